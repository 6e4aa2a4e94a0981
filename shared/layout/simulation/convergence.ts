// Whether more iterations would change the answer: P50 and P80 of the finish as they settle.
import { simulationWords as words } from '../../messages/documents/simulation.ts';
import type { Scene } from '../../scene/marks.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import { numberText } from '../../text/format.ts';
import { textWidth } from '../../text/measureText.ts';
import { type Chart, footMarks, lineKey, lineMark, sideMarks, ticksOf, xOf, yOf } from './chart.ts';

export interface ConvergenceOptions {
  readonly width: number;
  readonly height: number;
  readonly textSize?: number;
  readonly print: (value: number) => string;
}

/** Both percentiles by the number of iterations. */
export function convergence(
  { convergence: steps }: SimulationFigures,
  { width, height, textSize: size = 11, print }: ConvergenceOptions,
): Scene {
  const looks = [
    { colour: 'accent', text: words.percentile(80) },
    { colour: 'muted', dash: [4, 3], text: words.percentile(50) },
  ] as const;
  const key = lineKey(looks, width, size);
  const values = steps.flatMap(({ p50, p80 }) => [p50, p80]);
  const [low, high] = [Math.min(...values) - 1, Math.max(...values) + 1];
  const ticks = ticksOf(low, high, 7);
  const left = Math.max(...ticks.map((value) => textWidth(print(value), size, 'regular'))) + 8;
  const top = key.height + size * 0.6;
  const chart: Chart = {
    left,
    top,
    width: width - left - size * 2,
    height: height - top - size * 2,
    from: 0,
    to: steps.at(-1)?.iterations ?? 1,
    low,
    high,
    size,
  };
  const points = (value: (step: (typeof steps)[number]) => number) =>
    steps.map((step) => [xOf(chart, step.iterations), yOf(chart, value(step))] as const);
  return {
    width,
    height,
    label: words.labels.convergence,
    marks: [
      ...key.marks,
      ...sideMarks(chart, ticks, print),
      ...footMarks(chart, (value) => numberText(value, 0)),
      lineMark(
        points(({ p50 }) => p50),
        looks[1],
      ),
      lineMark(
        points(({ p80 }) => p80),
        looks[0],
      ),
    ],
  };
}
