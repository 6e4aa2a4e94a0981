// The measures of the picture, in points: five columns that fit a window 1,440 wide at nearly life size.
import type { Stage } from '../../schema/stages.ts';

export const columnWidths: Readonly<Record<Stage, number>> = {
  why: 204,
  what: 222,
  risks: 226,
  when: 262,
  how: 196,
};

export const gaps = {
  /** Between columns: where the lines run. */
  gutter: 28,
  /** Between the cards of a cell. */
  row: 8,
  /** Around a cell, above and below. */
  cell: 8,
  /** Between two bands: where lines cross the columns. */
  band: 12,
  /** The line at the top of a band, or all of it when it is folded. */
  head: 24,
  /** By how much a band reaches beyond its columns. */
  side: 7,
  /** Around what is drawn inside a card. */
  inset: 6,
} as const;

/** Measures of a card, in points: one pixel each on screen at zoom 1. */
export const cardMeasures = {
  pad: 8,
  titleSize: 13,
  titleLine: 17,
  headSize: 12,
  headLine: 18,
  rowLine: 16,
  maxLines: 3,
  /** The icon before the code, and the mark of a finding at the right edge. */
  iconRoom: 20,
  markRoom: 22,
} as const;
