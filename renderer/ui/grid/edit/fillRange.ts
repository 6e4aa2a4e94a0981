// Filling cells from others: the first row down, the first column across, or on from a range by the fill handle.
import { cellText, canEdit, editTextOf, type GridColumn } from '../model/gridColumn.ts';
import type { Cells, GridChange } from '../model/gridEdits.ts';
import type { CellRange } from '../model/gridSelection.ts';
import { fillSeries, type SeriesOf } from './fillSeries.ts';

/** A day as it is kept, all else as it is edited. */
const sourceText = <Row>(column: GridColumn<Row>, row: Row): string =>
  column.editor === 'date' ? cellText(column.value(row)) : editTextOf(column, row);

function changeAt<Row>(cells: Cells<Row>, row: number, column: number, text: string): GridChange[] {
  const [at, into] = [cells.rows[row], cells.columns[column]];
  if (at === undefined || into === undefined || !canEdit(into, at)) return [];
  return [{ id: cells.rowId(at), columnId: into.id, text }];
}

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** Ctrl+D: the first row of the range in all its rows; of one row alone, the row above. */
export function fillDown<Row>({ top, bottom, left, right }: CellRange, cells: Cells<Row>): GridChange[] {
  const from = top === bottom ? top - 1 : top;
  return numbersFrom(left, right).flatMap((column) => {
    const [source, of] = [cells.rows[from], cells.columns[column]];
    if (source === undefined || of === undefined) return [];
    const text = sourceText(of, source);
    return numbersFrom(from + 1, bottom).flatMap((row) => changeAt(cells, row, column, text));
  });
}

/** Ctrl+R: the first column of the range in all its columns; of one column alone, the column to the left. */
export function fillRight<Row>({ top, bottom, left, right }: CellRange, cells: Cells<Row>): GridChange[] {
  const from = left === right ? left - 1 : left;
  const of = cells.columns[from];
  if (of === undefined) return [];
  return numbersFrom(top, bottom).flatMap((row) => {
    const source = cells.rows[row];
    if (source === undefined) return [];
    const text = sourceText(of, source);
    return numbersFrom(from + 1, right).flatMap((column) => changeAt(cells, row, column, text));
  });
}

/** Which way a range is drawn out, and how far; null while the pointer is inside it. */
export interface FillReach {
  readonly side: 'down' | 'up' | 'right' | 'left';
  readonly count: number;
}

/** How far a place lies outside a range: the way it lies further. */
export function fillReach(range: CellRange, row: number, column: number): FillReach | null {
  const reaches: FillReach[] = [
    { side: 'down', count: row - range.bottom },
    { side: 'up', count: range.top - row },
    { side: 'right', count: column - range.right },
    { side: 'left', count: range.left - column },
  ];
  const furthest = reaches.reduce((best, reach) => (reach.count > best.count ? reach : best));
  return furthest.count > 0 ? furthest : null;
}

/** The cells a reach covers. */
export function reachedRange(range: CellRange, { side, count }: FillReach): CellRange {
  if (side === 'down') return { ...range, top: range.bottom + 1, bottom: range.bottom + count };
  if (side === 'up') return { ...range, top: range.top - count, bottom: range.top - 1 };
  if (side === 'right') return { ...range, left: range.right + 1, right: range.right + count };
  return { ...range, left: range.left - count, right: range.left - 1 };
}

/** The range with what it was drawn out to. */
export function joinedRange(range: CellRange, reach: FillReach): CellRange {
  const { top, bottom, left, right } = reachedRange(range, reach);
  return {
    top: Math.min(range.top, top),
    bottom: Math.max(range.bottom, bottom),
    left: Math.min(range.left, left),
    right: Math.max(range.right, right),
  };
}

/** The series that go on from a range: each column by itself downwards, each row by itself sideways. */
export function fillOn<Row>(range: CellRange, reach: FillReach, cells: Cells<Row>): GridChange[] {
  const { side, count } = reach;
  const back = side === 'up' || side === 'left';
  const rows = numbersFrom(range.top, range.bottom);
  const columns = numbersFrom(range.left, range.right);
  const textAt = (row: number, column: number): string => {
    const [at, of] = [cells.rows[row], cells.columns[column]];
    return at === undefined || of === undefined ? '' : sourceText(of, at);
  };
  const seriesIn = (column: number): SeriesOf => cells.columns[column]?.editor ?? 'text';
  const beyond = (first: number, last: number, index: number) =>
    back ? first - 1 - index : last + 1 + index;
  if (side === 'down' || side === 'up')
    return columns.flatMap((column) =>
      fillSeries(
        rows.map((row) => textAt(row, column)),
        count,
        seriesIn(column),
        back,
      ).flatMap((text, index) => changeAt(cells, beyond(range.top, range.bottom, index), column, text)),
    );
  return rows.flatMap((row) =>
    fillSeries(
      columns.map((column) => textAt(row, column)),
      count,
      seriesIn(range.left),
      back,
    ).flatMap((text, index) => changeAt(cells, row, beyond(range.left, range.right, index), text)),
  );
}
