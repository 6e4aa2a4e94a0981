// One line an edit: checksum, length, sequence number, moment, words; and how to find where the whole lines end.
import { journalWords } from '../../../shared/messages/shell.ts';
import { crc32 } from 'node:zlib';

export interface Line {
  /** Counts the writes of a workbook; each line is one more than the one before. */
  readonly seq: number;
  /** When it was written, in ms since 1970. */
  readonly atMs: number;
  /** The workbook's summary after it, and the edit: both given by the caller, neither understood here. */
  readonly about: string;
  readonly text: string;
}

/** `torn`: the last line is not finished, as after a crash. `damaged`: something that was finished has changed. */
export type Ending = 'whole' | 'torn' | 'damaged';

export interface ReadLines {
  readonly lines: readonly Line[];
  /** How many bytes the whole lines take; what follows them is of no use. */
  readonly goodBytes: number;
  readonly ending: Ending;
}

const newline = 0x0a;
const header = /^([0-9a-f]{8}) (\d{1,10}) $/;
const body = /^(\d{1,15}) (\d{1,15}) (\d{1,10}) (.*)$/s;
/** Checksum, length and the two spaces after them never take more. */
const longestHeader = 21;

/**
 * `<crc-32 of the body, 8 hex> <bytes of the body> <body>\n`, the body being `<seq> <atMs> <length of about> ` and then
 * about and text. Neither may hold a line break.
 */
export function encodeLine({ seq, atMs, about, text }: Line): Buffer {
  if (`${about}${text}`.includes('\n')) throw new RangeError(journalWords.noLineBreak);
  const bytes = Buffer.from(`${seq} ${atMs} ${about.length} ${about}${text}`, 'utf8');
  const checksum = crc32(bytes).toString(16).padStart(8, '0');
  return Buffer.concat([Buffer.from(`${checksum} ${bytes.length} `, 'latin1'), bytes, Buffer.of(newline)]);
}

/** The line in `bytes` (without its line break), or null when it is not what was written. */
function decodeLine(bytes: Buffer): Line | null {
  const head = bytes.toString('latin1', 0, longestHeader);
  const length = head.indexOf(' ', 9) + 1;
  const [, checksum, stated] = header.exec(head.slice(0, length)) ?? [];
  const rest = bytes.subarray(length);
  if (checksum === undefined || Number(stated) !== rest.length) return null;
  if (crc32(rest) !== Number.parseInt(checksum, 16)) return null;
  const [, seq, atMs, aboutLength, words] = body.exec(rest.toString('utf8')) ?? [];
  if (words === undefined) return null;
  const split = Number(aboutLength);
  return {
    seq: Number(seq),
    atMs: Number(atMs),
    about: words.slice(0, split),
    text: words.slice(split),
  };
}

/** Reads lines up to the first that is not whole or does not follow the one before it. */
export function readLines(bytes: Buffer): ReadLines {
  const lines: Line[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(newline, at);
    if (end === -1) return { lines, goodBytes: at, ending: 'torn' };
    const line = decodeLine(bytes.subarray(at, end));
    const before = lines.at(-1);
    if (!line || (before && line.seq !== before.seq + 1)) return { lines, goodBytes: at, ending: 'damaged' };
    lines.push(line);
    at = end + 1;
  }
  return { lines, goodBytes: at, ending: 'whole' };
}
