// What a kill criterion would be worth at other thresholds: where it stands now, and where it would be worth most.
import { simulationWords as words } from '../../messages/documents/simulation.ts';
import type { Scene } from '../../scene/marks.ts';
import { textWidth } from '../../text/measureText.ts';
import { type Chart, footMarks, limitMarks, lineMark, sideMarks, ticksOf, xOf, yOf } from './chart.ts';

/** Worth of one threshold. */
export interface WorthAt {
  readonly value: number;
  readonly worth: number;
}

export interface WorthCurveOptions {
  readonly width: number;
  readonly height: number;
  readonly textSize?: number;
  /** The threshold it has. */
  readonly now: number;
  /** The threshold that is looked at. */
  readonly chosen: WorthAt | null;
  readonly printValue: (value: number) => string;
  readonly printMoney: (amount: number) => string;
}

const dropped = { colour: 'muted', width: 0.75, dash: [2, 2] } as const;

const spanOf = (values: readonly number[]): readonly [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.08;
  return [low - room, high + room];
};

/** The curve over ascending thresholds. */
export function worthCurveScene(points: readonly WorthAt[], options: WorthCurveOptions): Scene {
  const { width, height, textSize: size = 11, now, chosen, printValue, printMoney } = options;
  const [low, high] = spanOf([0, ...points.map(({ worth }) => worth)]);
  const [from, to] = spanOf([now, ...points.map(({ value }) => value)]);
  const ticks = ticksOf(low, high, 5);
  const left = Math.max(...ticks.map((tick) => textWidth(printMoney(tick), size, 'regular'))) + 8;
  const top = size * 1.9;
  const area = { left, top, width: width - left - size * 2, height: height - top - size * 2 };
  const chart: Chart = { ...area, from, to, low, high, size };
  const zero = yOf(chart, 0);
  const line = points.map(({ value, worth }) => [xOf(chart, value), yOf(chart, worth)] as const);
  const at = chosen && ([xOf(chart, chosen.value), yOf(chart, chosen.worth)] as const);
  return {
    width,
    height,
    label: words.labels.worthCurve,
    marks: [
      ...sideMarks(chart, ticks, printMoney),
      ...footMarks(chart, printValue),
      {
        kind: 'line',
        x1: left,
        y1: zero,
        x2: left + area.width,
        y2: zero,
        stroke: { colour: 'muted', width: 1 },
      },
      ...limitMarks(chart, now, words.thresholdNow({ value: printValue(now) })),
      lineMark(line, { colour: 'when', text: '' }),
      ...(at
        ? ([
            { kind: 'line', x1: at[0], y1: at[1], x2: at[0], y2: top + area.height, stroke: dropped },
            { kind: 'circle', x: at[0], y: at[1], radius: 4, fill: 'accent' },
          ] as const)
        : []),
    ],
  };
}
