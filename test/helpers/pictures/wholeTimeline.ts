// The timeline in one picture, as high as its lanes need: what a page shows in parts, where there is no end to the page.
import { type TimelineOptions, timelineParts } from '../../../shared/layout/timeline/timeline.ts';
import type { Scene } from '../../../shared/scene/marks.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';

/** The whole plan in one picture. */
export function wholeTimeline(workbook: Workbook, options: TimelineOptions): Scene {
  const [scene] = timelineParts(workbook, { ...options, maxHeight: Infinity });
  if (!scene) throw new Error('There is no picture.');
  return scene;
}
