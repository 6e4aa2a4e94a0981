// Files of workbooks that nobody would make by mistake, and some that many do: the cases D01–D47 that are not opened.
import { rehashed, savedText } from '../programs/savedText.ts';
import { build, range } from '../workbooks/workbooks.ts';

export type Json = ReturnType<typeof JSON.parse>;

const workbook = build((wb) => {
  wb.add('goal', 'G-1', { title: 'Fewer returns' });
  wb.add('risk', 'R-1', { title: 'Vendor late', probability: 0.3, impacts: { cost: 4 }, goals: ['G-1'] });
  wb.add('slice', 'S-1', { title: 'First shop' });
  wb.add('timeBox', 'T-1', { title: 'Build it', duration: range(3, 5, 9), slice: 'S-1' });
  wb.add('timeBox', 'T-2', { title: 'Try it', predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
});
export const goodFile = savedText({ workbook });

/** The good file with something done to it as plain JSON, and with the hashes of that. */
export function changed(change: (file: Json) => void): string {
  const file: Json = JSON.parse(goodFile);
  change(file);
  return JSON.stringify(rehashed(file), null, 2);
}
export const risk = (file: Json): Json => file['records'].risk[0];
export const boxes = (file: Json): Json[] => file['records'].timeBox;
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Refused whole: nothing opens. */
export const refusedWhole: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['D01 an empty file', 'notOurs', ''],
  ['D02 white space only', 'notOurs', ' \n\t '],
  ['D03 a web page with our ending', 'notOurs', '<!doctype html><p>hello'],
  ['D07 UTF-16 with a mark', 'notOurs', new Uint8Array(Buffer.from(`\ufeff${goodFile}`, 'utf16le'))],
  ['D07 UTF-16 without a mark', 'notOurs', new Uint8Array(Buffer.from(goodFile, 'utf16le'))],
  ['D09 a list', 'notOurs', '[1,2]'],
  ['D10 null', 'notOurs', 'null'],
  ['D11 200,000 levels', 'notOurs', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['D13 a newer format', 'tooNew', changed((file) => (file['schemaVersion'] = 99))],
  ['D16 the file of another program', 'notOurs', changed((file) => (file['format'] = 'drawing'))],
];
/** Damaged: named, and what could be read is offered. */
export const damagedFiles: readonly (readonly [string, string, string])[] = [
  ['D12 60 levels in an unknown field', 'nested deeper', changed((file) => (file['x'] = nested(60)))],
  [
    'D23 a title of ten million characters',
    'longer than 120',
    changed((file) => (risk(file)['title'] = 'a'.repeat(1e7))),
  ],
  [
    'D25 a number beyond all numbers',
    'too large',
    goodFile.replace('"probability": 0.3', '"probability": 1e999'),
  ],
  ['D26 a probability over one', 'at most 1', changed((file) => (risk(file)['probability'] = 1.5))],
  ['D27 a probability below nought', 'at least 0', changed((file) => (risk(file)['probability'] = -0.1))],
  [
    'D28 an estimate out of order',
    'low ≤ likely',
    changed((file) => (boxes(file)[0]!['duration'] = range(9, 5, 3))),
  ],
  ['D29 an estimate of two points', 'missing', changed((file) => delete boxes(file)[0]!['duration'].high)],
  ['D30 a probability in words', 'must be a number', changed((file) => (risk(file)['probability'] = '0.3'))],
  ['D31 an object for a title', 'must be text', changed((file) => (risk(file)['title'] = { a: 1 }))],
  ['D32 an object for the risks', 'not a list', changed((file) => (file['records'].risk = { 0: {} }))],
  ['D20 the id __proto__', 'not a valid id', changed((file) => (risk(file)['id'] = '__proto__'))],
  ['D33 an id used twice', 'used twice', changed((file) => file['records'].risk.push(risk(file)))],
  [
    'D34 a link to nothing',
    'not there',
    changed((file) => (boxes(file)[1]!['predecessors'][0].timeBox = 'gone')),
  ],
  [
    'D36 a box that waits for itself',
    'the item itself',
    changed((file) => (boxes(file)[1]!['predecessors'][0].timeBox = 'T-2')),
  ],
  [
    'D37 a goal that is its own parent',
    'the item itself',
    changed((file) => (file['records'].goal[0].parentGoal = 'G-1')),
  ],
  [
    'D47 a field written twice',
    'twice',
    goodFile.replace('"title": "Vendor late"', '"title": "Vendor late", "title": "B"'),
  ],
  ['D05 more after the end', 'after the end', `${goodFile}{"x":1}`],
];
function nested(levels: number): Json {
  let value: Json = {};
  for (let i = 0; i < levels; i++) value = { a: value };
  return value;
}

/** Files that break off, or hold bytes that are no text. */
export const brokenFiles: readonly (readonly [string, string | Uint8Array])[] = [
  ['D04 a file cut off in the middle', goodFile.slice(0, goodFile.indexOf('"Try it"') + 4)],
  ['D08 a byte that is no text', bytes(goodFile).with(bytes(goodFile.split('Vendor')[0] ?? '').length, 0xff)],
  ['D14 no version', changed((file) => delete file['schemaVersion'])],
  ['D15 a version in words', changed((file) => (file['schemaVersion'] = '1'))],
];
