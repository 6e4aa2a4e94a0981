// `import`: a CSV file or spreadsheet made by somebody else into a workbook, with an account of every row.
import { EditRefused } from '../../shared/edits/edit.ts';
import { performEdit } from '../../shared/edits/perform.ts';
import { guessMapping, type Mapping } from '../../shared/import/guessMapping.ts';
import { importRisks } from '../../shared/import/importRisks.ts';
import { type ImportPlan, type PlannedRow, planImport } from '../../shared/import/planImport.ts';
import { openTable, type TableFile } from '../../shared/import/openTable.ts';
import type { Table } from '../../shared/import/readTable.ts';
import { TableRefused } from '../../shared/import/tableRefused.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { listed } from '../../shared/words.ts';
import { CliRefused, type Command, exits } from './command.ts';
import { readBytes, readDocument, writeNextCopy } from './files.ts';
import { momentNow } from './moment.ts';
import { say, sayJson } from './print.ts';

interface Opened {
  readonly file: TableFile;
  readonly table: Table;
}

async function openedTable(path: string, sheet: string | null): Promise<Opened> {
  const bytes = readBytes(path);
  try {
    const file = await openTable(bytes);
    return { file, table: file.table(sheet === null ? {} : { sheet }) };
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    throw new CliRefused(`"${path}": ${error.message} Nothing was imported.`);
  }
}

const withReason = ({ line, problems }: PlannedRow) => ({ row: line, reason: problems.join(' ') });
const rowsThatAre = ({ rows }: ImportPlan, status: PlannedRow['status']) =>
  rows.filter((row) => row.status === status);

/** `row` is the line in the file; `above` are titles over the header, which are no rows; `mapping` names the field of each column, `scales` how its cells are read. */
function accountOf({ file, table }: Opened, { columns }: Mapping, plan: ImportPlan) {
  const { rows, imported, added, updated } = plan.counts;
  return {
    rows,
    imported,
    added,
    updated,
    refused: rowsThatAre(plan, 'refused').map(withReason),
    warnings: rowsThatAre(plan, 'warning').map(withReason),
    mapping: Object.fromEntries(columns.map(({ header, field }) => [header, field])),
    scales: Object.fromEntries(
      columns.flatMap(({ header, scale }) => (scale === null ? [] : [[header, scale]])),
    ),
    encoding: table.encoding,
    separator: table.separator,
    sheet: table.sheet,
    sheets: file.sheets,
    notes: table.notes,
    headerRow: table.headerLine,
    above: table.above.map(({ line, cells }) => ({
      row: line,
      text: cells.filter((cell) => cell !== '').join(' '),
    })),
  };
}

function sayAccount(account: ReturnType<typeof accountOf>): void {
  const { rows, imported, added, updated, refused, warnings, mapping, above, sheet, sheets, notes } = account;
  say(`${rows} rows: ${imported} imported (${added} new, ${updated} changed), ${refused.length} refused.`);
  const others = sheets.filter((name) => name !== sheet);
  if (sheet !== null && others.length > 0)
    say(`  read from the sheet "${sheet}"; there are also ${listed(others.map((name) => `"${name}"`))}`);
  for (const note of notes) say(`  ${note}`);
  for (const { row, text } of above) say(`  line ${row} is above the header: ${text}`);
  for (const [header, field] of Object.entries(mapping)) say(`  column "${header}" → ${field}`);
  for (const { row, reason } of refused) say(`  line ${row} refused: ${reason}`);
  for (const { row, reason } of warnings) say(`  line ${row}: ${reason}`);
}

/** The workbook with the rows of the plan; what an edit refuses is the caller's to put right. */
function imported(plan: ImportPlan, workbook: Workbook): Workbook {
  try {
    return performEdit(importRisks(plan), workbook, momentNow());
  } catch (error) {
    throw error instanceof EditRefused ? new CliRefused(error.message) : error;
  }
}

export const importCommand: Command = {
  name: 'import',
  does: 'Imports a risk register (CSV or .xlsx) into a workbook and lists every row that is refused.',
  files: ['FILE'],
  options: {
    kind: { type: 'string', hint: 'risks', values: ['risks'], isNeeded: true },
    into: { type: 'string', hint: 'IN.throughline', isNeeded: true },
    out: { type: 'string', hint: 'OUT.throughline', isNeeded: true },
    sheet: { type: 'string', hint: 'NAME' },
    json: { type: 'boolean', hint: '' },
  },
  run: async (given) => {
    const document = readDocument(given.text('into'));
    const opened = await openedTable(given.files[0] ?? '', given.optional('sheet'));
    const { table } = opened;
    const mapping = guessMapping(table);
    const plan = planImport(document.workbook, table, mapping);
    const after = imported(plan, document.workbook);
    await writeNextCopy(given.text('out'), document, after);
    const account = accountOf(opened, mapping, plan);
    if (given.has('json')) sayJson(account);
    else sayAccount(account);
    return exits.ok;
  },
};
