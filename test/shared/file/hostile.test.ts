// Files nobody would make by mistake, and some that many do: each must end in the right way, whatever it holds.
import { describe, expect, test } from 'vitest';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import { type Parsed, parse } from '../../../shared/file/parse.ts';
import { mostWorkbookBytes } from '../../../shared/sizeLimit.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import {
  boxes,
  bytes,
  changed,
  damagedFiles,
  goodFile as good,
  type Json,
  refusedWhole,
  risk,
} from '../../helpers/hostile/hostileDocuments.ts';

const opened = (result: Parsed) => {
  if (result.status !== 'ok') throw new Error(JSON.stringify(result).slice(0, 400));
  return result;
};
const broken = (result: Parsed) => {
  if (result.status !== 'damaged') throw new Error(JSON.stringify(result).slice(0, 400));
  return result;
};
const titleOf = (book: Workbook, kind: 'risk' | 'facts', id: string) => findRecord(book, kind, id)?.title;

test.each(refusedWhole)('%s: %s', (_name, status, input) => {
  const result = parse(input);
  expect(result.status).toBe(status);
  expect('message' in result && /^[A-Z].*[.:].*\.$/.test(result.message)).toBe(true);
});

test('D17 a file over the limit is refused without being read', () => {
  const huge = { length: mostWorkbookBytes + 1 } as unknown as Uint8Array;
  expect(parse(huge).status).toBe('notOurs');
});

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
    const { workbook, lineage } = salvaged!;
    const { copy, ...rest } = newCopy(null, null, workbook, { id: '', at: '2026-01-12T08:00:00Z' });
    expect(lineage).toEqual({ ...rest, copy: `copy-1.salvaged${copy}` });
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

  // Two honest copies can make a loop when they are merged: the work must open, with an error that names the loop.
  const loops: readonly (readonly [string, string, (file: Json) => void])[] = [
    [
      'D35 boxes that wait for each other',
      'T-1 → T-2 → T-1',
      (file) => (boxes(file)[0]!['predecessors'] = [{ timeBox: 'T-2', lagWD: 0 }]),
    ],
    [
      'D37 goals that are each other’s parents',
      'G-1 → G-2 → G-1',
      (file) => {
        const [goal] = file['records'].goal;
        file['records'].goal.push({ ...goal, id: 'G-2', code: 'G-2', parentGoal: 'G-1' });
        goal.parentGoal = 'G-2';
      },
    ],
  ];
  test.each(loops)('%s: an error prints the loop (%s)', (_name, loop, change) => {
    const { document, warnings } = opened(parse(changed(change)));
    expect(warnings).toEqual([]);
    const found = findAll(document.workbook).open.filter(({ rule }) => rule === 'TRC-15');
    expect(found).toMatchObject([{ severity: 'error', message: expect.stringContaining(loop) as string }]);
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
