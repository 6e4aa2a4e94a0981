// Sets a table as pieces: a head that repeats, rows that are never cut unless one is higher than a page.

import type { Bookmark, Mark } from '../../scene/marks.ts';
import { lineHeight, textWidth } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import type { TableBlock, TableCell, TableColumn, TableRow } from './blocks.ts';
import { ownLanguage, pieceOf, tagged, textLine } from './piece.ts';
import type { Piece, TypeFace } from './piece.ts';
import { anchorX, linesOf, PAD_X, PAD_Y, ruleAt, wholeRow } from './tableRow.ts';
import type { Field, TableFrame } from './tableRow.ts';
import { printWords } from '../../messages/documents/page.ts';

const BODY_SIZE = 8.5;
const HEAD_SIZE = 7.5;
// A row may take a page but for this much, which belongs to the headings that are kept with it.
const RESERVE = 96;

const headFace: TypeFace = { size: HEAD_SIZE, weight: 'bold', fill: 'muted' };

/** Fixed columns take their points, the others share the rest; when the fixed ones are too wide all shrink alike. */
export const columnWidths = (columns: readonly TableColumn[], width: number): readonly number[] => {
  const fixed = columns.reduce((sum, { width: wish }) => sum + ('points' in wish ? wish.points : 0), 0);
  const shares = columns.reduce((sum, { width: wish }) => sum + ('share' in wish ? wish.share : 0), 0);
  // Shared columns keep at least a quarter of the table, so that none is squeezed to nothing.
  const rest = Math.max(width - fixed, shares > 0 ? width / 4 : 0);
  const shrink = fixed > width - rest ? (width - rest) / fixed : 1;
  return columns.map(({ width: wish }) =>
    'points' in wish ? wish.points * shrink : (rest * wish.share) / shares,
  );
};

const fieldsOf = (columns: readonly TableColumn[], width: number): readonly Field[] => {
  let x = 0;
  return columnWidths(columns, width).map((columnWidth, index) => {
    const field: Field = { x, width: columnWidth, align: columns[index]?.align ?? 'start' };
    x += columnWidth;
    return field;
  });
};

/** Figures are never broken: a fixed column that ends at the right grows to its widest cell, up to a third of the table. */
const fittedColumns = ({ columns, rows }: TableBlock, size: number, width: number): readonly TableColumn[] =>
  columns.map((column, index) => {
    if (column.align !== 'end' || !('points' in column.width)) return column;
    const widest = rows.reduce((most, row) => {
      const cell = 'cells' in row ? row.cells[index] : undefined;
      return cell === undefined ? most : Math.max(most, textWidth(cell.text, size, cell.weight ?? 'regular'));
    }, 0);
    const points = Math.max(column.width.points, Math.min(widest + 2 * PAD_X + 0.5, width / 3));
    return { ...column, width: { points } };
  });

const sectionRow = (row: Extract<TableRow, { section: string }>, frame: TableFrame): Piece => {
  const { size, width } = frame;
  const colour = row.colour ?? 'ink';
  const face: TypeFace = { size, weight: 'bold', fill: colour };
  const lines = wrapText(row.section, width - 2 * PAD_X - 4, size, 'bold');
  const height = 2 * PAD_Y + lines.length * lineHeight(size);
  if (height > frame.maxHeight) {
    const cell: TableCell = { text: row.section, weight: 'bold', fill: colour };
    const field: Field = { x: 0, width, align: 'start' };
    return wholeRow([{ cell, field, lines: linesOf(cell, field, size) }], frame, false, row.id);
  }
  const marks: readonly Mark[] = [
    { kind: 'rect', x: 0, y: 0, width, height, fill: { token: colour, tint: 0.07 } },
    { kind: 'rect', x: 0, y: 0, width: 2, height, fill: colour },
    tagged(
      { role: 'TH', scope: 'Row', span: frame.columns },
      lines.map((line, index) => textLine(line, PAD_X + 4, PAD_Y + index * lineHeight(size), face)),
    ),
  ];
  const group: Mark = { kind: 'group', marks, ...(row.id === undefined ? {} : { id: row.id }) };
  return { ...pieceOf(height, [group], true), rows: 1 };
};

