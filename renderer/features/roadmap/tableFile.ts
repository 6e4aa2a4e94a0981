// What a workbook holds as a file for other programs: its tables or its plan, in which format, under which name.
import type { PlanFormat } from '../../../shared/exchange/out/planWriters.ts';
import { factsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { writeSheets } from '../../../shared/sheets/writeXlsx.ts';
import type { CellTable } from '../../../shared/tables/table.ts';
import {
  filledTables,
  type TableName,
  tableNames,
  workbookTable,
} from '../../../shared/tables/workbookTables.ts';
import { writeCsv } from '../../../shared/tables/writeCsv.ts';
import { safeFileName } from '../../ui/safeFileName.ts';

/** One of the tables, or the plan with what is worked out of it. */
export type OneTable = TableName | 'plan';

/** All tables that hold anything go into a spreadsheet, a sheet each; a CSV file holds one; the others hold the plan. */
export type TableChoice =
  | { readonly format: 'xlsx' | 'csv'; readonly table: OneTable }
  | { readonly format: 'xlsx'; readonly table: 'all' }
  | { readonly format: PlanFormat; readonly table: 'plan' };

export const allTables = Object.keys(tableNames) as readonly TableName[];

export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
}

const kinds: Readonly<Record<TableChoice['format'], readonly [ending: string, mimeType: string]>> = {
  csv: ['csv', 'text/csv'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  mspdi: ['xml', 'application/xml'],
  gan: ['gan', 'application/xml'],
  ics: ['ics', 'text/calendar'],
  mermaid: ['mmd', 'text/plain'],
};

/** What writes plans is loaded when one is asked for. */
async function tablesOf(
  workbook: Workbook,
  workbookId: string,
  table: OneTable | 'all',
): Promise<readonly CellTable[]> {
  if (table !== 'plan' && table !== 'all') return [workbookTable(workbook, table, workbookId)];
  const { filledPlan, planTable } = await import('../../../shared/exchange/out/planTable.ts');
  if (table === 'plan') return [planTable(workbook, workbookId)];
  return [...filledTables(workbook, workbookId), ...filledPlan(workbook, workbookId)];
}

async function bytesOf(workbook: Workbook, workbookId: string, choice: TableChoice): Promise<Uint8Array> {
  const { format, table } = choice;
  if (format === 'xlsx') return writeSheets(await tablesOf(workbook, workbookId, table));
  if (format === 'csv') {
    const [only] = await tablesOf(workbook, workbookId, table);
    return new TextEncoder().encode(only ? writeCsv(only) : '');
  }
  const { planWriters } = await import('../../../shared/exchange/out/planWriters.ts');
  return new TextEncoder().encode(planWriters[format]({ workbook, workbookId }));
}

/** "Quillmere Stores 2026-01-12 risk register.csv" */
export async function tableFile(
  workbook: Workbook,
  workbookId: string,
  choice: TableChoice,
): Promise<TableFile> {
  const { title, asOf } = factsOf(workbook);
  const { format, table } = choice;
  const what = table === 'all' ? 'tables' : table === 'plan' ? 'plan' : tableNames[table].toLowerCase();
  const [ending, mimeType] = kinds[format];
  return {
    name: `${safeFileName(title)} ${asOf} ${what}.${ending}`,
    bytes: await bytesOf(workbook, workbookId, choice),
    mimeType,
  };
}
