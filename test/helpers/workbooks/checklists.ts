// Checklists for tests: all items answered alike, a few of them otherwise.
import { type ChecklistTemplate, itemsOf } from '../../../shared/content/checklists.ts';
import type { Answer } from '../../../shared/rules/checklist/checklistScore.ts';

type Item = {
  readonly answer: Answer;
  readonly evidence?: string;
  readonly effort?: 'low' | 'medium' | 'high';
};

/** Items of a template: everything answered `answer`, the named ones as given. */
export const answered = (
  template: ChecklistTemplate,
  answer: Answer,
  others: Readonly<Record<string, Item>> = {},
): Readonly<Record<string, Item>> => ({
  ...Object.fromEntries(itemsOf(template).map(({ key }) => [key, { answer }])),
  ...others,
});
