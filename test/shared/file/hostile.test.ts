// Files nobody would make by mistake, and some that many do: each must end in the right way, whatever it holds.
import { describe, expect, test } from 'vitest';
import { maxFileBytes, type Parsed, parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import { savedText } from '../../helpers/savedText.ts';
import { build, range } from '../../helpers/workbooks.ts';

type Json = ReturnType<typeof JSON.parse>;

const workbook = build((wb) => {
  wb.add('goal', 'G-1', { title: 'Fewer returns' });
  wb.add('risk', 'R-1', { title: 'Vendor late', probability: 0.3, impacts: { cost: 4 }, goals: ['G-1'] });
  wb.add('slice', 'S-1', { title: 'First shop' });
  wb.add('timeBox', 'T-1', { title: 'Build it', duration: range(3, 5, 9), slice: 'S-1' });
  wb.add('timeBox', 'T-2', { title: 'Try it', predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
});
const good = savedText({ workbook });

/** The good file with something done to it as plain JSON. */
function changed(change: (file: Json) => void): string {
  const file: Json = JSON.parse(good);
  change(file);
  return JSON.stringify(file, null, 2);
}
const risk = (file: Json): Json => file['records'].risk[0];
const boxes = (file: Json): Json[] => file['records'].timeBox;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const opened = (result: Parsed) => {
  if (result.status !== 'ok') throw new Error(JSON.stringify(result).slice(0, 400));
  return result;
};
const broken = (result: Parsed) => {
  if (result.status !== 'damaged') throw new Error(JSON.stringify(result).slice(0, 400));
  return result;
};
const titleOf = (book: Workbook, kind: 'risk' | 'facts', id: string) => findRecord(book, kind, id)?.title;

/** Refused whole: nothing opens. */
const refusedWhole: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['D01 an empty file', 'notOurs', ''],
  ['D02 white space only', 'notOurs', ' \n\t '],
  ['D03 a web page with our ending', 'notOurs', '<!doctype html><p>hello'],
  ['D07 UTF-16 with a mark', 'notOurs', new Uint8Array(Buffer.from(`\ufeff${good}`, 'utf16le'))],
  ['D07 UTF-16 without a mark', 'notOurs', new Uint8Array(Buffer.from(good, 'utf16le'))],
  ['D09 a list', 'notOurs', '[1,2]'],
  ['D10 null', 'notOurs', 'null'],
  ['D11 200,000 levels', 'notOurs', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['D13 a newer format', 'tooNew', changed((file) => (file['schemaVersion'] = 99))],
  ['D16 the file of another program', 'notOurs', changed((file) => (file['format'] = 'drawing'))],
];
test.each(refusedWhole)('%s: %s', (_name, status, input) => {
  const result = parse(input);
  expect(result.status).toBe(status);
  expect('message' in result && /^[A-Z].*[.:].*\.$/.test(result.message)).toBe(true);
});

test('D17 a file over the limit is refused without being read', () => {
  const huge = { length: maxFileBytes + 1 } as unknown as Uint8Array;
  expect(parse(huge).status).toBe('notOurs');
});

/** Damaged: named, and what could be read is offered. */
const damagedFiles: readonly (readonly [string, string, string])[] = [
  ['D12 60 levels in an unknown field', 'nested deeper', changed((file) => (file['x'] = nested(60)))],
  [
    'D23 a title of ten million characters',
    'longer than 120',
    changed((file) => (risk(file)['title'] = 'a'.repeat(1e7))),
  ],
  [
    'D25 a number beyond all numbers',
    'too large',
    good.replace('"probability": 0.3', '"probability": 1e999'),
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
    good.replace('"title": "Vendor late"', '"title": "Vendor late", "title": "B"'),
  ],
  ['D05 more after the end', 'after the end', `${good}{"x":1}`],
];
function nested(levels: number): Json {
  let value: Json = {};
  for (let i = 0; i < levels; i++) value = { a: value };
  return value;
}
test.each(damagedFiles)('%s is named ("%s") and the rest can be opened', (_name, words, text) => {
  const { problems, salvaged, message } = broken(parse(text));
  expect(problems.join('\n')).toContain(words);
  expect(message).toContain('was left as it is');
  expect(titleOf(salvaged!.workbook, 'facts', 'facts')).toBe('Test');
  expect(salvaged!.workbook.goal.size).toBe(1);
  const again = opened(parse(serialize(salvaged!)));
  expect(again.document).toEqual(salvaged);
});

describe('damage that people really meet', () => {
  test('D04 a file cut off in the middle keeps every record before the cut', () => {
    const cut = good.indexOf('"Try it"');
    const { salvaged, problems } = broken(parse(good.slice(0, cut + 4)));
    expect(problems[0]).toContain('a text does not end');
    expect([...salvaged!.workbook.timeBox.keys()]).toEqual(['T-1']);
    expect(salvaged!.workbook.risk.size).toBe(1);
  });

  test('D08 one byte that is no text costs one character', () => {
    const damagedBytes = bytes(good);
    damagedBytes[Buffer.from(damagedBytes).indexOf('Vendor')] = 0xff;
    const { salvaged, problems } = broken(parse(damagedBytes));
    expect(problems[0]).toContain('bytes that are no text');
    expect(titleOf(salvaged!.workbook, 'risk', 'R-1')).toBe('\ufffdendor late');
  });

  test.each([
    ['D14 no version', (file: Json) => delete file['schemaVersion']],
    ['D15 a version in words', (file: Json) => (file['schemaVersion'] = '1')],
    ['a version of nought', (file: Json) => (file['schemaVersion'] = 0)],
  ])('%s cannot be read at all', (_name, change) => {
    expect(broken(parse(changed(change))).salvaged).toBeNull();
  });

  test('a field that does not fit is left out, the record stays', () => {
    const { salvaged } = broken(parse(changed((file) => (risk(file)['probability'] = 7))));
    expect(findRecord(salvaged!.workbook, 'risk', 'R-1')).toMatchObject({
      title: 'Vendor late',
      probability: null,
    });
  });

  test('a link that leads nowhere is left out, the record and its other links stay', () => {
    const { salvaged } = broken(parse(changed((file) => risk(file)['goals'].push('G-9'))));
    expect(findRecord(salvaged!.workbook, 'risk', 'R-1')).toMatchObject({ goals: ['G-1'] });
  });

  test('D24 300,000 risks are cut to what a workbook may hold', () => {
    const many = Array.from({ length: 300_000 }, (_, i) => ({ id: `r-${i}`, title: 'x' }));
    const { problems, salvaged } = broken(parse(changed((file) => (file['records'].risk = many))));
    expect(problems).toContain('250000 risks over the limit (left out)');
    expect(salvaged!.workbook.risk.size).toBe(50_000);
  });

  test('what was salvaged is a copy of its own, as it is not what the damaged one was', () => {
    const { salvaged } = broken(parse(changed((file) => (risk(file)['probability'] = 7))));
    expect(salvaged!.lineage).toEqual({ copy: 'copy-1.salvaged', at: '2026-01-12T08:00:00Z', ancestors: [] });
  });
});

describe('opened, with the danger taken out and a word about it', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'then'])('D18 D19 D22 a field named %s', (name) => {
    const atRoot = good.replace('{', `{"${name}": {"polluted": 1},`);
    const inside = good.replace(
      '"title": "Vendor late"',
      `"title": "Vendor late", "${name}": {"polluted": 1}`,
    );
    for (const text of [atRoot, inside]) {
      const { document, warnings } = opened(parse(text));
      expect(warnings).toEqual([expect.stringContaining('harms software')]);
      expect(serialize(document)).toBe(good);
    }
    expect(({} as Json)['polluted']).toBeUndefined();
  });

  test.each([
    ['D39 half a character', '\\ud800Vendor', '\ufffdVendor late'],
    ['D40 nought and escape codes', 'a\\u0000b\\u001b[31mVendor', 'ab[31mVendor late'],
    ['D41 writing turned round', 'Ven\u202edor', 'Vendor late'],
  ])('%s', (_name, put, expected) => {
    const { document, warnings } = opened(parse(good.replace('Vendor', put)));
    expect(titleOf(document.workbook, 'risk', 'R-1')).toBe(expected);
    expect(warnings).toEqual([expect.stringContaining('Characters that do not show')]);
  });
});

