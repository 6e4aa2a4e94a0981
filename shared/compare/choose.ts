// A merge with what a person chose at its clashes.
import { apply, type Change, type ChangeSet, diff } from '../changes/changes.ts';
import { findRecord, type Workbook } from '../schema/workbook.ts';
import type { Clash, Merge } from './merge.ts';

/**
 * Whether theirs can be chosen here: what they took away while something hangs on it is deleted by hand, where one
 * sees what goes with it.
 */
export const canTakeTheirs = ({ reason, change }: Clash): boolean =>
  reason !== 'linked' && change.type !== 'removed';

/** What theirs says as a change of what is there by now; a record we no longer have comes back whole. */
function chosenChange(workbook: Workbook, theirs: Workbook, { change }: Clash): Change | null {
  const { kind, id } = change;
  if (findRecord(workbook, kind, id) || change.type !== 'changed') return change;
  const record = findRecord(theirs, kind, id);
  return record ? { type: 'added', kind, id, record } : null;
}

/** What leads from ours to the merged workbook in which the chosen clashes are decided for theirs. */
export function decidedMerge(
  mine: Workbook,
  theirs: Workbook,
  { merged }: Merge,
  chosen: ReadonlySet<Clash>,
): ChangeSet {
  const decided = [...chosen].filter(canTakeTheirs).reduce((workbook, clash) => {
    const change = chosenChange(workbook, theirs, clash);
    return change ? apply(workbook, [change]) : workbook;
  }, merged);
  return diff(mine, decided);
}
