// The open workbook as it goes into its linked file, when it may be written here.
import { diff } from '../../../shared/changes/changes.ts';
import { fingerprintOf } from '../../../shared/changes/fingerprint.ts';
import type { History } from '../../../shared/changes/history.ts';
import type { CopyStamp } from '../../../shared/file/lineage/lineage.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import type { Origin } from '../../storage/storage.ts';
import type { DocumentData } from '../documentData.ts';
import { type FileCopy, fileCopyOf } from '../fileCopy.ts';

export interface Writable {
  readonly id: string;
  readonly workbook: Workbook;
  readonly origin: Origin;
  readonly history: History;
}

export function writableIn({ id, workbook, origin, history, readOnly }: DocumentData): Writable | null {
  const isThere = id !== null && workbook !== null && origin !== null;
  return isThere && readOnly === null ? { id, workbook, origin, history } : null;
}

/** Made from what it names, so that the same state is written as the same text, today and tomorrow. */
function stampOf({ id, workbook, origin, history }: Writable): CopyStamp {
  const { high, low } = fingerprintOf(workbook);
  const at = history.past.at(-1)?.at ?? origin.lastCopy?.lineage.at ?? '1970-01-01T00:00:00Z';
  return { id: `${id.slice(0, 40)}.${high.toString(16)}${low.toString(16)}`, at };
}

export const copyOf = (writable: Writable): FileCopy =>
  fileCopyOf(writable.workbook, writable.origin, stampOf(writable));

export const isAsShared = ({ workbook, origin: { lastCopy } }: Writable): boolean =>
  lastCopy !== null && diff(lastCopy.state, workbook).length === 0;