describe('opened as it is', () => {
  test('D06 a byte-order mark', () => {
    expect(opened(parse(`\ufeff${good}`)).warnings).toEqual([]);
    expect(opened(parse(bytes(`\ufeff${good}`))).warnings).toEqual([]);
  });

  test('D21 the id toString', () => {
    const { document } = opened(parse(changed((file) => (risk(file)['id'] = 'toString'))));
    expect(titleOf(document.workbook, 'risk', 'toString')).toBe('Vendor late');
  });

  test('D35 boxes that wait for each other: the rules print the loop', () => {
    const text = changed((file) => (boxes(file)[0]!['predecessors'] = [{ timeBox: 'T-2', lagWD: 0 }]));
    expect(opened(parse(text)).warnings).toEqual([]);
  });

  test('D38 a chain of 20,000 boxes', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({
      id: `t-${i}`,
      title: 'x',
      predecessors: i === 0 ? [] : [{ timeBox: `t-${i - 1}` }],
    }));
    const text = changed((file) => (file['records'].timeBox = chain));
    expect(opened(parse(text)).document.workbook.timeBox.size).toBe(20_000);
  });

  test.each([
    ['D42 a tag', '<img src=x onerror=alert(1)>'],
    ['D43 the end of a script', '</script><script>alert(1)</script>'],
    ['D44 Hebrew, a family and accents', 'סיכון 👩‍🚀 café'],
    ['D45 an address nobody should follow', 'javascript:alert(1)'],
  ])('%s stays the text it is', (_name, title) => {
    const { document, warnings } = opened(parse(changed((file) => (risk(file)['title'] = title))));
    expect(titleOf(document.workbook, 'risk', 'R-1')).toBe(title);
    expect(warnings).toEqual([]);
  });

  test('D46 unknown fields and kinds survive being opened and saved, at every depth', () => {
    const text = changed((file) => {
      file['madeBy'] = { program: 'newer' };
      file['records'].dream = [{ id: 'd-1', text: 'x' }];
      risk(file)['mood'] = { keep: [1, 2] };
      risk(file)['impacts'].safety = 5;
      boxes(file)[1]!['predecessors'][0].type = 'startToStart';
    });
    const saved: Json = JSON.parse(serialize(opened(parse(text)).document));
    expect(saved).toEqual(JSON.parse(text));
  });
});

