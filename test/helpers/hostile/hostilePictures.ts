// Files that pretend to be pictures, or are pictures nobody should decode: the cases I01–I11 and their kin.
import { deflateSync } from 'node:zlib';
import { joinBytes, jpegBytes, pngBytes, pngChunk, pngOpening, pngSignature, textBytes } from './pictures.ts';

const svg = (inside: string): Uint8Array =>
  textBytes(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
const hugePng = joinBytes(pngSignature, pngOpening(60_000, 60_000));
const pixels = (size: number): Uint8Array => pngChunk('IDAT', deflateSync(Buffer.alloc(size)));
const end = pngChunk('IEND');

/** Name, bytes, and words of the sentence that refuses them when a person chooses them. */
export const hostilePictures: readonly (readonly [name: string, bytes: Uint8Array, words: string])[] = [
  ['I01 an SVG with a script', svg('<script>alert(1)</script>'), 'is an SVG drawing'],
  [
    'I02 an SVG with a page in it',
    svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">x</body></foreignObject>'),
    'is an SVG drawing',
  ],
  ['I03 an SVG that fetches', svg('<image href="http://tracker.example/1.png"/>'), 'is an SVG drawing'],
  ['I04 a PNG of 60,000 a side in 33 bytes', hugePng, 'is cut off or damaged'],
  [
    'I04 the same put together well',
    joinBytes(hugePng, pixels(10), end),
    'is 60,000 × 60,000 pixels. Choose one of at most 10,000 a side',
  ],
  [
    'I04 a long thin one',
    joinBytes(pngSignature, pngOpening(10_001, 1), pixels(10), end),
    '10,001 × 1 pixels',
  ],
  ['I04 many pixels', joinBytes(pngSignature, pngOpening(8_000, 6_000), pixels(9), end), '40 megapixels'],
  [
    'I05 a GIF of 65,535 a side',
    joinBytes(textBytes('GIF89a'), Array(4).fill(255), [0, 0, 0, 0x3b]),
    'is a GIF',
  ],
  ['I06 a giant BMP', joinBytes(textBytes('BM'), Array(16).fill(0), Array(8).fill(0x7f)), 'is a BMP'],
  ['I07 a GIF that is a page', textBytes('GIF89a/*<script>alert(1)</script>*/=1'), 'is a GIF'],
  ['I08 a PNG cut off', pngBytes(10, 10).subarray(0, 20), 'is cut off or damaged'],
  ['I08 a PNG without its last byte', pngBytes(10, 10).subarray(0, -1), 'is cut off or damaged'],
  ['I08 a JPEG cut off', jpegBytes(40, 40).subarray(0, -2), 'is cut off or damaged'],
  [
    'I09 an address in place of bytes',
    textBytes('https://example.org/logo.png'),
    'is not a picture that can',
  ],
  ['I11 a PNG of no width', joinBytes(pngSignature, pngOpening(0, 10), pixels(10), end), 'has no pixels'],
  ['I11 a PNG of no height', joinBytes(pngSignature, pngOpening(10, 0), pixels(1), end), 'has no pixels'],
  ['I11 a JPEG of no height', jpegBytes(40, 0), 'is cut off or damaged'],
  ['a web page', textBytes('<!DOCTYPE html><p>hello'), 'is a web page'],
  ['nothing', new Uint8Array(), 'is empty'],
  ['a WebP', joinBytes(textBytes('RIFF'), [0, 0, 0, 0], textBytes('WEBPVP8 ')), 'is a WebP'],
  ['a PDF', textBytes('%PDF-1.7'), 'is a PDF'],
  ['words', textBytes('logo'), 'is not a picture that can'],
];
