// Draws the items of one lane so that no label covers a bar or another label.

import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { DayNumber } from '../../dates/dayNumber.ts';
import { looks } from '../../looks.ts';
import type { Mark } from '../../scene/marks.ts';
import { shortDayText } from '../../text/format.ts';
import { textWidth } from '../../text/measureText.ts';
import { centred, cutTo, firstFreeRow } from '../label.ts';
import type { Stretch } from '../label.ts';
import { besideShape, GAP, setLabel } from './timelineLabels.ts';
import type { Berth } from './timelineLabels.ts';
import type { BarItem, LaneItem, MomentsItem, PointItem } from './timelineLanes.ts';
import { dayX } from './timelineScale.ts';
import type { TimeScale } from './timelineScale.ts';
import {
  barRowHeight,
  barShape,
  builtShape,
  checkMark,
  checkWidth,
  limitShape,
  p80Shape,
  pointShape,
  wasShape,
  whiskerShape,
} from './timelineShapes.ts';
import { timelineWords } from '../../messages/documents/plan.ts';

/** Where an item stands in its row, labels included. */
type Placed = {
  readonly item: LaneItem;
  readonly taken: Stretch;
  readonly marks: readonly Mark[];
  readonly bar?: Omit<PlacedBar, 'middle'>;
};

/** Where a time box is drawn: its edges and the ends of its lengths, and the middle of its row. */
export type PlacedBar = {
  readonly id: string;
  readonly x: number;
  readonly end: number;
  readonly middle: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly limit: number | null;
  readonly isCritical: boolean;
};

/** The room for the head of an arrow before a bar. */
const ARROW_ROOM = 9;

/** The longest label a bar may carry, as a share of the plot. */
const LABEL_SHARE = 0.4;

const barLabel = ({ from, to, limit, p80, said, text, isCritical, why, was, built }: BarItem): string =>
  timelineWords.bar({
    text,
    isCritical,
    why,
    state: said,
    from: fromDayNumber(from),
    to: fromDayNumber(to),
    limit: limit === null ? null : fromDayNumber(limit),
    was: was && { from: fromDayNumber(was.from), to: fromDayNumber(was.to), slipWD: was.slipWD },
    built: built && { low: fromDayNumber(built.low), high: fromDayNumber(built.high) },
    p80: p80 === null ? null : fromDayNumber(p80),
  });

/** Where the bar stood, behind it. */
const behindBar = ({ was }: BarItem, middle: number, scale: TimeScale): readonly Mark[] =>
  was === null ? [] : wasShape(dayX(scale, was.from), dayX(scale, was.to + 1), middle, scale.size);

const builtMarks = ({ built }: BarItem, middle: number, scale: TimeScale): readonly Mark[] =>
  built === null
    ? []
    : builtShape(dayX(scale, built.low + 1), dayX(scale, built.high + 1), middle, scale.size);

/** The lags a bar waits, before it, where the arrow that waits comes in; gives where that starts. */
const lagMarks = (
  text: string,
  x: number,
  middle: number,
  scale: TimeScale,
): { readonly marks: readonly Mark[]; readonly start: number } => {
  const size = scale.size * 0.8;
  const width = textWidth(text, size, 'regular');
  const left = x - ARROW_ROOM - width;
  if (text === '' || left - 2 < scale.left) return { marks: [], start: x };
  const ground = {
    kind: 'rect',
    x: left - 1.5,
    y: middle - size * 0.65,
    width: width + 3,
    height: size * 1.3,
    fill: 'surface',
  } as const;
  return { marks: [ground, centred(text, left, middle, size, { fill: 'muted' })], start: left - 2 };
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
  const highX = item.high === null ? null : dayX(scale, item.high + 1);
  const lags = lagMarks(item.lags, x, middle, scale);
  const shape: Stretch = { start: lags.start, end: Math.max(end, limitX ?? end) };
  const berths: readonly Berth[] = [
    // A tick of a limit that is passed stands inside the bar, where it would cross the words.
    ...(isOver ? [] : [{ start: x + 5 + check, end: end - 5, side: 'in' } as const]),
    ...besideShape(scale, shape),
    ...(limitX === null ? [] : [{ start: end + GAP, end: limitX - GAP, side: 'right' } as const]),
  ];
  const text = cutTo(item.text, (scale.right - scale.left) * LABEL_SHARE, size, weight);
  const words = setLabel(text, berths, shape, middle, size, weight);
  const limit = limitX === null ? [] : limitShape(end, limitX, middle, size, isOver);
  const hasCheck = check > 0 && end - x >= check + 4;
  const lowX = item.low === null ? null : dayX(scale, item.low + 1);
  const p80X = item.p80 === null ? null : dayX(scale, item.p80 + 1);
  const marks = [
    ...behindBar(item, middle, scale),
    ...barShape(item, x, end - x, middle, size),
    ...limit,
    ...(lowX === null || highX === null ? [] : whiskerShape(lowX, highX, middle, size)),
    ...builtMarks(item, middle, scale),
    ...(p80X === null ? [] : p80Shape(end, p80X, middle, size)),
    ...(hasCheck ? [checkMark(x + 4, middle, size)] : []),
    ...words.marks,
  ];
  const { subject } = item;
  return {
    item,
    taken: takenWith(item, words.taken, Math.max(highX ?? end, p80X ?? end), scale),
    marks: [
      ...lags.marks,
      { kind: 'group', marks, ...(subject === null ? {} : { subject }), label: barLabel(item) },
    ],
    ...(item.isBox && subject !== null
      ? { bar: { id: subject, x, end, low: lowX, high: highX, limit: limitX, isCritical: item.isCritical } }
      : {}),
  };
};

