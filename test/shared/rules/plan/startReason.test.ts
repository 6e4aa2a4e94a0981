// Why a box starts when it does: what holds it, through cancelled work too, and the holidays on the way.
import { expect, test } from 'vitest';
import { startReason } from '../../../../shared/rules/plan/startReason.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('settings', 'settings', { startDate: '2026-01-12' });
  wb.add('calendar', 'calendar', { holidays: ['2026-01-19'] });
  wb.add('timeBox', 'T-1', { title: 'Check', duration: range(5, 5, 5) });
  wb.add('timeBox', 'T-2', { duration: range(5, 5, 5), predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
  wb.add('timeBox', 'T-3', { duration: range(2, 2, 2), notBefore: '2026-01-24' });
  wb.add('timeBox', 'T-4', {
    state: 'cancelled',
    duration: range(2, 2, 2),
    predecessors: [{ timeBox: 'T-2', lagWD: 1 }],
  });
  wb.add('timeBox', 'T-5', { duration: range(2, 2, 2), predecessors: [{ timeBox: 'T-4', lagWD: 2 }] });
  wb.add('timeBox', 'T-6', { state: 'running', actualStart: '2026-01-12', duration: range(2, 2, 2) });
  wb.add('timeBox', 'T-7', {});
});

test.each([
  ['T-1', { kind: 'planStart', daysOff: [] }],
  ['T-2', { kind: 'after', lagWD: 0, daysOff: [{ day: '2026-01-19', name: null }], box: { code: 'T-1' } }],
  ['T-3', { kind: 'notBefore', day: '2026-01-24', daysOff: [] }],
  ['T-5', { kind: 'after', lagWD: 3, daysOff: [], box: { code: 'T-2' } }],
  ['T-6', { kind: 'noted', daysOff: [] }],
])('%s', (code, reason) => {
  expect(startReason(workbook, code as Id<'timeBox'>)).toMatchObject(reason);
});

test('a box without dates has no reason', () => {
  expect(startReason(workbook, 'T-7' as Id<'timeBox'>)).toBeNull();
});
