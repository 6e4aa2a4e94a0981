// The work of the worker: a file is read and carried out on a copy of the workbook, for the account of it.
import { EditRefused, type Moment } from '../../../../shared/edits/edit.ts';
import { ColumnsRefused, openPlan } from '../../../../shared/exchange/plan/openPlan.ts';
import { PlanRefused } from '../../../../shared/exchange/plan/planFile.ts';
import { titleOfPlan, tryPlan, workbookFor } from '../../../../shared/exchange/plan/tryPlan.ts';
import { sourceName } from '../../../../shared/import/risks/foreignId.ts';
import { TableRefused } from '../../../../shared/import/source/tableRefused.ts';
import type { PlanAnswer, PlanQuestion, PlanTry } from './planMessages.ts';

const decode = (letters: Uint8Array, label: string): string => new TextDecoder(label).decode(letters);

/** What is made in a trial is thrown away. */
const trialMoment = (): Moment => ({
  at: new Date().toISOString(),
  byRole: null,
  newId: () => crypto.randomUUID(),
});

async function tried({ name, bytes, workbook, today, ...choices }: PlanQuestion): Promise<PlanTry> {
  const opened = await openPlan(bytes, decode, name, choices);
  const moment = trialMoment();
  const title = titleOfPlan(opened.file, name);
  const into = workbook ?? workbookFor(opened.file, title, today, moment);
  return { ...opened, title, account: tryPlan(into, opened.file, sourceName(name), moment).account };
}

/** Answers one question; what goes wrong is an answer too. */
export async function answerPlan(question: PlanQuestion): Promise<PlanAnswer> {
  try {
    return { kind: 'tried', tried: await tried(question) };
  } catch (error) {
    if (error instanceof ColumnsRefused)
      return { kind: 'columns', columns: error.columns, sentence: error.message };
    const isRefusal =
      error instanceof PlanRefused || error instanceof TableRefused || error instanceof EditRefused;
    return {
      kind: isRefusal ? 'refused' : 'failed',
      sentence: error instanceof Error ? error.message : String(error),
    };
  }
}
