// The plan's dates and floats follow SCH-01 and SCH-02, over holidays, states, loops and very long chains.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { limitDayOf, scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { afterEndOf } from '../../../../shared/schema/timeBox.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { shopAtEnd, shopDraft } from '../../../helpers/workbooks/shopPlan.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

const boxOf = (workbook: Workbook, id: string) => {
  const found = scheduleOf(workbook).boxes.get(id as never);
  if (!found) throw new Error(`${id} has no dates`);
  return found;
};
const days = (workbook: Workbook, id: string) => {
  const { startDay, endDay } = boxOf(workbook, id);
  return [fromDayNumber(startDay), fromDayNumber(endDay)];
};
const endOf = (workbook: Workbook) => {
  const { endDay } = scheduleOf(workbook);
  return endDay === null ? null : fromDayNumber(endDay);
};
const fixed = (likely: number) => range(likely, likely, likely);

describe('SCH-01 start and end of boxes', () => {
  test('the shop plan ends on its 63rd working day, before and after T-6 is held back', () => {
    for (const workbook of [shopDraft, shopAtEnd]) {
      expect(scheduleOf(workbook).endWD).toBe(63);
      expect(endOf(workbook)).toBe('2026-04-10');
    }
    expect([boxOf(shopAtEnd, 'T-6').startWD, boxOf(shopAtEnd, 'T-8').endWD]).toEqual([11, 60]);
    expect(days(shopAtEnd, 'T-4')).toEqual(['2026-03-02', '2026-03-27']);
  });

  test('a box begins on the next working day after what it waits for, and the lag later', () => {
    const workbook = build((wb) => {
      wb.add('timeBox', 'T-1', { duration: fixed(5) });
      wb.add('timeBox', 'T-2', { duration: fixed(1), predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
      wb.add('timeBox', 'T-3', { duration: fixed(1), predecessors: [{ timeBox: 'T-1', lagWD: 2 }] });
    });
    expect(days(workbook, 'T-1')).toEqual(['2026-01-12', '2026-01-16']);
    expect(days(workbook, 'T-2')).toEqual(['2026-01-19', '2026-01-19']);
    expect(days(workbook, 'T-3')).toEqual(['2026-01-21', '2026-01-21']);
  });

  test('a *not before* date on a weekend means the Monday after; one before the start changes nothing', () => {
    const workbook = build((wb) => {
      wb.add('timeBox', 'T-1', { duration: fixed(1), notBefore: '2026-01-17' });
      wb.add('timeBox', 'T-2', { duration: fixed(1), notBefore: '2025-12-01' });
    });
    expect(days(workbook, 'T-1')[0]).toBe('2026-01-19');
    expect(days(workbook, 'T-2')[0]).toBe('2026-01-12');
  });

  test('a running box ends at its likely length, or at the status date once that is later', () => {
    const running = (asOf: string) =>
      build((wb) => {
        wb.add('facts', 'facts', { asOf });
        wb.add('timeBox', 'T-1', { duration: fixed(5), state: 'running', actualStart: '2026-01-13' });
      });
    expect(days(running('2026-01-14'), 'T-1')).toEqual(['2026-01-13', '2026-01-19']);
    expect(days(running('2026-01-19'), 'T-1')[1]).toBe('2026-01-19');
    expect(days(running('2026-01-22'), 'T-1')[1]).toBe('2026-01-22');
    expect(days(running('2026-01-24'), 'T-1')[1]).toBe('2026-01-26');
  });

  test('a done box keeps its actual days, a cancelled or archived one leaves the plan', () => {
    const workbook = build((wb) => {
      wb.add('timeBox', 'T-1', {
        duration: fixed(9),
        state: 'done',
        actualStart: '2026-01-12',
        actualEnd: '2026-01-14',
      });
      wb.add('timeBox', 'T-2', { duration: fixed(50), state: 'cancelled' });
      wb.add('timeBox', 'T-3', {
        duration: fixed(2),
        predecessors: [{ timeBox: 'T-1' }, { timeBox: 'T-2' }, { timeBox: 'T-4' }],
      });
      wb.add('timeBox', 'T-4', { duration: fixed(50), archived: true });
    });
    expect(days(workbook, 'T-1')).toEqual(['2026-01-12', '2026-01-14']);
    expect(days(workbook, 'T-3')).toEqual(['2026-01-15', '2026-01-16']);
    expect(scheduleOf(workbook).boxes.size).toBe(2);
  });

  test('without a length a box and all that wait for it have no dates and are named', () => {
    const workbook = build((wb) => {
      wb.add('timeBox', 'T-1');
      wb.add('timeBox', 'T-2', { duration: fixed(1), predecessors: [{ timeBox: 'T-1' }] });
      wb.add('timeBox', 'T-3', { duration: fixed(3) });
    });
    const { unknown, endWD } = scheduleOf(workbook);
    expect(unknown.map(({ code }) => code)).toEqual(['T-1', 'T-2']);
    expect(endWD).toBe(3);
    expect(scheduleOf(build(() => {})).endWD).toBeNull();
  });

  test('boxes on a loop, and those waiting for one, have no dates; what has begun keeps its own', () => {
    const workbook = build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-13' });
      wb.add('timeBox', 'T-1', { duration: fixed(1), predecessors: [{ timeBox: 'T-2' }] });
      wb.add('timeBox', 'T-2', { duration: fixed(1), predecessors: [{ timeBox: 'T-1' }] });
      wb.add('timeBox', 'T-3', { duration: fixed(1), predecessors: [{ timeBox: 'T-2' }] });
      wb.add('timeBox', 'T-4', {
        duration: fixed(3),
        state: 'running',
        actualStart: '2026-01-12',
        predecessors: [{ timeBox: 'T-5' }],
      });
      wb.add('timeBox', 'T-5', { duration: fixed(2), predecessors: [{ timeBox: 'T-4' }] });
    });
    const { unknown, boxes } = scheduleOf(workbook);
    expect(unknown.map(({ code }) => code)).toEqual(['T-1', 'T-2', 'T-3']);
    expect([...boxes.keys()]).toEqual(['T-4', 'T-5']);
    expect(days(workbook, 'T-5')).toEqual(['2026-01-15', '2026-01-16']);
  });

  test('a chain of 20,000 boxes is planned without recursion', () => {
    const one = build((wb) => wb.add('timeBox', 'T-1', { duration: fixed(1) }));
    const [first] = one.timeBox.values();
    if (!first) throw new Error('no box');
    const boxes = Array.from({ length: 20_000 }, (_, i) => {
      const predecessors = i === 0 ? [] : [afterEndOf(`T-${i}` as never)];
      return { ...first, id: `T-${i + 1}` as never, code: `T-${i + 1}`, predecessors };
    });
    const workbook = { ...one, timeBox: new Map(boxes.map((box) => [box.id, box])) } as Workbook;
    expect(scheduleOf(workbook).endWD).toBe(20_000);
  });
});

