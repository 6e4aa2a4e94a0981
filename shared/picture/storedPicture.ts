// Judges a picture that a workbook holds: small, whole, and of the plain kinds that any document can carry.
import { fromBase64 } from './base64.ts';
import type { Picture } from './picture.ts';
import { isPlain, pngSamples } from './pngSamples.ts';
import { type JpegHeader, readJpeg } from './readJpeg.ts';
import { type PngHeader, readPng } from './readPng.ts';

export const storedLimits = {
  bytes: 300_000,
  sidePx: 1_200,
  /** What those bytes are in base64. */
  base64Chars: 400_000,
} as const;

const isPlainJpeg = ({ bitDepth, channels, isCommon }: JpegHeader): boolean =>
  isCommon && bitDepth === 8 && (channels === 1 || channels === 3);

const withinSides = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width >= 1 && height >= 1 && width <= storedLimits.sidePx && height <= storedLimits.sidePx;

/** Size first: nothing is unpacked before it is known to be small. */
function faultOfHeader(
  header: PngHeader | JpegHeader | null,
  given: Picture,
  byteCount: number,
): string | null {
  if (!header || header.end !== byteCount) return 'is not a whole PNG or JPEG of the kind it says it is';
  if (!withinSides(header)) return `must be 1 to ${storedLimits.sidePx} pixels a side`;
  if (header.width !== given.width || header.height !== given.height)
    return 'has another size than it says it has';
  return null;
}

/**
 * What is wrong with a picture as a workbook keeps it, as the end of a sentence; null when nothing is. Never throws.
 * How long the text of the bytes may be is for the schema to say.
 */
export function faultOfPicture(picture: Picture): string | null {
  const bytes = fromBase64(picture.data);
  if (!bytes) return 'holds what is not base64';
  if (picture.mime === 'image/jpeg') {
    const header = readJpeg(bytes);
    const fault = faultOfHeader(header, picture, bytes.length);
    return fault ?? (header && isPlainJpeg(header) ? null : 'is a kind of JPEG that not every reader knows');
  }
  const header = readPng(bytes);
  const fault = faultOfHeader(header, picture, bytes.length);
  if (fault !== null || !header) return fault;
  if (!isPlain(header)) return 'must have 8 bits a channel, no palette and no interlacing';
  return pngSamples(header) ? null : 'has spoilt pixels';
}
