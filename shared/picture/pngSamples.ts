// Unpacks the pixels of a small PNG: proof that they are all there, and what a document needs to split off their alpha.
import { Unzlib } from 'fflate';
import type { PngHeader } from './readPng.ts';

/** Channels of a pixel by colour type. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** Eight bits a channel, row after row, without palette: the form kept in workbooks. */
export const isPlain = ({ bitDepth, colourType, isInterlaced, hasKeyedTransparency }: PngHeader): boolean =>
  bitDepth === 8 && !isInterlaced && !hasKeyedTransparency && colourType in channelsOf;

/** How many samples make one pixel; the last is the alpha where there is one. */
export const channelsIn = ({ colourType }: PngHeader): number => channelsOf[colourType] ?? 0;

/** Small parts, so that little is unpacked before a lie about the size is noticed. */
const partBytes = 1_024;

/** The parts unpacked to exactly `length` bytes; null when they are spoilt, too few or too many. */
function unpacked(parts: readonly Uint8Array[], length: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  let at = 0;
  const stream = new Unzlib((part) => {
    if (at + part.length <= length) bytes.set(part, at);
    at += part.length;
  });
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((offset, part) => (whole.set(part, offset), offset + part.length), 0);
  const isTooMuch = (): boolean => at > length;
  try {
    for (let from = 0; from < whole.length && !isTooMuch(); from += partBytes) {
      const part = whole.subarray(from, from + partBytes);
      stream.push(part, from + partBytes >= whole.length);
    }
  } catch {
    // fflate has only thrown words for bytes that are no zlib stream: the answer to the caller is "spoilt".
    return null;
  }
  return at === length ? bytes : null;
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
};

/** What a filter guesses of a sample from the ones left of it, above it, and left of that one. */
type Guess = (left: number, up: number, corner: number) => number;
const guesses: readonly Guess[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Takes one row's filter back in place; `above` is the row before, all nought for the first. */
function unfilterRow(guess: Guess, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let i = 0; i < row.length; i++) {
    const left = i < step ? 0 : (row[i - step] ?? 0);
    const corner = i < step ? 0 : (above[i - step] ?? 0);
    row[i] = (row[i] ?? 0) + guess(left, above[i] ?? 0, corner);
  }
}

/**
 * The samples of a plain PNG, row by row, `channelsIn` a pixel. Null when it is not plain or its pixels are spoilt,
 * too few or too many. Takes room for width × height pixels and no more, whatever the bytes claim.
 */
export function pngSamples(png: PngHeader): Uint8Array | null {
  if (!isPlain(png)) return null;
  const step = channelsIn(png);
  const rowBytes = png.width * step;
  const filtered = unpacked(png.packed, (rowBytes + 1) * png.height);
  if (!filtered) return null;
  const samples = new Uint8Array(rowBytes * png.height);
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let y = 0; y < png.height; y++) {
    const from = y * (rowBytes + 1);
    const guess = guesses[filtered[from] ?? 0];
    if (!guess) return null;
    const row = samples.subarray(y * rowBytes, (y + 1) * rowBytes);
    row.set(filtered.subarray(from + 1, from + 1 + rowBytes));
    unfilterRow(guess, row, above, step);
    above = row;
  }
  return samples;
}
