// Draws the items of one lane so that no label covers a bar or another label.

import { fromDayNumber } from '../dates/dayNumber.ts';
import type { DayNumber } from '../dates/dayNumber.ts';
import type { Colour, Mark, Token } from '../scene/marks.ts';
import { dayText, shortDayText } from '../text/dayText.ts';
import { textWidth } from '../text/measureText.ts';
import { centred, cutTo, firstFreeRow } from './label.ts';
import type { Stretch } from './label.ts';
import type { BarItem, LaneItem, MomentsItem, PointItem } from './timelineLanes.ts';
import { dayX } from './timelineScale.ts';
import type { TimeScale } from './timelineScale.ts';

/** The height of one row of bars. */
export const barRowHeight = (size: number): number => size * 2.1;
const barHeight = (size: number): number => size * 1.6;

/** Where an item stands in its row, labels included. */
type Placed = { readonly item: LaneItem; readonly taken: Stretch; readonly marks: readonly Mark[] };

const checkWidth = (size: number): number => size * 0.9;

/** The sign of a finished box. */
export const checkMark = (x: number, middle: number, size: number): Mark => ({
  kind: 'path',
  commands: [
    ['M', x, middle],
    ['L', x + size * 0.25, middle + size * 0.28],
    ['L', x + size * 0.75, middle - size * 0.3],
  ],
  stroke: { colour: 'ink', width: size * 0.14 },
});

const workedFill: Colour = { token: 'when', tint: 0.32 };
const openFill: Colour = { token: 'when', tint: 0.1 };

/** How far a running bar is filled at least, so that it tells from a planned one on its first day. */
const LEAST_WORKED = 3;

/** A bar with its state: darker as far as it is worked off (a share of it), critical with a heavy foot. */
export const barShape = (
  item: Pick<BarItem, 'state' | 'isCritical' | 'worked'>,
  x: number,
  width: number,
  middle: number,
  size: number,
): readonly Mark[] => {
  const height = barHeight(size);
  const top = middle - height / 2;
  const foot = top + height;
  return [
    {
      kind: 'rect',
      x,
      y: top,
      width,
      height,
      radius: 2,
      fill: item.state === 'done' ? workedFill : openFill,
      stroke: { colour: 'when', width: 0.75 },
    },
    ...(item.state === 'running'
      ? [
          {
            kind: 'rect',
            x,
            y: top,
            width: Math.min(width, Math.max(LEAST_WORKED, width * item.worked)),
            height,
            fill: workedFill,
            stroke: { colour: 'when', width: 0.75 },
          } as const,
        ]
      : []),
    ...(item.isCritical ? [{ kind: 'rect', x, y: foot - 2, width, height: 2, fill: 'ink' } as const] : []),
  ];
};

/** The end of what a box may take: a tick, with a line from the bar when the plan ends sooner. */
export const limitShape = (
  x1: number,
  x2: number,
  middle: number,
  size: number,
  isOver: boolean,
): readonly Mark[] => {
  const half = barHeight(size) * 0.42;
  const colour: Token = isOver ? 'risk' : 'muted';
  return [
    ...(x2 > x1
      ? [
          {
            kind: 'line',
            x1,
            y1: middle,
            x2,
            y2: middle,
            stroke: { colour, width: 0.75, dash: [1.5, 1.5] },
          } as const,
        ]
      : []),
    {
      kind: 'line',
      x1: x2,
      y1: middle - half,
      x2,
      y2: middle + half,
      stroke: { colour, width: 1.5 },
    },
  ];
};

/** The longest label a bar may carry, as a share of the plot. */
const LABEL_SHARE = 0.4;

/** Puts a label beside a shape: to the right where it fits, else to the left, else cut on the roomier side. */
const beside = (
  scale: TimeScale,
  shape: Stretch,
  text: string,
  weight: 'regular' | 'bold',
  middle: number,
): { readonly mark: Mark; readonly taken: Stretch } => {
  const { size, left, right } = scale;
  /** The ground keeps the lines of the status date and the months out of the words. */
  const onGround = (shown: string, x: number): Mark => {
    const ground = { width: textWidth(shown, size, weight) + 3, height: size * 1.3 };
    const words = centred(shown, x, middle, size, { weight });
    return {
      kind: 'group',
      marks: [{ kind: 'rect', x: x - 1.5, y: middle - ground.height / 2, ...ground, fill: 'surface' }, words],
    };
  };
  const gap = 4;
  const rightRoom = right - shape.end - gap;
  const leftRoom = shape.start - left - gap;
  const wanted = textWidth(text, size, weight);
  if (wanted <= rightRoom || (wanted > leftRoom && rightRoom >= leftRoom)) {
    const shown = cutTo(text, rightRoom, size, weight);
    const width = textWidth(shown, size, weight);
    return {
      mark: onGround(shown, shape.end + gap),
      taken: { start: shape.start, end: shape.end + gap + width },
    };
  }
  const shown = cutTo(text, leftRoom, size, weight);
  const width = textWidth(shown, size, weight);
  return {
    mark: onGround(shown, shape.start - gap - width),
    taken: { start: shape.start - gap - width, end: shape.end },
  };
};

