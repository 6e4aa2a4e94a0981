// Gives a table out as CSV that any spreadsheet reads rightly, and that makes none of them compute or start anything.
import Papa from 'papaparse';
import { guarded } from './formulaGuard.ts';
import type { CellTable, TableCell } from './table.ts';

const byteOrderMark = '\ufeff';

const safe = (cell: TableCell): TableCell => (typeof cell === 'string' ? guarded(cell) : cell);

/** The text of a CSV file: comma, CRLF, every text in quotes, a byte-order mark so that Excel reads it as UTF-8. */
export const writeCsv = ({ header, rows }: CellTable): string =>
  byteOrderMark +
  Papa.unparse(
    [header, ...rows].map((row) => row.map(safe)),
    {
      newline: '\r\n',
      quotes: (value) => typeof value === 'string' && value !== '',
    },
  ) +
  '\r\n';
