// The one door through which spreadsheet files go out: tables as sheets, their cells as values and never as formulas.
import type { CellValue } from 'hucre/xlsx';

/** A table to be written; texts stay texts whatever they begin with. */
export interface SheetToWrite {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const [narrowest, widest] = [8, 48];

/** Wide enough for most of its cells, in characters. */
function widthOf({ header, rows }: SheetToWrite, column: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, String(row[column] ?? '').length),
    header[column]?.length ?? 0,
  );
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

/** The bytes of an .xlsx file with one sheet a table, headers bold and kept in sight. */
export async function writeSheets(tables: readonly SheetToWrite[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: tables.map((table) => ({
      name: table.name,
      rows: [[...table.header], ...table.rows.map((row): CellValue[] => [...row])],
      columns: table.header.map((_, column) => ({ width: widthOf(table, column) })),
      freezePane: { rows: 1 },
    })),
  });
}
