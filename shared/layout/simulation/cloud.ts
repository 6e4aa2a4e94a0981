// Finish against cost: a cloud of iterations, cut by the day and the budget into four shares.
import { simulationWords as words } from '../../messages/documents/simulation.ts';
import type { Anchor, Mark, Scene } from '../../scene/marks.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import { textWidth } from '../../text/measureText.ts';
import { label } from '../label.ts';
import { type Chart, footMarks, sideMarks, ticksOf, xOf, yOf } from './chart.ts';

export interface CloudOptions {
  readonly width: number;
  readonly height: number;
  readonly textSize?: number;
  readonly printFinish: (value: number) => string;
  readonly printCost: (value: number) => string;
}

const spanOf = (values: readonly number[], limit: number | null): readonly [number, number] => {
  const all = limit === null ? values : [...values, limit];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * 0.08;
  return [low - room, high + room];
};

/** The share of each quarter in its corner; what a quarter stands for is its spoken name. */
function shareMarks(chart: Chart, { carryOn }: SimulationFigures): readonly Mark[] {
  const { onTime, inBudget, both } = carryOn;
  if (onTime === null || inBudget === null || both === null) return [];
  const { left, top, width, height } = chart;
  const size = chart.size * 1.25;
  const [start, end] = [left + 4, left + width - 4];
  const [head, foot] = [top + size, top + height - 5];
  const corner = (share: number, name: string, x: number, y: number, anchor: Anchor): Mark => ({
    kind: 'group',
    label: name,
    marks: [label(words.share(share), x, y, size, { weight: 'bold', anchor })],
  });
  const late = 1 - onTime - inBudget + both;
  return [
    corner(onTime - both, words.onTimeOnly({ share: onTime - both }), start, head, 'start'),
    corner(late, words.neither({ share: late }), end, head, 'end'),
    corner(both, words.both({ share: both }), start, foot, 'start'),
    corner(inBudget - both, words.inBudgetOnly({ share: inBudget - both }), end, foot, 'end'),
  ];
}

/** The cloud of a result; its shares are those of all iterations, its points some of them. */
export function cloud(figures: SimulationFigures, options: CloudOptions): Scene {
  const { width, height, textSize: size = 11, printFinish, printCost } = options;
  const { neededBy, budget } = figures;
  const points = figures.cloud;
  const [from, to] = spanOf(
    points.map(({ finish }) => finish),
    neededBy,
  );
  const [low, high] = spanOf(
    points.map(({ cost }) => cost),
    budget,
  );
  const values = ticksOf(low, high, 5);
  const left = Math.max(...values.map((value) => textWidth(printCost(value), size, 'regular'))) + 8;
  const top = size * 1.9;
  const area = { left, top, width: width - left - 6, height: height - top - size * 2, size };
  const chart: Chart = { ...area, from, to, low, high };
  const dash = { colour: 'risk', width: 1.25, dash: [5, 3] } as const;
  const [x, y] = [xOf(chart, neededBy ?? 0), yOf(chart, budget ?? 0)];
  return {
    width,
    height,
    label: words.labels.cloud,
    marks: [
      label(words.quarters, left, size, size, { fill: 'muted' }),
      ...sideMarks(chart, values, printCost),
      ...footMarks(chart, printFinish),
      ...points.map(({ finish, cost }): Mark => ({
        kind: 'circle',
        x: xOf(chart, finish),
        y: yOf(chart, cost),
        radius: 1.5,
        fill: { token: 'accent', tint: 0.55 },
      })),
      ...(neededBy === null
        ? []
        : [{ kind: 'line', x1: x, y1: top, x2: x, y2: top + area.height, stroke: dash } as const]),
      ...(budget === null
        ? []
        : [{ kind: 'line', x1: left, y1: y, x2: left + area.width, y2: y, stroke: dash } as const]),
      ...shareMarks(chart, figures),
    ],
  };
}
