// The primitives all edits are made of: what they stamp, what they leave alone, and in which order records stand.
import { describe, expect, it } from 'vitest';
import { addRecord, moveRecord, removeRecords } from '../../../shared/edits/edit.ts';
import { byOrder } from '../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const later = { ...testMoment(), at: '2026-02-02T08:00:00Z', byRole: 'head' as never };
const workbook = build((wb) => {
  wb.add('role', 'head');
  for (const code of ['G-1', 'G-2', 'G-3']) wb.add('goal', code);
  wb.add('useCase', 'U-1', { goals: ['G-1', 'G-2'] });
  wb.add('useCase', 'U-2', { goals: ['G-2'] });
});

describe('removing a record', () => {
  const removed = removeRecords(workbook, [{ kind: 'goal', id: 'G-1' }], later);
  it('takes its links out of others, which are stamped as changed; the rest stay the same objects', () => {
    expect(removed.goal.has('G-1' as never)).toBe(false);
    expect(removed.useCase.get('U-1' as never)).toMatchObject({
      goals: ['G-2'],
      updatedAt: later.at,
      updatedByRole: 'head',
    });
    expect(removed.useCase.get('U-2' as never)).toBe(workbook.useCase.get('U-2' as never));
    expect(removed.metric).toBe(workbook.metric);
  });
  it('that is not there changes nothing', () => {
    expect(removeRecords(workbook, [{ kind: 'goal', id: 'G-9' }], later)).toBe(workbook);
  });
});

describe('the order of records', () => {
  const inOrder = (of: typeof workbook) => [...of.goal.values()].toSorted(byOrder).map(({ id }) => id);
  const moved = (id: string, after: string | null) => inOrder(moveRecord(workbook, 'goal', id, after, later));
  it('ends with what was added last', () => {
    expect(inOrder(addRecord(workbook, 'goal', 'new', { title: 'New' }, later))).toEqual([
      'G-1',
      'G-2',
      'G-3',
      'new',
    ]);
  });
  it('is that of a move: behind the one named, or first', () => {
    expect(moved('G-1', 'G-2')).toEqual(['G-2', 'G-1', 'G-3']);
    expect(moved('G-1', 'G-3')).toEqual(['G-2', 'G-3', 'G-1']);
    expect(moved('G-3', null)).toEqual(['G-3', 'G-1', 'G-2']);
  });
});
