// `import --kind plan`: a plan of another tool into a workbook, old or new, with an account of every task, link and date.
import { basename } from 'node:path';
import { EditRefused } from '../../shared/edits/edit.ts';
import { openPlan } from '../../shared/exchange/plan/openPlan.ts';
import type { PlanAccount } from '../../shared/exchange/plan/planAccount.ts';
import { PlanRefused, type PlanFile } from '../../shared/exchange/plan/planFile.ts';
import { titleOfPlan, type TriedPlan, tryPlan, workbookFor } from '../../shared/exchange/plan/tryPlan.ts';
import { sourceName } from '../../shared/import/risks/foreignId.ts';
import { TableRefused } from '../../shared/import/source/tableRefused.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { counted } from '../../shared/words.ts';
import { CliRefused, type Exit, exits, type Given, refuseMissing } from './command.ts';
import { readDocument, writeNewDocument, writeNextCopy } from './input/files.ts';
import { readBytes } from './input/readIn.ts';
import { momentNow, today } from './moment.ts';
import { say, sayJson } from './output/print.ts';

/** What goes wrong in the file or the workbook, as a refusal that names the file. */
function refusalOf(path: string, error: unknown): unknown {
  if (error instanceof PlanRefused || error instanceof TableRefused)
    return new CliRefused(`"${path}": ${error.message}`);
  return error instanceof EditRefused ? new CliRefused(error.message) : error;
}

const decode = (letters: Uint8Array, label: string): string => new TextDecoder(label).decode(letters);

async function fileIn(path: string, given: Given): Promise<PlanFile> {
  const bytes = await readBytes(path);
  try {
    return (await openPlan(bytes, decode, basename(path), { sheet: given.optional('sheet'), mapping: null }))
      .file;
  } catch (error) {
    throw refusalOf(path, error);
  }
}

function tried(path: string, workbook: Workbook, file: PlanFile): TriedPlan {
  try {
    return tryPlan(workbook, file, sourceName(basename(path)), momentNow());
  } catch (error) {
    throw refusalOf(path, error);
  }
}

function sayPlan(account: PlanAccount, isWritten: boolean): void {
  const { tasks, imported, links, linksImported, resources, refused, moved, held, notes } = account;
  const verb = isWritten ? 'imported' : 'would be imported';
  say(
    `${counted(tasks, 'task')}: ${imported} ${verb}; ${counted(links, 'link')}: ${linksImported} ${verb}; ${counted(resources, 'resource')}.`,
  );
  for (const note of notes) say(`  ${note}`);
  for (const { ref, reason } of refused) say(`  ${ref}: ${reason}`);
  for (const { ref, date, from, to, reason } of moved)
    say(`  ${ref} has another ${date}, ${to ?? 'none'} instead of ${from}: ${reason}`);
  for (const { ref, day, reason } of held) say(`  ${ref} starts on ${day}: ${reason}`);
}

/** Imports the plan that is named, or with --dry-run only says what would come of it. */
export async function importPlanFile(given: Given): Promise<Exit> {
  const [path = ''] = given.files;
  const isDry = given.has('dry-run');
  if (!isDry) refuseMissing(given, ['out']);
  const file = await fileIn(path, given);
  const into = given.optional('into');
  const document = into === null ? null : await readDocument(into);
  const workbook =
    document?.workbook ?? workbookFor(file, titleOfPlan(file, basename(path)), today(), momentNow());
  const { after, account } = tried(path, workbook, file);
  if (!isDry) await (document ? writeNextCopy(given, document, after) : writeNewDocument(given, after));
  if (given.has('json')) sayJson(account);
  else sayPlan(account, !isDry);
  return exits.ok;
}
