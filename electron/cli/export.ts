// `export`: an edition of a workbook as a PDF, or its records as tables; the same bytes as the app writes.
import { filledPlan, planTable } from '../../shared/exchange/out/planTable.ts';
import { type PlanFormat, planWriters } from '../../shared/exchange/out/planWriters.ts';
import { executiveEdition } from '../../shared/layout/edition/executive.ts';
import { paintPdf } from '../../shared/pdf/paintPdf.ts';
import { writeSheets } from '../../shared/sheets/writeXlsx.ts';
import type { CellTable } from '../../shared/tables/table.ts';
import {
  filledTables,
  type TableName,
  tableNames,
  workbookTable,
} from '../../shared/tables/workbookTables.ts';
import { writeCsv } from '../../shared/tables/writeCsv.ts';
import type { ThroughlineDocument } from '../../shared/file/document.ts';
import { counted } from '../../shared/words.ts';
import {
  CliRefused,
  type Command,
  type Exit,
  exits,
  type Given,
  type Surroundings,
  localeOption,
} from './command.ts';
import { readDocument } from './input/files.ts';
import { say } from './output/print.ts';
import { outOptions, writeOut } from './output/writeOut.ts';

const names = Object.keys(tableNames) as TableName[];
const planTableName = 'plan';
const planFormats = Object.keys(planWriters) as PlanFormat[];
const formats = ['pdf', 'csv', 'xlsx', ...planFormats];
/** Options that only one kind of format has a use for. */
const ofPages = ['edition', 'paper'] as const;

/** An option that this format cannot do without. */
function needed(given: Given, name: string, hint: string): string {
  const value = given.optional(name);
  if (value === null) throw new CliRefused(`The option --${name} is missing: give "--${name} ${hint}".`);
  return value;
}

function refuseOthers(given: Given, format: string, others: readonly string[]): void {
  const other = others.find((name) => given.optional(name) !== null);
  if (other !== undefined) throw new CliRefused(`The option --${other} does not go with --format ${format}.`);
}

async function writePages(
  { workbook }: ThroughlineDocument,
  given: Given,
  { fonts }: Surroundings,
): Promise<string> {
  refuseOthers(given, 'pdf', ['table']);
  needed(given, 'edition', 'executive');
  const paper = needed(given, 'paper', 'a4|letter') === 'letter' ? 'letter' : 'a4';
  const { pages, meta, warnings } = executiveEdition(workbook, { paper });
  for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`);
  await writeOut(given, paintPdf(pages, meta, fonts()));
  return counted(pages.length, 'page');
}

const rowsOf = ({ name, rows }: CellTable): string => `${name}, ${counted(rows.length, 'row')}`;

async function writeTable({ workbook, workbookId }: ThroughlineDocument, given: Given): Promise<string> {
  refuseOthers(given, 'csv', ofPages);
  const name = needed(given, 'table', [...names, planTableName].join('|'));
  const table =
    name === planTableName
      ? planTable(workbook, workbookId)
      : workbookTable(workbook, names.find((one) => one === name) ?? 'risks', workbookId);
  await writeOut(given, writeCsv(table));
  return rowsOf(table);
}

/** One sheet a table: the one asked for, else all that hold anything. */
async function writeSpreadsheet(
  { workbook, workbookId }: ThroughlineDocument,
  given: Given,
): Promise<string> {
  refuseOthers(given, 'xlsx', ofPages);
  const asked = names.find((name) => name === given.optional('table'));
  const isPlan = given.optional('table') === planTableName;
  const tables = isPlan
    ? [planTable(workbook, workbookId)]
    : asked
      ? [workbookTable(workbook, asked, workbookId)]
      : [...filledTables(workbook, workbookId), ...filledPlan(workbook, workbookId)];
  await writeOut(given, writeSheets(tables));
  return tables.map(rowsOf).join('; ');
}

/** The plan as a file of another tool. */
async function writePlan(document: ThroughlineDocument, given: Given, format: PlanFormat): Promise<string> {
  refuseOthers(given, format, [...ofPages, 'table']);
  await writeOut(given, planWriters[format](document));
  return counted(document.workbook.timeBox.size, 'time box', 'time boxes');
}

export const exportCommand: Command = {
  name: 'export',
  does: 'Writes a workbook as a PDF (with --edition and --paper), a table of it as CSV (with --table), its tables as .xlsx, or its plan for Microsoft Project (mspdi), GanttProject (gan), calendars (ics) and Mermaid.',
  files: ['FILE'],
  options: {
    ...localeOption,
    format: { type: 'string', hint: formats.join('|'), values: formats },
    edition: { type: 'string', hint: 'executive', values: ['executive'] },
    paper: { type: 'string', hint: 'a4|letter', values: ['a4', 'letter'] },
    table: { type: 'string', hint: 'NAME', values: [...names, planTableName] },
    ...outOptions('OUT'),
  },
  run: async (given, surroundings): Promise<Exit> => {
    const document = await readDocument(given.files[0] ?? '');
    const format = given.optional('format') ?? 'pdf';
    const planFormat = planFormats.find((one) => one === format);
    const written =
      format === 'csv'
        ? await writeTable(document, given)
        : format === 'xlsx'
          ? await writeSpreadsheet(document, given)
          : planFormat
            ? await writePlan(document, given, planFormat)
            : await writePages(document, given, surroundings);
    say(`Wrote ${given.text('out')}: ${written}.`);
    return exits.ok;
  },
};
