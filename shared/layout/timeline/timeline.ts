// The roadmap timeline: phases above, a lane a slice, time boxes with limits, releases, checkpoints and gates.

import type { Mark, Scene } from '../../scene/marks.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { groupLanes } from './timelineGroups.ts';
import type { Lane } from './timelineLanes.ts';
import { linksBetween } from './timelineLinks.ts';
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
  type SetLane,
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
} from './timelineScale.ts';
import type { TimeScale } from './timelineScale.ts';

export type TimelineOptions = {
  /** Of the whole picture, in points. */
  readonly width: number;
  /** In points; 11 unless said. */
  readonly textSize?: number;
  /** `boxes` shows every time box, `slices` one bar a slice; boxes unless said. */
  readonly detail?: 'boxes' | 'slices';
};

/** Where slices stand for their boxes there are too many checkpoints for one lane as well. */
const lanesOf = (workbook: Workbook, detail: 'boxes' | 'slices'): readonly Lane[] => {
  const lanes = groupLanes(workbook, 'slice', () => detail === 'slices');
  if (detail === 'slices') return lanes;
  return [momentLane(workbook), ...lanes, phaseLane(workbook)].filter((lane) => lane !== null);
};

type Frame = { readonly scale: TimeScale; readonly lanes: readonly Lane[] };

const frameOf = (
  workbook: Workbook,
  { width, textSize: size = 11, detail = 'boxes' }: TimelineOptions,
): Frame => {
  const lanes = lanesOf(workbook, detail);
  const share = detail === 'slices' ? 0.3 : 0.22;
  const left = Math.max(size * 9, Math.min(width * share, size * 22));
  const { from, to } = rangeOf(workbook, lanes);
  return { lanes, scale: timeScale(from, to, left, width, size) };
};

/** The lanes stacked under one axis; with `isLast` the key and the notes below. */
const drawPart = (
  workbook: Workbook,
  { scale, lanes: all }: Frame,
  lanes: readonly SetLane[],
  isLast: boolean,
): Scene => {
  const { size, right: width } = scale;
  const top = axisHeight(scale);
  const { placed, bars, bottom } = stack(lanes, top);
  const lines = lineMarks(workbook, scale, bottom);
  const links = linksBetween(workbook, bars, size);
  const foot = isLast ? footOf(workbook, all, links, width, size) : { marks: [], height: 0 };
  const below = bottom + lines.height;
  return {
    width,
    height: below + foot.height,
    label: sentenceOf(workbook, 'slice'),
    marks: [
      ...daysOffMarks(workbook, scale, top, bottom),
      ...axisNames(scale),
      ...axisMarks(workbook, scale),
      ...gridMarks(scale, axisRowHeight(size), bottom),
      ...lines.lines.map(({ x, row, stroke }): Mark => {
        return { kind: 'line', x1: x, y1: top, x2: x, y2: bottom + 4 + row * lineStep(size), stroke };
      }),
      ...links.flatMap(({ marks }) => marks),
      ...placed.map(({ name, plot, y }): Mark => ({ kind: 'group', marks: [...name, ...plot], x: 0, y })),
      ...lines.names,
      { kind: 'group', marks: foot.marks, x: 0, y: below },
    ],
  };
};

const setLanes = ({ lanes, scale }: Frame): readonly SetLane[] =>
  lanes.map((lane) => setLane(lane, scale, scale.left - NAME_GAP));

/**
 * The plan in pictures no higher than `maxHeight` (a single lane may be), each with its own axis. Bars, points and lane
 * names are groups with the id of their record as `subject`. Labels stand in their bar when they fit, else beside it,
 * and never on another.
 */
export const timelineParts = (
  workbook: Workbook,
  options: TimelineOptions & { readonly maxHeight: number },
): readonly Scene[] => {
  const frame = frameOf(workbook, options);
  // Room for the axis and for the names of the lines below the lanes.
  const reserve = axisHeight(frame.scale) + frame.scale.size * 5;
  const parts: SetLane[][] = [[]];
  let height = reserve;
  for (const lane of setLanes(frame)) {
    if (height + lane.height > options.maxHeight && height > reserve) {
      parts.push([]);
      height = reserve;
    }
    parts.at(-1)?.push(lane);
    height += lane.height;
  }
  return parts.map((lanes, index) => drawPart(workbook, frame, lanes, index === parts.length - 1));
};
