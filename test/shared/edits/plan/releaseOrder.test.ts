// SLC-02 carried out: who comes first has the people first, what waits is refused, and the plan is what was laid out.
import { describe, expect, test } from 'vitest';
import { moveRelease, releaseInOrder } from '../../../../shared/edits/plan/releaseOrder.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { conflictSize } from '../../../../shared/rules/plan/capacity.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { orderedPlan } from '../../../../shared/rules/slice/order/orderedPlan.ts';
import { inReleaseOrder } from '../../../../shared/rules/slice/order/orderProblem.ts';
import { releasesOf } from '../../../../shared/rules/slice/slices.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { shopAtEnd } from '../../../helpers/workbooks/shopPlan.ts';
import { build, type PlainFields, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const ids = (...codes: readonly string[]) => codes as readonly Id<'slice'>[];
const released = (workbook: Workbook) =>
  releasesOf(workbook).map(({ slice, releaseDay }) => `${slice.code} ${fromDayNumber(releaseDay)}`);
const apply = (workbook: Workbook, order: readonly Id<'slice'>[]) =>
  releaseInOrder(order).apply(workbook, testMoment());
const move = (workbook: Workbook, slice: string, order: readonly Id<'slice'>[]) =>
  moveRelease(slice as Id<'slice'>, order).apply(workbook, testMoment());

/** Slices of one box each, all for the same person unless said otherwise. */
const team = (...rows: readonly (readonly [days: number, fields?: PlainFields<'timeBox'>])[]) =>
  build((wb) => {
    wb.add('resource', 'Z-1', { capacity: 1, ratePerUnitWD: 100 });
    for (const [i, [days, fields = {}]] of rows.entries()) {
      wb.add('slice', `S-${i + 1}`);
      wb.add('timeBox', `T-${i + 1}`, {
        slice: `S-${i + 1}`,
        duration: range(days, days, days),
        allocations: [{ resource: 'Z-1', units: 1 }],
        ...fields,
      });
    }
  });

describe('slices that ask for the same people', () => {
  const two = team([5], [10, { notBefore: '2026-01-19' }]);
  test('are released in the order that is asked for, one after another', () => {
    expect(released(two)).toEqual(['S-1 2026-01-16', 'S-2 2026-01-30']);
    const turned = apply(two, ids('S-2', 'S-1'));
    expect(released(turned)).toEqual(['S-2 2026-01-23', 'S-1 2026-01-30']);
    expect(conflictSize(turned)).toBe(0);
    // No longer held to a day, and held to one.
    expect([...turned.timeBox.values()].map(({ notBefore }) => notBefore)).toEqual(['2026-01-26', null]);
    expect(released(apply(turned, ids('S-1', 'S-2')))).toEqual(released(two));
  });

  test('the order they have changes nothing', () => {
    expect(apply(two, ids('S-1', 'S-2'))).toBe(two);
  });

  test('what has begun keeps its days and its people', () => {
    const begun = team([5, { state: 'running', actualStart: '2026-01-12' }], [10], [3]);
    const after = apply(begun, ids('S-1', 'S-2', 'S-3'));
    expect(released(after)).toEqual(['S-1 2026-01-16', 'S-2 2026-01-30', 'S-3 2026-02-04']);
  });

  test('a box that asks for more than there ever is begins as its links let it', () => {
    const greedy = team([5], [10, { allocations: [{ resource: 'Z-1', units: 3 }] }], [2]);
    expect(released(apply(greedy, ids('S-2', 'S-1', 'S-3')))).toContain('S-2 2026-01-23');
  });
});

describe('slices that do not', () => {
  const apart = team([5], [10, { allocations: [] }]);
  test('stay where they are, as nobody is served before another', () => {
    expect(apply(apart, ids('S-2', 'S-1'))).toBe(apart);
    expect(move(apart, 'S-2', ids('S-2', 'S-1'))).toBe(apart);
  });
  test('one that a person puts later is held back until it is released later', () => {
    const later = move(apart, 'S-1', ids('S-2', 'S-1'));
    expect(released(later)).toEqual(['S-2 2026-01-23', 'S-1 2026-01-26']);
    const chain = team([5, { allocations: [] }], [5, { allocations: [] }], [8, { allocations: [] }]);
    const linked = build((wb) => {
      wb.add('timeBox', 'T-2', { slice: 'S-1', predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
    }, chain);
    expect(released(linked)).toEqual(['S-3 2026-01-21', 'S-1 2026-01-23']);
    const held = move(linked, 'S-3', ids('S-1', 'S-3', 'S-2'));
    // On the same day, and behind it by code.
    expect(released(held)).toEqual(['S-1 2026-01-23', 'S-3 2026-01-23']);
  });
});

describe('the shop', () => {
  const order = (...codes: readonly string[]) => apply(shopAtEnd, ids(...codes));
  test('the forecast before the recommendations: the plan is the one that was laid out, and nothing else moves', () => {
    const wanted = ids('S-5', 'S-6', 'S-1', 'S-2', 'S-3', 'S-4');
    expect(inReleaseOrder(shopAtEnd).map(({ id }) => id)).not.toEqual(wanted);
    const after = order(...wanted);
    const { boxes } = scheduleOf(after);
    const laid = orderedPlan(shopAtEnd, { order: wanted, isWhole: true });
    expect(laid.map(({ box, startWD }) => [box.id, startWD])).toEqual(
      laid.map(({ box }) => [box.id, boxes.get(box.id)?.startWD]),
    );
    expect(boxes.get('T-6' as Id<'timeBox'>)?.startWD).toBe(1);
    expect(after.timeBox.get('T-10' as Id<'timeBox'>)).toBe(shopAtEnd.timeBox.get('T-10' as Id<'timeBox'>));
    expect(conflictSize(after)).toBe(0);
  });

  test('a slice that is moved lays down anew only itself and those it passes', () => {
    // The engineer is asked for too much by S-4 and S-6, which both stay behind.
    const moved = move(shopAtEnd, 'S-1', ids('S-2', 'S-1', 'S-5', 'S-3', 'S-6', 'S-4'));
    expect(released(moved).slice(0, 3)).toEqual(['S-2 2026-02-13', 'S-5 2026-02-13', 'S-1 2026-02-16']);
    expect(conflictSize(moved)).toBe(conflictSize(shopAtEnd));
    expect([...moved.timeBox.values()].filter((box) => box !== shopAtEnd.timeBox.get(box.id))).toMatchObject([
      { code: 'T-9' },
    ]);
  });

  test('refused where a slice would come before one it waits for', () => {
    expect(() => order('S-3', 'S-2', 'S-1', 'S-4', 'S-5', 'S-6')).toThrow(
      'S-3 S-3 waits for S-2 S-2: it cannot be released before it.',
    );
  });
});