const headPiece = (columns: readonly TableColumn[], fields: readonly Field[], width: number): Piece => {
  const wrapped = columns.map((column, index) =>
    wrapText(column.head, (fields[index]?.width ?? 0) - 2 * PAD_X, HEAD_SIZE, 'bold'),
  );
  const most = Math.max(1, ...wrapped.map((lines) => lines.length));
  const step = lineHeight(HEAD_SIZE);
  const height = most * step + 2 * PAD_Y;
  const marks = wrapped.flatMap((lines, index) => {
    const field = fields[index];
    if (field === undefined) return [];
    const texts = lines.map((line, place) =>
      textLine(line, anchorX(field, 0), PAD_Y + (most - lines.length + place) * step, headFace, field.align),
    );
    return [tagged({ role: 'TH', scope: 'Column', language: ownLanguage }, texts)];
  });
  const rule = ruleAt(height, width, { colour: 'ink', width: 0.75 });
  return pieceOf(height, [...marks, rule], true);
};

/** Sections and headings are the outline's first levels. */
const ROW_LEVEL = 4;

const bookmarkOf = (row: TableRow): readonly Bookmark[] =>
  'name' in row && row.name !== undefined ? [{ title: row.name, level: ROW_LEVEL, y: 0 }] : [];

/** The marks of a row in the table it belongs to, on whatever page it stands. */
const inTable = (piece: Piece, part: 'THead' | 'TBody', table: string, row: string): Piece => ({
  ...piece,
  marks: [
    tagged({ role: 'Table', key: table }, [
      tagged({ role: part, key: part }, [tagged({ role: 'TR', key: row }, piece.marks)]),
    ]),
  ],
  ...(piece.cut === undefined ? {} : { cut: cutInTable(piece.cut, part, table, row) }),
});

const cutInTable =
  (
    cut: NonNullable<Piece['cut']>,
    ...where: readonly ['THead' | 'TBody', string, string]
  ): Piece['cut'] & {} =>
  (room) => {
    const parts = cut(room);
    return parts === null ? null : [inTable(parts[0], ...where), inTable(parts[1], ...where)];
  };

/**
 * The table as pieces for a column of that width on pages whose content is `pageHeight` high.
 * Every row of the block is one piece; one that may be higher than a page can be cut between its lines.
 * Throws when a row has not as many cells as the table has columns.
 */
export const flowTable = (
  block: TableBlock,
  width: number,
  pageHeight: number,
  key = '',
): readonly Piece[] => {
  const size = block.size ?? BODY_SIZE;
  const columns = fittedColumns(block, size, width);
  const fields = fieldsOf(columns, width);
  const head = inTable(headPiece(columns, fields, width), 'THead', key, 'head');
  const frame: TableFrame = {
    size,
    width,
    columns: columns.length,
    maxHeight: Math.max(pageHeight - head.height - RESERVE, 4 * lineHeight(size)),
    note: block.continuedText ?? 'continued',
  };
  const body = block.rows.map((row): Piece => {
    if ('section' in row) return sectionRow(row, frame);
    if (row.cells.length !== fields.length) {
      throw new Error(printWords.cells({ cells: row.cells.length, columns: fields.length }));
    }
    const cells = row.cells.flatMap((cell, index) => {
      const field = fields[index];
      return field === undefined ? [] : [{ cell, field, lines: linesOf(cell, field, size) }];
    });
    return wholeRow(cells, frame, false, row.id);
  });
  const isLastButOne = (index: number): boolean => body.length > 2 && index === body.length - 2;
  return [
    head,
    ...body.map((piece, index) => ({
      ...inTable(piece, 'TBody', key, `${index}`),
      repeat: head,
      bookmarks: bookmarkOf(block.rows[index] ?? { cells: [] }),
      // No row stands alone on the last page of a table: it is often the sum.
      keepWithNext: piece.keepWithNext || isLastButOne(index),
    })),
  ];
};
