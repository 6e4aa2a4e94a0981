// How much room text takes: widths and heights in points, from the same font on screen and in the PDF.

import type { Weight } from './glyphs.ts';
import { verticalMetrics } from './fontMetrics.generated.ts';
import { advanceOf } from './glyphs.ts';
import { printable } from './printable.ts';

const { unitsPerEm } = verticalMetrics;
const LINES_PER_EM = 1.36;

/** The width in points of one line as it will be drawn: without kerning or ligatures, replacements included. */
export const textWidth = (text: string, size: number, weight: Weight): number => {
  let units = 0;
  for (const character of printable(text)) units += advanceOf(character.codePointAt(0) ?? 0, weight);
  return (units * size) / unitsPerEm;
};

/** The distance in points from one baseline to the next. */
export const lineHeight = (size: number): number => size * LINES_PER_EM;

/** The height in points of a capital letter above the baseline. */
export const capHeight = (size: number): number => (size * verticalMetrics.capHeight) / unitsPerEm;

/** The distance in points from the top of a line to its baseline: capitals stand in the middle of the line. */
export const baselineIn = (size: number): number => (lineHeight(size) + capHeight(size)) / 2;
