// Applies texts to cells through their columns and gathers what was refused, for typing, pasting and clearing alike.
import { gridWords } from '../../../../shared/messages/screens/ui.ts';
import { canEdit, pastedText, type GridColumn } from './gridColumn.ts';
import type { CellRange, PasteTarget } from './gridSelection.ts';

/** A text for one cell, by row id and column id. */
export interface GridChange {
  readonly id: string;
  readonly columnId: string;
  readonly text: string;
}

interface Cells<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
}

/** Pasted texts as changes; what cannot be taken is told in sentences, never dropped silently. */
export function pasteChanges<Row>(
  targets: readonly PasteTarget[],
  outside: number,
  { rows, columns, rowId }: Cells<Row>,
): { readonly changes: GridChange[]; readonly sentences: string[] } {
  const changes: GridChange[] = [];
  const unknown: string[] = [];
  let locked = 0;
  for (const { row: rowIndex, column: columnIndex, text } of targets) {
    const row = rows[rowIndex];
    const column = columns[columnIndex];
    if (row === undefined || column === undefined) continue;
    const kept = pastedText(column, row, text);
    if (!canEdit(column, row)) locked += 1;
    else if (kept === undefined) unknown.push(gridWords.notAChoice({ text, column: column.header }));
    else changes.push({ id: rowId(row), columnId: column.id, text: kept });
  }
  return { changes, sentences: leftOut(locked, outside, unknown) };
}

function leftOut(locked: number, outside: number, unknown: readonly string[]): string[] {
  return [
    locked > 0 ? gridWords.locked({ count: locked }) : '',
    outside > 0 ? gridWords.outside({ count: outside }) : '',
    unknown.length > 0 ? `${unknown.slice(0, 3).join('; ')}${unknown.length > 3 ? ' …' : ''}.` : '',
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
  const questions = places.flatMap(({ id, columnId }) => {
    const row = rowById.get(id);
    const column = columns.find((candidate) => candidate.id === columnId);
    return (row !== undefined && column?.question?.(row)) || [];
  });
  const different = [...new Set(questions)];
  return [...different.slice(0, askedAtMost), ...(different.length > askedAtMost ? ['…'] : [])].join(' ');
}

/** Writes changes one by one through their columns; answers the sentences of those refused. */
export function commitEach<Row>(changes: readonly GridChange[], cells: Cells<Row>): string[] {
  const rowById = new Map(cells.rows.map((row) => [cells.rowId(row), row]));
  return changes.flatMap(({ id, columnId, text }) => {
    const row = rowById.get(id);
    const column = cells.columns.find((candidate) => candidate.id === columnId);
    const refused = row === undefined ? undefined : column?.commit?.(row, text);
    return typeof refused === 'string' ? [refused] : [];
  });
}
