// A box cut in two and two made one: no day, no money and no link is lost or made by it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wayAlong } from '../../../../shared/edits/guards/circles.ts';
import { joinBoxes } from '../../../../shared/edits/plan/joinBoxes.ts';
import { splitBox } from '../../../../shared/edits/plan/splitBox.ts';
import { meanPlanCost } from '../../../../shared/rules/plan/cost.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import { calendarOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { after as daysAfter } from '../../../helpers/reference/days.ts';
import { datesOf } from '../../../helpers/reference/plan.ts';
import { randomPlan } from '../../../helpers/reference/randomPlan.ts';
import { build, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const seeds = fc.integer({ min: 0, max: 10_000_000 });
const first = 'first' as Id<'timeBox'>;
const id = (text: string) => text as Id<'timeBox'>;

/** A file may hold a circle, which no edit of a box on it goes past. */
const isOnCircle = (workbook: Workbook, { id: one, predecessors }: TimeBox): boolean =>
  predecessors.some(({ timeBox }) => wayAlong(workbook, 'timeBox', 'predecessors', [timeBox, one]) !== null);

const splittable = (workbook: Workbook) =>
  [...workbook.timeBox.values()].find(
    (box) =>
      !isOnCircle(workbook, box) &&
      box.state === 'planned' &&
      !box.archived &&
      (box.duration?.likely ?? 0) >= 2 &&
      datesOf(workbook).has(box.id),
  );

const others = (workbook: Workbook) => [...datesOf(workbook)].filter(([one]) => one !== first);

test('a split keeps every other date and the cost, and both parts lie where the whole lay', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 12 }), (seed, cut) => {
      const workbook = randomPlan(seed);
      const box = splittable(workbook);
      if (!box) return;
      const whole = datesOf(workbook).get(box.id)!;
      const days = Math.min(cut, box.duration!.likely - 1);
      const day = daysAfter(calendarOf(workbook), whole.start, days);
      const split = splitBox(box.id, first, day).apply(workbook, testMoment());
      const [a, b] = [split.timeBox.get(first)!, split.timeBox.get(box.id)!];
      for (const length of ['low', 'likely', 'high'] as const)
        expect(a.duration![length] + b.duration![length]).toBe(box.duration![length]);
      expect(a.duration!.likely).toBe(days);
      expect(datesOf(split).get(first)?.start).toBe(whole.start);
      expect(datesOf(split).get(box.id)?.start).toBe(day);
      expect(datesOf(split).get(box.id)?.end).toBe(whole.end);
      const unmoved = others(workbook).filter(([one]) => one !== box.id);
      expect(others(split).filter(([one]) => one !== box.id)).toEqual(unmoved);
      const [cost, costAfter] = [meanPlanCost(workbook), meanPlanCost(split)];
      expect(costAfter ?? 0).toBeCloseTo(cost ?? 0, 3);

      const joined = joinBoxes(first, box.id).apply(split, testMoment());
      const { updatedAt: _a, ...again } = joined.timeBox.get(box.id)!;
      const { updatedAt: _b, ...before } = box;
      expect(joined.timeBox.has(first)).toBe(false);
      expect(again).toEqual(before);
    }),
    { numRuns: 150 },
  );
});

const plan = build((wb) => {
  wb.add('resource', 'Z-1', { title: 'Engineer', capacity: 1, ratePerUnitWD: 100 });
  wb.add('timeBox', 'T-1', {
    title: 'Check',
    duration: range(4, 8, 12),
    allocations: [{ resource: 'Z-1', units: 1 }],
  });
  wb.add('timeBox', 'T-2', {
    title: 'Build',
    duration: range(2, 4, 6),
    allocations: [{ resource: 'Z-1', units: 0.5 }],
    predecessors: [{ timeBox: 'T-1', lagWD: 0 }],
  });
  wb.add('timeBox', 'T-3', {
    title: 'Tell',
    duration: range(1, 1, 1),
    predecessors: [{ timeBox: 'T-1', lagWD: 2 }],
  });
  wb.add('risk', 'R-1', { timeBoxes: ['T-1'] });
});

test('joined boxes cost what they cost, and who waited for the first, and its risks, turn to the other', () => {
  const joined = joinBoxes(id('T-1'), id('T-2')).apply(plan, testMoment());
  const box = joined.timeBox.get(id('T-2'))!;
  expect(box.title).toBe('Check; Build');
  expect(box.predecessors).toEqual([]);
  expect(meanPlanCost(joined)).toBeCloseTo(meanPlanCost(plan)!, 6);
  expect(joined.timeBox.get(id('T-3'))?.predecessors).toMatchObject([{ timeBox: 'T-2', lagWD: 2 }]);
  expect([...joined.risk.values()].map(({ timeBoxes }) => timeBoxes)).toEqual([['T-2']]);
});

test.each([
  ['outside the box', () => splitBox(id('T-1'), first, '2026-01-12'), 'choose a day inside T-1 Check'],
  ['without a working day after it', () => splitBox(id('T-1'), first, '2026-01-22'), 'choose a day inside'],
  ['two that do not follow', () => joinBoxes(id('T-2'), id('T-3')), 'T-3 Tell does not wait for T-2 Build'],
])('refused: %s', (_, edit, sentence) => {
  expect(() => edit().apply(plan, testMoment())).toThrow(sentence);
});

test('a box that a gate stands on does not vanish into another', () => {
  const gated = build((wb) => wb.add('gate', 'H-1', { title: 'Go on?', timeBox: 'T-1' }), plan);
  expect(() => joinBoxes(id('T-1'), id('T-2')).apply(gated, testMoment())).toThrow(
    'H-1 Go on? hangs on T-1 Check',
  );
});

test('a box without a length has no day to be split at', () => {
  const bare = build((wb) => wb.add('timeBox', 'T-1', { title: 'Check' }));
  expect(() => splitBox(id('T-1'), first, '2026-01-15').apply(bare, testMoment())).toThrow(
    'give it a length first',
  );
});
