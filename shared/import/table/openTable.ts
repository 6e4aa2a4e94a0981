// Opens a file that holds a table, whichever kind it is: CSV text or a spreadsheet with its sheets.
import { isSpreadsheet, readSheets, type Sheet } from '../../sheets/readXlsx.ts';
import { decodeText } from '../source/decodeText.ts';
import type { Encoding, LetterDecoder } from '../source/encodings.ts';
import { findHeader } from './findHeader.ts';
import { refuseByBytes } from '../source/foreignFiles.ts';
import { refuseByText } from '../source/foreignTexts.ts';
import { guessEncoding } from '../source/guessEncoding.ts';
import { registerScore } from './registerScore.ts';
import { readTable, type Table, tableLimits, tableOfSheet } from './readTable.ts';
import type { TableChoices } from './tableChoices.ts';
import { TableRefused } from '../source/tableRefused.ts';

/** A file that was opened: its table can be taken again with other choices. */
export interface TableFile {
  /** Names of the sheets in their order; none for a CSV file. */
  readonly sheets: readonly string[];
  /** Throws TableRefused when there is nothing to read. */
  readonly table: (choices?: TableChoices) => Table;
}

const filledCells = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
/** Two rows of two cells at least: more than a cover says. */
const isTable = ({ rows }: Sheet): boolean => rows.filter((row) => filledCells(row) > 1).length > 1;
const isFilled = ({ rows }: Sheet): boolean => rows.some((row) => filledCells(row) > 0);

/** Rows a header is looked for in. */
const firstRows = 40;

function scoreOf({ name, rows }: Sheet): number {
  const texts = rows.slice(0, firstRows).map((row) => row.map((cell) => cell.trim()));
  return registerScore(name, texts[findHeader(texts)] ?? []);
}

/**
 * The sheet a person means who names none: of those that show and hold a table the one most like a register, the first
 * among equals; else anything at all.
 */
function usualSheet(sheets: readonly Sheet[]): Sheet | undefined {
  const [best] = sheets
    .filter((sheet) => !sheet.isHidden && isTable(sheet))
    .map((sheet) => ({ sheet, score: scoreOf(sheet) }))
    .toSorted((a, b) => b.score - a.score);
  return best?.sheet ?? sheets.find(isFilled) ?? sheets[0];
}

function sheetNamed(sheets: readonly Sheet[], name: string | undefined): Sheet {
  const sheet = name === undefined ? usualSheet(sheets) : sheets.find((one) => one.name === name);
  if (sheet) return sheet;
  const names = sheets.map((one) => `“${one.name}”`).join(', ');
  throw new TableRefused(
    sheets.length === 0
      ? 'This spreadsheet has no sheet with cells: there is nothing to import.'
      : `There is no sheet “${name}” in this spreadsheet: choose one of ${names}.`,
  );
}

function csvTable(bytes: Uint8Array, decode: LetterDecoder, choices: TableChoices = {}): Table {
  if (choices.sheet !== undefined)
    throw new TableRefused(`This is a CSV file: it has no sheet “${choices.sheet}” to choose.`);
  return readTable(bytes, decode, choices);
}

/** How files begin that hold no table; read as text, they would make a row of each of their lines. */
const otherFiles: readonly (readonly [start: RegExp, sentence: string])[] = [
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"format"\s*:\s*"throughline"/,
    'This is a Throughline workbook and no table: open it as a workbook.',
  ],
  [
    /^%PDF-/,
    'This is a PDF document and no table: import the spreadsheet or CSV file that it was made from.',
  ],
];
const startBytes = 200;

function refuseOtherFiles(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, startBytes));
  const other = otherFiles.find(([pattern]) => pattern.test(start));
  if (other) throw new TableRefused(other[1]);
}

const lookedAt = 64 * 1024;

/** Takes bytes for text, unless they or the text are known for something else; the encoding in which it is text. */
function textEncoding(bytes: Uint8Array, decode: LetterDecoder): Encoding {
  refuseByBytes(bytes);
  const encoding = guessEncoding(bytes, decode);
  const { text: start } = decodeText(bytes.subarray(0, lookedAt), encoding, decode);
  refuseByText(start, () => decodeText(bytes, encoding, decode).text);
  return encoding;
}

/** Reads the bytes of a CSV file or a spreadsheet. Throws TableRefused with a sentence when they are neither. */
export async function openTable(bytes: Uint8Array, decode: LetterDecoder): Promise<TableFile> {
  if (bytes.length > tableLimits.bytes)
    throw new TableRefused('This file is larger than 64 MB: split it into parts.');
  refuseOtherFiles(bytes);
  if (!isSpreadsheet(bytes)) {
    const encoding = textEncoding(bytes, decode);
    return { sheets: [], table: (choices) => csvTable(bytes, decode, { encoding, ...choices }) };
  }
  const sheets = await readSheets(bytes);
  return {
    sheets: sheets.map(({ name }) => name),
    table: (choices = {}) => tableOfSheet(sheetNamed(sheets, choices.sheet), choices),
  };
}
