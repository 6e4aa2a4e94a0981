// Small parts that pictures are drawn from: single lines of text, and texts packed so that none covers another.

import type { Anchor, Colour, Mark, TextMark } from '../scene/marks.ts';
import type { Weight } from '../text/glyphs.ts';
import { capHeight, textWidth } from '../text/measureText.ts';
import { wrapText } from '../text/wrapText.ts';

/** How a line is set; ink, regular and from its start unless said. */
export type LabelStyle = {
  readonly weight?: Weight;
  readonly fill?: Colour;
  readonly anchor?: Anchor;
};

/** One line of text on a baseline. */
export const label = (
  text: string,
  x: number,
  baseline: number,
  size: number,
  { weight = 'regular', fill = 'ink', anchor = 'start' }: LabelStyle = {},
): TextMark => ({ kind: 'text', x, y: baseline, text, size, weight, anchor, fill });

/** One line whose capitals stand in the middle of a box around `middle`. */
export const centred = (
  text: string,
  x: number,
  middle: number,
  size: number,
  style: LabelStyle = {},
): TextMark => label(text, x, middle + capHeight(size) / 2, size, style);

/** The text cut with an ellipsis to one line of that width. */
export const cutTo = (text: string, width: number, size: number, weight: Weight = 'regular'): string =>
  wrapText(text.replaceAll('\n', ' '), width, size, weight, 1)[0] ?? '';

/** A stretch of a line that is taken, from `start` to `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * The first of the rows, from `least` on, in which the stretch touches nothing; one more is opened when all are
 * taken. The row then holds the stretch.
 */
export const firstFreeRow = (rows: Stretch[][], wanted: Stretch, gap: number, least = 0): number => {
  const isFree = (row: readonly Stretch[]): boolean =>
    row.every(({ start, end }) => wanted.end + gap <= start || end + gap <= wanted.start);
  const found = rows.findIndex((row, index) => index >= least && isFree(row));
  const row = found === -1 ? rows.push([]) - 1 : found;
  rows[row]?.push(wanted);
  return row;
};

/** A sign with its meaning, for the key below a picture. */
export type KeyEntry = {
  readonly text: string;
  /** Draws the sign from its left edge about the middle of the line. */
  readonly sign: (x: number, middle: number) => readonly Mark[];
  readonly signWidth: number;
};

/** The key as lines no wider than `width`, from the top at `y`; gives the marks and the height taken. */
export const keyLines = (
  entries: readonly KeyEntry[],
  {
    x,
    y,
    width,
    size,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly size: number },
): { readonly marks: readonly Mark[]; readonly height: number } => {
  const step = size * 1.9;
  const marks: Mark[] = [];
  let left = x;
  let middle = y + step / 2;
  for (const { text, sign, signWidth } of entries) {
    const taken = signWidth + 5 + textWidth(text, size, 'regular');
    if (left > x && left + taken > x + width) {
      left = x;
      middle += step;
    }
    marks.push(...sign(left, middle), centred(text, left + signWidth + 5, middle, size, { fill: 'muted' }));
    left += taken + size * 1.6;
  }
  return { marks, height: entries.length === 0 ? 0 : middle + step / 2 - y };
};
