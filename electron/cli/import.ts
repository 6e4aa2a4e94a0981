// `import`: a risk register or a plan made by somebody else into a workbook, with an account of every row or task.
import { basename } from 'node:path';
import { EditRefused } from '../../shared/edits/edit.ts';
import { performEdit } from '../../shared/edits/perform.ts';
import { sourceName } from '../../shared/import/risks/foreignId.ts';
import { encodings } from '../../shared/import/source/encodings.ts';
import { guessMapping, type Mapping } from '../../shared/import/table/guessMapping.ts';
import { importRisks } from '../../shared/import/risks/importRisks.ts';
import { looksLikeRegister } from '../../shared/import/table/isRegister.ts';
import { type Matching, matchOffers, type MatchOffer } from '../../shared/import/risks/matching.ts';
import { type ImportPlan, planImport } from '../../shared/import/risks/planImport.ts';
import { openTable } from '../../shared/import/table/openTable.ts';
import type { Table } from '../../shared/import/table/readTable.ts';
import type { TableChoices } from '../../shared/import/table/tableChoices.ts';
import { TableRefused } from '../../shared/import/source/tableRefused.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { counted, listed } from '../../shared/words.ts';
import { CliRefused, type Command, exits, type Given, refuseMissing } from './command.ts';
import { importPlanFile } from './importPlan.ts';
import { readDocument, writeNextCopy } from './input/files.ts';
import { accountOf, matchWord, type Opened, sayAccount } from './output/importAccount.ts';
import { momentNow } from './moment.ts';
import { sayJson } from './output/print.ts';
import { readBytes } from './input/readIn.ts';
import { outOptions } from './output/writeOut.ts';

/** What the person says of the file. */
function choicesIn(given: Given): TableChoices {
  const sheet = given.optional('sheet');
  const encoding = encodings.find((one) => one === given.optional('encoding'));
  return { ...(sheet === null ? {} : { sheet }), ...(encoding === undefined ? {} : { encoding }) };
}

async function openedTable(path: string, choices: TableChoices): Promise<Opened> {
  const bytes = await readBytes(path);
  try {
    const file = await openTable(bytes, (letters, label) => new TextDecoder(label).decode(letters));
    if (file.sheets.length > 0 && choices.encoding !== undefined)
      throw new TableRefused('This is a spreadsheet: it leaves no encoding to choose.');
    return { file, table: file.table(choices) };
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    throw new CliRefused(`"${path}": ${error.message} Nothing was imported.`);
  }
}

/** How rows find their risks: by our own export, unless the person says more. */
function matchingOf(asked: string | null, offers: readonly MatchOffer[]): Matching {
  if (asked === null) return { by: 'export' };
  if (asked === 'nothing' || asked === 'export' || asked === 'codes') return { by: asked };
  if (offers.some(({ matching }) => matching.by === 'source' && matching.source === asked))
    return { by: 'source', source: asked };
  const names = [
    ...new Set(['export', 'nothing', 'codes', ...offers.map(({ matching }) => matchWord(matching))]),
  ];
  throw new CliRefused(
    `No risk of this table came from "${asked}" before: give ${listed(names.map((name) => `"${name}"`))}.`,
  );
}

/** A table that speaks of no risks is a plan, a list, a bill: its rows become risks only where that is asked for. */
function refuseOtherTables(given: Given, table: Table, mapping: Mapping): void {
  if (given.has('as-risks') || looksLikeRegister(table, mapping)) return;
  const names = table.header.slice(0, 8).map((name) => `"${name}"`);
  throw new CliRefused(
    `"${given.files[0]}" does not look like a risk register: no column is about likelihood, impact, level or risks (the first are ${listed(names)}). Nothing was imported. If its rows are risks all the same, add --as-risks.`,
  );
}

/** Changes are made only where they are asked for; until then not even new risks are written. */
function refuseChanges(given: Given, changed: number): void {
  if (changed === 0 || given.has('update')) return;
  throw new CliRefused(
    `${counted(changed, 'row')} would change ${changed === 1 ? 'a risk that is' : 'risks that are'} there already, so nothing was written: give --update to change them, or --match nothing to import all rows as new risks.`,
  );
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
  does:
    'Imports a risk register (CSV or .xlsx) or a plan (Microsoft Project XML, .gan, CSV or .xlsx) into a workbook and lists every row that ' +
    'is refused or changes a risk, every task and link that is left out, and every date that differs.',
  files: ['FILE'],
  options: {
    kind: { type: 'string', hint: 'risks|plan', values: ['risks', 'plan'], isNeeded: true },
    into: {
      type: 'string',
      hint: 'IN.throughline',
      does: 'the workbook; a plan may do without one and begins a new workbook',
    },
    ...outOptions('OUT.throughline'),
    out: { type: 'string', hint: 'OUT.throughline' },
    'dry-run': { type: 'boolean', hint: '', does: 'of a plan: lists everything and writes nothing' },
    sheet: { type: 'string', hint: 'NAME' },
    encoding: { type: 'string', hint: 'NAME', values: encodings },
    match: {
      type: 'string',
      hint: 'WHAT',
      does:
        'which rows are about risks that are there: "export" (rows of this workbook\'s own export, the default), ' +
        '"codes" (the numbers are codes of this workbook), the name of a register that was imported before, or "nothing"',
    },
    update: {
      type: 'boolean',
      hint: '',
      does: 'changes risks that are there; without it such rows only are listed',
    },
    'as-risks': {
      type: 'boolean',
      hint: '',
      does: 'imports rows as risks though no column is about likelihood, impact, level or risks',
    },
    json: { type: 'boolean', hint: '' },
  },
  run: async (given) => {
    if (given.text('kind') === 'plan') return importPlanFile(given);
    refuseMissing(given, ['into', 'out']);
    if (given.has('dry-run')) throw new CliRefused('The option --dry-run does not go with --kind risks.');
    const document = await readDocument(given.text('into'));
    const { workbook, workbookId } = document;
    const opened = await openedTable(given.files[0] ?? '', choicesIn(given));
    const { table, file } = opened;
    const mapping = guessMapping(table);
    refuseOtherTables(given, table, mapping);
    const offers = matchOffers(workbook, workbookId, table, mapping);
    const plan = planImport(workbook, table, mapping, {
      workbookId,
      source: sourceName(basename(given.files[0] ?? ''), file.sheets.length > 1 ? table.sheet : null),
      matching: matchingOf(given.optional('match'), offers),
    });
    const isWritten = plan.counts.updated === 0 || given.has('update');
    if (isWritten) await writeNextCopy(given, document, imported(plan, workbook));
    const account = accountOf(opened, mapping, plan, offers, isWritten);
    if (given.has('json')) sayJson(account);
    else sayAccount(account);
    refuseChanges(given, plan.counts.updated);
    return exits.ok;
  },
};
