// The timeline as the screen shows it: heads and names that stand while the plot scrolls under them, at a chosen width of a day.

import type { DayNumber } from '../../dates/dayNumber.ts';
import type { Mark, Scene } from '../../scene/marks.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { PlacedBar } from './timelineBars.ts';
import type { Baseline } from '../../rules/plan/baseline.ts';
import { groupLanes, type Grouping } from './timelineGroups.ts';
import { linksBetween } from './timelineLinks.ts';
import { loadLanes } from './timelineLoad.ts';
import { momentLane } from './timelineMoments.ts';
import { phaseLane } from './timelinePhases.ts';
import {
  footOf,
  lineMarks,
  lineStep,
  NAME_GAP,
  rangeOf,
  sentenceOf,
  setLane,
  stack,
} from './timelineParts.ts';
import {
  axisHeight,
  axisMarks,
  axisNames,
  axisRowHeight,
  daysOffMarks,
  gridMarks,
  timeScale,
  type TimeScale,
} from './timelineScale.ts';

export type PaneOptions = {
  /** Of all panes together, in points: the plot fills it when the days do not need more. */
  readonly width: number;
  /** Points a day takes; null: as many as fit. */
  readonly dayWidth: number | null;
  readonly by: Grouping;
  readonly folded: ReadonlySet<string>;
  /** What each resource is asked for, day by day, stands below. */
  readonly withLoad: boolean;
  /** The plan that stands behind the bars. */
  readonly baseline: Baseline;
};

/** A lane and where its name stands. */
export type PaneLane = {
  readonly key: string;
  readonly title: string;
  readonly y: number;
  readonly isFolded: boolean | null;
};

export type TimelinePanes = {
  readonly corner: Scene;
  readonly head: Scene;
  readonly names: Scene;
  readonly plot: Scene;
  readonly foot: Scene;
  readonly lanes: readonly PaneLane[];
  /** In the plot, in the order they are drawn. */
  readonly bars: readonly PlacedBar[];
  readonly scale: TimeScale;
};

const SIZE = 11;
/** Room left of the names for what folds them, and after them. */
const INDENT = 20;

/** Room at both ends of the plot, for words that stand at its edges. */
const EDGE = 4;

/** Days that fit at that width, or the range itself where it is longer. */
const scaleOf = (
  { from, to }: { readonly from: DayNumber; readonly to: DayNumber },
  width: number,
  dayWidth: number | null,
): TimeScale => {
  if (dayWidth === null) return timeScale(from, to, EDGE, width - EDGE, SIZE);
  const last = Math.max(to, from + Math.ceil(width / dayWidth) - 1);
  return timeScale(from, last, EDGE, EDGE + (last - from + 1) * dayWidth, SIZE);
};

const shifted = (marks: readonly Mark[], x: number): readonly Mark[] => [{ kind: 'group', marks, x, y: 0 }];

/** The panes of the timeline; together they are one picture. */
export const timelinePanes = (
  workbook: Workbook,
  { width, dayWidth, by, folded, withLoad, baseline }: PaneOptions,
): TimelinePanes => {
  const grouped = groupLanes(workbook, by, (key) => folded.has(key), baseline);
  const lanes = [momentLane(workbook), ...grouped, phaseLane(workbook)].filter((lane) => lane !== null);
  const left = Math.max(SIZE * 11, Math.min(width * 0.22, SIZE * 20));
  const scale = scaleOf(rangeOf(workbook, lanes), width - left, dayWidth);
  const set = lanes.map((lane) => setLane(lane, scale, left - NAME_GAP - INDENT));
  const loads = withLoad ? loadLanes(workbook, scale, left - NAME_GAP - INDENT) : [];
  const { placed, bars, bottom } = stack([...set, ...loads], 0);
  const lines = lineMarks(workbook, scale, axisHeight(scale));
  const top = axisHeight(scale) + lines.height;
  const links = linksBetween(workbook, bars, SIZE);
  const foot = footOf(workbook, lanes, links, width, SIZE, withLoad);
  const label = sentenceOf(workbook, by);
  const rules = placed.map(({ y, height }): Mark => {
    const at = y + height;
    return { kind: 'line', x1: 0, y1: at, x2: left, y2: at, stroke: { colour: 'line', width: 0.75 } };
  });
  return {
    scale,
    bars,
    lanes: placed.map(({ lane: { key, title, isFolded }, y }) => ({ key, title, isFolded, y })),
    corner: { width: left, height: top, label, marks: shifted(axisNames(scale), INDENT) },
    head: {
      width: scale.right + EDGE,
      height: top,
      label,
      marks: [
        ...gridMarks(scale, axisRowHeight(SIZE), axisHeight(scale)),
        ...axisMarks(workbook, scale),
        ...lines.lines.map(({ x, row, stroke }): Mark => {
          return {
            kind: 'line',
            x1: x,
            y1: axisHeight(scale) + 4 + (row + 1) * lineStep(SIZE),
            x2: x,
            y2: top,
            stroke,
          };
        }),
        ...lines.names,
      ],
    },
    names: {
      width: left,
      height: bottom,
      label,
      marks: [...placed.map(({ name, y }): Mark => ({ kind: 'group', marks: name, x: INDENT, y })), ...rules],
    },
    plot: {
      width: scale.right + EDGE,
      height: bottom,
      label,
      marks: [
        ...daysOffMarks(workbook, scale, 0, bottom),
        ...gridMarks(scale, 0, bottom),
        ...lines.lines.map(({ x, stroke }): Mark => ({
          kind: 'line',
          x1: x,
          y1: 0,
          x2: x,
          y2: bottom,
          stroke,
        })),
        ...links.flatMap(({ marks }) => marks),
        ...placed.map(({ plot, y }): Mark => ({ kind: 'group', marks: plot, x: 0, y })),
      ],
    },
    foot: { width, height: foot.height, label, marks: foot.marks },
  };
};