describe('SCH-02 float, critical boxes and margin', () => {
  test('the shop plan: T-1 to T-5 critical, the T-6 chain floats 13, then 3 once held back', () => {
    const critical = (workbook: Workbook) =>
      [...scheduleOf(workbook).boxes.values()].filter((box) => box.critical).map(({ box }) => box.code);
    expect(critical(shopAtEnd)).toEqual(['T-1', 'T-2', 'T-3', 'T-4', 'T-5']);
    for (const code of ['T-6', 'T-7', 'T-8']) {
      expect(boxOf(shopDraft, code).floatWD).toBe(13);
      expect(boxOf(shopAtEnd, code).floatWD).toBe(3);
    }
    expect(boxOf(shopAtEnd, 'T-9').floatWD).toBe(58);
  });

  test('margin counts working days to the needed date, negative when late, unknown without one', () => {
    expect(scheduleOf(shopAtEnd).marginWD).toBe(24);
    const due = (neededBy: string | null) =>
      build((wb) => wb.add('settings', 'settings', { neededBy }), shopAtEnd);
    expect(scheduleOf(due('2026-04-10')).marginWD).toBe(0);
    expect(scheduleOf(due('2026-04-09')).marginWD).toBe(-1);
    expect(scheduleOf(due(null)).marginWD).toBeNull();
  });

  test('lags count against float', () => {
    const workbook = build((wb) => {
      wb.add('timeBox', 'T-1', { duration: fixed(10) });
      wb.add('timeBox', 'T-2', { duration: fixed(2) });
      wb.add('timeBox', 'T-3', { duration: fixed(2), predecessors: [{ timeBox: 'T-2', lagWD: 3 }] });
    });
    expect(boxOf(workbook, 'T-2').floatWD).toBe(3);
    expect(boxOf(workbook, 'T-3').floatWD).toBe(3);
  });
});

