// Finding and replacing in a table: in what a person reads there, replaced in what can be edited.
import { canEdit, copyTextOf, type GridColumn } from '../model/gridColumn.ts';
import type { Cells, GridChange } from '../model/gridEdits.ts';
import type { CellPlace } from '../model/gridSelection.ts';

const plain = (text: string, matchCase: boolean): string =>
  matchCase ? text.normalize('NFC') : text.normalize('NFC').toLocaleLowerCase();

/** Every cell whose text holds `query`, row by row; none for an empty one. */
export function findCells<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  query: string,
  matchCase: boolean,
): CellPlace[] {
  const wanted = plain(query, matchCase);
  if (wanted === '') return [];
  return rows.flatMap((row, y) =>
    columns.flatMap((column, x) =>
      plain(copyTextOf(column, row), matchCase).includes(wanted) ? [{ row: y, column: x }] : [],
    ),
  );
}

/** Which of the places comes next after the cursor (or before it); the first again after the last. */
export function nextPlace(
  places: readonly CellPlace[],
  from: CellPlace,
  backwards: boolean,
): CellPlace | undefined {
  const isAfter = ({ row, column }: CellPlace) =>
    row > from.row || (row === from.row && column > from.column);
  const isBefore = ({ row, column }: CellPlace) =>
    row < from.row || (row === from.row && column < from.column);
  return backwards ? (places.findLast(isBefore) ?? places.at(-1)) : (places.find(isAfter) ?? places[0]);
}

/** The text with every `query` in it replaced. */
export function replaceText(text: string, query: string, by: string, matchCase: boolean): string {
  if (query === '') return text;
  const escaped = query.normalize('NFC').replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return text.normalize('NFC').replace(new RegExp(escaped, matchCase ? 'gu' : 'giu'), () => by);
}

/** The found cells as changes, and how many of them cannot be changed. */
export function replaceChanges<Row>(
  places: readonly CellPlace[],
  { query, by, matchCase }: { readonly query: string; readonly by: string; readonly matchCase: boolean },
  { rows, columns, rowId }: Cells<Row>,
): { readonly changes: GridChange[]; readonly locked: number } {
  const changes: GridChange[] = [];
  for (const place of places) {
    const [row, column] = [rows[place.row], columns[place.column]];
    if (row === undefined || column === undefined || !canEdit(column, row)) continue;
    const text = replaceText(copyTextOf(column, row), query, by, matchCase);
    changes.push({ id: rowId(row), columnId: column.id, text });
  }
  return { changes, locked: places.length - changes.length };
}
