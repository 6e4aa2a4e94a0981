// A plan made in another tool, as far as it can be told in days: what every reader gives and the dry run judges.
import type { Day } from '../../schema/field.ts';
import type { FieldsOf, RecordOf } from '../../schema/kinds.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import type { WorkingTime } from '../../dates/workingDays.ts';

/** A link as the file says it: `lagWD` may be part of a day; null: it counts other days than worked ones. */
export interface FileLink {
  readonly from: string;
  readonly kind: LinkKind;
  readonly lagWD: number | null;
  /** Why it is left out, as a sentence: something of it could not be read. */
  readonly fault?: string;
}

export interface FileTask {
  /** What the file calls it; links and a later import go by it. */
  readonly ref: string;
  /** The id of the time box it was exported from, where it was ours. */
  readonly ownId: string | null;
  readonly title: string;
  readonly notes: string;
  /** The summary task it stands under. */
  readonly parent: string | null;
  readonly isSummary: boolean;
  readonly isMilestone: boolean;
  /** Why it is no work of this plan at all, as a sentence; null for ordinary tasks. */
  readonly unfit: string | null;
  /** First and last day; null where the file gives none. */
  readonly start: Day | null;
  readonly finish: Day | null;
  /** The dates as the file writes them, where those only are the beginning of the day after the last. */
  readonly written?: { readonly start: Day | null; readonly finish: Day | null };
  /** Its length in working days as the file says, parts of days included. */
  readonly lengthWD: number | null;
  /** What else decides its dates there: a constraint, a calendar of its own, dates typed by hand. */
  readonly because: string | null;
  readonly state: 'planned' | 'running' | 'done';
  readonly actualStart: Day | null;
  readonly actualFinish: Day | null;
  /** In minor units. */
  readonly fixedCost: number;
  readonly links: readonly FileLink[];
  /** What else the file says of it and a plan has no place for, as sentences. */
  readonly lost?: readonly string[];
  readonly allocations: readonly { readonly resource: string; readonly units: number }[];
  /** What only our own files carry. */
  readonly own: Readonly<Record<string, string>>;
}

/** A calendar that a resource keeps apart from that of the plan. */
export interface FileCalendar {
  readonly ref: string;
  readonly ownId: string | null;
  readonly title: string;
  readonly time: WorkingTime;
}

/** What else is known of when a resource is there and what is released of it. */
export type ResourceMore = Pick<
  FieldsOf<'resource'>,
  'availableFrom' | 'availableTo' | 'otherWork' | 'releases'
>;

export interface FileResource {
  readonly ref: string;
  readonly ownId: string | null;
  readonly title: string;
  /** The file says no more than its name: what is known of it here stays. */
  readonly isNameOnly?: boolean;
  readonly kind: RecordOf<'resource'>['kind'];
  readonly capacity: number;
  /** Minor units a working day. */
  readonly rate: number;
  readonly absences: readonly { readonly from: Day; readonly to: Day }[];
  readonly notes?: string;
  readonly calendar?: FileCalendar | null;
  readonly more?: ResourceMore;
}

export interface PlanFile {
  readonly title: string;
  readonly start: Day | null;
  /** The day from which it tells what was done and what is to come. */
  readonly statusDay: Day | null;
  readonly calendar: WorkingTime | null;
  readonly tasks: readonly FileTask[];
  readonly resources: readonly FileResource[];
  /** What of the file as a whole a plan cannot hold, as sentences. */
  readonly notes: readonly string[];
}

/** The endings of files that can hold a plan. */
export const planEndings = ['.xml', '.gan', '.xlsx', '.csv', '.tsv', '.txt'] as const;

/** Thrown when a file is no plan that can be read; its message is a sentence for the person. */
export class PlanRefused extends Error {}
