// Draws the items of one lane so that no label covers a bar or another label.

import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { DayNumber } from '../../dates/dayNumber.ts';
import { looks } from '../../looks.ts';
import type { Mark } from '../../scene/marks.ts';
import { shortDayText } from '../../text/format.ts';
import { cutTo, firstFreeRow } from '../label.ts';
import type { Stretch } from '../label.ts';
import { besideShape, GAP, setLabel } from './timelineLabels.ts';
import type { Berth } from './timelineLabels.ts';
import type { BarItem, LaneItem, MomentsItem, PointItem } from './timelineLanes.ts';
import { dayX } from './timelineScale.ts';
import type { TimeScale } from './timelineScale.ts';
import { barRowHeight, barShape, checkMark, checkWidth, limitShape, pointShape } from './timelineShapes.ts';
import { timelineWords } from '../../messages/documents/plan.ts';

/** Where an item stands in its row, labels included. */
type Placed = { readonly item: LaneItem; readonly taken: Stretch; readonly marks: readonly Mark[] };

/** The longest label a bar may carry, as a share of the plot. */
const LABEL_SHARE = 0.4;

const barLabel = ({ from, to, limit, said, ...told }: BarItem): string =>
  timelineWords.bar({
    ...told,
    state: said,
    from: fromDayNumber(from),
    to: fromDayNumber(to),
    limit: limit === null ? null : fromDayNumber(limit),
  });

const placeBar = (item: BarItem, scale: TimeScale): Placed => {
  const { size } = scale;
  const middle = barRowHeight(size) / 2;
  const x = dayX(scale, item.from);
  const end = Math.max(x + 2, dayX(scale, item.to + 1));
  const limitX = item.limit === null ? null : dayX(scale, item.limit + 1);
  const isOver = limitX !== null && limitX < end - 0.5;
  const check = item.state === 'done' ? checkWidth(size) + 3 : 0;
  const weight = item.isCritical ? 'bold' : 'regular';
  const shape: Stretch = { start: x, end: Math.max(end, limitX ?? end) };
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
  return {
    item,
    taken: words.taken,
    marks: [
      {
        kind: 'group',
        subject: item.subject,
        label: barLabel(item),
        marks: [
          ...barShape(item, x, end - x, middle, size),
          ...limit,
          ...(hasCheck ? [checkMark(x + 4, middle, size)] : []),
          ...words.marks,
        ],
      },
    ],
  };
};

const pointLabel = ({ kind, name, day, look }: PointItem): string =>
  timelineWords.point({
    what: timelineWords.points[kind],
    name,
    day: fromDayNumber(day),
    state: look === null ? null : looks[look].word,
  });

/** The room for the signs of one day, as a multiple of the type size. */
const MOST_SIGNS_WIDTH = 2.5;

/** The signs of one day side by side from the end of that day, with their codes and the day. */
const placeMoments = (item: MomentsItem, scale: TimeScale): Placed => {
  const { size } = scale;
  const middle = barRowHeight(size) / 2;
  const last = item.points.length - 1;
  // Many of one day overlap rather than seem to fall on later days.
  const step = last === 0 ? 0 : Math.min(size * 1.15, (size * MOST_SIGNS_WIDTH) / last);
  // At the right edge the signs go back from the day instead of leaving the picture.
  const first = Math.min(dayX(scale, item.day + 1), scale.right - size / 2 - last * step);
  const text = `${item.points.map((point) => point.text).join(' ')} ${shortDayText(fromDayNumber(item.day))}`;
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
