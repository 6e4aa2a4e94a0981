// Finds out in which encoding a table was saved: by its mark, by its zeros, by its form, else by what chardet makes of it.
import { analyse } from 'chardet';
import { decodeUtf8 } from '../../text/utf8.ts';
import { linesOf } from './decodeText.ts';
import type { Encoding, LetterDecoder } from './encodings.ts';
import { latinEncoding } from './latinLetters.ts';

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['UTF-32 LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32 BE', [0, 0, 0xfe, 0xff]],
  ['UTF-16 LE', [0xff, 0xfe]],
  ['UTF-16 BE', [0xfe, 0xff]],
  ['UTF-8', [0xef, 0xbb, 0xbf]],
];

const lookedAt = 8_000;

/** Text has its zeros where its characters leave bytes unused: in every second place, or in three of four. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, lookedAt);
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  const [a = 0, b = 0, c = 0, d = 0] = zeros;
  const most = length / 4;
  if (bytes.length % 4 === 0 && d > most * 0.9 && c > most * 0.9 && a < most * 0.1) return 'UTF-32 LE';
  if (bytes.length % 4 === 0 && a > most * 0.9 && b > most * 0.9 && d < most * 0.1) return 'UTF-32 BE';
  if (b + d > length / 50 && a + c < (b + d) / 4) return 'UTF-16 LE';
  return a + c > length / 50 && b + d < (a + c) / 4 ? 'UTF-16 BE' : null;
}

const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);
const sampleBytes = 64 * 1024;

/** The lines that hold more than plain ASCII, up to so many bytes: what tells encodings apart. */
function tellingLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let size = 0;
  for (const line of linesOf(bytes)) {
    if (isPlain(line)) continue;
    lines.push(line.subarray(0, sampleBytes));
    size += line.length;
    if (size > sampleBytes) break;
  }
  return lines;
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const line of lines) {
    whole.set(line, at);
    at += line.length;
  }
  return whole;
}

/** How many lines are UTF-8: hardly a line is by chance. */
const utf8Lines = (lines: readonly Uint8Array[]): number =>
  lines.filter((line) => decodeUtf8(line).brokenAt === null).length;

/** What chardet calls them; for Latin letters it only says that they are Latin. */
const byName: Readonly<Record<string, Encoding | 'latin'>> = {
  'ISO-8859-1': 'latin',
  'ISO-8859-2': 'latin',
  'ISO-8859-9': 'latin',
  'windows-1250': 'latin',
  'windows-1252': 'latin',
  'windows-1254': 'latin',
  'windows-1257': 'latin',
  'windows-1251': 'Windows-1251',
  'KOI8-R': 'KOI8-R',
  'ISO-8859-6': 'Windows-1256',
  'windows-1256': 'Windows-1256',
  'ISO-8859-7': 'Windows-1253',
  'windows-1253': 'Windows-1253',
  'ISO-8859-8': 'Windows-1255',
  'windows-1255': 'Windows-1255',
  'windows-1258': 'Windows-1258',
  'windows-874': 'Windows-874',
  Shift_JIS: 'Shift_JIS',
  'EUC-JP': 'EUC-JP',
  'ISO-2022-JP': 'ISO-2022-JP',
  'EUC-KR': 'EUC-KR',
  GB18030: 'GB18030',
  Big5: 'Big5',
};

/** What chardet says of a handful of letters: no more than that the bytes would be possible. */
const surely = 10;

function byLetters(sample: Uint8Array, decode: LetterDecoder): Encoding {
  const [found] = analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = byName[name];
    return encoding === undefined ? [] : [{ encoding, confidence }];
  });
  const latin = latinEncoding(sample, decode);
  if (found === undefined || found.encoding === 'latin') return latin.encoding;
  return found.confidence <= surely && latin.score > 0 ? latin.encoding : found.encoding;
}

const escape = 0x1b;

/** The encoding the bytes are most likely in; plain ASCII counts as UTF-8. */
export function guessEncoding(bytes: Uint8Array, decode: LetterDecoder): Encoding {
  const mark = marks.find(([, sign]) => sign.every((byte, i) => bytes[i] === byte));
  if (mark) return mark[0];
  const zeros = byZeros(bytes);
  if (zeros) return zeros;
  const lines = tellingLines(bytes);
  // ISO-2022-JP is plain ASCII but for its escapes.
  if (lines.length === 0)
    return bytes.includes(escape) ? byLetters(bytes.subarray(0, sampleBytes), decode) : 'UTF-8';
  const right = utf8Lines(lines);
  if (right * 2 >= lines.length) return 'UTF-8';
  const found = byLetters(joined(lines), decode);
  // A mixture: read as UTF-8, the lines that are not are taken for Windows-1252, and are named.
  return found === 'Windows-1252' && right > 0 ? 'UTF-8' : found;
}
