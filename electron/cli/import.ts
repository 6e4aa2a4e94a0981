// `import`: a CSV file or spreadsheet made by somebody else into a workbook, with an account of every row.
import { guessMapping, type Mapping } from '../../shared/import/guessMapping.ts';
import { importRisks } from '../../shared/import/importRisks.ts';
import { type ImportPlan, type PlannedRow, planImport } from '../../shared/import/planImport.ts';
import { openTable, type TableFile } from '../../shared/import/openTable.ts';
import type { Table } from '../../shared/import/readTable.ts';
import { TableRefused } from '../../shared/import/tableRefused.ts';
import { listed } from '../../shared/words.ts';
import { CliRefused, type Command, exits } from './command.ts';
import { readDocument, writeNextCopy } from './files.ts';
import { momentNow } from './moment.ts';
import { say, sayJson } from './print.ts';
import { readBytes } from './readIn.ts';
import { outOptions } from './writeOut.ts';

interface Opened {
  readonly file: TableFile;
  readonly table: Table;
}

async function openedTable(path: string, sheet: string | null): Promise<Opened> {
  const bytes = await readBytes(path);
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

export const importCommand: Command = {
  name: 'import',
  does: 'Imports a risk register (CSV or .xlsx) into a workbook and lists every row that is refused.',
  files: ['FILE'],
  options: {
    kind: { type: 'string', hint: 'risks', values: ['risks'], isNeeded: true },
    into: { type: 'string', hint: 'IN.throughline', isNeeded: true },
    ...outOptions('OUT.throughline'),
    sheet: { type: 'string', hint: 'NAME' },
    json: { type: 'boolean', hint: '' },
  },
  run: async (given) => {
    const document = await readDocument(given.text('into'));
    const opened = await openedTable(given.files[0] ?? '', given.optional('sheet'));
    const { table } = opened;
    const mapping = guessMapping(table);
    const plan = planImport(document.workbook, table, mapping);
    await writeNextCopy(given, document, importRisks(plan).apply(document.workbook, momentNow()));
    const account = accountOf(opened, mapping, plan);
    if (given.has('json')) sayJson(account);
    else sayAccount(account);
    return exits.ok;
  },
};
