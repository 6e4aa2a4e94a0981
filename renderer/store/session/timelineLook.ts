// How the timeline is looked at: it stays so while the workbook is open.
import type { Id } from '../../../shared/schema/field.ts';
import type { Grouping } from '../../../shared/layout/timeline/timelineGroups.ts';

export const zooms = ['fit', 'day', 'week', 'month', 'quarter'] as const;
export type Zoom = (typeof zooms)[number];

export interface TimelineLook {
  readonly by: Grouping;
  readonly zoom: Zoom;
  /** The lanes whose work is drawn as one bar. */
  readonly folded: ReadonlySet<string>;
  readonly withLoad: boolean;
  /** The snapshot that stands behind the bars; null is none, and the newest unless one was chosen. */
  readonly baseline: Id<'snapshot'> | 'newest' | null;
}

export const usualTimeline: TimelineLook = {
  by: 'slice',
  zoom: 'fit',
  folded: new Set(),
  withLoad: false,
  baseline: 'newest',
};
