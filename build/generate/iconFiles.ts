// Writes pictures into the containers that systems want their icons in: PNG, Windows ICO, macOS ICNS.
import { crc32, deflateSync } from 'node:zlib';

/** A square picture: rows from the top, four bytes a pixel in the order red, green, blue, opacity. */
export interface Picture {
  readonly size: number;
  readonly rgba: Uint8Array;
}

const bigEndian = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
};

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([bigEndian(data.length), named, bigEndian(crc32(named))]);
}

/** A PNG of 8 bits a channel. */
export function png({ size, rgba }: Picture): Buffer {
  const rowBytes = 4 * size;
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.alloc(1), rgba.subarray(y * rowBytes, (y + 1) * rowBytes)]),
  );
  const [bitDepth, colourWithOpacity] = [8, 6];
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk(
      'IHDR',
      Buffer.concat([bigEndian(size, size), Buffer.from([bitDepth, colourWithOpacity, 0, 0, 0])]),
    ),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The old form inside an ICO: rows from the bottom, blue first, then a mask of one bit a pixel that nobody reads. */
function bitmap({ size, rgba }: Picture): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(header.length, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(2 * size, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(4 * size * size);
  for (let y = 0; y < size; y++) {
    const row = Buffer.from(rgba.subarray(4 * size * y, 4 * size * (y + 1)));
    for (let x = 0; x < row.length; x += 4) row.writeUInt8(rgba[4 * size * y + x + 2] ?? 0, x);
    for (let x = 0; x < row.length; x += 4) row.writeUInt8(rgba[4 * size * y + x] ?? 0, x + 2);
    row.copy(pixels, 4 * size * (size - 1 - y));
  }
  const maskRowBytes = 4 * Math.ceil(size / 32);
  return Buffer.concat([header, pixels, Buffer.alloc(maskRowBytes * size)]);
}

/** Only the largest is a PNG: tools that stamp icons into programs read the small ones in the old form only. */
const inIco = (picture: Picture): Buffer => (picture.size >= 256 ? png(picture) : bitmap(picture));

/** A Windows icon with one entry a picture. */
export function ico(pictures: readonly Picture[]): Buffer {
  const entryBytes = 16;
  const header = Buffer.alloc(6 + entryBytes * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  const images = pictures.map(inIco);
  let at = header.length;
  for (const [i, { size }] of pictures.entries()) {
    const entry = 6 + entryBytes * i;
    // A byte cannot hold 256: nought stands for it.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(images[i]?.length ?? 0, entry + 8);
    header.writeUInt32LE(at, entry + 12);
    at += images[i]?.length ?? 0;
  }
  return Buffer.concat([header, ...images]);
}

/** How many times the byte at `at` stands there, at most as often as one run can say. */
function runLength(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && end - at < 130 && bytes[end] === bytes[at]) end += 1;
  return end - at;
}

/** Apple's packing of one channel: a byte from 128 repeats the next one 3 to 130 times, else 1 to 128 bytes follow. */
function packed(channel: Uint8Array): Buffer {
  const out: number[] = [];
  let plain: number[] = [];
  const flush = (): void => {
    if (plain.length > 0) out.push(plain.length - 1, ...plain);
    plain = [];
  };
  for (let at = 0; at < channel.length;) {
    const length = runLength(channel, at);
    const value = channel[at] ?? 0;
    if (length >= 3) {
      flush();
      out.push(128 + length - 3, value);
    } else plain.push(...Array.from({ length }, () => value));
    if (plain.length > 126) flush();
    at += length;
  }
  flush();
  return Buffer.from(out);
}

/** Opacity, red, green, blue, each channel packed on its own. */
function argb({ size, rgba }: Picture): Buffer {
  const channels = [3, 0, 1, 2].map((channel) =>
    packed(Uint8Array.from({ length: size * size }, (_, i) => rgba[4 * i + channel] ?? 0)),
  );
  return Buffer.concat([Buffer.from('ARGB', 'latin1'), ...channels]);
}

/** The name of each size in an ICNS; some sizes stand twice, for screens of single and of double density. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['ic04', 16],
  ['ic05', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** A macOS icon; `pictureOf` is asked for each size it holds. */
export function icns(pictureOf: (size: number) => Picture): Buffer {
  const entries = icnsTypes.map(([type, size]) => {
    // The two smallest show wrong as PNG inside an app.
    const data = type === 'ic04' || type === 'ic05' ? argb(pictureOf(size)) : png(pictureOf(size));
    return Buffer.concat([Buffer.from(type, 'latin1'), bigEndian(data.length + 8), data]);
  });
  const length = entries.reduce((sum, entry) => sum + entry.length, 8);
  return Buffer.concat([Buffer.from('icns', 'latin1'), bigEndian(length), ...entries]);
}
