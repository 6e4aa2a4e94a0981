// Which characters the bundled font can draw, and how far each moves the pen.

import { advanceRuns } from './fontMetrics.generated.ts';

/** The two weights of the bundled font: Noto Sans 400 and 600. */
export type Weight = 'regular' | 'bold';

const NO_GLYPH = -1;

const readAdvances = (column: 1 | 2): Int16Array => {
  const advances = new Int16Array(0x10000).fill(NO_GLYPH);
  for (const run of advanceRuns) {
    const widths = run[column].split(' ').map(Number);
    advances.set(widths, run[0]);
  }
  return advances;
};

const advances: Record<Weight, Int16Array> = { regular: readAdvances(1), bold: readAdvances(2) };

/** Whether the font has a glyph for the code point that stands right without shaping. */
export const hasGlyph = (codePoint: number): boolean =>
  (advances.regular[codePoint] ?? NO_GLYPH) !== NO_GLYPH;

/** The advance width in thousandths of the type size; 0 where there is no glyph. */
export const advanceOf = (codePoint: number, weight: Weight): number =>
  Math.max(0, advances[weight][codePoint] ?? 0);
