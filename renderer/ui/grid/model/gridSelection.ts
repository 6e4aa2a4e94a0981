// Where the grid's cursor is and what it spans: moves, ranges and paste targets as arithmetic on row and column numbers.

/** A cell by its place on screen. Row −1 is the header. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** All cells between two corners, both included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The place inside the grid nearest to `place`. The header is reachable, places outside are not. */
export function clampPlace({ row, column }: CellPlace, size: GridSize): CellPlace {
  return { row: clamp(row, -1, size.rows - 1), column: clamp(column, 0, size.columns - 1) };
}

/**
 * Where a navigation key leads, or null when the key does not move. `toEdge` is Ctrl or Cmd held, `pageRows` how many
 * rows PageUp and PageDown move by.
 */
export function moveCell(
  from: CellPlace,
  key: string,
  toEdge: boolean,
  size: GridSize,
  pageRows: number,
): CellPlace | null {
  const target = moveTarget(from, key, toEdge, size, pageRows);
  return target === null ? null : clampPlace(target, size);
}

function moveTarget(
  { row, column }: CellPlace,
  key: string,
  toEdge: boolean,
  size: GridSize,
  pageRows: number,
): CellPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: toEdge ? Math.min(row, 0) : row - 1, column };
    case 'ArrowDown':
      return { row: toEdge ? lastRow : row + 1, column };
    case 'ArrowLeft':
      return { row, column: toEdge ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: toEdge ? lastColumn : column + 1 };
    case 'Home':
      return { row: toEdge ? 0 : row, column: 0 };
    case 'End':
      return { row: toEdge ? lastRow : row, column: lastColumn };
    case 'PageUp':
      return { row: Math.max(0, row - pageRows), column };
    case 'PageDown':
      return { row: row + pageRows, column };
    default:
      return null;
  }
}

/** The range spanned by two corners; the header is never part of one. */
export function rangeBetween(a: CellPlace, b: CellPlace): CellRange {
  return {
    top: Math.max(0, Math.min(a.row, b.row)),
    bottom: Math.max(0, a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** How many cells a range holds. */
export const rangeCount = ({ top, bottom, left, right }: CellRange): number =>
  (bottom - top + 1) * (right - left + 1);

export interface PasteTarget extends CellPlace {
  readonly text: string;
}

/**
 * Which cell gets which text when a block is pasted: it starts at the range's first cell; a single value fills the
 * whole range. `outside` counts texts that would land beyond the grid.
 */
export function placePaste(
  block: readonly (readonly string[])[],
  range: CellRange,
  size: GridSize,
): { readonly targets: PasteTarget[]; readonly outside: number } {
  const single = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? '') : null;
  const texts = single === null ? blockTexts(block, range) : filledTexts(single, range);
  const targets = texts.filter(({ row, column }) => row < size.rows && column < size.columns);
  return { targets, outside: texts.length - targets.length };
}

function blockTexts(block: readonly (readonly string[])[], { top, left }: CellRange): PasteTarget[] {
  return block.flatMap((line, y) => line.map((text, x) => ({ row: top + y, column: left + x, text })));
}

function filledTexts(text: string, { top, bottom, left, right }: CellRange): PasteTarget[] {
  const texts: PasteTarget[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) texts.push({ row, column, text });
  return texts;
}