test('a workbook without calendar, settings, phase plan or a pillar gets the usual ones, and says so', () => {
  const text = changed((file) => {
    for (const kind of ['settings', 'calendar', 'phasePlan']) delete file['records'][kind];
    file['records'].pillar = file['records'].pillar.filter((pillar: Json) => pillar['number'] !== 3);
  });
  const { document, warnings } = opened(parse(text));
  expect(warnings).toHaveLength(4);
  expect(document.workbook.pillar.get('pillar-3' as never)).toMatchObject({ number: 3, code: 'L-3' });
});

test('codes given in the file are remembered as used, and one used twice is named', () => {
  const text = changed((file) => {
    file['records'].facts[0].lastCodes = {};
    boxes(file)[1]!['code'] = 'T-1';
    risk(file)['code'] = 'R-41';
  });
  const { document, warnings } = opened(parse(text));
  expect(document.workbook.facts.get('facts' as never)?.lastCodes).toMatchObject({ R: 41, T: 1, L: 7 });
  expect(warnings).toEqual(['The code T-1 stands for more than one item.']);
});

test('a second set of facts is left out and named', () => {
  const text = changed((file) => file['records'].facts.push({ ...file['records'].facts[0], id: 'facts-2' }));
  expect(broken(parse(text)).problems).toEqual(['workbook "Test": there can be only one (left out)']);
});

test('a record that cannot be without a broken link goes with it, and so do links to it', () => {
  const text = changed((file) => {
    file['records'].vote = [{ id: 'v-1', subjects: [{ kind: 'waiver', id: 'w-1' }] }];
    file['records'].waiver = [
      { id: 'w-1', rule: 'TRC-01', subject: { kind: 'goal', id: 'gone' }, until: '2026-03-01' },
    ];
  });
  const { problems, salvaged } = broken(parse(text));
  expect(problems).toHaveLength(2);
  expect(salvaged!.workbook.waiver.size).toBe(0);
  expect(salvaged!.workbook.vote.get('v-1' as never)?.subjects).toEqual([]);
});
