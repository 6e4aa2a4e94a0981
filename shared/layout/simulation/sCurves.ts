// Chances as curves: how likely it is to be done by a day, or to stay below a sum.
import { simulationWords } from '../../messages/documents/simulation.ts';
import type { Mark, Scene } from '../../scene/marks.ts';
import { textWidth } from '../../text/measureText.ts';
import { label } from '../label.ts';
import {
  type Chart,
  footMarks,
  limitMarks,
  lineKey,
  type LineLook,
  lineMark,
  sideMarks,
  xOf,
  yOf,
} from './chart.ts';

/** Percentiles 0 to 100 of one simulated number, with the look of its line. */
export interface Curve extends LineLook {
  readonly percentiles: readonly number[];
}

export interface CurvesOptions {
  readonly width: number;
  readonly height: number;
  readonly textSize?: number;
  readonly label: string;
  readonly curves: readonly Curve[];
  /** Which percentiles of the first curve are dropped to the foot with their value. */
  readonly marked: readonly number[];
  readonly limit: { readonly value: number; readonly text: string } | null;
  readonly print: (value: number) => string;
}

/** From the 1st to the 99th percentile of all curves, and as far as the limit. */
function span({ curves, limit }: CurvesOptions): readonly [number, number] {
  const ends = curves.flatMap(({ percentiles }) => [percentiles[1] ?? 0, percentiles[99] ?? 0]);
  const all = limit === null ? ends : [...ends, limit.value];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - room, high + room];
}

const pointsOf = (chart: Chart, { percentiles }: Curve): readonly (readonly [number, number])[] =>
  percentiles.slice(1, 100).map((value, i) => [xOf(chart, value), yOf(chart, (i + 1) / 100)] as const);

/** A percentile on the curve, dropped to the foot; its value stands where the curve leaves room. */
function pointMarks(chart: Chart, value: number, q: number, text: string): readonly Mark[] {
  const [x, y] = [xOf(chart, value), yOf(chart, q / 100)];
  const { top, height, left, size } = chart;
  const isLeft = x - 7 - textWidth(text, size, 'bold') > left;
  return [
    {
      kind: 'line',
      x1: x,
      y1: y,
      x2: x,
      y2: top + height,
      stroke: { colour: 'muted', width: 0.75, dash: [2, 2] },
    },
    { kind: 'circle', x, y, radius: 3, fill: 'accent' },
    label(text, isLeft ? x - 7 : x + 7, isLeft ? y - 2 : y + size * 0.9, size, {
      weight: 'bold',
      anchor: isLeft ? 'end' : 'start',
    }),
  ];
}

/** Curves of chance over one scale. Without any numbers there is only the frame. */
export function sCurves(options: CurvesOptions): Scene {
  const { width, height, textSize: size = 11, curves, marked, limit, print } = options;
  const shown = curves.filter(({ percentiles }) => percentiles.length > 0);
  const [from, to] = span({ ...options, curves: shown });
  const key = shown.length > 1 ? lineKey(shown, width, size) : { marks: [], height: 0 };
  const left = textWidth('100%', size, 'regular') + 8;
  const top = key.height + size * (limit === null ? 0.6 : 1.9);
  const chart: Chart = {
    left,
    top,
    width: width - left - 6,
    height: height - top - size * 2,
    from,
    to,
    low: 0,
    high: 1,
    size,
  };
  const [first] = shown;
  return {
    width,
    height,
    label: options.label,
    marks: [
      ...key.marks,
      ...sideMarks(chart, [0, 0.25, 0.5, 0.75, 1], simulationWords.share),
      ...footMarks(chart, print),
      ...(limit === null ? [] : limitMarks(chart, limit.value, limit.text)),
      ...shown.toReversed().map((curve) => lineMark(pointsOf(chart, curve), curve)),
      ...marked.flatMap((q) => {
        const value = first?.percentiles[q];
        return value === undefined
          ? []
          : pointMarks(chart, value, q, simulationWords.point({ q, value: print(value) }));
      }),
    ],
  };
}
