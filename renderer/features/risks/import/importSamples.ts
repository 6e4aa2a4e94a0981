// A glimpse of a table that is to be imported: what a column holds, and which rows could be its header.
import type { Table, TableRow } from '../../../../shared/import/table/readTable.ts';

const shownSamples = 3;
const sampleChars = 40;
const cut = (text: string): string =>
  text.length <= sampleChars ? text : `${text.slice(0, sampleChars - 1).trimEnd()}…`;

/** The first few different values of a column, each on one line. */
export function samplesOf({ rows }: Table, column: number): readonly string[] {
  const seen = new Set<string>();
  for (const { cells } of rows) {
    const cell = (cells[column] ?? '').replace(/\s+/g, ' ');
    if (cell !== '') seen.add(cut(cell));
    if (seen.size === shownSamples) break;
  }
  return [...seen];
}

const shownLetters = 4;

/** The first few cells, header included, with letters that depend on the encoding: where a wrong one shows. */
export function letterSamples({ above, header, rows }: Table): readonly string[] {
  const seen = new Set<string>();
  for (const cells of [...above.map((row) => row.cells), header, ...rows.map((row) => row.cells)]) {
    for (const cell of cells)
      if (seen.size < shownLetters && Array.from(cell).some((char) => char > '\u007f'))
        seen.add(cut(cell.replace(/\s+/g, ' ')));
    if (seen.size === shownLetters) break;
  }
  return [...seen];
}

/** How many of the first rows can be named as the header. */
const headerChoices = 15;

/** The rows a header can be chosen from, with what stands in them. */
export function headerRows(table: Table): readonly { readonly line: number; readonly text: string }[] {
  const { above, header, headerLine, rows } = table;
  const head: readonly TableRow[] = headerLine === null ? [] : [{ line: headerLine, cells: header }];
  return [...above, ...head, ...rows]
    .slice(0, Math.max(headerChoices, above.length + 1))
    .map(({ line, cells }) => ({ line, text: cut(cells.filter((cell) => cell !== '').join(' · ')) }));
}
