// What waits for what: lines at right angles from bar to bar, heavy where there is no float.

import { plannedSpans } from '../../rules/plan/conflictCure.ts';
import { freeFromWD, scheduleOf } from '../../rules/plan/schedule.ts';
import type { Mark, PathCommand, Stroke } from '../../scene/marks.ts';
import type { LinkKind } from '../../schema/timeBox.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { PlacedBar } from './timelineBars.ts';
import { barHeight, barRowHeight } from './timelineShapes.ts';

type Point = readonly [x: number, y: number];

/** How far before its end a line leaves a bar, and how far before the next bar it turns at least. */
const LEAVE = 3;
const TURN = 5;
const HEAD = 4;

const quiet: Stroke = { colour: 'muted', width: 0.75 };
const heavy: Stroke = { colour: 'ink', width: 1.75 };

type Route = {
  readonly from: PlacedBar;
  readonly to: PlacedBar;
  readonly kind: LinkKind;
  readonly size: number;
};

/** From the end of one bar down or up, and in to the start of the next. */
const endToStart = ({ from, to, size }: Route): readonly Point[] => {
  const { middle: a } = from;
  const { middle: b } = to;
  if (a === b && to.x >= from.end)
    return [
      [from.end, a],
      [to.x, b],
    ];
  const down = b > a ? 1 : -1;
  const x = Math.max(from.x + 1, from.end - LEAVE);
  const edge = a + (down * barHeight(size)) / 2;
  if (to.x >= x + TURN)
    return [
      [x, edge],
      [x, b],
      [to.x, b],
    ];
  // The next bar begins at or before this end: round its corner, between the rows.
  const between = b - (down * barRowHeight(size)) / 2;
  return [
    [x, edge],
    [x, between],
    [to.x - TURN, between],
    [to.x - TURN, b],
    [to.x, b],
  ];
};

/** Out at a start or an end, along the outermost of the two, and in. */
const roundEdges = (x1: number, x2: number, { from, to }: Route, side: 1 | -1): readonly Point[] => {
  const turn = side === 1 ? Math.max(x1, x2) + TURN + 2 : Math.min(x1, x2) - TURN - 2;
  return [
    [x1, from.middle],
    [turn, from.middle],
    [turn, to.middle],
    [x2, to.middle],
  ];
};

/** From the start of one bar out, between the rows, and round to the end of the other. */
const startToEnd = ({ from, to, size }: Route): readonly Point[] => {
  const between = to.middle + ((from.middle > to.middle ? 1 : -1) * barRowHeight(size)) / 2;
  return [
    [from.x, from.middle],
    [from.x - TURN, from.middle],
    [from.x - TURN, between],
    [to.end + TURN + 2, between],
    [to.end + TURN + 2, to.middle],
    [to.end, to.middle],
  ];
};

const cornersOf = (route: Route): readonly Point[] => {
  const { from, to, kind } = route;
  if (kind === 'finishStart') return endToStart(route);
  if (kind === 'startStart') return roundEdges(from.x, to.x, route, -1);
  return kind === 'finishFinish' ? roundEdges(from.end, to.end, route, 1) : startToEnd(route);
};

const arrow = (corners: readonly Point[], stroke: Stroke): readonly Mark[] => {
  const commands = corners.map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', x, y]);
  const [x, y] = corners.at(-1) ?? [0, 0];
  const back = (corners.at(-2)?.[0] ?? x) > x ? HEAD : -HEAD;
  const half = HEAD * 0.6;
  return [
    { kind: 'path', commands, stroke },
    {
      kind: 'path',
      commands: [['M', x, y], ['L', x + back, y - half], ['L', x + back, y + half], ['Z']],
      fill: stroke.colour,
    },
  ];
};

/** A short line as the key shows it. */
export const linkSign = (x: number, middle: number, width: number, isCritical: boolean): readonly Mark[] =>
  arrow(
    [
      [x, middle],
      [x + width, middle],
    ],
    isCritical ? heavy : quiet,
  );

/** A link that is drawn. */
export type DrawnLink = { readonly marks: readonly Mark[]; readonly isCritical: boolean };

/** The links between the bars that are drawn; of a box drawn several times the first counts. */
export const linksBetween = (
  workbook: Workbook,
  bars: readonly PlacedBar[],
  size: number,
): readonly DrawnLink[] => {
  const { network, boxes } = scheduleOf(workbook);
  const spans = plannedSpans(workbook);
  const placed = new Map<string, PlacedBar>();
  for (const bar of bars) if (!placed.has(bar.id)) placed.set(bar.id, bar);
  return network.boxes.flatMap((box, i) => {
    const to = placed.get(box.id);
    const startWD = boxes.get(box.id)?.startWD;
    if (!to) return [];
    return (network.into[i] ?? []).flatMap((link): DrawnLink[] => {
      const from = placed.get(network.boxes[link.from]?.id ?? '');
      if (!from) return [];
      const isBinding = freeFromWD(network, link, spans) === startWD;
      const isCritical = from.isCritical && to.isCritical && isBinding;
      const corners = cornersOf({ from, to, kind: link.kind, size });
      return [{ isCritical, marks: arrow(corners, isCritical ? heavy : quiet) }];
    });
  });
};
