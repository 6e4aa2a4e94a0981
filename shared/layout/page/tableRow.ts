// Sets one row of a table: cells side by side, whole on a page unless the row is higher than one.

import type { Mark, Stroke, Tag } from '../../scene/marks.ts';
import { signMark } from '../../scene/signs.ts';
import { baselineIn, capHeight, lineHeight } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import type { CellMark, TableCell } from './blocks.ts';
import { decoration, pieceOf, tagged, textLine } from './piece.ts';
import type { Piece, TypeFace } from './piece.ts';

/** White space inside a cell, in points. */
export const PAD_X = 5;
export const PAD_Y = 4.5;

const hairline = { colour: 'line', width: 0.5 } as const;

/** Where a column stands. */
export type Field = {
  readonly x: number;
  readonly width: number;
  readonly align: 'start' | 'middle' | 'end';
};
type Line = {
  readonly text: string;
  readonly face: TypeFace;
  readonly indent: number;
  /** Which paragraph of its cell the line belongs to. */
  readonly part: 'text' | 'detail';
};
/** A cell with its text in lines. */
export type CellLines = { readonly cell: TableCell; readonly field: Field; readonly lines: readonly Line[] };

/** Where the lines of a column start, stand or end. */
export const anchorX = ({ x, width, align }: Field, indent: number): number => {
  if (align === 'end') return x + width - PAD_X;
  return align === 'middle' ? x + width / 2 : x + PAD_X + indent;
};

const markIndent = (size: number): number => size * 1.3 + 5;

/** The text and the detail of a cell in lines that fit its column. */
export const linesOf = (cell: TableCell, field: Field, size: number): readonly Line[] => {
  const indent = cell.mark === undefined ? 0 : markIndent(size);
  const room = field.width - 2 * PAD_X - indent;
  const isLink = cell.href !== undefined || cell.target !== undefined;
  const face: TypeFace = {
    size,
    weight: cell.weight ?? 'regular',
    fill: cell.fill ?? (isLink ? 'accent' : 'ink'),
  };
  const detailFace: TypeFace = { size: size - 1, weight: 'regular', fill: 'muted' };
  const setIn = (text: string, how: TypeFace, part: Line['part']): readonly Line[] =>
    wrapText(text, room, how.size, how.weight).map((line) => ({ text: line, face: how, indent, part }));
  return [
    ...setIn(cell.text, face, 'text'),
    ...(cell.detail === undefined || cell.detail === '' ? [] : setIn(cell.detail, detailFace, 'detail')),
  ];
};

const linesHeight = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + lineHeight(line.face.size), 0);

/** A rule at the foot of a piece but inside it, so that a coloured ground beneath does not cover it. */
export const ruleAt = (bottom: number, width: number, stroke: Stroke): Mark => {
  const y = bottom - stroke.width / 2;
  return { kind: 'line', x1: 0, y1: y, x2: width, y2: y, stroke };
};

const cellMark = (mark: CellMark, field: Field, size: number): readonly Mark[] => {
  const { colour } = mark;
  const side = size * 1.3;
  const middle = PAD_Y + baselineIn(size) - capHeight(size) / 2;
  if ('sign' in mark) return [signMark(mark.sign, field.x + PAD_X, middle, side, colour)];
  const { letter } = mark;
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
  const isParted = lines.some(({ part }) => part === 'detail');
  const marks = lines.map((line) => {
    const mark = textLine(line.text, anchorX(field, line.indent), y, line.face, field.align);
    y += lineHeight(line.face.size);
    return isParted ? tagged({ role: 'P', key: line.part }, [mark]) : mark;
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

/** The first cell of a row says what the others are about. */
const cellTag = (index: number, cells: number): Tag =>
  index === 0 && cells > 1 ? { role: 'TH', scope: 'Row', key: `${index}` } : { role: 'TD', key: `${index}` };

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
  const texts = cells.map((one, index) =>
    tagged(cellTag(index, cells.length), [
      ...(one.cell.mark === undefined || cut.before !== undefined
        ? []
        : cellMark(one.cell.mark, one.field, size)),
      ...cellText(one, top),
    ]),
  );
  const notes = [
    ...(cut.before === undefined ? [] : [textLine(cut.before, PAD_X, PAD_Y, noteFace)]),
    ...(cut.after === undefined ? [] : [textLine(cut.after, PAD_X, top + body, noteFace)]),
  ];
  const rule = ruleAt(height, width, hairline);
  const marks = [...grounds, ...texts, ...(notes.length === 0 ? [] : [decoration(notes)]), rule];
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
export type TableFrame = {
  readonly size: number;
  readonly width: number;
  readonly columns: number;
  readonly maxHeight: number;
  readonly note: string;
};

/** The row as a piece that counts for one; the head of its table is not yet said. */
export const wholeRow = (
  cells: readonly CellLines[],
  frame: TableFrame,
  isRest: boolean,
  id?: string,
): Piece => {
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
