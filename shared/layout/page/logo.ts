// How large a logo stands at the head of a document: seen, but never louder than the title.

import type { Picture } from '../../picture/picture.ts';
import type { ImageMark } from '../../scene/marks.ts';

const POINTS_PER_MM = 72 / 25.4;
/** 40 by 12 mm. */
const most = { width: 40 * POINTS_PER_MM, height: 12 * POINTS_PER_MM } as const;
/** White space between a logo and the text left of it, in points. */
export const logoGap = 24;

/** What the logo shows, for those who do not see it: whose it is, as far as the workbook tells. */
export const logoLabel = (clientLabel: string): string => clientLabel.trim() || 'Logo';

/** The size in points: as large as the room allows, its proportions kept, at most a point a pixel. */
export const logoSize = ({ width, height }: Picture): { readonly width: number; readonly height: number } => {
  const scale = Math.min(most.width / width, most.height / height, 1);
  return { width: width * scale, height: height * scale };
};

/** The logo with its upper right corner at `right`, 0. */
export const logoMark = (picture: Picture, label: string, right: number): ImageMark => {
  const { width, height } = logoSize(picture);
  return { kind: 'image', x: right - width, y: 0, width, height, picture, label };
};
