// Gives a table that is looked at out as a file for spreadsheets, and tells what became of it.
import { matrixWords as words } from '../../shared/messages/screens/canvas/matrices.ts';
import { factsOf, type Workbook } from '../../shared/schema/workbook.ts';
import type { CellTable } from '../../shared/tables/table.ts';
import { useSession, useStores } from '../store/stores.tsx';
import { safeFileName } from '../ui/safeFileName.ts';

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

const types: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What writes is loaded when a file is asked for. */
async function bytesOf(table: CellTable, format: SheetFormat): Promise<Uint8Array> {
  if (format === 'xlsx') {
    const { writeSheets } = await import('../../shared/sheets/writeXlsx.ts');
    return writeSheets([table]);
  }
  const { writeCsv } = await import('../../shared/tables/writeCsv.ts');
  return new TextEncoder().encode(writeCsv(table));
}

/** Writes a table under the title of its workbook and its own name. */
export function useKeepTable(): (workbook: Workbook, table: CellTable, format: SheetFormat) => Promise<void> {
  const { host } = useStores();
  const notify = useSession((state) => state.notify);
  return async (workbook, table, format) => {
    const { title, asOf } = factsOf(workbook);
    const name = `${safeFileName(title)} ${asOf} ${table.name.toLowerCase()}.${format}`;
    try {
      const kept = await host.keepFile(name, await bytesOf(table, format), types[format]);
      if (kept) notify({ tone: 'info', sentence: words.written({ name: kept.name }) });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      notify({ tone: 'problem', sentence: words.notWritten({ problem }) });
    }
  };
}
