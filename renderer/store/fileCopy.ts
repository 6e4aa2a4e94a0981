// Turns the open workbook into the text of a file: what it holds, and the names of the copies it grew from.
import { type CopyStamp, newCopy } from '../../shared/file/lineage/lineage.ts';
import { serialize } from '../../shared/file/serialize.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import type { Origin } from '../storage/storage.ts';

export interface FileCopy {
  readonly text: string;
  /** Give it to `documentStore.setOrigin` once the file is written, so that the next copy names this one. */
  readonly origin: Origin & { readonly lastCopy: NonNullable<Origin['lastCopy']> };
}

/** The file of a workbook; `stamp` names the copy. Unchanged since the last copy, it is the same text again. */
export function fileCopyOf(workbook: Workbook, origin: Origin, stamp: CopyStamp): FileCopy {
  const { workbookId, lastCopy, unknown } = origin;
  const lineage = newCopy(lastCopy?.lineage ?? null, lastCopy?.state ?? null, workbook, stamp);
  const text = serialize({ workbookId, workbook, lineage, unknown });
  return { text, origin: { workbookId, lastCopy: { lineage, state: workbook }, unknown } };
}
