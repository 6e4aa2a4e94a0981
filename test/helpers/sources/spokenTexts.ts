// The English that a file of the window would show to people, as the compiler reads the file.
import { parseSync } from 'vite';

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Two words of letters in a row; class names, selectors and CSS values are written otherwise. */
const isSentence = (text: string): boolean =>
  /[\p{L}’]{2,}[,.;:]? [\p{L}“]{2,}|^\p{Lu}\p{L}+[….!?]$/u.test(text) &&
  !/[#(>[]\s*\w|\d(?:px|rem|%|fr|ms)\b|sans-serif/.test(text);
/** A piece of a template that is a word on its own: "Remove ", " is written.", " days". */
const isPiece = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+:? $|^, \p{L}{2,}|^ \p{L}{2,}(?: \p{L}{2,})*[.!?…]? ?$|^\p{L}{2,}[.!?…] /u.test(text);
const isWord = (text: string): boolean => /^\P{L}*\p{Lu}\p{L}/u.test(text);
const isRead = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** Attributes and fields that people read or hear, even when they say a single word. */
const saidNames = new Set(
  'label title head group word detail buttons aria-label ariaLabel aria-roledescription aria-description placeholder description heading hint todo safe button header question sentence message empty name addLabel note text'.split(
    ' ',
  ),
);

/** What is shown of a node where people read it: a literal, or either side of a choice. */
function* wordsIn(node: unknown): Generator<SyntaxNode> {
  if (!isNode(node)) return;
  if (node.type === 'Literal' && typeof node['value'] === 'string' && isWord(node['value'])) yield node;
  if (node.type === 'JSXExpressionContainer') yield* wordsIn(node['expression']);
  if (node.type === 'ArrayExpression')
    for (const part of node['elements'] as readonly unknown[]) yield* wordsIn(part);
  if (node.type === 'ConditionalExpression') {
    yield* wordsIn(node['consequent']);
    yield* wordsIn(node['alternate']);
  }
  if (node.type === 'LogicalExpression' || node.type === 'AssignmentPattern') yield* wordsIn(node['right']);
}

/** What is thrown as a plain Error is a fault of the program and speaks to who repairs it. */
const isFault = (node: SyntaxNode): boolean =>
  node.type === 'ThrowStatement' &&
  isNode(node['argument']) &&
  nameOf(node['argument']['callee']) === 'Error';

const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value']) : '');

function* saidBy(node: SyntaxNode): Generator<SyntaxNode> {
  if (node.type === 'Literal' && typeof node['value'] === 'string' && isSentence(node['value'])) yield node;
  if (node.type === 'TemplateLiteral') {
    const pieces = (node['quasis'] as readonly { value: { cooked: string } }[]).map(
      ({ value }) => value.cooked,
    );
    if (pieces.some((text) => isSentence(text) || isPiece(text))) yield node;
  }
  if (node.type === 'JSXText' && isRead(String(node['value']))) yield node;
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of node['children'] as readonly unknown[]) yield* wordsIn(child);
  if (node.type === 'JSXAttribute' && (saidNames.has(nameOf(node['name'])) || nameOf(node['name']) === 'alt'))
    yield* wordsIn(node['value']);
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'section')
    yield* wordsIn((node['arguments'] as readonly unknown[])[0]);
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'counted')
    yield* (node['arguments'] as readonly SyntaxNode[]).filter(
      (part) => part.type === 'Literal' && typeof part['value'] === 'string',
    );
  if (node.type === 'Property' && saidNames.has(nameOf(node['key']))) yield* wordsIn(node['value']);
}

function* saidIn(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const part of value) yield* saidIn(part);
  if (!isNode(value)) return;
  if (/^(Import|ExportAll)Declaration$|^TS(TypeAlias|Interface)|^TSLiteralType$/.test(value.type)) return;
  if (isFault(value) || (value.type === 'JSXAttribute' && nameOf(value['name']) === 'className')) return;
  yield* saidBy(value);
  for (const part of Object.values(value)) yield* saidIn(part);
}

export interface SpokenText {
  /** As it stands in the source, without the space around it. */
  readonly source: string;
  /** Where it begins in the file, in characters. */
  readonly start: number;
  readonly end: number;
}

/** The texts of a file that people would read or hear, in their order, each once. */
export function spokenTexts(path: string, text: string): readonly SpokenText[] {
  const byStart = new Map<number, SpokenText>();
  for (const { start, end } of saidIn(parseSync(path, text).program))
    byStart.set(start, { source: text.slice(start, end).trim(), start, end });
  return [...byStart.values()].toSorted((a, b) => a.start - b.start);
}
