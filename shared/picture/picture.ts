// What a picture is as data: kept in a workbook, carried by a mark, painted on screen and on paper alike.

export const pictureTypes = ['image/png', 'image/jpeg'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** A small PNG or JPEG: `width` and `height` in pixels, `data` its bytes in base64. */
export type Picture = {
  readonly mime: PictureType;
  readonly width: number;
  readonly height: number;
  readonly data: string;
};

/** Pixels with their thousands set apart: "12,000 × 800". */
export const sizeText = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${groupedText(width)} × ${groupedText(height)}`;

const groupedText = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
