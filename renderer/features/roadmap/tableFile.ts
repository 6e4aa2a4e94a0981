// The tables of a workbook as a file: which ones, in which format, under which name.
import { factsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { writeSheets } from '../../../shared/sheets/writeXlsx.ts';
import {
  filledTables,
  type TableName,
  tableNames,
  workbookTable,
} from '../../../shared/tables/workbookTables.ts';
import { writeCsv } from '../../../shared/tables/writeCsv.ts';
import { safeFileName } from '../../ui/safeFileName.ts';

export type TableFormat = 'xlsx' | 'csv';

/** All tables that hold anything go into a spreadsheet, a sheet each; a CSV file holds one. */
export type TableChoice =
  | { readonly format: 'xlsx'; readonly table: TableName | 'all' }
  | { readonly format: 'csv'; readonly table: TableName };

export const allTables = Object.keys(tableNames) as readonly TableName[];

export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
}

const mimeTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** "Quillmere Stores 2026-01-12 risk register.csv" */
export function tableFile(workbook: Workbook, workbookId: string, { format, table }: TableChoice): TableFile {
  const { title, asOf } = factsOf(workbook);
  const what = table === 'all' ? 'tables' : tableNames[table].toLowerCase();
  const made =
    table === 'all' ? filledTables(workbook, workbookId) : [workbookTable(workbook, table, workbookId)];
  const [first] = made;
  const bytes = format === 'csv' && first ? new TextEncoder().encode(writeCsv(first)) : writeSheets(made);
  return { name: `${safeFileName(title)} ${asOf} ${what}.${format}`, bytes, mimeType: mimeTypes[format] };
}
