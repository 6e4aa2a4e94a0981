// Reads the bytes of a table as text in a given encoding, also where some lines of it are in another one.
import { decodeUtf8 } from '../../text/utf8.ts';
import { decoderLabel, type Encoding, type LetterDecoder } from './encodings.ts';

const unitsAtOnce = 8_192;
const lineFeed = 0x0a;

/** What Windows-1252 puts where Latin-1 has control characters (0x80–0x9F). */
const windowsPunctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += unitsAtOnce) {
    const units = Array.from(bytes.subarray(from, from + unitsAtOnce), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? windowsPunctuation.charCodeAt(byte - 0x80) : byte,
    );
    text += String.fromCharCode(...units);
  }
  return text;
}

/** What is no character is shown as U+FFFD; bytes left over at the end are left out. */
function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const points: number[] = [];
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    points.push(isCharacter ? point : 0xfffd);
    if (points.length === unitsAtOnce) text += String.fromCodePoint(...points.splice(0));
  }
  return (text + String.fromCodePoint(...points)).replace(/^\uFEFF/, '');
}

/** Each line with its line feed. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(lineFeed, from);
    const end = feed === -1 ? bytes.length : feed + 1;
    yield bytes.subarray(from, end);
    from = end;
  }
}

export interface DecodedTable {
  readonly text: string;
  /** Lines (from 1) of a UTF-8 file that are not UTF-8: they are read as Windows-1252. */
  readonly strayLines: readonly number[];
}

function decodeMixed(bytes: Uint8Array): DecodedTable {
  const strayLines: number[] = [];
  const texts: string[] = [];
  let line = 0;
  for (const piece of linesOf(bytes)) {
    line++;
    const { text, brokenAt } = decodeUtf8(piece);
    if (brokenAt !== null) strayLines.push(line);
    texts.push(brokenAt === null ? text : decodeWindows1252(piece));
  }
  return { text: texts.join(''), strayLines };
}

/** The text of the bytes in an encoding other than UTF-8. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding, decode: LetterDecoder): string {
  if (encoding === 'Windows-1252') return decodeWindows1252(bytes);
  const label = decoderLabel(encoding);
  return label === null ? decodeUtf32(bytes, encoding === 'UTF-32 LE') : decode(bytes, label);
}

/** The text of the bytes; what an encoding does not know is shown as U+FFFD. A byte-order mark is left out. */
export function decodeText(bytes: Uint8Array, encoding: Encoding, decode: LetterDecoder): DecodedTable {
  if (encoding === 'UTF-8') {
    const { text, brokenAt } = decodeUtf8(bytes);
    return brokenAt === null ? { text, strayLines: [] } : decodeMixed(bytes);
  }
  return { text: decodeAs(bytes, encoding, decode), strayLines: [] };
}
