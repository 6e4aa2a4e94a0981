// The roadmap timeline: phases above, a lane a slice, time boxes with limits, releases, checkpoints and gates.

import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import type { DayNumber } from '../../dates/dayNumber.ts';
import { plannedBoxes } from '../../rules/scope/planIndex.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import type { Mark, Scene, Stroke } from '../../scene/marks.ts';
import { factsOf, settingsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { lineHeight, textWidth } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import { centred, firstFreeRow, keyLines } from '../label.ts';
import type { Stretch } from '../label.ts';
import { textLines } from '../page/piece.ts';
import { daysOf, placeItems } from './timelineBars.ts';
import { keyEntries } from './timelineKey.ts';
import { sliceLanes, undrawnNotes } from './timelineLanes.ts';
import type { Lane } from './timelineLanes.ts';
import { momentLane } from './timelineMoments.ts';
import { axisHeight, axisMarks, dayX, phaseText, timeScale } from './timelineScale.ts';
import type { TimeScale } from './timelineScale.ts';
import { barRowHeight } from './timelineShapes.ts';
import { timelineWords } from '../../messages/documents/plan.ts';

export type TimelineOptions = {
  /** Of the whole picture, in points. */
  readonly width: number;
  /** In points; 11 unless said. */
  readonly textSize?: number;
  /** `boxes` shows every time box, `slices` one bar a slice; boxes unless said. */
  readonly detail?: 'boxes' | 'slices';
};

/** A lane with its label set and its items placed, from y = 0. */
type SetLane = { readonly marks: readonly Mark[]; readonly height: number };
type DayLine = { readonly day: DayNumber; readonly text: string; readonly stroke: Stroke };

const LANE_PAD = 4;

const dayLines = (workbook: Workbook): readonly DayLine[] => {
  const { asOf } = factsOf(workbook);
  const { neededBy } = settingsOf(workbook);
  const { endDay } = scheduleOf(workbook);
  return [
    {
      day: toDayNumber(asOf),
      text: timelineWords.lines.status({ day: asOf }),
      stroke: { colour: 'accent', width: 1.25 },
    },
    ...(endDay === null
      ? []
      : [
          {
            day: endDay + 1,
            text: timelineWords.lines.planEnd({ day: fromDayNumber(endDay) }),
            stroke: { colour: 'muted', width: 0.75, dash: [1.5, 2] },
          } as const,
        ]),
    ...(neededBy === null
      ? []
      : [
          {
            day: toDayNumber(neededBy) + 1,
            text: timelineWords.lines.neededBy({ day: neededBy }),
            stroke: { colour: 'risk', width: 1.25, dash: [4, 2] },
          } as const,
        ]),
  ];
};

/** Days beyond the work, on either side, that a line may add to the range, as a multiple of the work's own length. */
const REACH = 2;

const scaleOf = (
  workbook: Workbook,
  lanes: readonly Lane[],
  left: number,
  right: number,
  size: number,
): TimeScale => {
  const { startDay } = scheduleOf(workbook);
  const days = [startDay, ...lanes.flatMap(({ items }) => daysOf(items))];
  const first = days.reduce((least, day) => Math.min(least, day), startDay);
  const last = days.reduce((most, day) => Math.max(most, day), first + 20);
  const reach = (last - first) * REACH;
  const near = dayLines(workbook)
    .map(({ day }) => day)
    .filter((day) => day >= first - reach && day <= last + reach);
  const from = Math.min(first, ...near) - 3;
  const to = Math.max(last, ...near) + 3;
  return timeScale(from, to, left, right, size);
};

const setLane = (lane: Lane, scale: TimeScale): SetLane => {
  const { size, left } = scale;
  const title = wrapText(lane.title, left - 12, size, 'bold', 2);
  const detailSize = size * 0.88;
  const detail = wrapText(lane.detail, left - 12, detailSize, 'regular', 2);
  const labelHeight = title.length * lineHeight(size) + detail.length * lineHeight(detailSize);
  const { marks, rows } = placeItems(lane.items, scale);
  const height = Math.max(labelHeight, rows * barRowHeight(size)) + 2 * LANE_PAD;
  const heading: Mark = {
    kind: 'group',
    marks: [
      ...textLines(title, 0, LANE_PAD, { size, weight: 'bold', fill: 'ink' }),
      ...textLines(detail, 0, LANE_PAD + title.length * lineHeight(size), {
        size: detailSize,
        weight: 'regular',
        fill: 'muted',
      }),
    ],
    ...(lane.subject === null ? {} : { subject: lane.subject, label: lane.title }),
  };
  return {
    height,
    marks: [
      heading,
      { kind: 'group', marks, x: 0, y: LANE_PAD },
      {
        kind: 'line',
        x1: 0,
        y1: height,
        x2: scale.right,
        y2: height,
        stroke: { colour: 'line', width: 0.75 },
      },
    ],
  };
};

/** Lines for status date, plan end and needed-by date, named beneath the lanes. */
const lineMarks = (
  workbook: Workbook,
  scale: TimeScale,
  bottom: number,
): { readonly behind: readonly Mark[]; readonly names: readonly Mark[]; readonly height: number } => {
  const { size, left, right, from, to } = scale;
  const shown = dayLines(workbook).filter(({ day }) => day >= from && day <= to + 1);
  const step = size * 1.5;
  const rows: Stretch[][] = [];
  const behind: Mark[] = [];
  const names = shown.map(({ day, text, stroke }): Mark => {
    const x = dayX(scale, day);
    const width = textWidth(text, size, 'bold');
    const start = Math.max(left, Math.min(right - width, x - width / 2));
    const row = firstFreeRow(rows, { start, end: start + width }, 10);
    behind.push({ kind: 'line', x1: x, y1: axisHeight(scale), x2: x, y2: bottom + 4 + row * step, stroke });
    return centred(text, start, bottom + 4 + (row + 0.5) * step, size, {
      weight: 'bold',
      fill: stroke.colour,
    });
  });
  return { behind, names, height: rows.length * step + 8 };
};

/** Where slices stand for their boxes there are too many checkpoints for one lane as well. */
const lanesOf = (workbook: Workbook, detail: 'boxes' | 'slices'): readonly Lane[] => {
  const lanes = sliceLanes(workbook, detail === 'slices');
  const moments = detail === 'slices' ? null : momentLane(workbook);
  return moments === null ? lanes : [moments, ...lanes];
};

const sentenceOf = (workbook: Workbook): string => {
  const { endDay } = scheduleOf(workbook);
  const end = endDay === null ? null : fromDayNumber(endDay);
  return timelineWords.label({ boxes: plannedBoxes(workbook).length, end });
};

type Frame = { readonly scale: TimeScale; readonly lanes: readonly Lane[] };

const frameOf = (
  workbook: Workbook,
  { width, textSize: size = 11, detail = 'boxes' }: TimelineOptions,
): Frame => {
  const lanes = lanesOf(workbook, detail);
  const share = detail === 'slices' ? 0.3 : 0.22;
  const left = Math.max(size * 9, Math.min(width * share, size * 22));
  return { lanes, scale: scaleOf(workbook, lanes, left, width, size) };
};

/** The lanes stacked under one axis; with `isLast` the key and the notes below. */
const drawPart = (
  workbook: Workbook,
  { scale, lanes: all }: Frame,
  lanes: readonly SetLane[],
  isLast: boolean,
): Scene => {
  const { size, right: width } = scale;
  const marks: Mark[] = [];
  let y = axisHeight(scale);
  for (const lane of lanes) {
    marks.push({ kind: 'group', marks: lane.marks, x: 0, y });
    y += lane.height;
  }
  const lines = lineMarks(workbook, scale, y);
  const axis = axisMarks(workbook, scale, y);
  y += lines.height;
  const foot: Mark[] = [];
  if (isLast) {
    const key = keyLines(keyEntries(all, size), { x: 0, y, width, size: size * 0.9 });
    y += key.height;
    const phases = phaseText(workbook);
    const notes = [...(phases === '' ? [] : [`${phases}.`]), ...undrawnNotes(workbook)];
    const noteSize = size * 0.9;
    const noteLines = notes.flatMap((note) => wrapText(note, width, noteSize, 'regular'));
    foot.push(
      ...key.marks,
      ...textLines(noteLines, 0, y, { size: noteSize, weight: 'regular', fill: 'muted' }),
    );
    y += noteLines.length * lineHeight(noteSize);
  }
  return {
    width,
    height: y,
    marks: [...axis, ...lines.behind, ...marks, ...lines.names, ...foot],
    label: sentenceOf(workbook),
  };
};

/**
 * The whole plan as one picture, as high as its lanes need. Bars, points and lane names are groups with the id of
 * their record as `subject`. Labels stand in their bar when they fit, else beside it, and never on another.
 */
export const timeline = (workbook: Workbook, options: TimelineOptions): Scene => {
  const frame = frameOf(workbook, options);
  return drawPart(
    workbook,
    frame,
    frame.lanes.map((lane) => setLane(lane, frame.scale)),
    true,
  );
};

/** The same picture in parts no higher than `maxHeight` (a single lane may be), each with its own axis. */
export const timelineParts = (
  workbook: Workbook,
  options: TimelineOptions & { readonly maxHeight: number },
): readonly Scene[] => {
  const frame = frameOf(workbook, options);
  // Room for the axis and for the names of the lines below the lanes.
  const reserve = axisHeight(frame.scale) + frame.scale.size * 5;
  const parts: SetLane[][] = [[]];
  let height = reserve;
  for (const lane of frame.lanes.map((one) => setLane(one, frame.scale))) {
    if (height + lane.height > options.maxHeight && height > reserve) {
      parts.push([]);
      height = reserve;
    }
    parts.at(-1)?.push(lane);
    height += lane.height;
  }
  return parts.map((lanes, index) => drawPart(workbook, frame, lanes, index === parts.length - 1));
};
