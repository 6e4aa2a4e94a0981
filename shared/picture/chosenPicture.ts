// Judges a file that a person hands over as a picture, by its bytes and before anything decodes it.
import { type PictureType, sizeText } from './picture.ts';
import { isJpeg, readJpeg } from './readJpeg.ts';
import { isPng, readPng } from './readPng.ts';

export const chosenLimits = { bytes: 10_000_000, sidePx: 10_000, pixels: 40_000_000 } as const;

/** Either what it is, or the sentence that says why it cannot be used and what can. */
export type Judged =
  | { readonly ok: true; readonly mime: PictureType }
  | { readonly ok: false; readonly sentence: string };

const refused = (sentence: string): Judged => ({ ok: false, sentence });

/** Refuses by size alone, before the file is read; null when it may be read. */
export function tooManyBytes(name: string, byteCount: number): string | null {
  if (byteCount <= chosenLimits.bytes) return null;
  const [megabytes, most] = [(byteCount / 1e6).toFixed(1), chosenLimits.bytes / 1e6];
  return `“${name}” has ${megabytes} MB. Choose a picture of at most ${most} MB.`;
}

const startOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1_024));

/** What else people hand over, by how it starts, with the words for it. */
const others: readonly (readonly [RegExp, string])[] = [
  [/<svg[\s>]/i, 'an SVG drawing, which can hold scripts'],
  [/^\s*(?:<!doctype html|<html|<head|<body|<script)/i, 'a web page'],
  [/^GIF8/, 'a GIF'],
  [/^BM/, 'a BMP'],
  [/^RIFF[^]{4}WEBP/, 'a WebP picture'],
  [/^[^]{4}ftyp(?:heic|heix|mif1|avif)/, 'a HEIC or AVIF picture'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF'],
  [/^%PDF-/, 'a PDF'],
];

function notUsable(name: string, bytes: Uint8Array): Judged {
  if (bytes.length === 0) return refused(`“${name}” is empty. Choose a PNG or JPEG picture.`);
  const start = startOf(bytes);
  const kind = others.find(([pattern]) => pattern.test(start))?.[1];
  return refused(
    kind === undefined
      ? `“${name}” is not a picture that can be used here. Choose a PNG or JPEG picture.`
      : `“${name}” is ${kind}. Save it as PNG or JPEG and choose that.`,
  );
}

/** A PNG or JPEG of a size that is safe to decode, told by its bytes and not by its name; else the reason. Never throws. */
export function judgePicture(name: string, bytes: Uint8Array): Judged {
  const tooMany = tooManyBytes(name, bytes.length);
  if (tooMany !== null) return refused(tooMany);
  const mime = isPng(bytes) ? 'image/png' : isJpeg(bytes) ? 'image/jpeg' : null;
  if (mime === null) return notUsable(name, bytes);
  const header = mime === 'image/png' ? readPng(bytes) : readJpeg(bytes);
  if (!header) return refused(`“${name}” is cut off or damaged. Choose another copy of the picture.`);
  const { width, height } = header;
  if (width === 0 || height === 0) return refused(`“${name}” has no pixels. Choose another picture.`);
  const { sidePx, pixels } = chosenLimits;
  if (width > sidePx || height > sidePx || width * height > pixels)
    return refused(
      `“${name}” is ${sizeText(header)} pixels. Choose one of at most 10,000 a side and 40 megapixels.`,
    );
  return { ok: true, mime };
}
