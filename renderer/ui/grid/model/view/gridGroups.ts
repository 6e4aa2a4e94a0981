// Gathers sorted rows under heads: one for each text of the column, in the order that column sorts by.
import { copyTextOf, type GridColumn } from '../gridColumn.ts';
import { sortRows } from '../gridSort.ts';
import { columnTotal } from './gridTotals.ts';

/** What one group comes to. */
export interface GroupTotal {
  readonly header: string;
  readonly total: 'sum' | 'mean';
  readonly text: string;
}

/** The rows that read the same in the column they are gathered by. */
export interface GridGroup<Row> {
  /** What the cells read; '' gathers the empty ones. */
  readonly text: string;
  readonly rows: readonly Row[];
  readonly totals: readonly GroupTotal[];
}

interface GroupOptions<Row> {
  readonly isDescending?: boolean;
  /** The row as it was when a cell of it was opened: it stays in its group until the cell is left. */
  readonly asHeld?: (row: Row) => Row;
}

/** Groups in the order of the column, the empty one last; in each the rows keep their order. */
export function groupRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  by: GridColumn<Row>,
  { isDescending = false, asHeld = (row) => row }: GroupOptions<Row> = {},
): readonly GridGroup<Row>[] {
  const gathered = new Map<string, Row[]>();
  for (const row of rows) {
    const text = copyTextOf(by, asHeld(row));
    const group = gathered.get(text);
    if (group) group.push(row);
    else gathered.set(text, [row]);
  }
  const ordered = orderOf([...gathered], by, isDescending);
  return ordered.map(([text, own]) => ({
    text,
    rows: own,
    totals: columns.flatMap((column) => {
      const total = columnTotal(column, own);
      return total === null || column.total === undefined
        ? []
        : [{ header: column.header, total: column.total, text: total }];
    }),
  }));
}

/** Choices come in the order they are offered in, all else as the column sorts. */
function orderOf<Row>(
  groups: readonly (readonly [string, Row[]])[],
  by: GridColumn<Row>,
  descending: boolean,
): readonly (readonly [string, Row[]])[] {
  const options = typeof by.options === 'object' ? by.options : [];
  const place = new Map(options.map(({ label }, at) => [label, at]));
  const column: GridColumn<readonly [string, Row[]]> = {
    id: by.id,
    header: by.header,
    width: by.width,
    value: ([text, [first]]) =>
      text === '' || first === undefined ? null : (place.get(text) ?? by.value(first)),
  };
  return sortRows(groups, [column], [{ columnId: by.id, descending }]);
}

/** A line of the table: the head of a group, or a row with its number among the rows that are shown. */
export type GridLine<Row> =
  | { readonly kind: 'group'; readonly group: GridGroup<Row>; readonly isFolded: boolean }
  | { readonly kind: 'row'; readonly index: number };

/** Rows and lines of a table that may be grouped. */
export interface GridLines<Row> {
  /** Without those of folded groups. */
  readonly rows: readonly Row[];
  /** Null without groups: then every row is a line. */
  readonly lines: readonly GridLine<Row>[] | null;
  /** The line of a row by its number. */
  readonly lineOf: (index: number) => number;
}

/** Rows that are not grouped. */
export const plainLines = <Row>(rows: readonly Row[]): GridLines<Row> => ({
  rows,
  lines: null,
  lineOf: (index) => index,
});

/** Heads and rows one under the other; a folded group is its head alone. */
export function groupLines<Row>(
  groups: readonly GridGroup<Row>[],
  folded: ReadonlySet<string>,
): GridLines<Row> {
  const rows: Row[] = [];
  const lines: GridLine<Row>[] = [];
  const lineOfRow: number[] = [];
  for (const group of groups) {
    const isFolded = folded.has(group.text);
    lines.push({ kind: 'group', group, isFolded });
    if (isFolded) continue;
    for (const row of group.rows) {
      lineOfRow.push(lines.length);
      lines.push({ kind: 'row', index: rows.length });
      rows.push(row);
    }
  }
  return { rows, lines, lineOf: (index) => lineOfRow[index] ?? index };
}
