// Names what is no table by its first bytes: pictures, archives, documents, programs.
import { TableRefused } from './tableRefused.ts';

/** What a person can do about each sort of file, after "…, not a risk register: ". */
const advice = {
  plan: 'list its risks in a table (.xlsx or CSV) and choose that',
  drawing: 'list its risks in a table (.xlsx or CSV) and choose that',
  picture: 'choose the table that it was made from, or type its rows into one',
  archive: 'unpack it and choose the table that is in it',
  document: 'copy its table into a spreadsheet, save that as .xlsx or CSV, and choose it',
  spreadsheet: 'open it in your spreadsheet program, save the sheet as .xlsx or CSV, and choose that',
  data: 'save the risks in it as a table (.xlsx or CSV) and choose that',
  other: 'choose a spreadsheet (.xlsx) or a CSV file',
} as const;
export type Sort = keyof typeof advice;

/** "This is a Microsoft Project plan (111 tasks), not a risk register: list its risks in a table … Nothing else." */
export const notARegister = (what: string, sort: Sort): TableRefused =>
  new TableRefused(`This is ${what}, not a risk register: ${advice[sort]}.`);

type Sign = readonly [text: string, what: string, sort: Sort, at?: number];

/** Bytes as the characters of the same number. */
const signs: readonly Sign[] = [
  ['\u0089PNG', 'a picture (PNG)', 'picture'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)', 'picture'],
  ['GIF8', 'a picture (GIF)', 'picture'],
  ['II*\0', 'a picture (TIFF)', 'picture'],
  ['MM\0*', 'a picture (TIFF)', 'picture'],
  ['8BPS', 'a picture (Photoshop)', 'picture'],
  ['\0\0\u0001\0', 'a picture (icon)', 'picture'],
  ['WEBP', 'a picture (WebP)', 'picture', 8],
  ['WAVE', 'a sound (WAV)', 'other', 8],
  ['ftyp', 'a film or picture (MP4, HEIC)', 'picture', 4],
  ['ID3', 'a sound (MP3)', 'other'],
  ['OggS', 'a sound or film (Ogg)', 'other'],
  ['\u001f\u008b', 'an archive (gzip)', 'archive'],
  ['BZh', 'an archive (bzip2)', 'archive'],
  ['\u00fd7zXZ\0', 'an archive (xz)', 'archive'],
  ['\u0028\u00b5\u002f\u00fd', 'an archive (zstd)', 'archive'],
  ['7z\u00bc\u00af', 'an archive (7-Zip)', 'archive'],
  ['Rar!', 'an archive (RAR)', 'archive'],
  ['ustar', 'an archive (tar)', 'archive', 257],
  ['\u007fELF', 'a program', 'other'],
  ['MZ\u0090', 'a program', 'other'],
  ['\u00ca\u00fe\u00ba\u00be', 'a program', 'other'],
  ['SQLite format 3', 'a database (SQLite)', 'data'],
  ['\0\u0001\0\0Standard', 'a database (Access)', 'data'],
  ['%!PS', 'a printed page (PostScript)', 'document'],
  ['wOF', 'a font', 'other'],
  ['\0\u0001\0\0\0', 'a font', 'other'],
];

const lookedAt = 300;

/** Bitmaps begin with two letters that a table may begin with too: their length tells. */
function isBitmap(start: string, length: number): boolean {
  const said = [2, 3, 4, 5].reduce((sum, at, i) => sum + start.charCodeAt(at) * 256 ** i, 0);
  return start.startsWith('BM') && said === length;
}

/** Where an archive ends, if one ends in the last part of the bytes: whatever stands before it hides it. */
const endsAsArchive = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(-2_000)).includes('PK\u0005\u0006');

/** Throws TableRefused for bytes that begin, or end, as no text does. */
export function refuseByBytes(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, lookedAt));
  const found = signs.find(([text, , , at = 0]) => start.startsWith(text, at));
  if (found) throw notARegister(found[1], found[2]);
  if (isBitmap(start, bytes.length)) throw notARegister('a picture (BMP)', 'picture');
  if (endsAsArchive(bytes)) throw notARegister('an archive with something before it', 'archive');
}
