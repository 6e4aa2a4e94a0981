// Puts the pictures of the pages into the document, each once, as PDF keeps them; nothing of their files but pixels.

import { zlibSync } from 'fflate';
import type { jsPDF } from 'jspdf';
import { fromBase64 } from '../picture/base64.ts';
import type { Picture } from '../picture/picture.ts';
import { channelsIn, pngSamples } from '../picture/pngSamples.ts';
import { readJpeg } from '../picture/readJpeg.ts';
import { readPng } from '../picture/readPng.ts';
import type { Mark, Page } from '../scene/marks.ts';
import { binaryString } from './pdfText.ts';
import { spreadColour } from './spreadColour.ts';

/** The name of each picture in the document, by its data. */
export type PictureNames = ReadonlyMap<string, string>;

/** A picture, or the alpha of one: bytes packed by `filter`, samples of eight bits. */
type Packed = {
  readonly colours: 'DeviceGray' | 'DeviceRGB';
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly bytes: Uint8Array;
  readonly alpha?: Uint8Array;
};

const coloursOf = (channels: number): Packed['colours'] => (channels < 3 ? 'DeviceGray' : 'DeviceRGB');

const packedPng = (bytes: Uint8Array): Packed | null => {
  const header = readPng(bytes);
  const samples = header && pngSamples(header);
  if (!header || !samples) return null;
  const channels = channelsIn(header);
  const pixels = header.width * header.height;
  const hasAlpha = channels % 2 === 0;
  const inks = hasAlpha ? channels - 1 : channels;
  const colour = new Uint8Array(pixels * inks);
  const alpha = new Uint8Array(hasAlpha ? pixels : 0);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * channels;
    colour.set(samples.subarray(from, from + inks), pixel * inks);
    if (hasAlpha) alpha[pixel] = samples[from + inks] ?? 0;
  }
  const isSeenThrough = alpha.some((value) => value < 255);
  if (isSeenThrough) spreadColour(colour, alpha, header.width, inks);
  return {
    colours: coloursOf(inks),
    filter: 'FlateDecode',
    bytes: zlibSync(colour, { level: 9 }),
    ...(isSeenThrough ? { alpha: zlibSync(alpha, { level: 9 }) } : {}),
  };
};

const packedJpeg = (bytes: Uint8Array): Packed | null => {
  const header = readJpeg(bytes);
  return header && { colours: coloursOf(header.channels), filter: 'DCTDecode', bytes };
};

const packed = ({ mime, data }: Picture): Packed => {
  const bytes = fromBase64(data);
  const result = bytes && (mime === 'image/png' ? packedPng(bytes) : packedJpeg(bytes));
  if (!result) throw new Error('A picture of the document is damaged.');
  return result;
};

/** What of jspdf's inner writer is needed here; its types leave it out. */
type Writer = {
  readonly newObject: () => number;
  readonly out: (line: string) => void;
  readonly putStream: (stream: {
    readonly data: string;
    readonly filters: readonly string[];
    readonly additionalKeyValues: { readonly key: string; readonly value: string | number }[];
  }) => void;
};

/** Writes one stream of samples and gives its number; `more` are entries of its dictionary. */
const writeStream = (
  writer: Writer,
  { width, height }: Picture,
  { colours, filter, bytes }: Packed,
  more: readonly { readonly key: string; readonly value: string }[] = [],
): number => {
  const id = writer.newObject();
  writer.putStream({
    data: binaryString(bytes),
    filters: [],
    additionalKeyValues: [
      { key: 'Type', value: '/XObject' },
      { key: 'Subtype', value: '/Image' },
      { key: 'Width', value: width },
      { key: 'Height', value: height },
      { key: 'ColorSpace', value: `/${colours}` },
      { key: 'BitsPerComponent', value: 8 },
      { key: 'Filter', value: `/${filter}` },
      ...more,
    ],
  });
  writer.out('endobj');
  return id;
};

const writePicture = (writer: Writer, picture: Picture, pixels: Packed): number => {
  const { alpha } = pixels;
  if (alpha === undefined) return writeStream(writer, picture, pixels);
  const mask = writeStream(writer, picture, { colours: 'DeviceGray', filter: 'FlateDecode', bytes: alpha });
  return writeStream(writer, picture, pixels, [{ key: 'SMask', value: `${mask} 0 R` }]);
};

const picturesIn = (marks: readonly Mark[]): readonly Picture[] =>
  marks.flatMap((mark) => {
    if (mark.kind === 'image') return [mark.picture];
    return mark.kind === 'group' ? picturesIn(mark.marks) : [];
  });

/**
 * Keeps the pictures of all pages ready to be written with the document; call once, before the output.
 * Throws when one is neither a whole plain PNG nor a whole JPEG.
 */
export const addPictures = (doc: jsPDF, pages: readonly Page[]): PictureNames => {
  const found = new Map(
    pages.flatMap(({ marks }) => picturesIn(marks)).map((picture) => [picture.data, picture] as const),
  );
  if (found.size === 0) return new Map();
  const writer = doc.internal as unknown as Writer;
  const pictures = [...found.values()].map((picture, index) => ({
    picture,
    name: `Picture${index}`,
    pixels: packed(picture),
  }));
  const ids = new Map<string, number>();
  doc.internal.events.subscribe('putResources', () => {
    for (const { picture, name, pixels } of pictures) ids.set(name, writePicture(writer, picture, pixels));
  });
  doc.internal.events.subscribe('putXobjectDict', () => {
    for (const [name, id] of ids) writer.out(`/${name} ${id} 0 R`);
  });
  return new Map(pictures.map(({ picture, name }) => [picture.data, name]));
};
