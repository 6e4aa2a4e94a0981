// Sets a table as pieces: a head that repeats, rows that are never cut unless one is higher than a page.

import type { Colour, Mark, Stroke } from '../scene/marks.ts';
import { baselineIn, capHeight, lineHeight } from '../text/measureText.ts';
import { wrapText } from '../text/wrapText.ts';
import type { TableBlock, TableCell, TableColumn, TableRow } from './blocks.ts';
import { pieceOf, textLine } from './piece.ts';
import type { Piece, TypeFace } from './piece.ts';

const PAD_X = 5;
const PAD_Y = 4.5;
const HEAD_SIZE = 7.5;
// A row may take a page but for this much, which belongs to the headings that are kept with it.
const RESERVE = 96;

const hairline = { colour: 'line', width: 0.5 } as const;
const headFace: TypeFace = { size: HEAD_SIZE, weight: 'bold', fill: 'muted' };

type Field = { readonly x: number; readonly width: number; readonly align: 'start' | 'middle' | 'end' };
type Line = { readonly text: string; readonly face: TypeFace; readonly indent: number };
type CellLines = { readonly cell: TableCell; readonly field: Field; readonly lines: readonly Line[] };

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

const anchorX = ({ x, width, align }: Field, indent: number): number => {
  if (align === 'end') return x + width - PAD_X;
  return align === 'middle' ? x + width / 2 : x + PAD_X + indent;
};

const markIndent = (size: number): number => size * 1.3 + 5;

const linesOf = (cell: TableCell, field: Field, size: number): readonly Line[] => {
  const indent = cell.mark === undefined ? 0 : markIndent(size);
  const room = field.width - 2 * PAD_X - indent;
  const isLink = cell.href !== undefined || cell.target !== undefined;
  const face: TypeFace = {
    size,
    weight: cell.weight ?? 'regular',
    fill: cell.fill ?? (isLink ? 'accent' : 'ink'),
  };
  const detailFace: TypeFace = { size: size - 1, weight: 'regular', fill: 'muted' };
  const setIn = (text: string, how: TypeFace): readonly Line[] =>
    wrapText(text, room, how.size, how.weight).map((line) => ({ text: line, face: how, indent }));
  return [
    ...setIn(cell.text, face),
    ...(cell.detail === undefined || cell.detail === '' ? [] : setIn(cell.detail, detailFace)),
  ];
};

const linesHeight = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + lineHeight(line.face.size), 0);

// Inside its piece, so that a coloured ground beneath does not cover it.
const ruleAt = (bottom: number, width: number, stroke: Stroke): Mark => {
  const y = bottom - stroke.width / 2;
  return { kind: 'line', x1: 0, y1: y, x2: width, y2: y, stroke };
};

const levelMark = (letter: string, colour: Colour, field: Field, size: number): readonly Mark[] => {
  const side = size * 1.3;
  const middle = PAD_Y + baselineIn(size) - capHeight(size) / 2;
  const letterSize = size * (letter.length > 1 ? 0.68 : 0.84);
  return [
    {
      kind: 'rect',
      x: field.x + PAD_X,
      y: middle - side / 2,
      width: side,
      height: side,
      radius: 2,
      fill: colour,
    },
    {
      kind: 'text',
      x: field.x + PAD_X + side / 2,
      y: middle + capHeight(letterSize) / 2,
      text: letter,
      size: letterSize,
      weight: 'bold',
      anchor: 'middle',
      fill: 'surface',
    },
  ];
};

const cellText = ({ cell, field, lines }: CellLines, top: number): readonly Mark[] => {
  let y = top;
  const marks = lines.map((line) => {
    const mark = textLine(line.text, anchorX(field, line.indent), y, line.face, field.align);
    y += lineHeight(line.face.size);
    return mark;
  });
  if (cell.href === undefined && cell.target === undefined) return marks;
  return [
    {
      kind: 'group',
      marks,
      ...(cell.href === undefined ? {} : { href: cell.href }),
      ...(cell.target === undefined ? {} : { target: cell.target }),
    },
  ];
};

/** Where a row is cut: a note before its first line, after its last, or neither. */
type Cut = { readonly before?: string; readonly after?: string };

