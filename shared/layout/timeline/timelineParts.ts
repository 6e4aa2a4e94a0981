// What the timeline is put together from, whole or in panes: lanes set and stacked, lines of days, the key below.

import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import type { DayNumber } from '../../dates/dayNumber.ts';
import { plannedBoxes } from '../../rules/scope/planIndex.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { freshResult } from '../../rules/simulated/keptResults.ts';
import type { Mark, Stroke } from '../../scene/marks.ts';
import { factsOf, settingsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { lineHeight, textWidth } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import { centred, firstFreeRow, keyLines } from '../label.ts';
import type { Stretch } from '../label.ts';
import { textLines } from '../page/piece.ts';
import { daysOf, placeItems } from './timelineBars.ts';
import type { PlacedBar } from './timelineBars.ts';
import type { Grouping } from './timelineGroups.ts';
import { keyEntries, loadKey } from './timelineKey.ts';
import { undrawnNotes } from './timelineLanes.ts';
import type { Lane } from './timelineLanes.ts';
import type { DrawnLink } from './timelineLinks.ts';
import { dayX, phaseText } from './timelineScale.ts';
import type { TimeScale } from './timelineScale.ts';
import { barRowHeight } from './timelineShapes.ts';
import { timelineWords } from '../../messages/documents/plan.ts';

/** A lane with its name set and its items placed, from y = 0. */
export type SetLane = {
  readonly lane: Lane;
  readonly name: readonly Mark[];
  readonly plot: readonly Mark[];
  readonly bars: readonly PlacedBar[];
  readonly height: number;
};
/** Room between the names of the lanes and their bars. */
export const NAME_GAP = 12;

type DayLine = { readonly day: DayNumber; readonly text: string; readonly stroke: Stroke };

/** Room above and below what stands in a lane. */
const LANE_PAD = 4;

const dayLines = (workbook: Workbook): readonly DayLine[] => {
  const { asOf } = factsOf(workbook);
  const { neededBy } = settingsOf(workbook);
  const { endDay, marginWD } = scheduleOf(workbook);
  const p80 = freshResult(workbook)?.figures.carryOn.finishDates.p80 ?? null;
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
    ...(p80 === null
      ? []
      : [
          {
            day: toDayNumber(p80) + 1,
            text: timelineWords.lines.p80({ day: p80 }),
            stroke: { colour: 'ink', width: 0.75, dash: [5, 2] },
          } as const,
        ]),
    ...(neededBy === null
      ? []
      : [
          {
            day: toDayNumber(neededBy) + 1,
            text: timelineWords.lines.neededBy({ day: neededBy, marginWD }),
            stroke: { colour: 'risk', width: 1.25, dash: [4, 2] },
          } as const,
        ]),
  ];
};

/** Days beyond the work, on either side, that a line may add to the range, as a multiple of the work's own length. */
const REACH = 2;

/** The days the picture has to show. */
export const rangeOf = (
  workbook: Workbook,
  lanes: readonly Lane[],
): { readonly from: DayNumber; readonly to: DayNumber } => {
  const { startDay } = scheduleOf(workbook);
  const days = [startDay, ...lanes.flatMap(({ items }) => daysOf(items))];
  const first = days.reduce((least, day) => Math.min(least, day), startDay);
  const last = days.reduce((most, day) => Math.max(most, day), first + 20);
  const reach = (last - first) * REACH;
  const near = dayLines(workbook)
    .map(({ day }) => day)
    .filter((day) => day >= first - reach && day <= last + reach);
  return { from: Math.min(first, ...near) - 3, to: Math.max(last, ...near) + 3 };
};

/** The name of a lane in its column, no wider than `width`. */
const setName = (
  lane: Lane,
  width: number,
  size: number,
): { readonly mark: Mark; readonly height: number } => {
  const title = wrapText(lane.title, width, size, 'bold', 2);
  const detailSize = size * 0.88;
  const detail = wrapText(lane.detail, width, detailSize, 'regular', 2);
  return {
    height: title.length * lineHeight(size) + detail.length * lineHeight(detailSize),
    mark: {
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
    },
  };
};

/** The hairline below a lane. */
const laneFoot = (scale: TimeScale, height: number): Mark => ({
  kind: 'line',
  x1: 0,
  y1: height,
  x2: scale.right,
  y2: height,
  stroke: { colour: 'line', width: 0.75 },
});

/** How high a graph in a lane may rise, as a multiple of the type size. */
export const GRAPH_HEIGHT = 3.2;

