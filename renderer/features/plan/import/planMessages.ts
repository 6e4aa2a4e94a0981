// The conversation between the window and the worker that reads a plan and tries it out: plain values only.
import type { PlanAccount } from '../../../../shared/exchange/plan/planAccount.ts';
import type { OpenedPlan, PlanChoices, ReadColumns } from '../../../../shared/exchange/plan/openPlan.ts';
import type { Day } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';

export interface PlanQuestion extends PlanChoices {
  /** The name of the file, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where the plan would go; null: into a new workbook. */
  readonly workbook: Workbook | null;
  readonly today: Day;
}

/** What was read, and what would come of it. */
export interface PlanTry extends OpenedPlan {
  readonly account: PlanAccount;
  /** What a new workbook would be called. */
  readonly title: string;
}

/** `refused`: the file is not what can be imported, in a sentence for the person. `failed`: a fault of ours. */
export type PlanAnswer =
  | { readonly kind: 'tried'; readonly tried: PlanTry }
  /** A table that is no plan as its columns are understood. */
  | { readonly kind: 'columns'; readonly columns: ReadColumns; readonly sentence: string }
  | { readonly kind: 'refused' | 'failed'; readonly sentence: string };
