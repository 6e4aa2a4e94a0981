// Finds the row that names the columns: below titles and remarks, above the first row of the register.
import { foreignName } from '../words/columnName.ts';

type Row = readonly string[];

/** How far down a header is looked for. */
const firstRows = 15;
/** So many names that registers use for columns make a header, whatever else is in the row. */
const sureNames = 2;

const filled = (row: Row): string[] => row.filter((cell) => cell !== '');
const isNumberLike = (cell: string): boolean => /^[\d\s.,%€$£+-]+$/.test(cell);

/** How wide most rows are. */
function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return usual?.[0] ?? 0;
}

/** Names are short, hardly a number, and hardly ever the same. */
function isWordy(row: Row): boolean {
  const names = filled(row);
  const isShort = names.every((cell) => cell.length <= 80);
  return (
    isShort &&
    names.filter(isNumberLike).length <= names.length / 4 &&
    new Set(names).size >= names.length / 2
  );
}

/** "R-01" → "A-9": rows of one register have cells of one make in a column. */
const makeOf = (cell: string): string => cell.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9');

/** Whether a row looks like those below it: a cell that comes again in its column, or a code like those of the others. */
function isLikeThoseBelow(row: Row, below: readonly Row[]): boolean {
  return row.some((cell, i) => {
    if (cell === '') return false;
    const others = below.map((other) => other[i] ?? '').filter((other) => other !== '');
    const sameMake = /\d/.test(cell) ? others.filter((other) => makeOf(other) === makeOf(cell)).length : 0;
    return others.includes(cell) || (others.length > 0 && sameMake >= others.length * 0.6);
  });
}

const knownNames = (row: Row): number =>
  new Set(filled(row).flatMap((cell) => (foreignName(cell)?.isWhole ? [cell] : []))).size;

/**
 * The index of the header among the rows; −1 when there is none. The row with most known names is the header; without
 * such a row it is the first full row, unless that already looks like the rows below it.
 */
export function findHeader(rows: readonly Row[]): number {
  const width = usualWidth(rows);
  const isFull = (row: Row) => filled(row).length >= Math.max(2, width * 0.6);
  let [best, most] = [-1, sureNames - 1];
  for (const [i, row] of rows.slice(0, firstRows).entries()) {
    const known = isFull(row) ? knownNames(row) : 0;
    if (known > most) [best, most] = [i, known];
  }
  if (best !== -1) return best;
  const first = rows.slice(0, firstRows).findIndex(isFull);
  const row = rows[first];
  return row && isWordy(row) && !isLikeThoseBelow(row, rows.slice(first + 1)) ? first : -1;
}
