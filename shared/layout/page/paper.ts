// Sheets of paper: sizes and margins in points.

export type PaperSize = 'a4' | 'letter' | 'a3';
export type Orientation = 'portrait' | 'landscape';

/** A sheet: the margins hold the furniture (header and footer), the content lies inside them. */
export type Paper = {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
};

const POINTS_PER_MM = 72 / 25.4;

const portraitSizes: Record<PaperSize, readonly [number, number]> = {
  a4: [210 * POINTS_PER_MM, 297 * POINTS_PER_MM],
  letter: [612, 792],
  a3: [297 * POINTS_PER_MM, 420 * POINTS_PER_MM],
};

const margin = { top: 68, right: 48, bottom: 58, left: 48 };

/** The sheet of that name, with the margins all documents share. */
export const paperOf = (size: PaperSize, orientation: Orientation): Paper => {
  const [short, long] = portraitSizes[size];
  return orientation === 'portrait'
    ? { width: short, height: long, margin }
    : { width: long, height: short, margin };
};

/** The width between the side margins. */
export const contentWidth = (paper: Paper): number => paper.width - paper.margin.left - paper.margin.right;

/** The height between header and footer. */
export const contentHeight = (paper: Paper): number => paper.height - paper.margin.top - paper.margin.bottom;
