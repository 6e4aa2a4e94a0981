// Taking over what another copy of the workbook changed: one step of undo, with a snapshot before it.
import { apply, type ChangeSet } from '../../changes/changes.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';
import type { Edit } from '../edit.ts';
import { withSnapshotFirst } from './takeSnapshot.ts';

/** Each of the changes passed the gate in the copy it was made in; what binds is told by the record as always. */
export const takeMerge = (changes: ChangeSet): Edit =>
  withSnapshotFirst(
    {
      label: workbookMessages.merge,
      apply: (workbook) => apply(workbook, changes),
    },
    workbookMessages.snapshot.beforeMerge,
  );
