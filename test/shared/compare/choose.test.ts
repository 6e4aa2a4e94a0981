// What a person chose at the clashes of a merge, and the copy that both sides grew from.
import { expect, test } from 'vitest';
import { apply } from '../../../shared/changes/changes.ts';
import { commonAncestor } from '../../../shared/compare/ancestor.ts';
import { newFindings } from '../../../shared/compare/brokenRules.ts';
import { canTakeTheirs, decidedMerge } from '../../../shared/compare/choose.ts';
import { mergeVersions } from '../../../shared/compare/merge.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { changeFields, createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import { takeMerge } from '../../../shared/edits/whole/takeMerge.ts';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const base = build((wb) => {
  wb.add('risk', 'R-1', { title: 'Late' });
  wb.add('risk', 'R-2', { title: 'Lost' });
  wb.add('metric', 'M-1');
});
const titled = (workbook: Workbook, id: string, title: string): Workbook =>
  changeFields('risk', id, { title }).apply(workbook, testMoment());
const without = (workbook: Workbook, id: string): Workbook =>
  deleteRecords([{ kind: 'risk', id }]).apply(workbook, testMoment());

test('a clash decided for theirs takes their value, the others keep ours', () => {
  const mine = titled(titled(base, 'R-1', 'A'), 'R-2', 'A');
  const theirs = titled(titled(base, 'R-1', 'B'), 'R-2', 'B');
  const merge = mergeVersions(base, mine, theirs);
  const [first] = merge.clashes;
  const after = apply(mine, decidedMerge(mine, theirs, merge, new Set([first!])));
  expect([...after.risk.values()].map(({ title }) => title)).toEqual(['B', 'A']);
});

test('what we no longer have comes back whole; what they took away is left to be deleted by hand', () => {
  const [gone, changed] = [without(base, 'R-1'), titled(base, 'R-1', 'B')];
  const back = mergeVersions(base, gone, changed);
  const after = apply(gone, decidedMerge(gone, changed, back, new Set(back.clashes)));
  expect(after.risk.get('R-1' as never)?.title).toBe('B');
  const [clash] = mergeVersions(base, changed, gone).clashes;
  expect(canTakeTheirs(clash!)).toBe(false);
});

test('a reading made elsewhere comes when it is chosen, in one step with a snapshot before', () => {
  const theirs = createRecord('reading', 'new', {
    metric: 'M-1' as never,
    value: 7,
    date: '2026-01-10',
  }).apply(base, testMoment());
  const merge = mergeVersions(base, base, theirs);
  expect([merge.clean, merge.clashes.map(({ reason }) => reason)]).toEqual([[], ['binds']]);
  const taken = performEdit(
    takeMerge(decidedMerge(base, theirs, merge, new Set(merge.clashes))),
    base,
    testMoment(),
  );
  expect(taken.reading.size).toBe(1);
  expect([...taken.snapshot.values()].map(({ title }) => title)).toEqual(['Before a copy was merged']);
});

test('what the rules find only in the merged workbook is told', () => {
  const merged = createRecord('useCase', 'U-1', { title: 'For no goal', state: 'selected' }).apply(
    base,
    testMoment(),
  );
  expect(newFindings(base, merged).length).toBeGreaterThan(0);
  expect(newFindings(base, base)).toEqual([]);
});

test('two copies have the newest state in common that either of them knows', () => {
  const at = '2026-01-12T08:00:00Z';
  const first = newCopy(null, null, base, { id: 'first', at });
  const mine = titled(base, 'R-1', 'A');
  const theirs = titled(base, 'R-2', 'B');
  const own = { lineage: newCopy(first, base, mine, { id: 'mine', at }), workbook: mine };
  const other = { lineage: newCopy(first, base, theirs, { id: 'theirs', at }), workbook: theirs };
  expect(commonAncestor(own, other)?.risk).toEqual(base.risk);
  const unknown = (copy: typeof own) => ({
    ...copy,
    lineage: { ...copy.lineage, ancestors: copy.lineage.ancestors.map((one) => ({ ...one, changes: null })) },
  });
  expect(commonAncestor(unknown(own), unknown(other))).toBeNull();
  expect(commonAncestor(unknown(own), other)?.risk).toEqual(base.risk);
  const stranger = { lineage: newCopy(null, null, base, { id: 'stranger', at }), workbook: base };
  expect(commonAncestor(own, stranger)).toBeNull();
});
