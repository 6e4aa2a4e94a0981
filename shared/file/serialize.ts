// Writes a workbook as the text of a .throughline file: equal documents give equal text, one field a line.
import { type Kind, kinds } from '../schema/kinds.ts';
import { compareText, recordsOf, type Workbook } from '../schema/workbook.ts';
import { formatName, type ThroughlineDocument } from './document.ts';
import { inFieldOrder, sortedKeys } from './fieldOrder.ts';
import { hashesOf, hashesOfLists, withHashes } from './lineage/hashes.ts';
import { currentVersion } from './migrations/migrations.ts';
import { heldHashes } from './lineage/lineage.ts';
import { type SharedPast, writtenShare } from './lineage/share.ts';

const writtenRecords = (workbook: Workbook, kind: Kind): unknown[] =>
  [...recordsOf(workbook, kind).values()]
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((record) => inFieldOrder(kind, record));

/** The records by kind in file order, kinds without records left out. */
export const recordsByKind = (workbook: Workbook): Record<string, unknown[]> =>
  Object.fromEntries(
    kinds
      .map((kind) => [kind, writtenRecords(workbook, kind)] as const)
      .filter(([, list]) => list.length > 0),
  );

/**
 * The text of the file. The lineage must name the state of the workbook (see `newCopy`). `past`: an ordinary file holds
 * nothing the workbook no longer holds; one with `states` can be merged where nobody knows the earlier copies.
 */
export function serialize(document: ThroughlineDocument, past: SharedPast = 'names'): string {
  const { workbookId, workbook, lineage, unknown } = document;
  const others = sortedKeys(unknown.records) as Readonly<Record<string, unknown>>;
  const file = {
    format: formatName,
    schemaVersion: currentVersion,
    workbookId,
    ...(sortedKeys(unknown.fields) as object),
    records: { ...recordsByKind(workbook), ...others },
    share: writtenShare(lineage, past, past === 'states' ? heldHashes({ lineage, workbook }) : undefined),
  };
  const recordHashes = { ...hashesOf(workbook), ...hashesOfLists(others) };
  return `${JSON.stringify(withHashes(file, recordHashes), null, 2)}\n`;
}