test('KIL-01 the limit of a box is its start and limitWD days, the first one counted', () => {
  const limit = (code: string) => {
    const day = limitDayOf(shopAtEnd, boxOf(shopAtEnd, code));
    return day === null ? null : fromDayNumber(day);
  };
  expect(limit('T-1')).toBe('2026-01-30');
  expect(limit('T-3')).toBe('2026-03-06');
  expect(limit('T-10')).toBeNull();
});

interface RandomBox {
  readonly likely: number;
  readonly before: readonly number[];
  readonly notBeforeWeeks: number | null;
}
const randomPlans = fc.array(
  fc.record({
    likely: fc.integer({ min: 1, max: 20 }),
    before: fc.array(fc.nat(8), { maxLength: 3 }),
    notBeforeWeeks: fc.option(fc.nat(10)),
  }),
  { minLength: 1, maxLength: 9 },
);
const dayText = (day: number) => fromDayNumber(20_465 + day);
const randomPlan = (boxes: readonly RandomBox[], shiftDays = 0) =>
  build((wb) => {
    wb.add('facts', 'facts', { asOf: dayText(shiftDays) });
    wb.add('settings', 'settings', { startDate: dayText(shiftDays) });
    wb.add('calendar', 'calendar', { holidays: [dayText(shiftDays + 9), dayText(shiftDays + 30)] });
    boxes.forEach(({ likely, before, notBeforeWeeks }, i) =>
      wb.add('timeBox', `T-${i + 1}`, {
        duration: fixed(likely),
        notBefore: notBeforeWeeks === null ? null : dayText(shiftDays + 7 * notBeforeWeeks),
        predecessors: before.filter((j) => j < i).map((j) => ({ timeBox: `T-${j + 1}` })),
      }),
    );
  });

test('shifting every date by whole weeks shifts the whole plan', () => {
  fc.assert(
    fc.property(randomPlans, fc.integer({ min: -60, max: 60 }), (boxes, weeks) => {
      const [here, there] = [scheduleOf(randomPlan(boxes)), scheduleOf(randomPlan(boxes, 7 * weeks))];
      for (const [id, box] of here.boxes) {
        const moved = there.boxes.get(id);
        expect(moved?.startDay).toBe(box.startDay + 7 * weeks);
        expect(moved?.endDay).toBe(box.endDay + 7 * weeks);
        expect(moved?.floatWD).toBe(box.floatWD);
      }
    }),
    { numRuns: 60 },
  );
});

test('one more finish-to-start link never makes the end earlier', () => {
  fc.assert(
    fc.property(randomPlans, fc.nat(8), fc.nat(8), (boxes, a, b) => {
      const [from, to] = [Math.min(a, b) % boxes.length, Math.max(a, b) % boxes.length];
      fc.pre(from < to);
      const linked = boxes.map((box, i) => (i === to ? { ...box, before: [...box.before, from] } : box));
      const before = scheduleOf(randomPlan(boxes)).endWD ?? 0;
      expect(scheduleOf(randomPlan(linked)).endWD ?? 0).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('no box starts before what it waits for has ended, and using its float leaves the end where it is', () => {
  fc.assert(
    fc.property(randomPlans, fc.nat(8), (boxes, pick) => {
      const workbook = randomPlan(boxes);
      const { boxes: planned, endWD } = scheduleOf(workbook);
      for (const { box, startWD } of planned.values())
        for (const { timeBox } of box.predecessors)
          expect(startWD).toBeGreaterThan(planned.get(timeBox)?.endWD ?? Infinity);
      const code = `T-${(pick % boxes.length) + 1}`;
      const { floatWD } = boxOf(workbook, code);
      const longer = build(
        (wb) =>
          wb.add('timeBox', code, { duration: fixed((boxes[pick % boxes.length]?.likely ?? 1) + floatWD) }),
        workbook,
      );
      expect(scheduleOf(longer).endWD).toBe(endWD);
    }),
    { numRuns: 60 },
  );
});
