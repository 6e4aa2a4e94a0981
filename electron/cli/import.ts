// `import`: a CSV table made by somebody else into a workbook, with an account of every row.
import { guessMapping, type Mapping } from '../../shared/import/guessMapping.ts';
import { importRisks } from '../../shared/import/importRisks.ts';
import { type ImportPlan, type PlannedRow, planImport } from '../../shared/import/planImport.ts';
import { readTable, type Table, TableRefused } from '../../shared/import/readTable.ts';
import { CliRefused, type Command, exits } from './command.ts';
import { readBytes, readDocument, writeNextCopy } from './files.ts';
import { momentNow } from './moment.ts';
import { say, sayJson } from './print.ts';

function tableOf(path: string): Table {
  try {
    return readTable(readBytes(path));
  } catch (error) {
    throw error instanceof TableRefused ? new CliRefused(`"${path}": ${error.message}`) : error;
  }
}

const withReason = ({ line, problems }: PlannedRow) => ({ row: line, reason: problems.join(' ') });
const rowsThatAre = ({ rows }: ImportPlan, status: PlannedRow['status']) =>
  rows.filter((row) => row.status === status);

/** `row` is the line in the file; `above` are titles over the header, which are no rows; `mapping` names the field of each column, `scales` how its cells are read. */
function accountOf(table: Table, { columns }: Mapping, plan: ImportPlan) {
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
    headerRow: table.headerLine,
    above: table.above.map(({ line, cells }) => ({
      row: line,
      text: cells.filter((cell) => cell !== '').join(' '),
    })),
  };
}

function sayAccount(account: ReturnType<typeof accountOf>): void {
  const { rows, imported, added, updated, refused, warnings, mapping, above } = account;
  say(`${rows} rows: ${imported} imported (${added} new, ${updated} changed), ${refused.length} refused.`);
  for (const { row, text } of above) say(`  line ${row} is above the header: ${text}`);
  for (const [header, field] of Object.entries(mapping)) say(`  column "${header}" → ${field}`);
  for (const { row, reason } of refused) say(`  line ${row} refused: ${reason}`);
  for (const { row, reason } of warnings) say(`  line ${row}: ${reason}`);
}

export const importCommand: Command = {
  name: 'import',
  does: 'Imports a CSV risk register into a workbook and lists every row that is refused.',
  files: ['FILE.csv'],
  options: {
    kind: { type: 'string', hint: 'risks', values: ['risks'], isNeeded: true },
    into: { type: 'string', hint: 'IN.throughline', isNeeded: true },
    out: { type: 'string', hint: 'OUT.throughline', isNeeded: true },
    json: { type: 'boolean', hint: '' },
  },
  run: async (given) => {
    const document = readDocument(given.text('into'));
    const table = tableOf(given.files[0] ?? '');
    const mapping = guessMapping(table);
    const plan = planImport(document.workbook, table, mapping);
    await writeNextCopy(given.text('out'), document, importRisks(plan).apply(document.workbook, momentNow()));
    const account = accountOf(table, mapping, plan);
    if (given.has('json')) sayJson(account);
    else sayAccount(account);
    return exits.ok;
  },
};
