// What a table for other programs is: a name, and columns that say how each record fills its cell.
import { type Kind, type RecordOf } from '../schema/kinds.ts';
import { byCode, factsOf, findRecord, recordsOf, type Workbook } from '../schema/workbook.ts';
import { minorPerMajor } from '../text/format.ts';
import type { Range3 } from '../schema/field.ts';
import { plainNumber } from '../text/plainNumber.ts';

/** Text, a number that stays one, or nothing. */
export type TableCell = string | number | null;

/** A table as rows of cells, ready for any format. */
export interface CellTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A column: its header, and its cell for a record. */
export type Column<K extends Kind> = readonly [
  header: string,
  cell: (record: RecordOf<K>, workbook: Workbook) => TableCell,
];

/** Ends the header of a column that an import leaves out: it says what other records hold. */
export const notImported = '(not imported)';

/** The records of a kind that are not archived, by their codes. */
export function tableOf<K extends Kind>(
  workbook: Workbook,
  kind: K,
  name: string,
  columns: readonly Column<K>[],
): CellTable {
  const records = [...recordsOf(workbook, kind).values()]
    .filter(({ archived }) => !archived)
    .toSorted(byCode);
  return {
    name,
    header: columns.map(([header]) => header),
    rows: records.map((record) => columns.map(([, cell]) => cell(record, workbook))),
  };
}

/** Money in minor units as whole units with their decimals. */
export const majorUnits = (minor: number | null, workbook: Workbook): number | null =>
  minor === null ? null : minor / minorPerMajor(factsOf(workbook).currency);

/** "100 / 150 / 300": low, likely and high; a single figure where there is no spread. */
export function rangeText(range: Range3 | null, perUnit = 1): string | null {
  if (range === null) return null;
  const [low, likely, high] = [range.low, range.likely, range.high].map((part) =>
    plainNumber(part / perUnit),
  );
  const isSingle = range.low === range.high && range.low >= 0;
  if (range.shape === 'fixed' && isSingle) return likely ?? null;
  const shape = range.shape === 'pert' ? '' : ` (${range.shape})`;
  return `${low} / ${likely} / ${high}${shape}`;
}

/** A range of money in whole units. */
export const moneyRangeText = (range: Range3 | null, workbook: Workbook): string | null =>
  rangeText(range, minorPerMajor(factsOf(workbook).currency));

/** The title of the record that a link names. */
export const titleOf = (workbook: Workbook, kind: Kind, id: string | null): string | null =>
  id === null ? null : (findRecord(workbook, kind, id)?.title ?? null);

/** The codes of linked records: "G-1; G-2". */
export const codesOf = (workbook: Workbook, kind: Kind, ids: readonly string[]): string =>
  ids.flatMap((id) => findRecord(workbook, kind, id)?.code ?? []).join('; ');
