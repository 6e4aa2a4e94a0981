// Looks through a zip archive before anything of it is unpacked, and unpacks single parts with a ceiling.
import { TableRefused } from '../import/source/tableRefused.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { crc32 } from '../bytes/crc32.ts';
import { inflate, InflateBroken } from './inflate.ts';

/** The most parts an archive may have, and what all that is read of it may unpack to. */
export const archiveLimits = { parts: 2_000, unpackedBytes: 64 * 1024 * 1024 } as const;

/** One file in an archive, still packed. `size` is what it may unpack to at most, as the archive says itself. */
export interface Part {
  readonly name: string;
  readonly data: Uint8Array;
  readonly isPacked: boolean;
  readonly size: number;
  /** CRC-32 of what it unpacks to; 0: not given. */
  readonly checksum: number;
}

const refused = (what: string, todo: string): TableRefused => new TableRefused(`${what}: ${todo}.`);

/** For files that are not what they were when they were written. */
export const damaged = (what: string): TableRefused =>
  refused(`This spreadsheet is damaged (${what})`, 'get it or save it once more and choose that copy');

/** For files that no spreadsheet program writes. */
export const suspicious = (what: string): TableRefused =>
  refused(
    `This file is not made as spreadsheets are (${what})`,
    'open it in your spreadsheet program, look at it, and save it as a new .xlsx',
  );

const [endSign, entrySign, partSign] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endLength, entryLength, partLength] = [22, 46, 30];
/** In place of a number that does not fit 32 bits. */
const tooLarge = 0xffffffff;
const [encryptedFlag, stored, deflated] = [1, 0, 8];

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unsafeName = /[\u0000-\u001f\\:]|^\/|(?:^|\/)\.\.?(?:\/|$)/;

/** Where the last record of an archive begins; its comment reaches to the end of the file. */
function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    const isEnd = view.getUint32(at, true) === endSign;
    if (isEnd && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw refused(
    'This spreadsheet breaks off before its end',
    'the copy is not whole, so get it once more and choose that copy',
  );
}

/** The packed bytes of a part, where its own header says that they begin. */
function dataOf(bytes: Uint8Array, view: DataView, at: number, length: number): Uint8Array {
  if (at + partLength > bytes.length || view.getUint32(at, true) !== partSign)
    throw damaged('a part is not where its list says');
  const start = at + partLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + length > bytes.length) throw damaged('a part breaks off');
  return bytes.subarray(start, start + length);
}

/** How long name, extras and comment of an entry are together. */
const lengthsAt = (view: DataView, at: number): number =>
  [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0);

/** The part that the entry at `at` of the list is about. */
function partAt(bytes: Uint8Array, view: DataView, at: number): Part {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [length, size, place] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true));
  const nameStart = at + entryLength;
  const { text: name } = decodeUtf8(bytes.subarray(nameStart, nameStart + view.getUint16(at + 28, true)));
  if (unsafeName.test(name)) throw suspicious('a part of it is named as if it lay outside of it');
  if (flags & encryptedFlag)
    throw refused('This spreadsheet is locked', 'open it with its password and save a copy without one');
  if (method !== stored && method !== deflated) throw suspicious('a part of it is packed in a rare way');
  if (length === undefined || size === undefined || place === undefined || size === tooLarge)
    throw suspicious('a part of it says that it is larger than 4 GB');
  return {
    name,
    data: dataOf(bytes, view, place, length),
    isPacked: method === deflated,
    size,
    checksum: view.getUint32(at + 16, true),
  };
}

/** Names that some system would take for one must not stand for two parts. */
function checkTwins(parts: readonly Part[]): void {
  const names = new Set(parts.map(({ name }) => name.normalize('NFC').toLowerCase()));
  if (names.size < parts.length) throw suspicious('two parts of it have one name');
}

/** The parts of an archive as its list names them; nothing is unpacked. Throws TableRefused for anything unusual. */
export function partsOf(bytes: Uint8Array): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > archiveLimits.parts) throw suspicious(`it has more than ${archiveLimits.parts} parts`);
  const parts: Part[] = [];
  for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySign)
      throw damaged('its list of parts cannot be read');
    parts.push(partAt(bytes, view, at));
    at += entryLength + lengthsAt(view, at);
  }
  checkTwins(parts);
  return parts;
}

/** What the part holds: never more than it says, however much it unpacks to. */
export function unpacked({ data, isPacked, size, checksum }: Part): Uint8Array {
  try {
    const content = isPacked ? inflate(data, size) : data;
    if (content.length !== size) throw new InflateBroken('it is of another length than it says');
    if (checksum !== 0 && crc32(content) !== checksum) throw new InflateBroken('it fails its own check');
    return content;
  } catch (error) {
    if (!(error instanceof InflateBroken)) throw error;
    throw damaged(`a part cannot be unpacked: ${error.message}`);
  }
}
