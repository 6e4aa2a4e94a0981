// Money needed by the plan against money released, over the days of the timeline (CAP-04).
import { timelineWords } from '../../messages/documents/plan.ts';
import { toDayNumber } from '../../dates/dayNumber.ts';
import { isAbove } from '../../rules/engine/compare.ts';
import { fundingGapOf, type FundingRun, fundingRunsOf } from '../../rules/plan/funding.ts';
import type { Mark, PathCommand } from '../../scene/marks.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { textWidth } from '../../text/measureText.ts';
import { centred } from '../label.ts';
import { GRAPH_HEIGHT, graphLane, type SetLane } from '../timeline/timelineParts.ts';
import { dayX, type TimeScale } from '../timeline/timelineScale.ts';

const words = timelineWords.funding;

type Ground = { readonly scale: TimeScale; readonly floor: number; readonly perMinor: number };

const inside = ({ left, right }: TimeScale, x: number): number => Math.min(right, Math.max(left, x));

/** Both lines of a run from left to right: what is needed, and what is released. */
const placed = ({ scale, floor, perMinor }: Ground, { from, to, needed, released }: FundingRun) => {
  const x = [inside(scale, dayX(scale, from)), inside(scale, dayX(scale, to))] as const;
  const y = (amount: number) => floor - amount * perMinor;
  return { x, needed: [y(needed[0]), y(needed[1])] as const, released: y(released) };
};

const line = (
  ground: Ground,
  runs: readonly FundingRun[],
  heights: (run: ReturnType<typeof placed>) => readonly [number, number],
): readonly PathCommand[] =>
  runs.flatMap((run, i): PathCommand[] => {
    const at = placed(ground, run);
    const [start, end] = heights(at);
    return [
      [i === 0 ? 'M' : 'L', at.x[0], start],
      ['L', at.x[1], end],
    ];
  });

/** What is needed beyond what is released, from where it passes it. */
const shortfall = (ground: Ground, run: FundingRun): readonly Mark[] => {
  const [low, high] = run.needed;
  if (!isAbove(high, run.released)) return [];
  const { x, needed, released } = placed(ground, run);
  const passes = low >= run.released ? 0 : (run.released - low) / (high - low);
  const first = x[0] + (x[1] - x[0]) * passes;
  return [
    {
      kind: 'path',
      commands: [
        ['M', first, released],
        ['L', first, Math.min(needed[0], released)],
        ['L', x[1], needed[1]],
        ['L', x[1], released],
        ['Z'],
      ],
      fill: { token: 'risk', tint: 0.25 },
      stroke: { colour: 'risk', width: 1 },
    },
  ];
};

/** How much is missing at most, from the day it first is. */
const gapMark = (workbook: Workbook, { scale }: Ground, runs: readonly FundingRun[]): readonly Mark[] => {
  const gap = fundingGapOf(workbook);
  if (gap === null) return [];
  const { currency } = factsOf(workbook);
  const amount = runs.reduce((most, { needed, released }) => Math.max(most, needed[1] - released), 0);
  const text = words.short({ amount, currency });
  const width = textWidth(text, scale.size * 0.85, 'bold');
  const x = inside({ ...scale, right: scale.right - width }, dayX(scale, toDayNumber(gap.day)));
  return [
    {
      kind: 'group',
      ...(gap.sources[0] === undefined ? {} : { subject: gap.sources[0].id }),
      label: words.gap({ ...gap, currency }),
      marks: [centred(text, x, scale.size * 0.6, scale.size * 0.85, { weight: 'bold', fill: 'risk' })],
    },
  ];
};

/** The lane of money; none while no funding is released by date. */
export const fundingLanes = (workbook: Workbook, scale: TimeScale, nameWidth: number): readonly SetLane[] => {
  const runs = fundingRunsOf(workbook);
  const last = runs.at(-1);
  if (last === undefined) return [];
  const { size } = scale;
  const { currency } = factsOf(workbook);
  const lane = {
    key: 'funding',
    subject: null,
    isFolded: null,
    title: words.title,
    detail: words.detail({ needed: last.needed[1], released: last.released, currency }),
    items: [],
  };
  const most = runs.reduce((top, { needed, released }) => Math.max(top, needed[1], released), 0);
  const perMinor = most === 0 ? 0 : (size * GRAPH_HEIGHT) / most;
  return [
    graphLane(lane, scale, nameWidth, (floor) => {
      const ground = { scale, floor, perMinor };
      return [
        ...runs.flatMap((run) => shortfall(ground, run)),
        {
          kind: 'path',
          commands: line(ground, runs, ({ needed }) => needed),
          stroke: { colour: 'when', width: 1.5 },
        },
        {
          kind: 'path',
          commands: line(ground, runs, ({ released }) => [released, released]),
          stroke: { colour: 'ink', width: 1, dash: [3, 2] },
        },
        ...gapMark(workbook, ground, runs),
      ];
    }),
  ];
};
