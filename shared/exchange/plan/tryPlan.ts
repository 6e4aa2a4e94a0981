// A plan tried out on a workbook: what would come of it, and the account of that; and the workbook that begins with it.
import type { Moment } from '../../edits/edit.ts';
import { performEdit } from '../../edits/perform.ts';
import { newWorkbook } from '../../edits/whole/newWorkbook.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { type Day, limits } from '../../schema/field.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { importPlan } from './importPlan.ts';
import { type Judged, judgePlan } from './judge.ts';
import { type PlanAccount, planAccount } from './planAccount.ts';
import type { PlanFile } from './planFile.ts';

export interface TriedPlan {
  readonly judged: Judged;
  readonly after: Workbook;
  readonly account: PlanAccount;
}

/** Carries a plan out on a copy. Throws PlanRefused or EditRefused with a sentence where it cannot be. */
export function tryPlan(workbook: Workbook, file: PlanFile, source: string, moment: Moment): TriedPlan {
  const judged = judgePlan(workbook, file, source);
  const after = performEdit(importPlan(judged), workbook, moment);
  return { judged, after, account: planAccount(after, judged) };
}

/** Tables, and some files of Project, are called as their file is. */
const withoutEnding = (name: string): string => name.replace(/\.(?:xml|gan|mpp|xlsx|csv|tsv|txt)$/i, '');

/** What a workbook that begins with a plan is called: as the plan is, else as its file. */
export const titleOfPlan = ({ title }: PlanFile, fileName: string): string =>
  [title, fileName]
    .map((name) => withoutEnding(name).replaceAll(/\s+/g, ' ').trim().slice(0, limits.titleChars))
    .find((name) => name !== '') ?? exchangeMessages.table.name;

/** A workbook without a plan that begins when the plan does, for the plan to go into. */
export const workbookFor = ({ start }: PlanFile, title: string, today: Day, moment: Moment): Workbook =>
  newWorkbook({ title, asOf: start ?? today }, moment);
