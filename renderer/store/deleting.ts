// What is deleted: asked first where others link to it, and told once it is gone.
import { rootsOf } from '../../shared/changes/placeOfEntry.ts';
import type { Change } from '../../shared/changes/changes.ts';
import type { Target } from '../../shared/edits/edit.ts';
import { deletionMessages } from '../../shared/messages/edits/deletion.ts';
import { findRecord, type Workbook } from '../../shared/schema/workbook.ts';
import type { Deletion, SessionStore } from './sessionStore.ts';

/** The records as they were. */
export const deletedRecords = (before: Workbook, targets: readonly Target[]) =>
  targets.flatMap(({ kind, id }) => findRecord(before, kind, id) ?? []);

/** "Deleted R-3 Late data"; null when none of them was there. */
export function deletedSentence(before: Workbook, targets: readonly Target[]): string | null {
  const records = deletedRecords(before, targets);
  return records.length === 0 ? null : deletionMessages.deleted({ records });
}

const keyOf = ({ kind, id }: Pick<Change, 'kind' | 'id'>): string => `${kind}:${id}`;

/** The records that lose a link by a deletion, each once. */
export function unlinkedBy({ made }: Deletion): readonly string[] {
  const linked = made.changes.filter(({ type, kind }) => type === 'changed' && kind !== 'placement');
  return [...new Set(linked.map(keyOf))];
}

/** Asks before a deletion takes links from other records; false when it takes none, and nothing is asked. */
export function askDeletion({ getState }: SessionStore, deletion: Deletion): boolean {
  if (rootsOf(deletion.made.changes, 'removed').length === 0 || unlinkedBy(deletion).length === 0)
    return false;
  getState().setDeletion(deletion);
  return true;
}
