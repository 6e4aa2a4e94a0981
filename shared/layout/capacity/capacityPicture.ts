// Capacity by itself: load per resource and day against what there is, and money needed against money released.
import { timelineWords } from '../../messages/documents/plan.ts';
import type { Mark, Scene } from '../../scene/marks.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { keyLines } from '../label.ts';
import { groupLanes } from '../timeline/timelineGroups.ts';
import { loadKey } from '../timeline/timelineKey.ts';
import { loadLanes } from '../timeline/timelineLoad.ts';
import { NAME_GAP, rangeOf, stack } from '../timeline/timelineParts.ts';
import {
  axisHeight,
  axisMarks,
  axisNames,
  axisRowHeight,
  daysOffMarks,
  gridMarks,
  timeScale,
} from '../timeline/timelineScale.ts';

/** A lane a resource that the plan uses, over the days of the timeline; null where it uses none. */
export function capacityPicture(workbook: Workbook, width: number, size: number): Scene | null {
  const left = Math.max(size * 11, Math.min(width * 0.22, size * 20));
  const { from, to } = rangeOf(
    workbook,
    groupLanes(workbook, 'slice', () => false),
  );
  const scale = timeScale(from, to, left, width, size);
  const lanes = loadLanes(workbook, scale, left - NAME_GAP);
  if (lanes.length === 0) return null;
  const top = axisHeight(scale);
  const { placed, bottom } = stack(lanes, top);
  const key = keyLines(loadKey(workbook, size), { x: 0, y: bottom, width, size: size * 0.9 });
  return {
    width,
    height: bottom + key.height,
    label: timelineWords.capacityLabel,
    marks: [
      ...daysOffMarks(workbook, scale, top, bottom),
      ...axisNames(scale),
      ...axisMarks(workbook, scale),
      ...gridMarks(scale, axisRowHeight(size), bottom),
      ...placed.map(({ name, plot, y }): Mark => ({ kind: 'group', marks: [...name, ...plot], x: 0, y })),
      ...key.marks,
    ],
  };
}
