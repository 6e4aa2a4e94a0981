// Reads a CSV file made by anybody: encoding, separator and header row are guessed, and can be given instead.
import Papa from 'papaparse';
import { cleanText } from '../../schema/cleanText.ts';
import { counted, listed } from '../../words.ts';
import type { Sheet } from '../../sheets/readXlsx.ts';
import { unguarded } from '../../tables/formulaGuard.ts';
import { decodeText, type DecodedTable } from '../source/decodeText.ts';
import type { Encoding, LetterDecoder } from '../source/encodings.ts';
import { findHeader } from './findHeader.ts';
import { guessEncoding } from '../source/guessEncoding.ts';
import { type Separator, separators, type TableChoices } from './tableChoices.ts';
import { TableRefused } from '../source/tableRefused.ts';

/** A row of cells, trimmed, with the number of the line it starts on in the file (from 1). */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** How the text was read; null for a spreadsheet, which leaves nothing to guess. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** Which sheet this is; null for a CSV file. */
  readonly sheet: string | null;
  /** Rows above the header: titles and remarks, not imported. */
  readonly above: readonly TableRow[];
  /** One name a column, never empty: columns without a name are called "Column 3". */
  readonly header: readonly string[];
  /** The line of the header; null when the table has none. */
  readonly headerLine: number | null;
  /** Rows with something in them, as wide as the header. */
  readonly rows: readonly TableRow[];
  /** Sentences about what the file does not tell. */
  readonly notes: readonly string[];
}

export const tableLimits = { bytes: 64 * 1024 * 1024, rows: 50_000, columns: 500 } as const;

const parsed = (text: string, separator: Separator, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter: separator, preview, skipEmptyLines: false });

/** How well a separator cuts the text: many rows of the same width, wider than one. */
function evenness(text: string, separator: Separator): number {
  const counts = new Map<number, number>();
  for (const { length } of parsed(text, separator, 60).data)
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([width, rows]) => rows * 100 + width));
}

/** Excel writes `sep=;` on the first line when it wants to be sure. */
const announced = /^sep=(.)\r?\n/;

function guessSeparator(text: string): Separator {
  const said = announced.exec(text)?.[1];
  const known = separators.find((separator) => separator === said);
  if (known) return known;
  const [best] = separators
    .map((separator) => ({ separator, score: evenness(text, separator) }))
    .toSorted((a, b) => b.score - a.score);
  return best?.separator ?? ',';
}

const lineBreaks = (row: readonly string[]): number =>
  row.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

const tidy = (cell: string): string => cleanText(cell).trim();
const withoutBlanksAtEnd = (row: readonly string[]): string[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

/** All rows that hold anything, with their lines. A cell over several lines moves the rows after it. */
function rowsWithLines(text: string, separator: Separator): TableRow[] {
  const rows: TableRow[] = [];
  const { data, errors } = parsed(text, separator);
  const faulty = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' ? (row ?? []) : [])));
  let line = 1;
  for (const [i, raw] of data.entries()) {
    if (faulty.has(i) && lineBreaks(raw) > 0)
      throw new TableRefused(
        `A quotation mark on line ${line} is not closed where its cell ends, so rows would run together: put it right first.`,
      );
    const row = withoutBlanksAtEnd(raw.map((cell) => unguarded(tidy(cell))));
    if (row.length > 0) rows.push({ line, cells: row });
    line += 1 + lineBreaks(raw);
  }
  return rows;
}

/** One name a column; a name that comes again gets a number, and never one that is there already. */
function headerNames(row: TableRow | undefined, width: number): string[] {
  const names = new Set<string>();
  for (let i = 0; i < width; i++) {
    const name = row?.cells[i]?.replace(/\s+/g, ' ') || `Column ${i + 1}`;
    let [own, times] = [name, 1];
    while (names.has(own)) own = `${name} (${++times})`;
    names.add(own);
  }
  return [...names];
}

function checkSize(rows: readonly TableRow[], width: number): void {
  if (rows.length > tableLimits.rows)
    throw new TableRefused(
      `This table has ${rows.length} rows, and at most ${tableLimits.rows} can be imported at once: split it into parts.`,
    );
  if (width > tableLimits.columns)
    throw new TableRefused(
      `This table has ${width} columns, more than any register: choose another separator or sheet.`,
    );
}

function lettersOf(bytes: Uint8Array, encoding: Encoding, decode: LetterDecoder): DecodedTable {
  if (bytes.length > tableLimits.bytes)
    throw new TableRefused('This file is larger than 64 MB: split it into parts.');
  return decodeText(bytes, encoding, decode);
}

const namedLines = 5;

/** Says which lines are in another encoding than the rest. */
function strayNote(lines: readonly number[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - namedLines;
  const named = [...lines.slice(0, namedLines).map(String), ...(more > 0 ? [`${more} more`] : [])];
  const [are, they] = lines.length === 1 ? ['Line', 'it is'] : ['Lines', 'they are'];
  return [
    `This file mixes encodings. ${are} ${listed(named)} cannot be UTF-8 like the rest, so ${they} read as Windows-1252: look at the letters there.`,
  ];
}

/** Names the columns of rows that hold something, and parts them from what stands above. */
function withHeader(all: readonly TableRow[], given: number | null | undefined) {
  const at =
    given === undefined
      ? findHeader(all.map(({ cells }) => cells))
      : all.findIndex(({ line }) => line === given);
  const below = all.slice(at + 1);
  const width = all.slice(Math.max(0, at)).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  checkSize(below, width);
  return {
    above: all.slice(0, Math.max(0, at)),
    header: headerNames(all[at], width),
    headerLine: all[at]?.line ?? null,
    rows: below.map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: width }, (_, i) => cells[i] ?? ''),
    })),
  };
}

/**
 * Reads the bytes of a CSV file as a table. Quoted cells may hold separators and line breaks; blank lines and blank
 * columns at the right are left out. Throws TableRefused when there is nothing to read.
 */
export function readTable(bytes: Uint8Array, decode: LetterDecoder, choices: TableChoices = {}): Table {
  const encoding = choices.encoding ?? guessEncoding(bytes, decode);
  const { text, strayLines } = lettersOf(bytes, encoding, decode);
  const separator = choices.separator ?? guessSeparator(text);
  const all = rowsWithLines(text, separator).filter(({ line }) => line > 1 || !announced.test(text));
  if (all.length === 0) throw new TableRefused('This file is empty: there is nothing to import.');
  const notes = strayNote(strayLines);
  return { encoding, separator, sheet: null, notes, ...withHeader(all, choices.headerLine) };
}

/** The same for a sheet of a spreadsheet; a line is a row of the sheet. */
export function tableOfSheet(
  { name, rows, unknownResults }: Sheet,
  { headerLine }: TableChoices = {},
): Table {
  const all = rows
    .map((row, i) => ({ line: i + 1, cells: withoutBlanksAtEnd(row.map(tidy)) }))
    .filter(({ cells }) => cells.length > 0);
  if (all.length === 0)
    throw new TableRefused(`The sheet “${name}” is empty: there is nothing to import from it.`);
  const notes =
    unknownResults === 0
      ? []
      : [
          `${counted(unknownResults, 'formula')} of this sheet came without a result and counts as empty: ` +
            'open it in your spreadsheet program and save it there to have the results.',
        ];
  return { encoding: null, separator: null, sheet: name, notes, ...withHeader(all, headerLine) };
}
