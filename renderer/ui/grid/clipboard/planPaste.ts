// What a paste would do, before it does it: cells that change, cells that fill, rows that are added.
import { canEdit, copyTextOf, type GridColumn } from '../model/gridColumn.ts';
import { type Cells, type GridChange, leftOut, pasteChanges, sameText } from '../model/gridEdits.ts';
import { placePaste, type CellRange } from '../model/gridSelection.ts';

type Block = readonly (readonly string[])[];

/** A cell that holds something and would hold something else. */
export interface Overwritten {
  readonly id: string;
  readonly columnId: string;
  readonly before: string;
  readonly after: string;
}

export interface PastePlan {
  readonly changes: readonly GridChange[];
  readonly added: readonly Readonly<Record<string, string>>[];
  readonly overwritten: readonly Overwritten[];
  /** How many cells that are empty now would hold something. */
  readonly filled: number;
  /** What is left out. */
  readonly sentences: readonly string[];
}

const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** A plan of changes and added rows, with what they do to what stands there. */
function planned<Row>(
  changes: readonly GridChange[],
  added: PastePlan['added'],
  sentences: readonly string[],
  { rows, columns, rowId }: Cells<Row>,
): PastePlan {
  const rowById = new Map(rows.map((row) => [rowId(row), row]));
  const columnById = new Map(columns.map((column) => [column.id, column]));
  const kept: GridChange[] = [];
  const overwritten: Overwritten[] = [];
  for (const change of changes) {
    const row = rowById.get(change.id);
    const column = columnById.get(change.columnId);
    if (row === undefined || column === undefined || sameText(column, row, change.text)) continue;
    kept.push(change);
    const before = copyTextOf(column, row);
    if (isFilled(before)) overwritten.push({ ...change, before, after: change.text });
  }
  return {
    changes: kept,
    added,
    overwritten,
    filled:
      kept.filter(({ text }) => isFilled(text)).length - overwritten.filter((o) => isFilled(o.after)).length,
    sentences,
  };
}

/** The texts of a row that is added, by column; null where there is none that the table takes. */
function addedRow<Row>(
  texts: readonly string[],
  columns: readonly (GridColumn<Row> | undefined)[],
): Record<string, string> | null {
  const pairs = texts.flatMap((text, at) => {
    const column = columns[at];
    return column?.editor !== undefined && isFilled(text) ? [[column.id, text.trim()] as const] : [];
  });
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}

/** A block put where the cursor is: what is longer than the table adds rows where `canAdd`. */
export function planBlock<Row>(
  block: Block,
  range: CellRange,
  cells: Cells<Row>,
  canAdd: boolean,
): PastePlan {
  const size = { rows: cells.rows.length, columns: cells.columns.length };
  const { targets, outside } = placePaste(block, range, size);
  const isSingle = block.length === 1 && block[0]?.length === 1;
  const below = isSingle || !canAdd ? [] : block.slice(Math.max(0, size.rows - range.top));
  const columns = cells.columns.slice(range.left);
  const added = below.map((texts) => addedRow(texts, columns)).filter((texts) => texts !== null);
  const taken = below.reduce((sum, texts) => sum + Math.min(texts.length, columns.length), 0);
  const { changes, sentences } = pasteChanges(targets, outside - taken, cells);
  return planned(changes, added, sentences, cells);
}

/** Whether a block goes beyond the cells that were chosen for it: the person does not see all of where it goes. */
export const goesBeyond = (block: Block, { top, bottom, left, right }: CellRange): boolean =>
  block.length > bottom - top + 1 || block.some((row) => row.length > right - left + 1);

/** Rows below a header, each text going to the column that was chosen for it; null leaves a column out. */
export function planMapped<Row>(
  rows: Block,
  columnIds: readonly (string | null)[],
  cells: Cells<Row>,
  /** The row a block's row is about; undefined adds one. */
  matching: (texts: readonly string[]) => Row | undefined,
): PastePlan {
  const columnById = new Map(cells.columns.map((column) => [column.id, column]));
  const columns = columnIds.map((id) => (id === null ? undefined : columnById.get(id)));
  const changes: GridChange[] = [];
  const added: Record<string, string>[] = [];
  let locked = 0;
  for (const texts of rows) {
    const row = matching(texts);
    const fresh = row === undefined ? addedRow(texts, columns) : null;
    if (fresh !== null) added.push(fresh);
    if (row === undefined) continue;
    columns.forEach((column, at) => {
      const text = texts[at]?.trim() ?? '';
      if (column?.editor === undefined || text === '') return;
      if (canEdit(column, row)) changes.push({ id: cells.rowId(row), columnId: column.id, text });
      else if (!sameText(column, row, text)) locked += 1;
    });
  }
  return planned(changes, added, leftOut(locked, 0), cells);
}

/** Finds the row of the table that a pasted row is about by the text in its column of codes. */
export function matchedBy<Row>(
  columnIds: readonly (string | null)[],
  keyColumn: GridColumn<Row> | undefined,
  { rows }: Cells<Row>,
): (texts: readonly string[]) => Row | undefined {
  const at = keyColumn === undefined ? -1 : columnIds.indexOf(keyColumn.id);
  if (keyColumn === undefined || at < 0) return () => undefined;
  const keyOf = (text: string) => text.trim().toLowerCase();
  const byKey = new Map(rows.map((row) => [keyOf(copyTextOf(keyColumn, row)), row]));
  byKey.delete('');
  return (texts) => byKey.get(keyOf(texts[at] ?? ''));
}
