// The text of a file for tests that only care about its workbook.
import { noUnknownParts, type ThroughlineDocument } from '../../../shared/file/document.ts';
import { hashesOfLists, withHashes } from '../../../shared/file/lineage/hashes.ts';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';

/** The document of a first copy of `workbook`. */
export const documentOf = (workbook: Workbook): ThroughlineDocument => ({
  workbookId: 'wb-1',
  workbook,
  lineage: newCopy(null, null, workbook, { id: 'copy-1', at: '2026-01-12T08:00:00Z' }),
  unknown: noUnknownParts,
});

/** The text of a file that holds `workbook`, with other parts of the document as given. */
export const savedText = (
  given: Partial<ThroughlineDocument> & Pick<ThroughlineDocument, 'workbook'>,
): string => serialize({ ...documentOf(given.workbook), ...given });

/** A file, meddled with as plain JSON, with the hashes of what it holds now, as a program that knows them would write. */
export function rehashed<File extends Readonly<Record<string, unknown>>>(file: File): File {
  const { contentHash: _hash, recordHashes: _hashes, ...rest } = structuredClone(file);
  const { records } = rest;
  const lists = typeof records === 'object' && records !== null ? records : {};
  return withHashes(rest, hashesOfLists({ ...lists })) as File;
}
