// What waits for what: lines at right angles from bar to bar, heavy where there is no float.

import { scheduleOf } from '../../rules/plan/schedule.ts';
import type { Mark, PathCommand, Stroke } from '../../scene/marks.ts';
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

/** The corners of a line from the end of one bar to the start of another. */
const cornersOf = (from: PlacedBar, to: PlacedBar, size: number): readonly Point[] => {
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

const arrow = (corners: readonly Point[], stroke: Stroke): readonly Mark[] => {
  const commands = corners.map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', x, y]);
  const [x, y] = corners.at(-1) ?? [0, 0];
  const half = HEAD * 0.6;
  return [
    { kind: 'path', commands, stroke },
    {
      kind: 'path',
      commands: [['M', x, y], ['L', x - HEAD, y - half], ['L', x - HEAD, y + half], ['Z']],
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
  const placed = new Map<string, PlacedBar>();
  for (const bar of bars) if (!placed.has(bar.id)) placed.set(bar.id, bar);
  return network.boxes.flatMap((box, i) => {
    const to = placed.get(box.id);
    const after = boxes.get(box.id);
    if (!to || !after) return [];
    return (network.into[i] ?? []).flatMap(({ from: at, lagWD }): DrawnLink[] => {
      const before = network.boxes[at];
      const from = before && placed.get(before.id);
      if (!from) return [];
      const isBinding = boxes.get(before.id)?.endWD === after.startWD - 1 - lagWD;
      const isCritical = from.isCritical && to.isCritical && isBinding;
      return [{ isCritical, marks: arrow(cornersOf(from, to, size), isCritical ? heavy : quiet) }];
    });
  });
};
