// The figures of the worked example's plan, exactly as specified: dates, floats, conflicts, costs, coverage.
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import { conflictsOf, conflictSize } from '../../../shared/rules/plan/capacity.ts';
import { bestSuggestion } from '../../../shared/rules/plan/conflictCure.ts';
import { meanCostOf, planCost } from '../../../shared/rules/plan/cost.ts';
import { threadCoverage } from '../../../shared/rules/thread/coverage.ts';
import { scheduleOf } from '../../../shared/rules/plan/schedule.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { coded, draft, inCodeOrder, inherited, review, workshop } from '../../helpers/workbooks/examples.ts';

const endOf = (workbook: Workbook) => {
  const { endDay, endWD } = scheduleOf(workbook);
  return [endDay === null ? null : fromDayNumber(endDay), endWD];
};
const floatsOf = (workbook: Workbook) =>
  Object.fromEntries([...scheduleOf(workbook).boxes.values()].map(({ box, floatWD }) => [box.code, floatWD]));
const conflicts = (workbook: Workbook) =>
  conflictsOf(workbook).map(({ resource, fromWD, toWD, load, capacity, size }) => ({
    resource: resource.title.slice(-3, -1),
    days: `${fromWD}–${toWD}`,
    load,
    capacity,
    size,
  }));

describe('Y-0, the inherited plan', () => {
  test('is one box of 140 working days', () => expect(endOf(inherited)).toEqual(['2026-07-30', 140]));
  test('has a thread coverage of 0', () => expect(threadCoverage(inherited).value).toBe(0));
});

describe('Y-1, the draft', () => {
  test('ends on 2026-04-10, working day 63', () => expect(endOf(draft)).toEqual(['2026-04-10', 63]));
  test('gives T-6 to T-8 a float of 13', () =>
    expect(floatsOf(draft)).toMatchObject({ 'T-6': 13, 'T-7': 13, 'T-8': 13 }));
  test('asks 1.8 of one data engineer and 1.75 of one and a half scientists', () =>
    expect(conflicts(draft)).toEqual([
      { resource: 'DE', days: '1–10', load: 1.8, capacity: 1, size: 8 },
      { resource: 'DS', days: '16–25', load: 1.75, capacity: 1.5, size: 2.5 },
    ]));
  test('has conflicts of size 10.50', () => expect(conflictSize(draft)).toBe(10.5));
  test('is best cured by T-6 ten working days later', () => {
    const suggestion = bestSuggestion(draft);
    expect([suggestion?.box.code, suggestion?.shiftWD, suggestion?.sizeAfter]).toEqual(['T-6', 10, 1.25]);
  });
});

describe('Y-2, the end of the workshop', () => {
  test('ends on 2026-04-10, working day 63, 24 before it is needed', () => {
    expect(endOf(workshop)).toEqual(['2026-04-10', 63]);
    expect(scheduleOf(workshop).marginWD).toBe(24);
  });
  test('has T-1 to T-5 critical and gives T-6 to T-8 a float of 3', () => {
    const critical = [...scheduleOf(workshop).boxes.values()].filter((box) => box.critical);
    expect(inCodeOrder(critical.map(({ box }) => box)).map(({ code }) => code)).toEqual([
      'T-1',
      'T-2',
      'T-3',
      'T-4',
      'T-5',
    ]);
    expect(floatsOf(workshop)).toMatchObject({ 'T-6': 3, 'T-7': 3, 'T-8': 3 });
  });
  test('has one conflict: 1.25 of one ML engineer on working days 56 to 60', () => {
    expect(conflicts(workshop)).toEqual([
      { resource: 'ME', days: '56–60', load: 1.25, capacity: 1, size: 1.25 },
    ]);
    expect(conflictSize(workshop)).toBe(1.25);
  });
  test('has no shift inside the float that cures it', () => expect(bestSuggestion(workshop)).toBeNull());
  test.each([
    ['T-1', 10_080],
    ['T-2', 12_033.33],
    ['T-3', 6_716.67],
    ['T-4', 19_833.33],
    ['T-5', 7_431.67],
    ['T-6', 10_266.67],
    ['T-7', 8_700],
    ['T-8', 14_083.33],
    ['T-9', 2_376.67],
    ['T-10', 3_466.67],
  ])('%s costs %d on average', (code, euros) => {
    const cost = meanCostOf(workshop, coded(workshop, 'timeBox', code));
    expect((cost ?? 0) / 100).toBeCloseTo(euros, 2);
  });
  test('costs 94 988.33 on average', () => expect(planCost(workshop).known / 100).toBeCloseTo(94_988.33, 2));
  test('has a thread coverage of 96.35%', () =>
    expect(threadCoverage(workshop).value).toBeCloseTo(0.9635, 4));
});

describe('Y-3, the gate review', () => {
  test('has no work left without a goal', () => expect(threadCoverage(review).value).toBe(1));
  test('ends later by the second repair, and still in time', () => {
    expect(endOf(review)).toEqual(['2026-04-21', 70]);
    expect(scheduleOf(review).marginWD).toBe(17);
  });
});
