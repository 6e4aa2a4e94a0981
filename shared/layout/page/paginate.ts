// Cuts a document into pages: nothing is lost, no row is cut, no heading stands alone at the foot of a page.

import type { Bookmark, Mark, Page } from '../../scene/marks.ts';
import type { Block } from './blocks.ts';
import { flow } from './flow.ts';
import { contentHeight, contentWidth } from './paper.ts';
import type { Paper } from './paper.ts';
import { decoration, type Piece } from './piece.ts';
import { printWords } from '../../messages/documents/page.ts';

/** What stands on every page beside the content, in page coordinates; pages count from 0. */
export type Furniture = (pageIndex: number, pageCount: number) => readonly Mark[];

/** The pages, and the count of table rows that went in and came out; they are always equal. */
export type Paginated = {
  readonly pages: readonly Page[];
  readonly rowsGiven: number;
  readonly rowsPlaced: number;
};

/** A page being filled: y is the height used so far. */
type Sheet = { y: number; readonly marks: Mark[]; readonly bookmarks: Bookmark[] };

// Lengths are sums of fractions: a hair too much is not too much.
const TOLERANCE = 0.01;

/** The rows of all tables in the blocks, those in columns included. */
export const countRows = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + block.rows.length;
    return block.kind === 'columns' ? sum + countRows(block.left) + countRows(block.right) : sum;
  }, 0);

/** Pieces that must stay on one page, as far as a page can hold them. */
const runsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const runs: Piece[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    if (isOpen) runs.at(-1)?.push(piece);
    else runs.push([piece]);
    isOpen = piece.keepWithNext;
  }
  return runs;
};

// A piece that may be cut is begun where at least this much of it fits.
const LEAST_PART = 80;

const leastHeight = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, { height, cut }) => sum + (cut === undefined ? height : Math.min(height, LEAST_PART)),
    0,
  );

const placePiece = (sheet: Sheet, piece: Piece, paper: Paper): void => {
  const { left, top } = paper.margin;
  const y = top + sheet.y;
  if (piece.marks.length > 0) sheet.marks.push({ kind: 'group', marks: piece.marks, x: left, y });
  sheet.bookmarks.push(...piece.bookmarks.map((bookmark) => ({ ...bookmark, y: bookmark.y + y })));
  sheet.y += piece.height;
};

const newSheet = (): Sheet => ({ y: 0, marks: [], bookmarks: [] });

/** Sheets filled one after another; the last is the one being filled. */
type Filling = { readonly sheets: Sheet[]; readonly paper: Paper; rowsPlaced: number };

const lastSheet = ({ sheets }: Filling): Sheet => sheets.at(-1) ?? newSheet();

const turnPage = (filling: Filling): void => {
  if (lastSheet(filling).y > 0) filling.sheets.push(newSheet());
};

const putDown = (filling: Filling, piece: Piece): void => {
  const sheet = lastSheet(filling);
  if (sheet.y === 0 && piece.repeat !== undefined)
    placePiece(sheet, { ...piece.repeat, marks: [decoration(piece.repeat.marks)] }, filling.paper);
  placePiece(sheet, piece, filling.paper);
  filling.rowsPlaced += piece.rows;
};

/** Places a piece where it fits: here, on the next page, or in parts if it may be cut. */
const fitPiece = (filling: Filling, piece: Piece, room: number): void => {
  let rest = piece;
  for (;;) {
    const { y } = lastSheet(filling);
    const left = room - y - (y === 0 ? (rest.repeat?.height ?? 0) : 0);
    if (rest.height <= left) break;
    const parts = rest.cut?.(left) ?? null;
    if (parts === null && y === 0) break;
    if (parts !== null) {
      const repeat = rest.repeat === undefined ? {} : { repeat: rest.repeat };
      putDown(filling, { ...parts[0], ...repeat });
      rest = { ...parts[1], ...repeat };
    }
    turnPage(filling);
  }
  putDown(filling, rest);
};

const fillSheets = (pieces: readonly Piece[], paper: Paper): Filling => {
  const room = contentHeight(paper) + TOLERANCE;
  const filling: Filling = { sheets: [newSheet()], paper, rowsPlaced: 0 };
  for (const run of runsOf(pieces)) {
    if (run.some((piece) => piece.startsPage === true)) turnPage(filling);
    // A run of white space alone never turns the page: what follows decides that.
    const isWhite = run.every((piece) => piece.isGap === true);
    if (!isWhite && lastSheet(filling).y + leastHeight(run) > room) turnPage(filling);
    for (const piece of run) {
      const sheet = lastSheet(filling);
      if (piece.isGap !== true) fitPiece(filling, piece, room);
      else if (sheet.y > 0) sheet.y += piece.height;
    }
  }
  return filling;
};

/**
 * The blocks as pages of that paper, in reading order, each with its furniture.
 * Throws when a row of a table would be missing, rather than give a document that lacks it.
 */
export const paginate = (blocks: readonly Block[], paper: Paper, furniture: Furniture): Paginated => {
  const pieces = flow(blocks, contentWidth(paper), contentHeight(paper));
  const { sheets: all, rowsPlaced } = fillSheets(pieces, paper);
  // White space or a page break at the very end opens no page.
  const sheets = all.filter((sheet, index) => index === 0 || sheet.marks.length > 0);
  const rowsGiven = countRows(blocks);
  if (rowsGiven !== rowsPlaced) throw new Error(printWords.rows({ given: rowsGiven, placed: rowsPlaced }));
  const pages = sheets.map((sheet, index) => ({
    width: paper.width,
    height: paper.height,
    marks: [...furniture(index, sheets.length), ...sheet.marks],
    bookmarks: sheet.bookmarks,
  }));
  return { pages, rowsGiven, rowsPlaced };
};
