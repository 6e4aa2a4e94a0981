// A new estimate and a block each leave a note upward, in one step with what they change.
import { expect, test } from 'vitest';
import { EditRefused } from '../../../shared/edits/edit.ts';
import { reestimate, reportBlock } from '../../../shared/edits/plan/upwardNotes.ts';
import { build, range, testMoment } from '../../helpers/workbooks/workbooks.ts';

const plan = build((wb) => {
  wb.add('role', 'builder', { build: true });
  wb.add('role', 'manager', { level: 'manager' });
  wb.add('timeBox', 'T-1', { duration: range(5, 5, 5) });
});
const about = { timeBox: 'T-1', note: 'note', toRole: 'manager' } as never;
const byBuilder = () => ({ ...testMoment(), byRole: 'builder' as never });

test('SCH-09 a re-estimate keeps the plan, stores the builders’ range and raises a note', () => {
  const after = reestimate(about, range(8, 10, 15)).apply(plan, byBuilder());
  const box = after.timeBox.get('T-1' as never);
  expect(box).toMatchObject({ buildEstimate: { low: 8, likely: 10, high: 15 }, estimateByRole: 'builder' });
  expect(box?.duration).toEqual(range(5, 5, 5));
  expect(after.upwardNote.get('note' as never)).toMatchObject({
    code: 'V-1',
    kind: 'estimate',
    raisedOn: '2026-01-12',
    fromRole: 'builder',
    toRole: 'manager',
    about: { kind: 'timeBox', id: 'T-1' },
    acknowledgedOn: null,
  });
});

test('the same estimate again is no news', () => {
  const once = reestimate(about, range(8, 10, 15)).apply(plan, byBuilder());
  expect(reestimate(about, range(8, 10, 15)).apply(once, byBuilder())).toBe(once);
});

test('SCH-09 a block raises a note in the builder’s words', () => {
  const after = reportBlock(about, 'No access to the returns table').apply(plan, byBuilder());
  expect(after.upwardNote.get('note' as never)).toMatchObject({
    kind: 'block',
    title: 'No access to the returns table',
  });
});

test('both are refused for a box that is gone', () => {
  const gone = { timeBox: 'T-9', note: 'note', toRole: null } as never;
  expect(() => reestimate(gone, range(1, 1, 1)).apply(plan, byBuilder())).toThrow(EditRefused);
  expect(() => reportBlock(gone, 'x').apply(plan, byBuilder())).toThrow(EditRefused);
});
