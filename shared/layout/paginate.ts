// Cuts a document into pages: nothing is lost, no row is cut, no heading stands alone at the foot of a page.

import type { Bookmark, Mark, Page } from '../scene/marks.ts';
import type { Block } from './blocks.ts';
import { flow } from './flow.ts';
import { contentHeight, contentWidth } from './paper.ts';
import type { Paper } from './paper.ts';
import type { Piece } from './piece.ts';

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

const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.height, 0);

const placePiece = (sheet: Sheet, piece: Piece, paper: Paper): void => {
  const { left, top } = paper.margin;
  const y = top + sheet.y;
  if (piece.marks.length > 0) sheet.marks.push({ kind: 'group', marks: piece.marks, x: left, y });
  sheet.bookmarks.push(...piece.bookmarks.map((bookmark) => ({ ...bookmark, y: bookmark.y + y })));
  sheet.y += piece.height;
};

const newSheet = (): Sheet => ({ y: 0, marks: [], bookmarks: [] });

const fillSheets = (pieces: readonly Piece[], paper: Paper): { sheets: Sheet[]; rowsPlaced: number } => {
  const room = contentHeight(paper) + TOLERANCE;
  const sheets = [newSheet()];
  let sheet = sheets[0] as Sheet;
  let rowsPlaced = 0;
  const turn = (): void => {
    if (sheet.y === 0) return;
    sheet = newSheet();
    sheets.push(sheet);
  };
  for (const run of runsOf(pieces)) {
    if (run.some((piece) => piece.startsPage === true)) turn();
    // A run of white space alone never turns the page: what follows decides that.
    const isWhite = run.every((piece) => piece.isGap === true);
    if (!isWhite && sheet.y + heightOf(run) > room) turn();
    for (const piece of run) {
      if (piece.isGap === true) {
        if (sheet.y > 0) sheet.y += piece.height;
        continue;
      }
      if (sheet.y + piece.height > room) turn();
      if (sheet.y === 0 && piece.repeat !== undefined) placePiece(sheet, piece.repeat, paper);
      placePiece(sheet, piece, paper);
      rowsPlaced += piece.rows;
    }
  }
  // White space or a page break at the very end opens no page.
  const filled = sheets.filter((one, index) => index === 0 || one.marks.length > 0);
  return { sheets: filled, rowsPlaced };
};

/**
 * The blocks as pages of that paper, in reading order, each with its furniture.
 * Throws when a row of a table would be missing, rather than give a document that lacks it.
 */
export const paginate = (blocks: readonly Block[], paper: Paper, furniture: Furniture): Paginated => {
  const { sheets, rowsPlaced } = fillSheets(flow(blocks, contentWidth(paper), contentHeight(paper)), paper);
  const rowsGiven = countRows(blocks);
  if (rowsGiven !== rowsPlaced) throw new Error(`${rowsGiven} rows were given, ${rowsPlaced} placed.`);
  const pages = sheets.map((sheet, index) => ({
    width: paper.width,
    height: paper.height,
    marks: [...furniture(index, sheets.length), ...sheet.marks],
    bookmarks: sheet.bookmarks,
  }));
  return { pages, rowsGiven, rowsPlaced };
};
