// Keeping the whole workbook as it is at a moment, to be held against later (SNP-01).
import { snapshotState, workbookHash } from '../../changes/contentHash.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';
import type { Snapshot } from '../../schema/kinds.ts';
import { factsOf } from '../../schema/workbook.ts';
import type { Edit } from '../edit.ts';
import { createRecord } from '../records.ts';

/** Adds a snapshot of the workbook, named after its status date. */
export const takeSnapshot = (newId: string): Edit => ({
  label: workbookMessages.snapshot.label,
  apply: (workbook, moment) => {
    const { asOf } = factsOf(workbook);
    const fields = {
      title: workbookMessages.snapshot.title({ asOf }),
      at: moment.at,
      asOf,
      contentHash: workbookHash(workbook),
      state: snapshotState(workbook) as Snapshot['state'],
    };
    return createRecord('snapshot', newId, fields).apply(workbook, moment);
  },
});
