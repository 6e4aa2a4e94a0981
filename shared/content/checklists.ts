// The twelve checklist templates: what each asks, which answers block a go, and what a “no” would mean.
import type { checklistTemplates } from '../schema/checklist.ts';
import { deliveryChecklists } from './deliveryChecklists.ts';
import { subjectChecklists } from './subjectChecklists.ts';

export type ChecklistTemplate = (typeof checklistTemplates)[number];

export interface ChecklistItem {
  /** The key under which a checklist keeps its answer. */
  readonly key: string;
  /** A statement that “yes” makes true. */
  readonly text: string;
  /** Answered no or unknown, it blocks a go at the gate of its subject. */
  readonly blocker: boolean;
  /** What a “no” means, as the title of the risk that may be drafted for it; null where none is offered. */
  readonly lack: string | null;
}

export interface ChecklistContent {
  readonly title: string;
  /** What the list as a whole asks. */
  readonly question: string;
  /** Empty for the templates that are filled in part by part (components, stages). */
  readonly items: readonly ChecklistItem[];
}

export const checklistContents: Readonly<Record<ChecklistTemplate, ChecklistContent>> = {
  ...subjectChecklists,
  ...deliveryChecklists,
};

/** The items of a template, in the order in which they are asked. */
export const itemsOf = (template: ChecklistTemplate): readonly ChecklistItem[] =>
  checklistContents[template].items;
