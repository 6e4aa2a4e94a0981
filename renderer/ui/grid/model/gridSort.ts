// Orders rows by columns the way people read: numbers by size, text by language, codes by number, empty cells last.
import type { GridColumn, GridValue } from './gridColumn.ts';
import { compareTexts, type OrderedText, orderedText } from './textOrder.ts';

export interface GridSort {
  readonly columnId: string;
  readonly descending: boolean;
}

/** A value made ready to be compared many times; null is an empty cell. */
type SortKey = number | OrderedText | null;

const sortKey = (value: GridValue): SortKey =>
  typeof value === 'string' ? (value === '' ? null : orderedText(value)) : value;

/** Compares two filled values; numbers come before text. */
function compareFilled(a: number | OrderedText, b: number | OrderedText): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  return typeof b === 'number' ? 1 : compareTexts(a, b);
}

function compareValues(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction * compareFilled(a, b);
}

/** Rows in the order of `sorts`, the first of which counts most; without any, the same array as given. Equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sorts: readonly GridSort[],
): readonly Row[] {
  const by = sorts.flatMap(({ columnId, descending }) => {
    const column = columns.find(({ id }) => id === columnId);
    return column ? [{ column, direction: descending ? (-1 as const) : (1 as const) }] : [];
  });
  if (by.length === 0) return rows;
  const keyed = rows.map((row) => ({ row, keys: by.map(({ column }) => sortKey(column.value(row))) }));
  const directions = by.map(({ direction }) => direction);
  keyed.sort((a, b) => compareKeys(a.keys, b.keys, directions));
  return keyed.map(({ row }) => row);
}

function compareKeys(a: readonly SortKey[], b: readonly SortKey[], directions: readonly (1 | -1)[]) {
  for (const [at, direction] of directions.entries()) {
    const order = compareValues(a[at] ?? null, b[at] ?? null, direction);
    if (order !== 0) return order;
  }
  return 0;
}

/** What was shown when a cell of the row `id` was opened. */
export interface HeldRows<Row> {
  readonly id: string;
  readonly rows: readonly Row[];
}

/**
 * The rows as they are now, in the order they had when a cell was opened: what is typed there is written meanwhile, and
 * must not sort or filter its row away from under the cursor.
 */
export function heldRows<Row>(
  held: HeldRows<Row> | null,
  rows: readonly Row[],
  rowId: (row: Row) => string,
): readonly Row[] {
  if (held === null) return rows;
  const now = new Map(rows.map((row) => [rowId(row), row]));
  const before = new Set(held.rows.map(rowId));
  const kept = held.rows.map((row) => now.get(rowId(row)) ?? (rowId(row) === held.id ? row : null));
  return [...kept.filter((row) => row !== null), ...rows.filter((row) => !before.has(rowId(row)))];
}

/**
 * The next sorts when a column's header is pressed: ascending, descending, then as given. `add` keeps the other columns
 * and sorts by this one where they are equal.
 */
export function nextSorts(sorts: readonly GridSort[], columnId: string, add = false): readonly GridSort[] {
  const before = sorts.find((sort) => sort.columnId === columnId);
  const next = before?.descending ? [] : [{ columnId, descending: before !== undefined }];
  if (!add) return next;
  if (before === undefined) return [...sorts, ...next];
  return sorts.flatMap((sort) => (sort === before ? next : [sort]));
}
