// The readers of pictures: what is whole is told from what is not, whatever the bytes, and nothing is unpacked in vain.
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { Unzlib } from 'fflate';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { bytesIn, fromBase64, toBase64 } from '../../../shared/picture/base64.ts';
import { pngSamples } from '../../../shared/picture/pngSamples.ts';
import { readJpeg } from '../../../shared/picture/readJpeg.ts';
import { readPng } from '../../../shared/picture/readPng.ts';
import {
  joinBytes,
  jpegBytes,
  pngBytes,
  pngChunk,
  pngOpening,
  pngSignature,
  samplesOf,
} from '../../helpers/hostile/pictures.ts';

describe('base64', () => {
  test('bytes come back, spelt as everyone spells them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text)).toEqual(bytes);
        expect(bytesIn(text)).toBe(bytes.length);
      }),
    );
  });

  test.each(['A', 'AAA', 'AA=A', 'AB==', 'AAB=', 'AAAA=', '====', 'AA==\n', 'A A=', 'AA__', 'AAAAAA==AAAA'])(
    '%j stands for no bytes',
    (text) => expect(fromBase64(text)).toBeNull(),
  );
});

describe('PNG', () => {
  const good = pngBytes(20, 10);

  test('size, kind of pixels and end', () => {
    const odd = joinBytes(good, [1, 2, 3]);
    expect(readPng(odd)).toMatchObject({
      width: 20,
      height: 10,
      bitDepth: 8,
      colourType: 6,
      end: good.length,
    });
  });

  test('cut anywhere it is not whole', () => {
    for (let length = 0; length < good.length; length++) expect(readPng(good.subarray(0, length))).toBeNull();
  });

  test('any byte of the chunks that count, changed, is noticed', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const spoilt = good.slice();
        spoilt[at] = (spoilt[at] ?? 0) ^ by;
        expect(readPng(spoilt)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  const pixels = pngChunk('IDAT', deflateSync(Buffer.alloc(410)));
  const end = pngChunk('IEND');
  test.each([
    ['no pixels', [pngOpening(10, 10), end]],
    ['pixels before the opening', [pixels, pngOpening(10, 10), end]],
    ['two openings', [pngOpening(10, 10), pngOpening(10, 10), pixels, end]],
    ['a palette picture without palette', [pngOpening(10, 10, 8, 3), pixels, end]],
    ['a depth that colours cannot have', [pngOpening(10, 10, 4, 6), pixels, end]],
    ['a colour type nobody knows', [pngOpening(10, 10, 8, 5), pixels, end]],
    ['a chunk that counts and nobody knows', [pngOpening(10, 10), pngChunk('XtRA'), pixels, end]],
    ['a length beyond the end', [pngOpening(10, 10), [0xff, 0xff, 0xff, 0xff, 0x49, 0x44, 0x41, 0x54], end]],
  ])('%s is refused', (_name, parts) => {
    expect(readPng(joinBytes(pngSignature, ...parts))).toBeNull();
  });

  test('notes and places where it was taken may stand in it, and are no part of what is read', () => {
    const noted = joinBytes(pngSignature, pngOpening(10, 10), pngChunk('eXIf', [1, 2]), pixels, end);
    expect(readPng(noted)?.packed).toHaveLength(1);
  });

  test.each([0, 2, 4, 6] as const)(
    'pixels of colour type %i come back through every filter',
    (colourType) => {
      for (let filter = 0; filter <= 4; filter++) {
        const wish = { colourType, filter: (y: number) => (y === 0 ? filter % 2 : filter) };
        const header = readPng(pngBytes(13, 7, wish));
        expect(header && pngSamples(header)).toEqual(samplesOf(13, 7, wish));
      }
    },
  );

  const withPixels = (packed: Uint8Array, width = 10, height = 10) =>
    readPng(joinBytes(pngSignature, pngOpening(width, height), pngChunk('IDAT', packed), end));
  test.each([
    ['too few', deflateSync(Buffer.alloc(409))],
    ['too many', deflateSync(Buffer.alloc(411))],
    ['no zlib stream', Buffer.from('no pixels at all')],
    ['nothing', Buffer.alloc(0)],
    ['a stream that breaks off', deflateSync(Buffer.alloc(410, 2), { level: 0 }).subarray(0, -8)],
    ['a filter nobody knows', deflateSync(Buffer.alloc(410, 5))],
  ])('pixels that are %s are refused', (_name, packed) => {
    const header = withPixels(packed);
    expect(header).not.toBeNull();
    expect(header && pngSamples(header)).toBeNull();
  });

  test('a small file that unpacks to 200 MB is given up early', () => {
    const bomb = deflateSync(Buffer.alloc(200_000_000));
    expect(bomb.length).toBeLessThan(300_000);
    const header = withPixels(bomb);
    const push = vi.spyOn(Unzlib.prototype, 'push');
    onTestFinished(() => push.mockRestore());
    expect(header && pngSamples(header)).toBeNull();
    // Of some two hundred parts.
    expect(push.mock.calls.length).toBeLessThanOrEqual(2);
    expect(inflateSync(bomb.subarray(0, 1_000), { finishFlush: 2 }).length).toBeGreaterThan(410);
  });
});

describe('JPEG', () => {
  const good = jpegBytes(40, 24);

  test.each([
    ['baseline colour', jpegBytes(40, 24), 3, true],
    ['grey', jpegBytes(40, 24, 1), 1, true],
    ['progressive', jpegBytes(40, 24, 3, 0xc2), 3, true],
    ['printing inks', jpegBytes(40, 24, 4), 4, true],
    ['lossless', jpegBytes(40, 24, 3, 0xc3), 3, false],
  ])('%s: size, channels and end', (_name, bytes, channels, isCommon) => {
    const odd = joinBytes(bytes, [0xff, 0xd8, 0xff]);
    expect(readJpeg(odd)).toEqual({
      width: 40,
      height: 24,
      bitDepth: 8,
      channels,
      isCommon,
      end: bytes.length,
    });
  });

  test('notes before and filling bytes between segments are passed over', () => {
    const noted = joinBytes(good.subarray(0, 2), [0xff, 0xff, 0xe1, 0, 4, 9, 9], good.subarray(2));
    expect(readJpeg(noted)).toMatchObject({ width: 40, end: noted.length });
  });

  test('cut anywhere it is not whole', () => {
    for (let length = 0; length < good.length; length++)
      expect(readJpeg(good.subarray(0, length))).toBeNull();
  });

  test('whatever is done to its bytes, reading ends with an answer', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const spoilt = good.slice();
        for (const [at, byte] of changes) spoilt[at] = byte;
        const header = readJpeg(spoilt);
        expect(header === null || header.end <= spoilt.length).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  const frame = good.subarray(good.indexOf(0xc0) - 1, good.indexOf(0xc4) - 1);
  test.each([
    ['two frames', joinBytes(good.subarray(0, 2), frame, good.subarray(2))],
    ['pixels before the frame', joinBytes(good.subarray(0, 2), good.subarray(good.indexOf(0xda) - 1))],
    ['an end without pixels', joinBytes(good.subarray(0, good.indexOf(0xda) - 1), [0xff, 0xd9])],
    ['a segment of length nought', joinBytes(good.subarray(0, 2), [0xff, 0xe0, 0, 0], good.subarray(2))],
  ])('%s is refused', (_name, bytes) => {
    expect(readJpeg(bytes)).toBeNull();
  });
});
