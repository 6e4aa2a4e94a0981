// The twelve checklist templates: what each asks, which answers block a go, and what a “no” would mean.
import type { checklistTemplates } from '../schema/checklist.ts';
import type { ChecklistContent, ChecklistItem } from './checklistContent.ts';
import { deliveryChecklists } from './deliveryChecklists.ts';
import { subjectChecklists } from './subjectChecklists.ts';

export type ChecklistTemplate = (typeof checklistTemplates)[number];

export const checklistContents: Readonly<Record<ChecklistTemplate, ChecklistContent>> = {
  ...subjectChecklists,
  ...deliveryChecklists,
};

/** The items of a template, in the order in which they are asked. */
export const itemsOf = (template: ChecklistTemplate): readonly ChecklistItem[] =>
  checklistContents[template].items;
