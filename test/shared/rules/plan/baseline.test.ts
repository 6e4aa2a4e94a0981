// A snapshot keeps the whole workbook by its hash (SNP-01), and the plan of then can be held against the plan of now.
import { describe, expect, test } from 'vitest';
import { contentHash, workbookHash } from '../../../../shared/changes/contentHash.ts';
import { toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { takeSnapshot } from '../../../../shared/edits/whole/takeSnapshot.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { baselineOf, baselinesOf, slipWD } from '../../../../shared/rules/plan/baseline.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Snapshot } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { savedText } from '../../../helpers/programs/savedText.ts';
import { build, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const box = (id: string) => id as Id<'timeBox'>;
const plan = build((wb) => {
  wb.add('timeBox', 'T-1', { duration: range(5, 5, 5) });
  wb.add('timeBox', 'T-2', { duration: range(5, 5, 5), predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
});
const kept = takeSnapshot('Y-a').apply(plan, testMoment());
const first = (workbook: Workbook) => baselinesOf(workbook)[0] as Snapshot;

describe('a snapshot', () => {
  test('holds everything there is but snapshots, by one hash', () => {
    const { state, contentHash: hash, asOf, title } = first(kept);
    expect(hash).toBe(workbookHash(plan));
    expect(hash).toBe(contentHash(state));
    expect([asOf, title]).toEqual(['2026-01-12', 'As of 12 Jan 2026']);
    const twice = takeSnapshot('Y-b').apply(kept, testMoment());
    const again = first(twice);
    expect(again.contentHash).not.toBe(hash);
    expect([again.since, again.state]).toEqual(['Y-a', {}]);
    expect(JSON.stringify(again.changes)).not.toContain('Y-a');
  });
  test('stays what it was while the workbook changes, and through a file', () => {
    const later = changeFields('timeBox', box('T-1'), { duration: range(9, 9, 9) }).apply(kept, testMoment());
    expect(first(later)).toBe(first(kept));
    const read = parse(savedText({ workbook: later }));
    expect(read.status).toBe('ok');
    const { workbook } = (read as Extract<typeof read, { status: 'ok' }>).document;
    expect(contentHash(first(workbook).state)).toBe(first(kept).contentHash);
    expect([...baselineOf(workbook, first(workbook)).values()].map(({ endDay }) => endDay)).toEqual(
      [...scheduleOf(plan).boxes.values()].map(({ endDay }) => endDay),
    );
  });
});

describe('the plan of then', () => {
  test('has the dates of then, and says by how much each box ends later now', () => {
    const later = changeFields('timeBox', box('T-1'), { duration: range(8, 8, 8) }).apply(kept, testMoment());
    const then = baselineOf(later, first(later));
    expect(then.get('T-2')?.endDay).toBe(toDayNumber('2026-01-23'));
    const now = scheduleOf(later).boxes;
    expect(slipWD(later, now.get(box('T-2'))!, then.get('T-2')!)).toBe(3);
    expect(slipWD(plan, scheduleOf(plan).boxes.get(box('T-2'))!, then.get('T-2')!)).toBe(0);
  });
  test('is empty where what is held is not what was kept', () => {
    const snapshot = first(kept);
    const spoilt = {
      ...snapshot,
      state: { ...snapshot.state, timeBox: [...(snapshot.state['timeBox'] as []), 7, { id: 'T-9' }] },
    };
    expect(baselineOf(kept, spoilt as Snapshot).size).toBe(0);
    expect(baselineOf(kept, { ...snapshot, state: { timeBox: 'x' } }).size).toBe(0);
  });
  test('the newest stands first, archived ones are left out', () => {
    const two = takeSnapshot('Y-b').apply(kept, testMoment());
    expect(baselinesOf(two).map(({ code }) => code)).toEqual(['Y-2', 'Y-1']);
    const gone = changeFields('snapshot', 'Y-b', { archived: true }).apply(two, testMoment());
    expect(baselinesOf(gone).map(({ code }) => code)).toEqual(['Y-1']);
  });
});
