// A bar moved, stretched and linked by hand, over random plans: the day is reached, or somebody is named who holds it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { linkBoxes, moveBox, stretchBox, unlinkBoxes } from '../../../../shared/edits/plan/boxMoves.ts';
import { heldBy, previewOf } from '../../../../shared/edits/plan/preview.ts';
import { planStateOf } from '../../../../shared/rules/preview/planState.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import { calendarOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { onOrAfter, plusDays } from '../../../helpers/reference/days.ts';
import { datesOf, meanCost, planStart } from '../../../helpers/reference/plan.ts';
import { randomPlan } from '../../../helpers/reference/randomPlan.ts';
import { broken, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const seeds = fc.integer({ min: 0, max: 10_000_000 });
const id = (text: string) => text as Id<'timeBox'>;
const planned = (workbook: Workbook): TimeBox[] =>
  [...workbook.timeBox.values()].filter(
    ({ id: one, state, archived }) => state === 'planned' && !archived && datesOf(workbook).has(one),
  );

test('a moved box starts on the day, or as early as what it waits for leaves it', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: -20, max: 90 }), (seed, days) => {
      const workbook = randomPlan(seed);
      const [box] = planned(workbook);
      if (!box) return;
      const day = plusDays('2026-01-12', days);
      const after = moveBox(box.id, day).apply(workbook, testMoment());
      const free = new Map(workbook.timeBox).set(box.id, { ...box, notBefore: null });
      const earliest = datesOf({ ...workbook, timeBox: free }).get(box.id)?.start ?? '';
      const wanted = onOrAfter(calendarOf(workbook), day);
      expect(datesOf(after).get(box.id)?.start).toBe(wanted > earliest ? wanted : earliest);
      expect(after.timeBox.get(box.id)?.notBefore).toBe(wanted > earliest ? wanted : null);
      const isFree = wanted >= earliest || earliest <= planStart(workbook);
      expect(heldBy(workbook, box.id, day) === null).toBe(isFree);
    }),
    { numRuns: 120 },
  );
});

test('a preview names exactly the boxes whose days differ, with the cost and the end of the plan after it', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 30 }), (seed, length) => {
      const workbook = randomPlan(seed);
      const [box] = planned(workbook);
      if (!box) return;
      const preview = previewOf(workbook, planStateOf(workbook), stretchBox(box.id, 'likely', length));
      if (preview.refused !== null) throw new Error(preview.refused);
      const { after, change } = preview;
      const daysIn = (one: Workbook, boxId: string) => {
        const dates = datesOf(one).get(boxId);
        return dates ? { start: dates.start, end: dates.end } : null;
      };
      const differing = [...workbook.timeBox.keys()].filter(
        (one) => JSON.stringify(daysIn(workbook, one)) !== JSON.stringify(daysIn(after, one)),
      );
      expect(change.moved.map(({ box: one }) => one.id).toSorted()).toEqual(differing.toSorted());
      for (const { box: one, from, to } of change.moved)
        expect([from, to]).toEqual([daysIn(workbook, one.id), daysIn(after, one.id)]);
      const costs = [...after.timeBox.values()]
        .filter(({ state, archived }) => state !== 'cancelled' && !archived)
        .map((one) => meanCost(after, one));
      expect(change.meanCost.to ?? 0).toBeCloseTo(
        costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
        3,
      );
    }),
    { numRuns: 100 },
  );
});

test('three estimates stay in order, whichever is stretched', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('low' as const, 'likely' as const, 'high' as const),
      fc.integer({ min: 1, max: 60 }),
      (length, days) => {
        const workbook = build((wb) => wb.add('timeBox', 'T-1', { duration: range(5, 10, 20) }));
        const after = stretchBox(id('T-1'), length, days).apply(workbook, testMoment());
        const { duration } = after.timeBox.get(id('T-1'))!;
        expect(duration?.[length]).toBe(days);
        expect([duration!.low, duration!.likely, duration!.high]).toEqual(
          [duration!.low, duration!.likely, duration!.high].toSorted((a, b) => a - b),
        );
      },
    ),
  );
});