const rowPiece = (cells: readonly CellLines[], size: number, width: number, cut: Cut, id?: string): Piece => {
  const noteFace: TypeFace = { size: size - 1.5, weight: 'regular', fill: 'muted' };
  const note = lineHeight(noteFace.size);
  const top = PAD_Y + (cut.before === undefined ? 0 : note);
  const body = Math.max(...cells.map(({ lines }) => linesHeight(lines)), lineHeight(size));
  const height = top + body + (cut.after === undefined ? 0 : note) + PAD_Y;
  const grounds = cells.flatMap(({ cell, field }): readonly Mark[] =>
    cell.ground === undefined
      ? []
      : [{ kind: 'rect', x: field.x, y: 0, width: field.width, height, fill: cell.ground }],
  );
  const texts = cells.flatMap((one): readonly Mark[] => [
    ...(one.cell.mark === undefined || cut.before !== undefined
      ? []
      : levelMark(one.cell.mark.letter, one.cell.mark.colour, one.field, size)),
    ...cellText(one, top),
  ]);
  const notes = [
    ...(cut.before === undefined ? [] : [textLine(cut.before, PAD_X, PAD_Y, noteFace)]),
    ...(cut.after === undefined ? [] : [textLine(cut.after, PAD_X, top + body, noteFace)]),
  ];
  const rule = ruleAt(height, width, hairline);
  const marks = [...grounds, ...texts, ...notes, rule];
  return pieceOf(height, [{ kind: 'group', marks, ...(id === undefined ? {} : { id }) }]);
};

/** Takes lines from the top of each cell as long as they fit. */
const takeLines = (lines: readonly Line[], room: number): number => {
  let height = 0;
  let count = 0;
  for (const line of lines) {
    height += lineHeight(line.face.size);
    if (height > room) break;
    count += 1;
  }
  return count;
};

/** What all rows of one table share: rows higher than `maxHeight` may be cut, with a note at the cut. */
type TableFrame = {
  readonly size: number;
  readonly width: number;
  readonly maxHeight: number;
  readonly note: string;
};

const wholeRow = (cells: readonly CellLines[], frame: TableFrame, isRest: boolean, id?: string): Piece => {
  const { size, width, maxHeight, note } = frame;
  const before = isRest ? { before: `… ${note}` } : {};
  const whole = { ...rowPiece(cells, size, width, before, id), rows: 1 };
  if (whole.height <= maxHeight) return whole;
  const cut = (room: number): readonly [Piece, Piece] | null => {
    const lineRoom = room - 2 * PAD_Y - (isRest ? 2 : 1) * lineHeight(size);
    const taken = cells.map(({ lines }) => takeLines(lines, lineRoom));
    if (taken.every((count) => count === 0)) return null;
    const part = cells.map((one, index) => ({ ...one, lines: one.lines.slice(0, taken[index]) }));
    const rest = cells.map((one, index) => ({ ...one, lines: one.lines.slice(taken[index]) }));
    return [rowPiece(part, size, width, { ...before, after: `${note} …` }, id), wholeRow(rest, frame, true)];
  };
  return { ...whole, cut };
};

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
    ...lines.map((line, index) => textLine(line, PAD_X + 4, PAD_Y + index * lineHeight(size), face)),
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
    return lines.map((line, place) =>
      textLine(line, anchorX(field, 0), PAD_Y + (most - lines.length + place) * step, headFace, field.align),
    );
  });
  const rule = ruleAt(height, width, { colour: 'ink', width: 0.75 });
  return pieceOf(height, [...marks, rule], true);
};

/**
 * The table as pieces for a column of that width on pages whose content is `pageHeight` high.
 * Every row of the block is one piece; one that may be higher than a page can be cut between its lines.
 * Throws when a row has not as many cells as the table has columns.
 */
export const flowTable = (block: TableBlock, width: number, pageHeight: number): readonly Piece[] => {
  const size = block.size ?? 8.5;
  const fields = fieldsOf(block.columns, width);
  const head = headPiece(block.columns, fields, width);
  const frame: TableFrame = {
    size,
    width,
    maxHeight: Math.max(pageHeight - head.height - RESERVE, 4 * lineHeight(size)),
    note: block.continuedText ?? 'continued',
  };
  const body = block.rows.map((row): Piece => {
    if ('section' in row) return sectionRow(row, frame);
    if (row.cells.length !== fields.length) {
      throw new Error(`A row has ${row.cells.length} cells, its table ${fields.length} columns.`);
    }
    const cells = row.cells.flatMap((cell, index) => {
      const field = fields[index];
      return field === undefined ? [] : [{ cell, field, lines: linesOf(cell, field, size) }];
    });
    return wholeRow(cells, frame, false, row.id);
  });
  return [head, ...body.map((piece) => ({ ...piece, repeat: head }))];
};
