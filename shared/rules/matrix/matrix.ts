// Two lists of a workbook held against each other: what stands where they meet, and what each row and column comes to.
import type { RiskLevel } from '../risk/riskScore.ts';
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import { byCode, recordsOf, type Workbook } from '../../schema/workbook.ts';

export const matrixNames = [
  'goalsByUseCases',
  'useCasesByRisks',
  'useCasesByCapabilities',
  'componentsBySlices',
] as const;
export type MatrixName = (typeof matrixNames)[number];

/** A row or a column: a record, or a name that slices share. */
export interface MatrixLine {
  readonly key: string;
  /** Null for a name without a record. */
  readonly record: { readonly kind: Kind; readonly id: string } | null;
  readonly code: string | null;
  readonly title: string;
}

/** How loudly a cell speaks: a link of its own, one by way of a part, or one that is not enough. */
export type MatrixMark = 'direct' | 'through' | 'short';

/** Where a row and a column meet. */
export interface MatrixCell {
  readonly mark: MatrixMark;
  /** What stands beside the mark: a level; empty where the mark says all. */
  readonly text: string;
  /** Of a risk: its level now, null where nobody has scored it. */
  readonly level?: RiskLevel | null;
  /** The mark in words. */
  readonly says: string;
  /** What is counted here, by keys that are the same wherever the same thing is counted. */
  readonly counted: readonly string[];
  /** Amounts in minor units by what they are for; null where one is not known. */
  readonly paid: ReadonlyMap<string, number | null>;
}

/** What a row or a column comes to; what several cells count is counted once. */
export interface MatrixTotal {
  /** How many cells are filled. */
  readonly links: number;
  readonly count: number;
  /** The sum of what is known. */
  readonly money: number;
  /** How many amounts are not known. */
  readonly unknown: number;
}

export interface Matrix {
  readonly name: MatrixName;
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

export const cellKey = (row: MatrixLine, column: MatrixLine): string => `${row.key} ${column.key}`;

/** What stands where a row and a column meet; undefined where nothing links them. */
export const cellAt = (matrix: Matrix, row: MatrixLine, column: MatrixLine): MatrixCell | undefined =>
  matrix.cells.get(cellKey(row, column));

/** What several cells come to. */
export function totalOf(cells: readonly MatrixCell[]): MatrixTotal {
  const paid = new Map(cells.flatMap((cell) => [...cell.paid]));
  const amounts = [...paid.values()];
  return {
    links: cells.length,
    count: new Set(cells.flatMap(({ counted }) => counted)).size,
    money: amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
    unknown: amounts.filter((amount) => amount === null).length,
  };
}

const filled = (cells: readonly (MatrixCell | undefined)[]): readonly MatrixCell[] =>
  cells.filter((cell) => cell !== undefined);

/** What a row comes to. */
export const totalOfRow = (matrix: Matrix, row: MatrixLine): MatrixTotal =>
  totalOf(filled(matrix.columns.map((column) => cellAt(matrix, row, column))));

/** What a column comes to. */
export const totalOfColumn = (matrix: Matrix, column: MatrixLine): MatrixTotal =>
  totalOf(filled(matrix.rows.map((row) => cellAt(matrix, row, column))));

/** What the whole comes to. */
export const totalOfAll = (matrix: Matrix): MatrixTotal => totalOf([...matrix.cells.values()]);

/** Rows and columns in which nothing stands: what is not served. */
export function unserved(matrix: Matrix): {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
} {
  return {
    rows: matrix.rows.filter((row) => totalOfRow(matrix, row).links === 0),
    columns: matrix.columns.filter((column) => totalOfColumn(matrix, column).links === 0),
  };
}

/** The records of a kind that are not archived as lines, by their codes. */
export const linesOf = <K extends Kind>(
  workbook: Workbook,
  kind: K,
  isMeant: (record: RecordOf<K>) => boolean = () => true,
): readonly MatrixLine[] =>
  [...recordsOf(workbook, kind).values()]
    .filter((record) => !record.archived && isMeant(record))
    .toSorted(byCode)
    .map(({ id, code, title }) => ({ key: `${kind}:${id}`, record: { kind, id }, code, title }));

/** A matrix of what `cell` finds for each row and column. */
export function matrixOf(
  name: MatrixName,
  rows: readonly MatrixLine[],
  columns: readonly MatrixLine[],
  cell: (row: MatrixLine, column: MatrixLine) => MatrixCell | null,
): Matrix {
  const cells = new Map<string, MatrixCell>();
  for (const row of rows)
    for (const column of columns) {
      const found = cell(row, column);
      if (found !== null) cells.set(cellKey(row, column), found);
    }
  return { name, rows, columns, cells };
}