test('a preview changes nothing and says what moves, what collides, what is judged later', () => {
  const workbook = build((wb) => {
    wb.add('resource', 'Z-1', { title: 'Engineer', capacity: 1 });
    wb.add('timeBox', 'T-1', { duration: range(5, 5, 5), allocations: [{ resource: 'Z-1', units: 1 }] });
    wb.add('timeBox', 'T-2', {
      duration: range(5, 5, 5),
      predecessors: [{ timeBox: 'T-1', lagWD: 0 }],
    });
    wb.add('timeBox', 'T-3', {
      duration: range(5, 5, 5),
      notBefore: '2026-01-19',
      allocations: [{ resource: 'Z-1', units: 1 }],
    });
    wb.add('killCriterion', 'K-1', { checkpoint: 'endOf', checkpointTimeBox: 'T-2' });
  });
  const preview = previewOf(workbook, planStateOf(workbook), moveBox(id('T-1'), '2026-01-14'));
  if (preview.refused !== null) throw new Error(preview.refused);
  const { moved, newConflicts, goneConflicts, checkpoints, end, conflictSize } = preview.change;
  expect(moved.map(({ box, to }) => [box.code, to])).toEqual([
    ['T-1', { start: '2026-01-14', end: '2026-01-20' }],
    ['T-2', { start: '2026-01-21', end: '2026-01-27' }],
  ]);
  expect(newConflicts.map(({ resource, size }) => [resource.title, size])).toEqual([['Engineer', 2]]);
  expect(goneConflicts).toEqual([]);
  expect(conflictSize).toEqual({ from: 0, to: 2 });
  expect(checkpoints.map(({ criterion, from, to }) => [criterion.code, from, to])).toEqual([
    ['K-1', '2026-01-23', '2026-01-27'],
  ]);
  expect(end).toEqual({ from: '2026-01-23', to: '2026-01-27' });
  expect(workbook.timeBox.get(id('T-1'))?.notBefore).toBeNull();
});

test('a link that goes round in a circle is refused in the preview with the sentence of the edit', () => {
  const workbook = build((wb) => {
    wb.add('timeBox', 'T-1', { duration: range(1, 2, 3) });
    wb.add('timeBox', 'T-2', { duration: range(1, 2, 3), predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
  });
  const state = planStateOf(workbook);
  expect(previewOf(workbook, state, linkBoxes(id('T-2'), id('T-1')))).toEqual({
    refused: 'Not changed: T-1 → T-2 → T-1 would go round in a circle, and none of them could start.',
  });
  expect(previewOf(workbook, state, linkBoxes(id('T-1'), id('T-2')))).toEqual({
    refused: 'T-2 T-2 waits for T-1 T-1 already.',
  });
  const unlinked = unlinkBoxes(id('T-1'), id('T-2')).apply(workbook, testMoment());
  expect(unlinked.timeBox.get(id('T-2'))?.predecessors).toEqual([]);
});

test('what has begun is not laid out anew, and what is over is not stretched', () => {
  const running = broken((wb) => wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-05' }));
  expect(() => moveBox(id('T-1'), '2026-02-02').apply(running, testMoment())).toThrow(EditRefused);
  expect(stretchBox(id('T-1'), 'likely', 9).apply(running, testMoment())).not.toBe(running);
  const done = broken((wb) =>
    wb.add('timeBox', 'T-1', { state: 'done', actualStart: '2026-01-05', actualEnd: '2026-01-08' }),
  );
  expect(() => stretchBox(id('T-1'), 'likely', 9).apply(done, testMoment())).toThrow(
    'it took as long as it took',
  );
  expect(() => moveBox(id('gone'), '2026-02-02').apply(healthyWorkbook, testMoment())).toThrow(
    'no longer in the workbook',
  );
});
