// Several boxes moved together keep their distance, as far as what holds them allows.
import { expect, test } from 'vitest';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { shiftBoxes } from '../../../../shared/edits/plan/shiftBoxes.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { randomPlan } from '../../../helpers/reference/randomPlan.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

const moment = { at: '2026-01-12T09:00:00Z', byRole: null, newId: () => 'new' };
const fixed = (days: number) => range(days, days, days, 'fixed');
const after = (timeBox: string) => [{ timeBox, lagWD: 0, kind: 'finishStart' as const }];
const plan = build((wb) => {
  wb.add('timeBox', 'T-1', { duration: fixed(5) });
  wb.add('timeBox', 'T-2', { duration: fixed(5), predecessors: after('T-1') });
  wb.add('timeBox', 'T-3', { duration: fixed(5), notBefore: '2026-02-09' });
  wb.add('timeBox', 'T-4', { duration: fixed(5), state: 'running', actualStart: '2026-01-12' });
});
const startsOf = (workbook: Workbook) =>
  ['T-1', 'T-2', 'T-3', 'T-4'].map((id) => scheduleOf(workbook).boxes.get(id as never)?.startWD);
const datesOf = ({ timeBox }: Workbook) => [...timeBox.values()].map(({ notBefore }) => notBefore);
const shifted = (ids: readonly string[], byWD: number, workbook = plan) =>
  shiftBoxes(new Set(ids), byWD).apply(workbook, moment);

test('what waits for a moved box moves with it and gets no date of its own', () => {
  const later = shifted(['T-1', 'T-2', 'T-3', 'T-4'], 5);
  expect(startsOf(plan)).toEqual([1, 6, 21, 1]);
  expect(startsOf(later)).toEqual([6, 11, 26, 1]);
  expect(datesOf(later)).toEqual(['2026-01-19', null, '2026-02-16', null]);
});

test('back again they lie where they lay', () => {
  const back = shifted(['T-1', 'T-2', 'T-3'], -5, shifted(['T-1', 'T-2', 'T-3'], 5));
  expect(startsOf(back)).toEqual(startsOf(plan));
  expect(datesOf(back)).toEqual(datesOf(plan));
});

test('no box goes before the plan or what holds it', () => {
  expect(startsOf(shifted(['T-2', 'T-3'], -100))).toEqual([1, 6, 1, 1]);
});

test('work that has begun is left, and nothing but that is refused', () => {
  expect(() => shifted(['T-4'], 5)).toThrow(EditRefused);
  expect(shifted(['T-1'], 0)).toBe(plan);
});

test('of any plan: later by so many days, every box that is still to begin starts as much later', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const workbook = randomPlan(seed);
    const { boxes } = scheduleOf(workbook);
    const open = [...boxes.values()].filter(({ box }) => box.state === 'planned');
    if (open.length === 0) continue;
    const later = scheduleOf(shifted([...boxes.keys()], 7, workbook)).boxes;
    expect(open.map(({ box }) => later.get(box.id)?.startWD)).toEqual(open.map(({ startWD }) => startWD + 7));
  }
});
