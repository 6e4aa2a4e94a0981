// The unit that pages are made of: a stretch of a document that stays whole as long as a page can hold it.

import type { Bookmark, Colour, Mark, Tag } from '../../scene/marks.ts';
import type { Weight } from '../../text/glyphs.ts';
import { baselineIn, lineHeight, textWidth } from '../../text/measureText.ts';

/** Marks relative to the upper left corner of the piece, and what paginate must know to place it. */
export type Piece = {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** No page ends between this piece and the next. */
  readonly keepWithNext: boolean;
  readonly bookmarks: readonly Bookmark[];
  /** How many table rows end in this piece. */
  readonly rows: number;
  /** White space: vanishes at the head of a page. */
  readonly isGap?: true;
  readonly startsPage?: true;
  /** Stands again above this piece when it opens a page: the head of its table. */
  readonly repeat?: Piece;
  /** Only on what may be higher than a page: the part that fits into `room` and the rest, or null when none fits. */
  readonly cut?: (room: number) => readonly [Piece, Piece] | null;
};

/** A piece of that height with these marks; the rest may be added by spreading. */
export const pieceOf = (height: number, marks: readonly Mark[], keepWithNext = false): Piece => ({
  height,
  marks,
  keepWithNext,
  bookmarks: [],
  rows: 0,
});

/** White space of that height. */
export const gapOf = (height: number, keepWithNext: boolean): Piece => ({
  ...pieceOf(height, [], keepWithNext),
  isGap: true,
});

/** The marks as one part of the document. */
export const tagged = (tag: Tag, marks: readonly Mark[]): Mark => ({ kind: 'group', tag, marks });

/** The marks as decoration. */
export const decoration = (marks: readonly Mark[]): Mark => ({ kind: 'group', artifact: true, marks });

/** The language of our own words, whatever language the workbook is written in. */
export const ownLanguage = 'en';

/** How text is set. */
export type TypeFace = { readonly size: number; readonly weight: Weight; readonly fill: Colour };

/** One line of text whose line box starts at `top`; x is its start, middle or end by `anchor`. */
export const textLine = (
  text: string,
  x: number,
  top: number,
  face: TypeFace,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Mark => ({ kind: 'text', x, y: top + baselineIn(face.size), text, ...face, anchor });

/** Lines beneath each other, the first line box starting at `top`. */
export const textLines = (
  lines: readonly string[],
  x: number,
  top: number,
  face: TypeFace,
): readonly Mark[] =>
  lines.map((line, index) => textLine(line, x, top + index * lineHeight(face.size), face));

/** The largest of these sizes at which the line fits the width, or the last. */
export const fittingSize = (text: string, width: number, weight: Weight, sizes: readonly number[]): number =>
  sizes.find((size) => textWidth(text, size, weight) <= width) ?? sizes.at(-1) ?? 10;
