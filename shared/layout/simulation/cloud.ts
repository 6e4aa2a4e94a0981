// Finish against cost: a cloud of iterations, cut by the day and the budget into four shares.
import { simulationWords as words } from '../../messages/documents/simulation.ts';
import type { Mark, Scene } from '../../scene/marks.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import { textWidth } from '../../text/measureText.ts';
import {
  EDGE,
  type Chart,
  footMarks,
  grounded,
  limitMarks,
  limitStroke,
  sideMarks,
  ticksOf,
  xOf,
  yOf,
} from './chart.ts';

interface Limit {
  readonly value: number;
  readonly text: string;
}

export interface CloudOptions {
  readonly width: number;
  readonly height: number;
  readonly textSize?: number;
  readonly needed: Limit | null;
  readonly budget: Limit | null;
  readonly printFinish: (value: number) => string;
  readonly printCost: (value: number) => string;
}

const spanOf = (values: readonly number[], limit: Limit | null): readonly [number, number] => {
  const all = limit === null ? values : [...values, limit.value];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * 0.16;
  return [low - room, high + room];
};

/** The share of each quarter in its corner, with what it stands for below it. */
function shareMarks(chart: Chart, { carryOn }: SimulationFigures): readonly Mark[] {
  const { onTime, inBudget, both } = carryOn;
  if (onTime === null || inBudget === null || both === null) return [];
  const { left, top, width, height } = chart;
  const small = chart.size * 0.9;
  const size = chart.size * 1.25;
  const { quarters } = words;
  const corner = (share: number, quarter: keyof typeof quarters, isEnd: boolean, y: number): Mark => {
    const place = (text: string, size: number, weight: 'bold' | 'regular'): number =>
      isEnd ? left + width - 5 - textWidth(text, size, weight) : left + 5;
    const [figure, name] = [words.share(share), quarters[quarter]];
    return {
      kind: 'group',
      label: words.quarter({ name, share }),
      marks: [
        ...grounded(figure, place(figure, size, 'bold'), y, size),
        ...grounded(name, place(name, small, 'regular'), y + small * 1.3, small, { fill: 'muted' }),
      ],
    };
  };
  const [head, foot] = [top + size, top + height - 5 - small * 1.3];
  return [
    corner(onTime - both, 'onTimeOnly', false, head),
    corner(1 - onTime - inBudget + both, 'neither', true, head),
    corner(both, 'both', false, foot),
    corner(inBudget - both, 'inBudgetOnly', true, foot),
  ];
}

/** The budget as a level line, its name below it at the right. */
function budgetMarks(chart: Chart, { value, text }: Limit): readonly Mark[] {
  const { left, width, size } = chart;
  const y = yOf(chart, value);
  return [
    { kind: 'line', x1: left, y1: y, x2: left + width, y2: y, stroke: limitStroke },
    ...grounded(text, left + width - textWidth(text, size, 'bold') - 4, y + size * 1.3, size, {
      weight: 'bold',
      fill: 'risk',
    }),
  ];
}

/** The cloud of a result; its shares are those of all iterations, its points some of them. */
export function cloud(figures: SimulationFigures, options: CloudOptions): Scene {
  const { width, height, textSize: size = 11, needed, budget, printFinish, printCost } = options;
  const points = figures.cloud;
  const [from, to] = spanOf(
    points.map(({ finish }) => finish),
    needed,
  );
  const [low, high] = spanOf(
    points.map(({ cost }) => cost),
    budget,
  );
  const values = ticksOf(low, high, 5);
  const left = Math.max(...values.map((value) => textWidth(printCost(value), size, 'regular'))) + 8;
  const top = size * 1.9;
  const area = { left, top, width: width - left - EDGE, height: height - top - size * 2, size };
  const chart: Chart = { ...area, from, to, low, high };
  return {
    width,
    height,
    label: words.labels.cloud,
    marks: [
      ...sideMarks(chart, values, printCost),
      ...footMarks(chart, printFinish),
      ...points.map(({ finish, cost }): Mark => ({
        kind: 'circle',
        x: xOf(chart, finish),
        y: yOf(chart, cost),
        radius: 1.5,
        fill: { token: 'accent', tint: 0.55 },
      })),
      ...(needed === null ? [] : limitMarks(chart, needed.value, needed.text)),
      ...(budget === null ? [] : budgetMarks(chart, budget)),
      ...shareMarks(chart, figures),
    ],
  };
}