/** A lane with a graph in place of bars; `draw` is told where the graph stands. */
export const graphLane = (
  lane: Lane,
  scale: TimeScale,
  nameWidth: number,
  draw: (floor: number) => readonly Mark[],
): SetLane => {
  const { size } = scale;
  const name = setName(lane, nameWidth, size);
  // Room for the words above.
  const floor = LANE_PAD + size * (GRAPH_HEIGHT + 1.3);
  const height = Math.max(name.height + 2 * LANE_PAD, floor + LANE_PAD);
  return { lane, height, name: [name.mark], bars: [], plot: [...draw(floor), laneFoot(scale, height)] };
};

/** A lane with its name beside it, no wider than `nameWidth`. */
export const setLane = (lane: Lane, scale: TimeScale, nameWidth: number): SetLane => {
  const { size } = scale;
  const name = setName(lane, nameWidth, size);
  const { marks, rows, bars } = placeItems(lane.items, scale);
  const height = Math.max(name.height, rows * barRowHeight(size)) + 2 * LANE_PAD;
  return {
    lane,
    height,
    name: [name.mark],
    bars: bars.map((bar) => ({ ...bar, middle: bar.middle + LANE_PAD })),
    plot: [{ kind: 'group', marks, x: 0, y: LANE_PAD }, laneFoot(scale, height)],
  };
};

/** Lanes below each other from `top` on, with the places of their bars in the picture. */
export const stack = (
  lanes: readonly SetLane[],
  top: number,
): {
  readonly placed: readonly (SetLane & { readonly y: number })[];
  readonly bars: readonly PlacedBar[];
  readonly bottom: number;
} => {
  let y = top;
  const placed = lanes.map((lane) => {
    const at = { ...lane, y };
    y += lane.height;
    return at;
  });
  const bars = placed.flatMap((lane) => lane.bars.map((bar) => ({ ...bar, middle: bar.middle + lane.y })));
  return { placed, bars, bottom: y };
};

/** Names of the status date, the plan end and the needed-by date from `top` on, each with the line it names. */
export const lineMarks = (
  workbook: Workbook,
  scale: TimeScale,
  top: number,
): {
  readonly lines: readonly { readonly x: number; readonly row: number; readonly stroke: Stroke }[];
  readonly names: readonly Mark[];
  readonly height: number;
} => {
  const { size, left, right, from, to } = scale;
  const shown = dayLines(workbook).filter(({ day }) => day >= from && day <= to + 1);
  const rows: Stretch[][] = [];
  const set = shown.map(({ day, text, stroke }) => {
    const x = dayX(scale, day);
    const width = textWidth(text, size, 'bold');
    const start = Math.max(left, Math.min(right - width, x - width / 2));
    const row = firstFreeRow(rows, { start, end: start + width }, 10);
    const style = { weight: 'bold', fill: stroke.colour } as const;
    const name = centred(text, start, top + 4 + (row + 0.5) * lineStep(size), size, style);
    return { line: { x, row, stroke }, name };
  });
  return {
    lines: set.map(({ line }) => line),
    names: set.map(({ name }) => name),
    height: rows.length * lineStep(size) + 8,
  };
};

/** The height of a row of these names. */
export const lineStep = (size: number): number => size * 1.5;

/** What the picture shows, in one sentence. */
export const sentenceOf = (workbook: Workbook, by: Grouping): string => {
  const { endDay } = scheduleOf(workbook);
  const end = endDay === null ? null : fromDayNumber(endDay);
  return timelineWords.label({ boxes: plannedBoxes(workbook).length, end, by });
};

/** The key of the signs and the notes, from y = 0. */
export const footOf = (
  workbook: Workbook,
  lanes: readonly Lane[],
  links: readonly DrawnLink[],
  width: number,
  size: number,
  withLoad = false,
): { readonly marks: readonly Mark[]; readonly height: number } => {
  const entries = [...keyEntries(lanes, links, size), ...(withLoad ? loadKey(workbook, size) : [])];
  const key = keyLines(entries, { x: 0, y: 0, width, size: size * 0.9 });
  const phases = phaseText(workbook);
  const notes = [...(phases === '' ? [] : [`${phases}.`]), ...undrawnNotes(workbook)];
  const noteSize = size * 0.9;
  const lines = notes.flatMap((note) => wrapText(note, width, noteSize, 'regular'));
  const style = { size: noteSize, weight: 'regular', fill: 'muted' } as const;
  return {
    marks: [...key.marks, ...textLines(lines, 0, key.height, style)],
    height: key.height + lines.length * lineHeight(noteSize),
  };
};
