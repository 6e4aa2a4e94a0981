// A text that is longer than a field may hold costs its end, never the record, and that is said by name.
import { expect, test } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { limits } from '../../../shared/schema/field.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import { boxes, changed, type Json, risk } from '../../helpers/hostile/hostileDocuments.ts';

const salvagedFrom = (change: (file: Json) => void) => {
  const parsed = parse(changed(change));
  if (parsed.status !== 'damaged' || !parsed.salvaged) throw new Error(JSON.stringify(parsed).slice(0, 300));
  return { problems: parsed.problems, workbook: parsed.salvaged.workbook };
};

test('boundary: a title of 120 characters is whole, one of 121 is shortened and named', () => {
  const long = 'Vendor '.repeat(20).slice(0, limits.titleChars);
  expect(parse(changed((file) => (risk(file)['title'] = long))).status).toBe('ok');
  const { problems, workbook } = salvagedFrom((file) => (risk(file)['title'] = `${long}!`));
  expect(findRecord(workbook, 'risk', 'R-1')?.title).toBe(`${long.slice(0, 119)}…`);
  expect(problems).toEqual([
    `risk R-1 "${long.slice(0, 60)}": title is longer than 120 characters (shortened)`,
  ]);
});

test('the record keeps everything else, and links to it stay', () => {
  const { workbook } = salvagedFrom((file) => (file['records'].goal[0].title = 'g'.repeat(5_000)));
  expect(findRecord(workbook, 'goal', 'G-1')).toMatchObject({ code: 'G-1' });
  expect(findRecord(workbook, 'risk', 'R-1')).toMatchObject({ goals: ['G-1'], probability: 0.3 });
});

test('texts inside lists and parts are shortened where they stand', () => {
  const { problems, workbook } = salvagedFrom((file) => {
    risk(file)['tags'] = ['short', 't'.repeat(61)];
    risk(file)['cause'] = 'c'.repeat(2_001);
  });
  const kept = workbook.risk.get('R-1' as never);
  expect([kept?.tags, kept?.cause.length]).toEqual([['short', `${'t'.repeat(59)}…`], 2_000]);
  expect(problems).toHaveLength(1);
});

test('with another fault in the same record both are put right', () => {
  const { problems, workbook } = salvagedFrom((file) => {
    boxes(file)[0]!['title'] = 'b'.repeat(130);
    boxes(file)[0]!['limitWD'] = 'soon';
  });
  expect(findRecord(workbook, 'timeBox', 'T-1')).toMatchObject({
    title: `${'b'.repeat(119)}…`,
    limitWD: null,
  });
  expect(problems[0]).toContain('kept without limitWD');
});

test('half a character is not left behind', () => {
  const { workbook } = salvagedFrom((file) => (risk(file)['title'] = `${'a'.repeat(118)}${'👩'.repeat(3)}`));
  expect(findRecord(workbook, 'risk', 'R-1')?.title).toBe(`${'a'.repeat(118)}…`);
});
