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

/** The picture as an address that holds it whole, for the window's own painters: nothing is fetched. */
export const pictureUrl = ({ mime, data }: Picture): string => `data:${mime};base64,${data}`;

/** Pixels with their thousands set apart: "12,000 × 800". */
export const sizeText = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${groupedText(width)} × ${groupedText(height)}`;

const groupedText = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
