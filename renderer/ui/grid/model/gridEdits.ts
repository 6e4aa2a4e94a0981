// Applies texts to cells through their columns and gathers what was refused, for typing, pasting and clearing alike.
import { gridWords } from '../../../../shared/messages/screens/ui.ts';
import { canEdit, copyTextOf, editTextOf, pastedText, type GridColumn } from './gridColumn.ts';
import type { CellRange, PasteTarget } from './gridSelection.ts';

/** A text for one cell, by row id and column id. */
export interface GridChange {
  readonly id: string;
  readonly columnId: string;
  readonly text: string;
}

/** A cell that could not be written as it stands, and why. */
export interface RefusedCell extends GridChange {
  readonly sentence: string;
}

/** Why cells are written: what undo calls it. */
export type GridReason = 'cell' | 'paste' | 'cut' | 'clear' | 'fill' | 'replace' | 'setAll';

/** Several cells at once: one undo step. */
export interface GridWrite {
  readonly reason: GridReason;
  readonly changes: readonly GridChange[];
  /** Rows to add below the last one, each as texts by column id. */
  readonly added: readonly Readonly<Record<string, string>>[];
}

export interface Written {
  readonly refused: readonly RefusedCell[];
  /** The ids of the rows that were added, in their order. */
  readonly addedIds: readonly string[];
}

/** Writes cells and adds rows; what was refused of added rows is named by their new ids. */
export type WriteCells = (write: GridWrite) => Written;

export interface Cells<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
}

/** Placed texts as changes; what cannot be taken at all is told in sentences, never dropped silently. */
export function pasteChanges<Row>(
  targets: readonly PasteTarget[],
  outside: number,
  { rows, columns, rowId }: Cells<Row>,
): { readonly changes: GridChange[]; readonly sentences: string[] } {
  const changes: GridChange[] = [];
  let locked = 0;
  for (const { row: rowIndex, column: columnIndex, text } of targets) {
    const row = rows[rowIndex];
    const column = columns[columnIndex];
    if (row === undefined || column === undefined) continue;
    if (canEdit(column, row)) changes.push({ id: rowId(row), columnId: column.id, text: text.trim() });
    else if (!sameText(column, row, text)) locked += 1;
  }
  return { changes, sentences: leftOut(locked, outside) };
}

/** Whether a cell reads so already, as it is copied or as it is edited. */
export const sameText = <Row>(column: GridColumn<Row>, row: Row, text: string): boolean =>
  text.trim() === copyTextOf(column, row).trim() || text.trim() === editTextOf(column, row).trim();

/** What a paste left out, in sentences. */
export function leftOut(locked: number, outside: number): string[] {
  return [
    locked > 0 ? gridWords.locked({ count: locked }) : '',
    outside > 0 ? gridWords.outside({ count: outside }) : '',
  ].filter((sentence) => sentence !== '');
}

/** The changes that empty the clearable cells of a range. */
export function clearChanges<Row>(range: CellRange, { rows, columns, rowId }: Cells<Row>): GridChange[] {
  const clearable = columns.slice(range.left, range.right + 1).filter(({ clearable: can }) => can === true);
  return rows
    .slice(range.top, range.bottom + 1)
    .flatMap((row) =>
      clearable
        .filter((column) => canEdit(column, row))
        .map((column) => ({ id: rowId(row), columnId: column.id, text: '' })),
    );
}

const askedAtMost = 3;

/** What to ask about cells as they are now: a value that was mended, or a row that went, is asked about no more. */
export function questionsAbout<Row>(
  places: readonly Pick<GridChange, 'id' | 'columnId'>[],
  { rows, columns, rowId }: Cells<Row>,
): string {
  const rowById = new Map(rows.map((row) => [rowId(row), row]));
  const columnById = new Map(columns.map((column) => [column.id, column]));
  const questions = places.flatMap(({ id, columnId }) => {
    const row = rowById.get(id);
    const column = columnById.get(columnId);
    return (row !== undefined && column?.question?.(row)) || [];
  });
  const different = [...new Set(questions)];
  return [...different.slice(0, askedAtMost), ...(different.length > askedAtMost ? ['…'] : [])].join(' ');
}

/** Writes one text through its column; a sentence says why it was refused. */
export function commitText<Row>(column: GridColumn<Row>, row: Row, text: string): string | void {
  if (!canEdit(column, row)) return gridWords.locked({ count: 1 });
  const kept = pastedText(column, row, text);
  return kept === undefined
    ? gridWords.notAChoice({ text, column: column.header })
    : column.commit?.(row, kept);
}

/** Writes changes one by one through their columns; answers those refused. */
export function commitEach<Row>(changes: readonly GridChange[], cells: Cells<Row>): RefusedCell[] {
  const rowById = new Map(cells.rows.map((row) => [cells.rowId(row), row]));
  const columnById = new Map(cells.columns.map((column) => [column.id, column]));
  return changes.flatMap((change) => {
    const row = rowById.get(change.id);
    const column = columnById.get(change.columnId);
    if (row === undefined || column === undefined) return [];
    const sentence = commitText(column, row, change.text);
    return typeof sentence === 'string' ? [{ ...change, sentence }] : [];
  });
}
