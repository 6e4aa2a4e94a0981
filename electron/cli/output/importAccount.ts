// The account of an import: every row, every change with old and new value, and how the table was read.
import { type Mapping, scaleDoubts } from '../../../shared/import/table/guessMapping.ts';
import type { MatchOffer } from '../../../shared/import/risks/matching.ts';
import type { TableFile } from '../../../shared/import/table/openTable.ts';
import type { ImportPlan, PlannedRow } from '../../../shared/import/risks/planImport.ts';
import type { Table } from '../../../shared/import/table/readTable.ts';
import { counted, listed } from '../../../shared/words.ts';
import { say } from './print.ts';

export interface Opened {
  readonly file: TableFile;
  readonly table: Table;
}

const withReason = ({ line, problems }: PlannedRow) => ({ row: line, reason: problems.join('; ') });
const rowsThatAre = ({ rows }: ImportPlan, status: PlannedRow['status']) =>
  rows.filter((row) => row.status === status);

/**
 * `row` is the line in the file; `above` are titles over the header, which are no rows; `mapping` names the field of each
 * column, `scales` how its cells are read; `changes` are those of risks that are there already; `written`: the result is
 * in the file that was named.
 */
export function accountOf(
  { file, table }: Opened,
  mapping: Mapping,
  plan: ImportPlan,
  offers: readonly MatchOffer[],
  written: boolean,
) {
  const { rows, imported, added, updated, same } = plan.counts;
  const { columns } = mapping;
  return {
    written,
    rows,
    imported,
    added,
    updated,
    same,
    changes: plan.rows
      .filter(({ changes }) => changes.length > 0)
      .map(({ line, code, changes }) => ({ row: line, code, fields: changes })),
    refused: rowsThatAre(plan, 'refused').map(withReason),
    warnings: rowsThatAre(plan, 'warning').map(withReason),
    mapping: Object.fromEntries(columns.map(({ header, field }) => [header, field])),
    scales: Object.fromEntries(
      columns.flatMap(({ header, scale }) => (scale === null ? [] : [[header, scale]])),
    ),
    matches: offers.flatMap(({ matching, codes }) =>
      codes.length === 0 ? [] : [{ match: matchWord(matching), codes }],
    ),
    encoding: table.encoding,
    separator: table.separator,
    sheet: table.sheet,
    sheets: file.sheets,
    notes: [...table.notes, ...scaleDoubts(mapping)],
    headerRow: table.headerLine,
    above: table.above.map(({ line, cells }) => ({
      row: line,
      text: cells.filter((cell) => cell !== '').join(' '),
    })),
  };
}
export type Account = ReturnType<typeof accountOf>;

/** How `--match` names a way to match. */
export const matchWord = (matching: MatchOffer['matching']): string =>
  matching.by === 'source' ? matching.source : matching.by;

const quoted = (text: string): string => (text === '' ? 'nothing' : JSON.stringify(text));

function sayChanges({ changes }: Account): void {
  for (const { row, code, fields } of changes)
    for (const { field, before, after } of fields)
      say(`  line ${row} changes ${code}, ${field}: ${quoted(before)} → ${quoted(after)}`);
}

function sayTable({ sheet, sheets, notes, above, mapping, scales, encoding }: Account): void {
  const others = sheets.filter((name) => name !== sheet);
  if (encoding !== null) say(`  letters read as ${encoding}`);
  if (sheet !== null && others.length > 0)
    say(`  read from the sheet "${sheet}"; there are also ${listed(others.map((name) => `"${name}"`))}`);
  for (const note of notes) say(`  ${note}`);
  for (const { row, text } of above) say(`  line ${row} is above the header: ${text}`);
  for (const [header, field] of Object.entries(mapping)) {
    const scale = scales[header];
    say(`  column "${header}" → ${field}${scale === undefined ? '' : ` (${scale})`}`);
  }
}

/** The account in lines for people. */
export function sayAccount(account: Account): void {
  const { rows, imported, added, updated, same, refused, warnings, written } = account;
  const verb = written ? 'imported' : 'could be imported';
  const parts = [`${added} new`, `${updated} changed`, ...(same === 0 ? [] : [`${same} as before`])];
  say(`${counted(rows, 'row')}: ${imported} ${verb} (${parts.join(', ')}), ${refused.length} refused.`);
  sayTable(account);
  sayChanges(account);
  for (const { row, reason } of refused) say(`  line ${row} refused: ${reason}`);
  for (const { row, reason } of warnings) say(`  line ${row}: ${reason}`);
  for (const { match, codes } of account.matches)
    if (match !== 'export')
      say(
        `  ${counted(codes.length, 'risk')} would match by --match ${JSON.stringify(match)}: ${listed(codes)}`,
      );
}
