// The one door through which spreadsheet files come in: guarded, then read by hucre, as plain rows of text.
import { zipSync } from 'fflate';
import { cleanText } from '../schema/cleanText.ts';
import { TableRefused } from '../import/source/tableRefused.ts';
import { plainNumber } from '../text/plainNumber.ts';
import { damaged, partsOf, suspicious } from './archive.ts';
import type { CellValue, Sheet as RawSheet } from './hucre.ts';
import { checkIsSpreadsheet, neededParts, sheetsWithoutCells } from './sheetParts.ts';

/** A sheet as text: one entry a row from the first, cells as a CSV file would hold them. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
  /** Cells with a formula whose result the file does not hold: they are empty here. */
  readonly unknownResults: number;
}

/** The first bytes of every zip archive, and of the containers that old Office and locked files are. */
const zipSigns = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
];
const containerSign = [0xd0, 0xcf, 0x11, 0xe0];
const begins = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, i) => bytes[i] === byte);

/** Whether bytes are a spreadsheet file, or at least no text. */
export const isSpreadsheet = (bytes: Uint8Array): boolean =>
  [containerSign, ...zipSigns].some((sign) => begins(bytes, sign));

/** Names in such a container are in UTF-16: every second byte is nought. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = bytes.indexOf(name.charCodeAt(0)); at !== -1; at = bytes.indexOf(name.charCodeAt(0), at + 1))
    if (
      Array.from(name).every(
        (letter, i) => bytes[at + 2 * i] === letter.charCodeAt(0) && bytes[at + 2 * i + 1] === 0,
      )
    )
      return true;
  return false;
}

const saveAgain = 'save the sheet as .xlsx or CSV and choose that';
const listRisks = 'not a risk register: list its risks in a table (.xlsx or CSV) and choose that';

/** What lies in such a container, by the names of its parts. */
const containers: readonly (readonly [part: string, sentence: string])[] = [
  [
    'EncryptedPackage',
    'This spreadsheet is locked with a password: save a copy without one and choose that.',
  ],
  ['Props14', `This is a Microsoft Project plan (.mpp), ${listRisks}.`],
  ['Props12', `This is a Microsoft Project plan (.mpp), ${listRisks}.`],
  ['Props9', `This is a Microsoft Project plan (.mpp), ${listRisks}.`],
  ['VisioDocument', `This is a Visio drawing, ${listRisks}.`],
  ['WordDocument', `This is a Word document (.doc), ${listRisks}.`],
  ['PowerPoint Document', `This is a presentation (.ppt), ${listRisks}.`],
];

const containerRefused = (bytes: Uint8Array): TableRefused =>
  new TableRefused(
    containers.find(([part]) => holdsName(bytes, part))?.[1] ??
      `This is a file of an old Office program (.xls), which is not read: ${saveAgain}.`,
  );

const padded = (number: number): string => String(number).padStart(2, '0');

/** A day, with its time of day if it has one; only a time where there is no day. */
function momentText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '#####';
  const [hours, minutes, seconds] = [moment.getUTCHours(), moment.getUTCMinutes(), moment.getUTCSeconds()];
  const time = `${padded(hours)}:${padded(minutes)}${seconds === 0 ? '' : `:${padded(seconds)}`}`;
  const day = moment.toISOString().slice(0, 10);
  if (day === '1899-12-31') return time;
  return hours + minutes + seconds === 0 ? day : `${day} ${time}`;
}

function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : momentText(value);
}

/** More rows under merged cells than any sheet has: ranges lie over each other, which no program allows. */
const mostMergedRows = 5_000_000;

/** A range merged downwards means its value in each of its rows; sideways the value stands once. */
function fillMerged(rows: string[][], merges: RawSheet['merges'] = []): void {
  let mergedRows = 0;
  for (const { startRow, startCol, endRow } of merges) {
    const value = rows[startRow]?.[startCol];
    if (value === undefined || value === '') continue;
    mergedRows += Math.min(endRow, rows.length) - startRow;
    if (mergedRows > mostMergedRows) throw suspicious('merged cells lie over each other');
    for (const row of rows.slice(startRow + 1, endRow + 1)) if (row[startCol] === '') row[startCol] = value;
  }
}

function sheetOf({ name, rows: raw, merges, cells, hidden, veryHidden }: RawSheet): Sheet {
  const rows = raw.map((row) => row.map(cellText));
  fillMerged(rows, merges);
  const unknownResults = [...(cells?.values() ?? [])].filter(
    ({ type, value }) => type === 'formula' && value === null,
  ).length;
  return { name: cleanText(name), isHidden: hidden === true || veryHidden === true, rows, unknownResults };
}

/** Reads the cells; whatever the reader stumbles over is damage to the person. */
async function read(archive: Uint8Array, skipped: ReadonlySet<number>): Promise<readonly RawSheet[]> {
  const { readCells } = await import('./hucre.ts');
  try {
    return await readCells(archive, skipped);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw damaged(
      error.message.includes('over the')
        ? 'a cell lies far outside of the table'
        : 'its sheets cannot be read',
    );
  }
}

/**
 * The sheets of an .xlsx file in their order. Throws TableRefused for anything that is no ordinary spreadsheet, before
 * more than the limit is unpacked.
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (begins(bytes, containerSign)) throw containerRefused(bytes);
  const parts = partsOf(bytes);
  checkIsSpreadsheet(parts);
  const contents = neededParts(parts);
  // What the reader gets to see is an archive of our own, with nothing packed in it.
  const archive = zipSync(Object.fromEntries(contents), { level: 0, mtime: '2000-01-01T00:00:00' });
  const sheets = await read(archive, sheetsWithoutCells(contents));
  if (new Set(sheets.map(({ name }) => cleanText(name))).size < sheets.length)
    throw suspicious('two sheets of it have one name');
  return sheets.map(sheetOf);
}
