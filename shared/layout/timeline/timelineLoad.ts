// Under the bars: what each resource is asked for day by day against what it has, with what is too much.

import { isAbove } from '../../rules/engine/compare.ts';
import { toDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { timelineWords } from '../../messages/documents/plan.ts';
import { type Conflict, conflictsOf } from '../../rules/plan/capacity.ts';
import { type LoadRun, loadsOf, type ResourceLoad } from '../../rules/plan/loadDays.ts';
import { planClockOf } from '../../rules/plan/schedule.ts';
import type { Mark, PathCommand } from '../../scene/marks.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { textWidth } from '../../text/measureText.ts';
import { nameOf } from '../../words.ts';
import { fundingLanes } from '../capacity/fundingLane.ts';
import type { Resource } from '../../schema/kinds.ts';
import { centred, cutTo } from '../label.ts';
import { GRAPH_HEIGHT, graphLane, type SetLane } from './timelineParts.ts';
import { dayX, type TimeScale } from './timelineScale.ts';

type Ground = { readonly scale: TimeScale; readonly floor: number; readonly perUnit: number };

const block = (
  { scale, floor, perUnit }: Ground,
  { from, to }: LoadRun,
  [low, high]: readonly [number, number],
  look: Pick<Extract<Mark, { kind: 'rect' }>, 'fill' | 'stroke'>,
): readonly Mark[] => {
  if (high <= low) return [];
  const x = dayX(scale, from);
  const width = dayX(scale, to + 1) - x;
  return [{ kind: 'rect', x, y: floor - high * perUnit, width, height: (high - low) * perUnit, ...look }];
};

/** Other work at the bottom, the boxes on it; what is above capacity in the colour of risk, with an edge of its own. */
const runMarks = (ground: Ground, run: LoadRun): readonly Mark[] => {
  const { otherWork, boxes, capacity } = run;
  const load = otherWork + boxes;
  const isOver = boxes > 0 && isAbove(load, capacity);
  const within = isOver ? Math.min(load, capacity) : load;
  return [
    ...block(ground, run, [0, Math.min(otherWork, within)], { fill: { token: 'muted', tint: 0.35 } }),
    ...block(ground, run, [Math.min(otherWork, within), within], { fill: { token: 'when', tint: 0.32 } }),
    ...(isOver
      ? block(ground, run, [capacity, load], {
          fill: { token: 'risk', tint: 0.25 },
          stroke: { colour: 'risk', width: 1 },
        })
      : []),
  ];
};

/** What there is, as a line of steps. */
const capacityLine = ({ scale, floor, perUnit }: Ground, runs: readonly LoadRun[]): Mark => ({
  kind: 'path',
  commands: runs.flatMap(({ from, to, capacity }, i): PathCommand[] => {
    const y = floor - capacity * perUnit;
    return [
      [i === 0 ? 'M' : 'L', dayX(scale, from), y],
      ['L', dayX(scale, to + 1), y],
    ];
  }),
  stroke: { colour: 'ink', width: 1, dash: [3, 2] },
});

/** How much too much, over the days of a conflict. */
const conflictMark = (workbook: Workbook, { scale }: Ground, conflict: Conflict): Mark => {
  const { resource, fromWD, toWD, size, boxes } = conflict;
  const { calendar, startDay } = planClockOf(workbook);
  const [from, to] = [fromWD, toWD].map((wd) => fromDayNumber(dayOfWD(calendar, startDay, wd))) as [
    string,
    string,
  ];
  const text = timelineWords.tooMuch({ size });
  const x1 = dayX(scale, toDayNumber(from));
  const middle = (x1 + dayX(scale, toDayNumber(to) + 1)) / 2;
  const width = textWidth(text, scale.size * 0.85, 'bold');
  const x = Math.max(scale.left, Math.min(scale.right - width, middle - width / 2));
  return {
    kind: 'group',
    subject: resource.id,
    label: timelineWords.conflict({ resource, from, to, size, boxes }),
    marks: [centred(text, x, scale.size * 0.6, scale.size * 0.85, { weight: 'bold', fill: 'risk' })],
  };
};

/** What other work is, and when somebody is away, where there is room for the words. */
const noteMarks = ({ scale, floor }: Ground, { otherWork, absences }: Resource): readonly Mark[] => {
  const size = scale.size * 0.8;
  const notes = [
    ...otherWork.map(({ from, to, label }) => ({ from, to, text: label })),
    ...absences.map(({ from, to }) => ({ from, to, text: timelineWords.away })),
  ];
  return notes.flatMap(({ from, to, text }): readonly Mark[] => {
    const x1 = Math.max(scale.left, dayX(scale, toDayNumber(from)));
    const x2 = Math.min(scale.right, dayX(scale, toDayNumber(to) + 1));
    const shown = text === '' ? '' : cutTo(text, x2 - x1 - 4, size);
    if (shown === '' || textWidth(shown, size, 'regular') > x2 - x1 - 4) return [];
    return [centred(shown, x1 + 2, floor - size * 0.7, size)];
  });
};

const loadLane = (workbook: Workbook, load: ResourceLoad, scale: TimeScale, nameWidth: number): SetLane => {
  const { resource, runs } = load;
  const { size } = scale;
  const conflicts = conflictsOf(workbook).filter((one) => one.resource.id === resource.id);
  const most = runs.reduce(
    (top, { boxes, otherWork, capacity }) => Math.max(top, boxes + otherWork, capacity),
    0,
  );
  const lane = {
    key: `load ${resource.id}`,
    subject: resource.id,
    isFolded: null,
    title: nameOf(resource),
    detail: timelineWords.load({
      capacity: resource.capacity,
      most: Math.max(...runs.map((run) => run.boxes + run.otherWork)),
      free: runs.reduce(
        (days, { boxes, otherWork, capacity, count }) =>
          days + (capacity > 0 && boxes + otherWork === 0 ? count : 0),
        0,
      ),
    }),
    items: [],
  };
  const perUnit = most === 0 ? 0 : (size * GRAPH_HEIGHT) / most;
  return graphLane(lane, scale, nameWidth, (floor) => {
    const ground = { scale, floor, perUnit };
    return [
      ...runs.flatMap((run) => runMarks(ground, run)),
      capacityLine(ground, runs),
      ...noteMarks(ground, resource),
      ...conflicts.map((conflict) => conflictMark(workbook, ground, conflict)),
    ];
  });
};

/** A lane a resource that the plan uses, and one of money where it is released by date. */
export const loadLanes = (workbook: Workbook, scale: TimeScale, nameWidth: number): readonly SetLane[] => [
  ...loadsOf(workbook).map((load) => loadLane(workbook, load, scale, nameWidth)),
  ...fundingLanes(workbook, scale, nameWidth),
];
