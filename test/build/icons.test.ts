// The app's icons belong to the drawing as it is now, and every container holds what its header says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { iconFolder, sourceHash } from '../../build/generate/generateIcons.ts';
import { icns, png } from '../../build/generate/iconFiles.ts';

const read = (name: string): Buffer => readFileSync(join(iconFolder, name));
const pngMark = '89504e470d0a1a0a';

/** Width, and the bytes of each pixel; of our own PNGs only: one IDAT, no filter. */
function readPng(bytes: Buffer): { size: number; pixels: Buffer } {
  expect(bytes.toString('hex', 0, 8)).toBe(pngMark);
  const size = bytes.readUInt32BE(16);
  expect(bytes.readUInt32BE(20)).toBe(size);
  const rows = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
  expect(rows.length).toBe(size * (4 * size + 1));
  const pixels = Array.from({ length: size }, (_, y) =>
    rows.subarray(y * (4 * size + 1) + 1, (y + 1) * (4 * size + 1)),
  );
  return { size, pixels: Buffer.concat(pixels) };
}

/** Entries of an ICO: the size its table says, and its bytes. */
function readIco(bytes: Buffer): { size: number; image: Buffer }[] {
  return Array.from({ length: bytes.readUInt16LE(4) }, (_, i) => {
    const entry = 6 + 16 * i;
    const start = bytes.readUInt32LE(entry + 12);
    return {
      size: bytes.readUInt8(entry) || 256,
      image: bytes.subarray(start, start + bytes.readUInt32LE(entry + 8)),
    };
  });
}

/** The pixels of an old bitmap, turned into the order of a PNG. */
function readBitmap(image: Buffer, size: number): Buffer {
  const pixels = Buffer.alloc(4 * size * size);
  for (let i = 0; i < size * size; i++) {
    const [x, y] = [i % size, Math.floor(i / size)];
    const at = 40 + 4 * (size * (size - 1 - y) + x);
    pixels.set([image[at + 2]!, image[at + 1]!, image[at]!, image[at + 3]!], 4 * i);
  }
  return pixels;
}

function readIcns(bytes: Buffer): Map<string, Buffer> {
  expect(bytes.toString('latin1', 0, 4)).toBe('icns');
  expect(bytes.readUInt32BE(4)).toBe(bytes.length);
  const entries = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
    entries.set(
      bytes.toString('latin1', at, at + 4),
      bytes.subarray(at + 8, at + bytes.readUInt32BE(at + 4)),
    );
  }
  return entries;
}

/** Undoes Apple's packing. */
function unpack(bytes: Buffer): Buffer {
  const out: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const code = bytes[at]!;
    const [length, next] = code < 128 ? [code + 1, at + code + 2] : [code - 125, at + 2];
    for (let i = 0; i < length; i++) out.push(bytes[code < 128 ? at + 1 + i : at + 1]!);
    at = next;
  }
  return Buffer.from(out);
}

test('the icons were drawn from the drawing as it is now (npx tsx build/generate/generateIcons.ts)', () => {
  expect(read('source.sha256').toString()).toBe(`${sourceHash()}\n`);
});

test('every PNG is as large as its name says', () => {
  const names = readdirSync(iconFolder).filter((name) => name.endsWith('.png'));
  expect(names).toHaveLength(7);
  for (const name of names) expect(`${readPng(read(name)).size}`).toBe(name.split('x')[0]);
});

test('the Windows icon holds nine sizes, the small ones with the same pixels as the PNGs', () => {
  const entries = readIco(read('icon.ico'));
  expect(entries.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  expect(readPng(entries[8]!.image).size).toBe(256);
  for (const { size, image } of entries.filter((entry) => [16, 32, 48, 64, 128].includes(entry.size))) {
    expect(image.readInt32LE(8)).toBe(2 * size);
    expect(readBitmap(image, size).equals(readPng(read(`${size}x${size}.png`)).pixels)).toBe(true);
  }
});

test('the macOS icon holds every size up to 1024, with room for a shadow around the tile', () => {
  const entries = readIcns(read('icon.icns'));
  const sizes = [...entries].slice(2).map(([type, data]) => [type, readPng(data).size]);
  expect(Object.fromEntries(sizes)).toEqual({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic13: 256,
    ic08: 256,
    ic14: 512,
    ic09: 512,
    ic10: 1024,
  });
  const small = unpack(entries.get('ic04')!.subarray(4));
  expect(small).toHaveLength(4 * 16 * 16);
  const { size, pixels } = readPng(entries.get('ic10')!);
  const opacityAt = (x: number, y: number) => pixels[4 * (y * size + x) + 3];
  expect([opacityAt(512, 90), opacityAt(512, 110), opacityAt(512, 930)]).toEqual([0, 255, 0]);
});

test('packing of a channel loses nothing, runs and noise alike', () => {
  const size = 32;
  const rgba = Uint8Array.from({ length: 4 * size * size }, (_, i) => (i < 2000 ? (i * 7919) % 251 : 9));
  const entry = readIcns(
    icns((edge) => ({ size: edge, rgba: edge === size ? rgba : new Uint8Array(4 * edge * edge) })),
  );
  const channels = unpack(entry.get('ic05')!.subarray(4));
  for (const [place, channel] of [3, 0, 1, 2].entries()) {
    const expected = Uint8Array.from({ length: size * size }, (_, i) => rgba[4 * i + channel]!);
    expect(channels.subarray(place * size * size, (place + 1) * size * size).equals(expected)).toBe(true);
  }
  expect(readPng(png({ size, rgba })).pixels.equals(rgba)).toBe(true);
});
