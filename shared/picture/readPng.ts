// Reads a PNG's build without decoding it: size, kind of pixels, and that every chunk up to the last is whole.
import { crc32 } from '../bytes/crc32.ts';

/** What a PNG says of itself. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of one channel. */
  readonly bitDepth: number;
  /** 0 grey · 2 RGB · 3 palette · 4 grey with alpha · 6 RGB with alpha. */
  readonly colourType: number;
  readonly isInterlaced: boolean;
  /** A palette entry or one colour is marked as transparent. */
  readonly hasKeyedTransparency: boolean;
  /** The packed pixels, part by part. */
  readonly packed: readonly Uint8Array[];
  /** Where the picture ends; what follows is no part of it. */
  readonly end: number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, i) => bytes[i] === byte);

/** The bit depths each colour type may have. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly end: number;
}

const known = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
/** A chunk that no decoder may pass over: its name starts with a capital. */
const isCritical = (type: string): boolean => /^[A-Z]/.test(type);

/** The chunk that starts at `at`; null when it does not end, is not sound, or is one nobody knows how to read. */
function chunkAt(bytes: Uint8Array, view: DataView, at: number): Chunk | null {
  if (at + 12 > bytes.length) return null;
  const length = view.getUint32(at);
  const end = at + 12 + length;
  if (end > bytes.length) return null;
  const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  if (!/^[A-Za-z]{4}$/.test(type)) return null;
  if (isCritical(type)) {
    if (!known.has(type) || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
  }
  return { type, data: bytes.subarray(at + 8, end - 4), end };
}

type Opening = Omit<PngHeader, 'hasKeyedTransparency' | 'packed' | 'end'>;

function openingOf({ type, data }: Chunk): Opening | null {
  if (type !== 'IHDR' || data.length !== 13) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const [bitDepth = 0, colourType = 0, packing, filtering, interlacing = 0] = data.subarray(8);
  if (!depths[colourType]?.includes(bitDepth)) return null;
  if (packing !== 0 || filtering !== 0 || interlacing > 1) return null;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitDepth,
    colourType,
    isInterlaced: interlacing === 1,
  };
}

/** What the bytes say, or null when they are no PNG, break off, or are put together wrongly. Never throws. */
export function readPng(bytes: Uint8Array): PngHeader | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = chunkAt(bytes, view, signature.length);
  const opening = first && openingOf(first);
  if (!first || !opening) return null;
  const packed: Uint8Array[] = [];
  const types = new Set<string>();
  for (let chunk = chunkAt(bytes, view, first.end); chunk; chunk = chunkAt(bytes, view, chunk.end)) {
    const { type, data, end } = chunk;
    if (type === 'IHDR') return null;
    if (type === 'IEND') {
      const isWhole =
        data.length === 0 && packed.length > 0 && (opening.colourType !== 3 || types.has('PLTE'));
      return isWhole ? { ...opening, hasKeyedTransparency: types.has('tRNS'), packed, end } : null;
    }
    types.add(type);
    if (type === 'IDAT') packed.push(data);
  }
  return null;
}
