// Reads the text of a template file as plain lists, groups and words with their lines; every word is text.
import {
  Composer,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from 'yaml';
import { mostTemplateChars } from '../sizeLimit.ts';
import type { Fault } from './faults.ts';

interface Entry {
  readonly key: string;
  readonly line: number;
  readonly value: Tree;
}

/** `nothing` is a place left empty, or `~`. */
export type Tree = { readonly line: number } & (
  | { readonly is: 'nothing' }
  | { readonly is: 'word'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly Tree[] }
  | { readonly is: 'group'; readonly entries: readonly Entry[] }
);

/** Words stay words: no types are guessed, no tag makes anything, nothing stands for another place. */
const options = { version: '1.2', schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' } as const;

/** Far above any template; the parser works harder the deeper a text goes. */
const mostDepth = 20;
const widestIndent = 60;

/** Thrown inside this file only: the first thing in the way of reading on. */
class Unreadable extends Error {
  readonly line: number;
  constructor(line: number, text: string) {
    super(text);
    this.line = line;
  }
}

/** The parts of the text as the library finds them, with depth looked at on the way: deep down it takes for ever. */
function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  let [line, brackets, marks] = [1, 0, 0];
  lines.addNewLine(0);
  for (const word of new Lexer().lex(text)) {
    if (word === '[' || word === '{') brackets += 1;
    else if (word === ']' || word === '}') brackets -= 1;
    else if (word === '-' || word === '?') marks += 1;
    const isIndent = marks === 0 && word.length > widestIndent && /^ +$/.test(word);
    if (isIndent || brackets > mostDepth || marks > mostDepth)
      throw new Unreadable(line, 'this goes deeper than any template does.');
    const breaks = word.split('\n').length - 1;
    if (breaks > 0) marks = 0;
    line += breaks;
    yield* parser.next(word);
  }
  yield* parser.end();
}

type LineOf = (node: Node | null | undefined, otherwise: number) => number;

function refuseExtras(node: Node, line: number): void {
  if (isAlias(node))
    throw new Unreadable(line, `“*${node.source}” stands for another place; write it out here.`);
  if ('anchor' in node && node.anchor !== undefined)
    throw new Unreadable(line, `“&${node.anchor}” names a place for use elsewhere; leave it out.`);
  if (node.tag !== undefined && !/^tag:yaml\.org,2002:(map|seq|str)$/.test(node.tag))
    throw new Unreadable(line, `“${node.tag}” asks for a type; leave it out, all is read as plain words.`);
}

function group(pairs: readonly { key: unknown; value: unknown }[], lineOf: LineOf, line: number): Tree {
  const seen = new Set<string>();
  const entries = pairs.map(({ key, value }) => {
    const at = lineOf(key as Node | null, line);
    if (!isScalar(key)) throw new Unreadable(at, 'the name of a field must be a plain word.');
    refuseExtras(key, at);
    const name = typeof key.value === 'string' ? key.value : '';
    if (seen.has(name)) throw new Unreadable(at, `“${name}” stands here a second time.`);
    seen.add(name);
    return { key: name, line: at, value: treeOf(value as Node | null, lineOf, at) };
  });
  return { is: 'group', line, entries };
}

function treeOf(node: Node | null, lineOf: LineOf, before: number): Tree {
  const line = lineOf(node, before);
  if (node === null) return { is: 'nothing', line };
  refuseExtras(node, line);
  if (isMap(node)) return group(node.items, lineOf, line);
  if (isSeq(node))
    return { is: 'list', line, items: node.items.map((item) => treeOf(item as Node | null, lineOf, line)) };
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  const isPlain = isScalar(node) && (node.type === 'PLAIN' || node.type === undefined);
  return isPlain && (text === '' || text === '~') ? { is: 'nothing', line } : { is: 'word', line, text };
}

const documentsOf = (text: string): Tree[] => {
  const lines = new LineCounter();
  const tokens = tokensOf(text, lines);
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const lineOf: LineOf = (node, otherwise) => (node?.range ? lineAt(node.range[0]) : otherwise);
  const trees: Tree[] = [];
  for (const { contents, errors, warnings } of new Composer(options).compose(tokens)) {
    const [fault] = [...errors, ...warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')];
    if (fault) throw new Unreadable(lineAt(fault.pos[0]), `this cannot be read as YAML: ${fault.message}.`);
    trees.push(treeOf(contents, lineOf, 1));
  }
  return trees;
};

/** What was read, one tree a document of the file; or the first fault in the way. */
export type ReadTrees = { readonly trees: readonly Tree[] } | { readonly fault: Omit<Fault, 'file'> };

/** The documents of a YAML text. It may come from anywhere: size and depth are looked at before anything else. */
export function readTrees(text: string): ReadTrees {
  if (text.length > mostTemplateChars)
    return { fault: { line: 1, text: `the file is longer than ${mostTemplateChars} characters.` } };
  try {
    return { trees: documentsOf(text) };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: { line: error.line, text: error.message } };
    throw error;
  }
}
