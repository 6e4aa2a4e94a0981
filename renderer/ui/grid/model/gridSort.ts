// Orders rows by one column the way people read: numbers by size, text by language, codes by number, empty cells last.
import type { GridColumn, GridValue } from './gridColumn.ts';

export interface GridSort {
  readonly columnId: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Compares two filled values; numbers come before text. */
function compareFilled(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  return typeof b === 'number' ? 1 : collator.compare(a, b);
}

const isEmpty = (value: GridValue): value is null | '' => value === null || value === '';

function compareValues(a: GridValue, b: GridValue, direction: 1 | -1): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
  return direction * compareFilled(a, b);
}

/** Rows in the order of `sort`; without one, the same array as given. Equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sort: GridSort | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.columnId);
  if (sort === null || column === undefined) return rows;
  const direction = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: column.value(row) }));
  keyed.sort((a, b) => compareValues(a.value, b.value, direction));
  return keyed.map(({ row }) => row);
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

/** The next sort when a column's header is pressed: ascending, descending, then as given. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, descending: false };
  return sort.descending ? null : { columnId, descending: true };
}
