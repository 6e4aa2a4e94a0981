// What rules, edits and documents say stands in shared/messages, where a translator finds it: they themselves hold no English.
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../../helpers/sources/sourceFiles.ts';

/** The sentence of a kill criterion is a format that people write and files hold: its words are keywords, its reader asks for them. */
const grammar = new Set(
  ['criterionGrammar', 'parseCriterion', 'sentenceReader', 'criterionChange'].map(
    (name) => `shared/rules/criterion/${name}.ts`,
  ),
);
/** Names of what a file holds, not words to read: where a formula lives, and the component that stands for a region. */
const isName = (text: string): boolean => /^[\w/.]+\.ts \w+(?:, \w+)*$/.test(text) || text === 'Environment ';

const isSentence = (text: string): boolean =>
  /[\p{L}’]{2,} [\p{L}“]{2,}|^\p{Lu}\p{Ll}+ $/u.test(text) && !isName(text);
/** Fields that are read by people, even when they say a single word. */
const saidFields = new Set([
  'name',
  'formula',
  'message',
  'label',
  'statement',
  'fix',
  'title',
  'head',
  'text',
  'detail',
  'note',
]);
const isSaid = (text: string): boolean => /\p{L}{2,}/u.test(text);

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}
const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The text of a literal; of a template its pieces. */
function textsOf(node: SyntaxNode): readonly string[] {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type !== 'TemplateLiteral') return [];
  return (node['quasis'] as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}

function* englishIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const part of value) yield* englishIn(part);
  if (!isNode(value)) return;
  if (value.type === 'ImportDeclaration' || value.type === 'ExportAllDeclaration') return;
  yield* textsOf(value).filter(isSentence);
  if (value.type === 'Property' && isNode(value['key']) && saidFields.has(String(value['key']['name'])))
    if (isNode(value['value']))
      yield* textsOf(value['value']).filter((text) => isSaid(text) && !isSentence(text));
  for (const part of Object.values(value)) yield* englishIn(part);
}

/** The English a source file would show to people, in its order. */
const englishOf = (path: string, text: string): readonly string[] => [
  ...englishIn(parseSync(path, text).program),
];

describe('the English of a file', () => {
  test.each([
    ["const a = 'has no owner';", ['has no owner']],
    ['const a = `${b} has no owner`;', [' has no owner']],
    ["openFix(`Estimate ${box.code}`, 'timeBox', box.id);", ['Estimate ']],
    ["const a = { name: 'likelihood', code: null };", ['likelihood']],
    ["const a = { kind: 'timeBox', state: 'done' };", []],
    ["// has no owner\nimport { a } from '../has no/owner.ts';", []],
    ["formula('TRC-21', threadMessages, 'trail.ts whyOf, dependsOn');", []],
  ])('%s', (text, english) => expect(englishOf('a.ts', text)).toEqual(english));
});

/** Rooms that hold no English, and where what they say stands. */
const rooms = {
  'shared/rules/': 'shared/messages/rules',
  'shared/edits/': 'shared/messages/edits',
  'shared/layout/': 'shared/messages/documents',
};

test.each(Object.entries(rooms))('%s holds no sentence: what it says stands in %s', (room) => {
  const files = sourceFiles(['shared']).filter(
    ({ path }) => path.startsWith(room) && path.endsWith('.ts') && !grammar.has(path),
  );
  expect(files).not.toEqual([]);
  expect(
    files.flatMap(({ path, text }) => englishOf(path, text).map((english) => `${path}: ${english}`)),
  ).toEqual([]);
});
