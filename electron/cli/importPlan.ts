// `import --kind plan`: a plan of another tool into a workbook, old or new, with an account of every task, link and date.
import { basename } from 'node:path';
import { EditRefused } from '../../shared/edits/edit.ts';
import { performEdit } from '../../shared/edits/perform.ts';
import { newWorkbook } from '../../shared/edits/whole/newWorkbook.ts';
import { importPlan } from '../../shared/exchange/plan/importPlan.ts';
import { type Judged, judgePlan } from '../../shared/exchange/plan/judge.ts';
import { type PlanAccount, planAccount } from '../../shared/exchange/plan/planAccount.ts';
import { PlanRefused, type PlanFile } from '../../shared/exchange/plan/planFile.ts';
import { readPlan } from '../../shared/exchange/plan/readPlan.ts';
import { tablePlan } from '../../shared/exchange/table/tablePlan.ts';
import { sourceName } from '../../shared/import/risks/foreignId.ts';
import { TableRefused } from '../../shared/import/source/tableRefused.ts';
import { openTable } from '../../shared/import/table/openTable.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { counted } from '../../shared/words.ts';
import { CliRefused, type Exit, exits, type Given, refuseMissing } from './command.ts';
import { readDocument, writeNewDocument, writeNextCopy } from './input/files.ts';
import { readBytes } from './input/readIn.ts';
import { momentNow, today } from './moment.ts';
import { say, sayJson } from './output/print.ts';

/** What goes wrong in the file or the workbook, as a refusal that names the file. */
function orRefused<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof PlanRefused) throw new CliRefused(`"${path}": ${error.message}`);
    throw error instanceof EditRefused ? new CliRefused(error.message) : error;
  }
}

const decode = (letters: Uint8Array, label: string): string => new TextDecoder(label).decode(letters);

/** XML by its first sign; anything else is read as a table. */
async function fileIn(path: string, bytes: Uint8Array, given: Given): Promise<PlanFile> {
  const start = String.fromCharCode(...bytes.subarray(0, 8)).replaceAll(/[^\x21-\x7e]/g, '');
  if (start.startsWith('<')) return orRefused(path, () => readPlan(bytes, decode));
  try {
    const table = await openTable(bytes, decode);
    const sheet = given.optional('sheet');
    return orRefused(path, () => tablePlan(table.table(sheet === null ? {} : { sheet }), basename(path)));
  } catch (error) {
    throw error instanceof TableRefused ? new CliRefused(`"${path}": ${error.message}`) : error;
  }
}

/** A workbook that begins with this plan. */
const firstWorkbook = ({ title, start }: PlanFile, path: string): Workbook =>
  newWorkbook({ title: (title || basename(path)).slice(0, 120), asOf: start ?? today() }, momentNow());

const made = (judged: Judged, workbook: Workbook): Workbook =>
  performEdit(importPlan(judged), workbook, momentNow());

function sayPlan(account: PlanAccount, isWritten: boolean): void {
  const { tasks, imported, links, linksImported, resources, refused, moved, held, notes } = account;
  const verb = isWritten ? 'imported' : 'would be imported';
  say(
    `${counted(tasks, 'task')}: ${imported} ${verb}; ${counted(links, 'link')}: ${linksImported} ${verb}; ${counted(resources, 'resource')}.`,
  );
  for (const note of notes) say(`  ${note}`);
  for (const { ref, reason } of refused) say(`  ${ref} is left out: ${reason}`);
  for (const { ref, date, from, to, reason } of moved)
    say(`  ${ref} has another ${date}, ${to ?? 'none'} instead of ${from}: ${reason}`);
  for (const { ref, day, reason } of held) say(`  ${ref} starts on ${day}: ${reason}`);
}

/** Imports the plan that is named, or with --dry-run only says what would come of it. */
export async function importPlanFile(given: Given): Promise<Exit> {
  const [path = ''] = given.files;
  const isDry = given.has('dry-run');
  if (!isDry) refuseMissing(given, ['out']);
  const bytes = await readBytes(path);
  const file = await fileIn(path, bytes, given);
  const into = given.optional('into');
  const document = into === null ? null : await readDocument(into);
  const workbook = document?.workbook ?? firstWorkbook(file, path);
  const judged = orRefused(path, () => judgePlan(workbook, file, sourceName(basename(path))));
  const after = orRefused(path, () => made(judged, workbook));
  if (!isDry) await (document ? writeNextCopy(given, document, after) : writeNewDocument(given, after));
  const account = planAccount(after, judged);
  if (given.has('json')) sayJson(account);
  else sayPlan(account, !isDry);
  return exits.ok;
}
