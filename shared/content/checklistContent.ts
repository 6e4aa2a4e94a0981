// What a checklist template is made of, and how its items are written.

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

export const item = (key: string, text: string, lack: string | null = null): ChecklistItem => ({
  key,
  text,
  blocker: false,
  lack,
});
export const blocker = (key: string, text: string, lack: string | null = null): ChecklistItem => ({
  ...item(key, text, lack),
  blocker: true,
});