const barLabel = (item: BarItem): string => {
  const until = `${dayText(fromDayNumber(item.from))} to ${dayText(fromDayNumber(item.to))}`;
  const limit = item.limit === null ? 'no limit' : `limit ${dayText(fromDayNumber(item.limit))}`;
  return `${item.text}: ${until}, ${item.state}${item.isCritical ? ', critical' : ''}, ${limit}`;
};

const placeBar = (item: BarItem, scale: TimeScale): Placed => {
  const { size } = scale;
  const middle = barRowHeight(size) / 2;
  const x = dayX(scale, item.from);
  const end = Math.max(x + 2, dayX(scale, item.to + 1));
  const limitX = item.limit === null ? null : dayX(scale, item.limit + 1);
  const isOver = limitX !== null && limitX < end - 0.5;
  const check = item.state === 'done' ? checkWidth(size) + 3 : 0;
  const weight = item.isCritical ? 'bold' : 'regular';
  const text = cutTo(item.text, (scale.right - scale.left) * LABEL_SHARE, size, weight);
  const isInside = !isOver && textWidth(text, size, weight) + check + 10 <= end - x;
  const shape: Stretch = { start: x, end: Math.max(end, limitX ?? end) };
  const around = isInside ? null : beside(scale, shape, text, weight, middle);
  const limit = limitX === null ? [] : limitShape(end, limitX, middle, size, isOver);
  const hasCheck = check > 0 && end - x >= check + 4;
  return {
    item,
    taken: around?.taken ?? shape,
    marks: [
      {
        kind: 'group',
        subject: item.subject,
        label: barLabel(item),
        marks: [
          ...barShape(item, x, end - x, middle, size),
          ...limit,
          ...(hasCheck ? [checkMark(x + 4, middle, size)] : []),
          around?.mark ?? centred(text, x + 5 + check, middle, size, { weight }),
        ],
      },
    ],
  };
};

/** The sign of a moment about x: a release is a diamond, a gate a square on its end, a checkpoint a triangle. */
export const pointShape = (kind: PointItem['kind'], x: number, middle: number, size: number): Mark => {
  const r = size * 0.5;
  if (kind === 'checkpoint')
    return {
      kind: 'path',
      commands: [['M', x - r, middle - r * 0.8], ['L', x + r, middle - r * 0.8], ['L', x, middle + r], ['Z']],
      fill: 'risk',
    };
  if (kind === 'gate')
    return {
      kind: 'rect',
      x: x - r * 0.85,
      y: middle - r * 0.85,
      width: r * 1.7,
      height: r * 1.7,
      fill: 'surface',
      stroke: { colour: 'ink', width: 1.25 },
    };
  return {
    kind: 'path',
    commands: [['M', x, middle - r], ['L', x + r, middle], ['L', x, middle + r], ['L', x - r, middle], ['Z']],
    fill: 'when',
  };
};

const pointLabel = ({ kind, name, day }: PointItem): string => {
  const what = kind === 'release' ? 'Release of' : kind === 'gate' ? 'Gate' : 'Checkpoint of';
  return `${what} ${name}: ${dayText(fromDayNumber(day))}`;
};

/** The signs of one day side by side from the end of that day, with their codes and the day. */
const placeMoments = (item: MomentsItem, scale: TimeScale): Placed => {
  const { size } = scale;
  const middle = barRowHeight(size) / 2;
  const step = size * 1.15;
  const last = item.points.length - 1;
  // At the right edge the signs go back from the day instead of leaving the picture.
  const first = Math.min(dayX(scale, item.day + 1), scale.right - size / 2 - last * step);
  const text = `${item.points.map((point) => point.text).join(' ')} ${shortDayText(fromDayNumber(item.day))}`;
  const shape = { start: first - size / 2, end: first + last * step + size / 2 };
  const { mark, taken } = beside(scale, shape, text, 'regular', middle);
  const signs = item.points.map((point, index): Mark => ({
    kind: 'group',
    subject: point.subject,
    label: pointLabel(point),
    marks: [pointShape(point.kind, first + index * step, middle, size)],
  }));
  return { item, taken, marks: [mark, ...signs] };
};

/** The items of a lane in as few rows as their labels allow, from y = 0; gives the marks and the count of rows. */
export const placeItems = (
  items: readonly LaneItem[],
  scale: TimeScale,
): { readonly marks: readonly Mark[]; readonly rows: number } => {
  const rows: Stretch[][] = [];
  const marks = items.map((item): Mark => {
    const placed = item.kind === 'bar' ? placeBar(item, scale) : placeMoments(item, scale);
    // A release follows the last of its bars, so it stands beside or below it.
    const row = firstFreeRow(
      rows,
      placed.taken,
      6,
      item.kind === 'moments' && item.points[0]?.kind === 'release' ? rows.length - 1 : 0,
    );
    return { kind: 'group', marks: placed.marks, x: 0, y: row * barRowHeight(scale.size) };
  });
  return { marks, rows: rows.length };
};

/** The days a lane's items reach, for the range of the scale. */
export const daysOf = (items: readonly LaneItem[]): readonly DayNumber[] =>
  items.flatMap((item) => (item.kind === 'bar' ? [item.from, item.to, item.limit ?? item.to] : [item.day]));
