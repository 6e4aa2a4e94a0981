// Reads a JPEG's build without decoding it: size, kind of pixels, and that every segment up to the last is whole.

/** What a JPEG says of itself. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of one channel. */
  readonly bitDepth: number;
  /** 1 grey · 3 colour · 4 printing inks. */
  readonly channels: number;
  /** Baseline, extended or progressive with Huffman codes: what every reader knows. */
  readonly isCommon: boolean;
  /** Where the picture ends; what follows is no part of it. */
  readonly end: number;
}

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const endMark = 0xd9;
const scanMark = 0xda;
const isRestart = (mark: number): boolean => mark >= 0xd0 && mark <= 0xd7;
/** Starts the frame: all of C0–CF but the three that mean tables and extensions. */
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
/** Marks that stand alone or mean nothing; between segments they have no place. */
const isMisplaced = (mark: number): boolean => mark <= 0x01 || isRestart(mark) || mark === 0xd8;

type Frame = Omit<JpegHeader, 'end'>;

function frameOf(mark: number, view: DataView, at: number, length: number): Frame | null {
  if (length < 8) return null;
  const channels = view.getUint8(at + 7);
  if (length !== 8 + 3 * channels) return null;
  return {
    bitDepth: view.getUint8(at + 2),
    height: view.getUint16(at + 3),
    width: view.getUint16(at + 5),
    channels,
    isCommon: mark <= 0xc2,
  };
}

/** Where the coded pixels that start at `at` end: at the next mark that is not one of theirs. */
function scanEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}

/** What the bytes say, or null when they are no JPEG, break off, or are put together wrongly. Never throws. */
export function readJpeg(bytes: Uint8Array): JpegHeader | null {
  if (!isJpeg(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let frame: Frame | null = null;
  let hasPixels = false;
  let at = 2;
  while (bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    // Any number of filling bytes may stand before a mark.
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    at += 2;
    if (mark === endMark) return frame && hasPixels ? { ...frame, end: at } : null;
    if (isMisplaced(mark) || at + 2 > bytes.length) return null;
    const length = view.getUint16(at);
    if (length < 2 || at + length > bytes.length) return null;
    if (isFrame(mark)) {
      if (frame) return null;
      frame = frameOf(mark, view, at, length);
      if (!frame) return null;
    }
    at += length;
    if (mark !== scanMark) continue;
    if (!frame) return null;
    const end = scanEnd(bytes, at);
    hasPixels ||= end > at;
    at = end;
  }
  return null;
}
