// All conflicts eased together inside float: never later, never worse, nothing new when asked again.
import { describe, expect, test } from 'vitest';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { levelPlan } from '../../../../shared/edits/plan/levelPlan.ts';
import { conflictsOf } from '../../../../shared/rules/plan/capacity.ts';
import { type Levelling, levelling } from '../../../../shared/rules/plan/levelling.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { randomPlan } from '../../../helpers/reference/randomPlan.ts';
import { review, workshop } from '../../../helpers/workbooks/examples.ts';
import { shopAtEnd, shopDraft } from '../../../helpers/workbooks/shopPlan.ts';
import { build, type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

const moment = { at: '2026-01-12T09:00:00Z', byRole: null, newId: () => 'new' };

function levellingOf(workbook: Workbook): Levelling {
  const steps = levelling(workbook);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const levelled = (workbook: Workbook) => levelPlan(levellingOf(workbook).moves).apply(workbook, moment);
const movesOf = (workbook: Workbook) =>
  levellingOf(workbook).moves.map(({ box, notBefore, shiftWD }) => [box.code, notBefore, shiftWD]);
const leftOf = (workbook: Workbook) =>
  levellingOf(workbook).left.map(({ conflict, why }) => [conflict.boxes.map(({ code }) => code).join(), why]);

const fixed = (days: number) => range(days, days, days, 'fixed');
interface Piece {
  readonly days: number;
  readonly units?: number;
  readonly more?: PlainFields<'timeBox'>;
}
/** One engineer, and boxes T-1, T-2 … of so many days that need her; the last box needs nobody and gives the float. */
const plan = (pieces: readonly Piece[], length: number, resource: PlainFields<'resource'> = {}) =>
  build((wb) => {
    wb.add('resource', 'Z-1', { capacity: 1, ...resource });
    for (const [i, { days, units = 1, more }] of pieces.entries())
      wb.add('timeBox', `T-${i + 1}`, {
        duration: fixed(days),
        allocations: [{ resource: 'Z-1', units }],
        ...more,
      });
    wb.add('timeBox', `T-${pieces.length + 1}`, { duration: fixed(length) });
  });

describe('all conflicts at once', () => {
  test('of the shop’s draft, one start eases what can be eased; what is left says why', () => {
    expect(movesOf(shopDraft)).toEqual([['T-6', '2026-01-26', 10]]);
    const { before, after, left } = levellingOf(shopDraft);
    expect([before, after]).toEqual([
      { conflicts: 2, size: 10.5, days: 20 },
      { conflicts: 1, size: 1.25, days: 5 },
    ]);
    expect(left.map(({ conflict, why }) => [conflict.resource.title, why])).toEqual([['ME', 'noShift']]);
    expect(movesOf(shopAtEnd)).toEqual([]);
  });

  test('three boxes that all want the same person are laid one after the other', () => {
    const three = plan([{ days: 5 }, { days: 5 }, { days: 5 }], 15);
    expect(conflictsOf(levelled(three))).toEqual([]);
    expect(scheduleOf(levelled(three)).endWD).toBe(15);
  });

  test('a box outside every conflict moves where only that makes room', () => {
    const needs = { duration: fixed(5), allocations: [{ resource: 'Z-1', units: 1 }] };
    const after = (timeBox: string) => [{ timeBox, lagWD: 0, kind: 'finishStart' as const }];
    // T-1 has no float, T-2 float for the days of T-3 alone: T-3 has to go last.
    const crowded = build((wb) => {
      wb.add('resource', 'Z-1', { capacity: 1 });
      wb.add('timeBox', 'T-1', needs);
      wb.add('timeBox', 'T-2', needs);
      wb.add('timeBox', 'T-3', { ...needs, notBefore: '2026-01-19' });
      wb.add('timeBox', 'T-4', { duration: fixed(10), predecessors: after('T-1') });
      wb.add('timeBox', 'T-5', { duration: fixed(5), predecessors: after('T-2') });
    });
    expect(movesOf(crowded)).toEqual([
      ['T-2', '2026-01-19', 5],
      ['T-3', '2026-01-26', 5],
    ]);
    expect(conflictsOf(levelled(crowded))).toEqual([]);
  });

  test('what follows a box moves with it, and needs no date of its own', () => {
    const chain = build((wb) => {
      wb.add('resource', 'Z-1', { capacity: 1 });
      const needs = (title: string) => ({
        duration: fixed(5),
        allocations: [{ resource: title, units: 1 }],
      });
      wb.add('timeBox', 'T-1', needs('Z-1'));
      wb.add('timeBox', 'T-2', needs('Z-1'));
      wb.add('timeBox', 'T-3', {
        duration: fixed(5),
        predecessors: [{ timeBox: 'T-2', lagWD: 0, kind: 'finishStart' }],
      });
      wb.add('timeBox', 'T-4', { duration: fixed(15) });
      wb.add('timeBox', 'T-5', {
        duration: fixed(10),
        predecessors: [{ timeBox: 'T-1', lagWD: 0, kind: 'finishStart' }],
      });
    });
    expect(movesOf(chain)).toEqual([['T-2', '2026-01-19', 5]]);
  });
});

describe('what cannot be cured', () => {
  test.each([
    ['alone too much', plan([{ days: 5, units: 2 }], 10), [['T-1', 'aloneTooMuch']]],
    ['without float', plan([{ days: 5 }, { days: 5 }], 5), [['T-1,T-2', 'noFloat']]],
    [
      'away while float lasts',
      plan([{ days: 5 }], 7, { absences: [{ from: '2026-01-12', to: '2026-01-20' }] }),
      [['T-1', 'notThere']],
    ],
  ] as const)('%s', (_, workbook, left) => {
    expect(leftOf(workbook)).toEqual(left);
  });

  test('no box goes to where somebody it needs is gone', () => {
    const gone = { availableTo: '2026-01-16' };
    expect(movesOf(plan([{ days: 5 }, { days: 5 }], 15, gone))).toEqual([]);
    expect(movesOf(plan([{ days: 5 }, { days: 5 }], 15))).toHaveLength(1);
  });

  test('work that has begun by then refuses the whole proposal', () => {
    const two = plan([{ days: 5 }, { days: 5 }], 10);
    const { moves } = levellingOf(two);
    const [move] = moves;
    if (!move) throw new Error('Nothing moves.');
    const begun = {
      ...two,
      timeBox: new Map(two.timeBox).set(move.box.id, {
        ...move.box,
        state: 'running' as const,
        actualStart: '2026-01-12',
      }),
    };
    expect(() => levelPlan(moves).apply(begun, moment)).toThrow(EditRefused);
  });
});

test('of any plan: no later end, float kept, nothing worse, no box without its dates, nothing new when asked again', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);
  let eased = 0;
  for (const workbook of [workshop, review, ...seeds.map(randomPlan)]) {
    const { moves, before, after } = levellingOf(workbook);
    const [early, late] = [scheduleOf(workbook), scheduleOf(levelled(workbook))];
    expect(late.endWD).toBe(early.endWD);
    expect(late.boxes.size).toBe(early.boxes.size);
    for (const [id, { startWD, floatWD }] of early.boxes) {
      const shift = (late.boxes.get(id)?.startWD ?? Infinity) - startWD;
      expect(shift).toBeGreaterThanOrEqual(0);
      expect(shift).toBeLessThanOrEqual(Math.max(0, floatWD));
    }
    expect(after.days).toBeLessThanOrEqual(before.days);
    expect(after.size < before.size).toBe(moves.length > 0);
    eased += moves.length > 0 ? 1 : 0;
    expect(levellingOf(levelled(workbook)).moves).toEqual([]);
  }
  expect(eased).toBeGreaterThan(12);
});