/** With where it stood, and with what the builders said, which lie beside the bar and its words. */
const takenWith = ({ was, built }: BarItem, words: Stretch, high: number, scale: TimeScale): Stretch => ({
  start: Math.min(words.start, was === null ? Infinity : dayX(scale, was.from)),
  end: Math.max(
    words.end,
    high,
    was === null ? 0 : dayX(scale, was.to + 1),
    built === null ? 0 : dayX(scale, built.high + 1),
  ),
});

const pointLabel = ({ kind, name, day, look }: PointItem): string =>
  timelineWords.point({
    what: timelineWords.points[kind],
    name,
    day: fromDayNumber(day),
    state: look === null ? null : looks[look].word,
  });

/** The room for the signs of one day, as a multiple of the type size. */
const MOST_SIGNS_WIDTH = 2.5;

/** Phases and practices have names of several words, the others codes. */
const isWordy = ({ points }: MomentsItem): boolean =>
  points.some(({ kind }) => kind === 'phase' || kind === 'practice');

/** The signs of one day side by side from the end of that day, with their codes and the day. */
const placeMoments = (item: MomentsItem, scale: TimeScale): Placed => {
  const { size } = scale;
  const middle = barRowHeight(size) / 2;
  const last = item.points.length - 1;
  // Many of one day overlap rather than seem to fall on later days.
  const step = last === 0 ? 0 : Math.min(size * 1.15, (size * MOST_SIGNS_WIDTH) / last);
  // At the right edge the signs go back from the day instead of leaving the picture.
  const first = Math.min(dayX(scale, item.day + 1), scale.right - size / 2 - last * step);
  const text = `${item.points.map((point) => point.text).join(isWordy(item) ? ' · ' : ' ')} ${shortDayText(fromDayNumber(item.day))}`;
  const shape = { start: first - size / 2, end: first + last * step + size / 2 };
  const words = setLabel(text, besideShape(scale, shape), shape, middle, size, 'regular');
  const signs = item.points.map((point, index): Mark => ({
    kind: 'group',
    subject: point.subject,
    label: pointLabel(point),
    marks: [pointShape(point, first + index * step, middle, size)],
  }));
  return { item, taken: words.taken, marks: [...words.marks, ...signs] };
};

/** The items of a lane, set. */
type PlacedItems = {
  readonly marks: readonly Mark[];
  readonly rows: number;
  readonly bars: readonly PlacedBar[];
};

/** The items of a lane in as few rows as their labels allow, from y = 0. */
export const placeItems = (items: readonly LaneItem[], scale: TimeScale): PlacedItems => {
  const rows: Stretch[][] = [];
  const bars: PlacedBar[] = [];
  const marks = items.map((item): Mark => {
    const placed = item.kind === 'bar' ? placeBar(item, scale) : placeMoments(item, scale);
    // A release follows the last of its bars, so it stands beside or below it.
    const row = firstFreeRow(
      rows,
      placed.taken,
      6,
      item.kind === 'moments' && item.points[0]?.kind === 'release' ? rows.length - 1 : 0,
    );
    const y = row * barRowHeight(scale.size);
    if (placed.bar) bars.push({ ...placed.bar, middle: y + barRowHeight(scale.size) / 2 });
    return { kind: 'group', marks: placed.marks, x: 0, y };
  });
  return { marks, rows: rows.length, bars };
};

/** The days a lane's items reach, for the range of the scale. */
export const daysOf = (items: readonly LaneItem[]): readonly DayNumber[] =>
  items.flatMap((item) =>
    item.kind === 'bar'
      ? [
          item.from,
          item.to,
          item.limit ?? item.to,
          item.high ?? item.to,
          item.was?.from ?? item.from,
          item.was?.to ?? item.to,
          item.built?.high ?? item.to,
          item.p80 ?? item.to,
        ]
      : [item.day],
  );
