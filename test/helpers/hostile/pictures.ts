// Pictures made byte by byte, sound and spoilt, so that tests need no files and know what is in them.
import { zlibSync } from 'fflate';
import { toBase64 } from '../../../shared/picture/base64.ts';
import type { Picture } from '../../../shared/picture/picture.ts';
import { crc32 } from '../../../shared/bytes/crc32.ts';

export const joinBytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));

export const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const u32 = (value: number): readonly number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const u16 = (value: number): readonly number[] => [(value >> 8) & 255, value & 255];

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** One chunk with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array | readonly number[] = []): Uint8Array {
  const body = joinBytes(textBytes(type), data);
  return joinBytes(u32(data.length), body, u32(crc32(body)));
}

/** The first chunk: size, bits of a channel, colour type, interlacing. */
export const pngOpening = (width: number, height: number, bitDepth = 8, colourType = 6, interlace = 0) =>
  pngChunk('IHDR', [...u32(width), ...u32(height), bitDepth, colourType, 0, 0, interlace]);

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** What a test may want otherwise. */
export interface PngWish {
  /** 0 grey · 2 RGB · 4 grey with alpha · 6 RGB with alpha, the usual. */
  readonly colourType?: 0 | 2 | 4 | 6;
  /** A sample by column, row and channel; a disc that fades out by default. */
  readonly sample?: (x: number, y: number, channel: number) => number;
  /** The filter of each row, nought by default; rows are filtered as the format asks. */
  readonly filter?: (y: number) => number;
}

/** The bytes of one row as they are before packing: with its filter, 0 none · 1 sub · 2 up · 3 average · 4 Paeth. */
function filteredRow(filter: number, row: Uint8Array, above: Uint8Array, step: number): Uint8Array {
  const guess = (i: number): number => {
    const [a, b, c] = [i < step ? 0 : row[i - step], above[i], i < step ? 0 : above[i - step]].map(
      Number,
    ) as [number, number, number];
    const near = [a, b, c].toSorted((m, n) => Math.abs(a + b - c - m) - Math.abs(a + b - c - n));
    return [0, a, b, Math.floor((a + b) / 2), near[0] ?? 0][filter] ?? 0;
  };
  return Uint8Array.from([filter, ...row.map((value, i) => (value - guess(i)) & 255)]);
}

/** The samples of such a picture, row by row. */
export function samplesOf(width: number, height: number, { colourType = 6, sample }: PngWish): Uint8Array {
  const step = channelsOf[colourType] ?? 0;
  const disc = (x: number, y: number, channel: number): number => {
    const far = Math.hypot(x - width / 2, y - height / 2) / (height / 2);
    return channel === 3 || (colourType === 4 && channel === 1)
      ? far > 1
        ? 0
        : 255
      : (x * 7 + channel * 60) & 255;
  };
  const at = sample ?? disc;
  return Uint8Array.from({ length: width * height * step }, (_, i) =>
    at(Math.floor(i / step) % width, Math.floor(i / step / width), i % step),
  );
}

/** A whole PNG of 8 bits a channel. */
export function pngBytes(width: number, height: number, wish: PngWish = {}): Uint8Array {
  const { colourType = 6, filter = () => 0 } = wish;
  const step = channelsOf[colourType] ?? 0;
  const samples = samplesOf(width, height, wish);
  const rows = Array.from({ length: height }, (_, y) =>
    samples.subarray(y * width * step, (y + 1) * width * step),
  );
  const none = new Uint8Array(width * step);
  const filtered = rows.map((row, y) => filteredRow(filter(y), row, rows[y - 1] ?? none, step));
  return joinBytes(
    pngSignature,
    pngOpening(width, height, 8, colourType),
    pngChunk('IDAT', zlibSync(joinBytes(...filtered))),
    pngChunk('IEND'),
  );
}

const segment = (mark: number, data: readonly number[]): readonly number[] => [
  0xff,
  mark,
  ...u16(data.length + 2),
  ...data,
];

/** A table with one code of one bit that stands for nought. */
const shortestCodes = (table: number): readonly number[] =>
  segment(0xc4, [table, 1, ...Array.from({ length: 15 }, () => 0), 0]);

/** A whole JPEG, middle grey all over; `channels` 1 or 3, or 4 for printing inks. */
export function jpegBytes(width: number, height: number, channels = 3, frameMark = 0xc0): Uint8Array {
  const each = Array.from({ length: channels }, (_, i) => i + 1);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8) * channels;
  const bits = '00'.repeat(blocks).padEnd(Math.ceil(blocks / 4) * 8, '1');
  return joinBytes(
    [0xff, 0xd8],
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    segment(frameMark, [8, ...u16(height), ...u16(width), channels, ...each.flatMap((id) => [id, 0x11, 0])]),
    shortestCodes(0x00),
    shortestCodes(0x10),
    segment(0xda, [channels, ...each.flatMap((id) => [id, 0]), 0, 63, 0]),
    (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)),
    [0xff, 0xd9],
  );
}

/** The bytes as a workbook keeps them. */
export const pictureOf = (
  bytes: Uint8Array,
  width: number,
  height: number,
  mime: Picture['mime'] = 'image/png',
): Picture => ({ mime, width, height, data: toBase64(bytes) });

/** A mark three times as wide as high. */
export const sampleLogo: Picture = pictureOf(pngBytes(96, 32), 96, 32);
