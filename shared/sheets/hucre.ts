// The one place where hucre is imported: loaded on demand, and of it only what reads cells.
import { readXlsx, type Sheet } from 'hucre/xlsx';

export type { CellValue, Sheet } from 'hucre/xlsx';

/** The sheets of an .xlsx file, in their order, but those whose places are to be skipped. */
export async function readCells(
  archive: Uint8Array,
  skipped: ReadonlySet<number>,
): Promise<readonly Sheet[]> {
  return (await readXlsx(archive, { sheets: (_, index) => !skipped.has(index) })).sheets;
}
