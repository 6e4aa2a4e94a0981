// Bringing back an earlier state of a workbook: one step on top of the present one, so that it can be undone.
import { factsOf, fixedIds, type Workbook } from '../../schema/workbook.ts';
import { diff } from '../../changes/changes.ts';
import { stateOfSnapshot } from '../../changes/keptState.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import type { Snapshot } from '../../schema/kinds.ts';
import { type Edit, EditRefused, type Moment } from '../edit.ts';
import { withSnapshotOf } from './takeSnapshot.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';

/** For each letter the higher number of the two: a code that was once handed out stays used. */
function highest(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  const letters = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(letters.map((letter) => [letter, Math.max(a[letter] ?? 0, b[letter] ?? 0)]));
}

/** The snapshots of both: none is lost by going back. */
const snapshotsOfBoth = (earlier: Workbook, now: Workbook): Workbook['snapshot'] =>
  new Map([...earlier.snapshot, ...now.snapshot]);

function broughtBack(earlier: Workbook, workbook: Workbook, when: string, moment: Moment): Workbook {
  const facts = factsOf(earlier);
  const lastCodes = highest(facts.lastCodes, factsOf(workbook).lastCodes);
  const back = {
    ...earlier,
    snapshot: snapshotsOfBoth(earlier, workbook),
    facts: new Map([[fixedIds.facts, { ...facts, lastCodes }]]),
  };
  // The state that is there already is no step, and nothing is kept before it.
  if (diff(workbook, back).length === 0) return workbook;
  return withSnapshotOf(workbook, back, workbookMessages.snapshot.beforeRestore({ when }), moment);
}

/**
 * Makes the workbook what `earlier` was; `when` says in words of which moment that is. A whole state takes the place of
 * another, so no guard looks at its records one by one: each passed the gate when it was made. What there was is kept as
 * a snapshot before.
 */
export const restoreState = (earlier: Workbook, when: string): Edit => ({
  label: workbookMessages.restore({ when }),
  apply: (workbook, moment) => broughtBack(earlier, workbook, when, moment),
});

/** Makes the workbook what a snapshot holds; the record of what binds goes on and tells of it. */
export const restoreSnapshot = (id: Snapshot['id'], when: string): Edit => ({
  label: workbookMessages.restore({ when }),
  apply: (workbook, moment) => {
    const snapshot = workbook.snapshot.get(id);
    if (!snapshot) throw new EditRefused(recordMessages.gone({ kind: 'snapshot' }));
    const earlier = stateOfSnapshot(workbook, snapshot);
    if (!earlier) throw new EditRefused(workbookMessages.snapshot.broken({ snapshot }));
    const { bindingEntry } = workbook;
    return broughtBack({ ...earlier, bindingEntry }, workbook, when, moment);
  },
});
