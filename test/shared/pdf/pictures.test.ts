// Pictures in a PDF: there once, at their place, pixel for pixel, the same bytes each time, and never a spoilt one.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { paintPdf, type PdfMeta } from '../../../shared/pdf/paintPdf.ts';
import type { Picture } from '../../../shared/picture/picture.ts';
import type { ImageMark, Mark, Page } from '../../../shared/scene/marks.ts';
import { spreadColour } from '../../../shared/pdf/spreadColour.ts';
import { bundledFonts } from '../../helpers/pictures/bundledFonts.ts';
import { jpegBytes, pictureOf, pngBytes, samplesOf } from '../../helpers/hostile/pictures.ts';

const meta: PdfMeta = {
  title: 'Pictures',
  language: 'en',
  fileId: '0123456789abcdef0123456789abcdef',
  createdAt: '2026-01-31T12:00:00Z',
};
const paint = (...pages: readonly (readonly Mark[])[]): Uint8Array =>
  paintPdf(
    pages.map((marks): Page => ({ width: 595, height: 842, marks, bookmarks: [] })),
    meta,
    bundledFonts,
  );
const mark = (picture: Picture, x = 400, y = 60): ImageMark => ({
  kind: 'image',
  x,
  y,
  width: 96,
  height: 32,
  picture,
  label: 'Mark',
});

const png = (colourType: 0 | 2 | 4 | 6): Picture =>
  pictureOf(pngBytes(24, 8, { colourType, filter: (y) => y % 5 }), 24, 8);
const jpeg = (channels: number): Picture => pictureOf(jpegBytes(24, 8, channels), 24, 8, 'image/jpeg');

interface Read {
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel. */
  readonly pixels: readonly (readonly number[])[];
}

/** Channels a pixel by pdf.js's kinds: 2 is RGB, 3 RGB with alpha; 1 is one bit a pixel, which no picture here has. */
const channelsOfKind: Readonly<Record<number, number>> = { 2: 3, 3: 4 };

/** What another reader finds drawn as pictures on the first page. */
async function picturesOf(bytes: Uint8Array): Promise<readonly Read[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isOffscreenCanvasSupported: false });
  const page = await (await task.promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: Read[] = [];
  for (const [i, op] of fnArray.entries()) {
    if (op !== OPS.paintImageXObject) continue;
    const [name] = argsArray[i] as [string];
    const image = await new Promise<{ width: number; height: number; kind: number; data: Uint8Array }>(
      (resolve) => page.objs.get(name, resolve),
    );
    const channels = channelsOfKind[image.kind] ?? 0;
    const pixels = Array.from({ length: image.width * image.height }, (_, at) => [
      ...image.data.subarray(at * channels, (at + 1) * channels),
    ]);
    const before = fnArray.lastIndexOf(OPS.transform, i);
    found.push({ ...image, transform: argsArray[before] as number[], pixels });
  }
  await task.destroy();
  return found;
}

/** The pixels as red, green, blue, and alpha where there is one. */
function pixelsOf(colourType: 0 | 2 | 4 | 6): number[][] {
  const samples = samplesOf(24, 8, { colourType });
  const step = { 0: 1, 2: 3, 4: 2, 6: 4 }[colourType];
  return Array.from({ length: 24 * 8 }, (_, at) => {
    const [first = 0, ...rest] = samples.subarray(at * step, (at + 1) * step);
    return colourType === 0 || colourType === 4 ? [first, first, first, ...rest] : [first, ...rest];
  });
}

test.each([0, 2, 4, 6] as const)(
  'a PNG of colour type %i keeps every pixel and its place',
  async (colourType) => {
    const [read, ...more] = await picturesOf(paint([mark(png(colourType))]));
    expect(more).toEqual([]);
    expect(read?.transform).toEqual([96, 0, 0, 32, 400, 842 - 60 - 32]);
    const expected = pixelsOf(colourType);
    // The colour of what nobody sees is chosen by the writer.
    const asSeen = (pixels: readonly (readonly number[])[]) =>
      pixels.map((pixel, at) => (expected[at]?.[3] === 0 ? pixel[3] : pixel.slice(0, expected[at]?.length)));
    expect(read && asSeen(read.pixels)).toEqual(asSeen(expected));
  },
);

test.each([1, 3])('a JPEG of %i channels is there as it is', async (channels) => {
  const bytes = paint([mark(jpeg(channels))]);
  expect(Buffer.from(bytes).includes(Buffer.from(jpegBytes(24, 8, channels)))).toBe(true);
  const [read] = await picturesOf(bytes);
  expect(read).toMatchObject({ width: 24, height: 8 });
  expect(read?.pixels.every((pixel) => pixel.slice(0, 3).every((ink) => Math.abs(ink - 128) <= 1))).toBe(
    true,
  );
});

const countIn = (bytes: Uint8Array, words: string): number =>
  Buffer.from(bytes).toString('latin1').split(words).length - 1;

test('each picture is written once, its alpha beside it, however often it is drawn', () => {
  const both = paint(
    [mark(png(6)), { kind: 'group', marks: [mark(png(6), 10, 10)], x: 5, y: 5 }],
    [mark(png(6)), mark(jpeg(3))],
  );
  expect(countIn(both, '/Subtype /Image')).toBe(3);
  expect(countIn(both, '/SMask')).toBe(1);
  const solid = pictureOf(pngBytes(9, 9, { sample: (_x, _y, channel) => (channel === 3 ? 255 : 9) }), 9, 9);
  expect(countIn(paint([mark(solid)]), '/SMask')).toBe(0);
});

test('the same pages give the same bytes, and pages without pictures name none', () => {
  expect(paint([mark(png(6)), mark(jpeg(3))])).toEqual(paint([mark(png(6)), mark(jpeg(3))]));
  expect(countIn(paint([]), '/Picture')).toBe(0);
});

test.each([
  ['a spoilt PNG', { ...png(6), data: png(6).data.slice(0, -8) }],
  ['a JPEG called PNG', { ...jpeg(3), mime: 'image/png' as const }],
  ['an address', { ...png(6), data: 'https://example.org/logo.png' }],
  ['the name of a file', { ...png(6), data: '/etc/passwd' }],
])('%s is never written', (_name, picture) => {
  expect(() => paint([mark(picture)])).toThrow('A picture of the document is damaged.');
});

test('what nobody sees takes the colour of its neighbours, so that readers blur no black into the edges', () => {
  const colour = Uint8Array.from([90, 0, 0, 0, 0, 10, 0, 0]);
  spreadColour(colour, Uint8Array.from([255, 0, 0, 0, 0, 1, 0, 0]), 4, 1);
  expect([...colour]).toEqual([90, 50, 10, 255, 50, 10, 10, 255]);
  const rgb = Uint8Array.from([1, 2, 3, 0, 0, 0]);
  spreadColour(rgb, Uint8Array.from([128, 0]), 2, 3);
  expect([...rgb]).toEqual([1, 2, 3, 1, 2, 3]);
});
