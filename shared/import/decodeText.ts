// Finds out in which encoding a table was saved and reads it as text: spreadsheets write more than UTF-8.
import { decodeUtf8 } from '../text/utf8.ts';

export const encodings = ['UTF-8', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** What Windows-1252 puts where Latin-1 has control characters (0x80–0x9F); blanks are not in use. */
const windowsPunctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const unitsAtOnce = 8_192;

function textOf(count: number, unitAt: (i: number) => number): string {
  let text = '';
  for (let from = 0; from < count; from += unitsAtOnce) {
    const length = Math.min(unitsAtOnce, count - from);
    text += String.fromCharCode(...Array.from({ length }, (_, i) => unitAt(from + i)));
  }
  return text;
}

function decodeWindows1252(bytes: Uint8Array): string {
  return textOf(bytes.length, (i) => {
    const byte = bytes[i] ?? 0;
    return byte >= 0x80 && byte < 0xa0 ? windowsPunctuation.charCodeAt(byte - 0x80) : byte;
  });
}

/** An odd byte at the end is left out: it is half a character. */
function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const [first, second] = isLittle ? [1, 0] : [0, 1];
  const unitAt = (i: number) => ((bytes[2 * i + first] ?? 0) << 8) | (bytes[2 * i + second] ?? 0);
  return textOf(Math.floor(bytes.length / 2), unitAt).replace(/^\uFEFF/, '');
}

/** Western text in UTF-16 has a zero in every second byte, and nothing else has. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 2_000);
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 4 && even < odd / 4) return 'UTF-16 LE';
  return even > length / 4 && odd < even / 4 ? 'UTF-16 BE' : null;
}

/** The encoding the bytes are most likely in: what is not UTF-8 is taken as Windows-1252. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  return utf16WithoutMark(bytes) ?? (decodeUtf8(bytes).brokenAt === null ? 'UTF-8' : 'Windows-1252');
}

/** The text of the bytes; what an encoding does not know is shown as U+FFFD. A byte-order mark is left out. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'UTF-8':
      return decodeUtf8(bytes).text;
    case 'UTF-16 LE':
      return decodeUtf16(bytes, true);
    case 'UTF-16 BE':
      return decodeUtf16(bytes, false);
    case 'Windows-1252':
      return decodeWindows1252(bytes);
  }
}
