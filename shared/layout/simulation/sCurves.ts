// Chances as curves: how likely it is to be done by a day, or to stay below a sum.
import { simulationWords } from '../../messages/documents/simulation.ts';
import type { Mark, PathCommand, Scene } from '../../scene/marks.ts';
import { textWidth } from '../../text/measureText.ts';
import {
  EDGE,
  type Chart,
  footMarks,
  grounded,
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
  /** The share of the first curve below the limit is laid under with colour. */
  readonly shadesBelow?: boolean;
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

/** A percentile of the curve, with what is said of it. */
interface Point {
  readonly value: number;
  readonly q: number;
  readonly text: string;
}

/** The percentile on the curve, dropped to the foot. */
function dropMarks(chart: Chart, { value, q }: Point): readonly Mark[] {
  const [x, y] = [xOf(chart, value), yOf(chart, q / 100)];
  const stroke = { colour: 'muted', width: 0.75, dash: [2, 2] } as const;
  return [
    { kind: 'line', x1: x, y1: y, x2: x, y2: chart.top + chart.height, stroke },
    { kind: 'circle', x, y, radius: 3, fill: 'accent' },
  ];
}

/** Its words stand where the curve leaves room: above it at the left, or, at its upper end, below it at the right. */
function pointMarks(chart: Chart, { value, q, text }: Point): readonly Mark[] {
  const [x, y] = [xOf(chart, value), yOf(chart, q / 100)];
  const { left, width, size } = chart;
  const needed = textWidth(text, size, 'bold') + 7;
  const isLeft = x - needed > left && (q < 90 || x + needed > left + width);
  const start = isLeft ? x - needed : x + 7;
  return grounded(text, start, isLeft ? y - 2 : y + size * 0.9, size);
}

/** What lies below the limit, under the curve. */
function shade(chart: Chart, { percentiles }: Curve, limit: number): readonly Mark[] {
  const below = percentiles.slice(1, 100).filter((value) => value <= limit);
  const foot = chart.top + chart.height;
  if (below.length === 0) return [];
  const commands: PathCommand[] = below.map((value, i) => [
    i === 0 ? 'M' : 'L',
    xOf(chart, value),
    yOf(chart, (i + 1) / 100),
  ]);
  const edge = xOf(chart, limit);
  return [
    {
      kind: 'path',
      fill: { token: 'risk', tint: 0.16 },
      commands: [
        ...commands,
        ['L', edge, yOf(chart, below.length / 100)],
        ['L', edge, foot],
        ['L', xOf(chart, below[0] ?? limit), foot],
        ['Z'],
      ],
    },
  ];
}

/** Curves of chance over one scale. Without any numbers there is only the frame. */
export function sCurves(options: CurvesOptions): Scene {
  const { width, height, textSize: size = 11, curves, marked, limit, shadesBelow = false, print } = options;
  const shown = curves.filter(({ percentiles }) => percentiles.length > 0);
  const [from, to] = span({ ...options, curves: shown });
  const key = shown.length > 1 ? lineKey(shown, width, size) : { marks: [], height: 0 };
  const left = textWidth('100%', size, 'regular') + 8;
  const top = key.height + size * (limit === null ? 0.6 : 1.9);
  const chart: Chart = {
    left,
    top,
    width: width - left - EDGE,
    height: height - top - size * 2,
    from,
    to,
    low: 0,
    high: 1,
    size,
  };
  const [first] = shown;
  const points = marked.flatMap((q): readonly Point[] => {
    const value = first?.percentiles[q];
    return value === undefined ? [] : [{ value, q, text: simulationWords.point({ q, value: print(value) }) }];
  });
  return {
    width,
    height,
    label: options.label,
    marks: [
      ...key.marks,
      ...(shadesBelow && first && limit ? shade(chart, first, limit.value) : []),
      ...sideMarks(chart, [0, 0.25, 0.5, 0.75, 1], simulationWords.share),
      ...footMarks(chart, print),
      ...(limit === null ? [] : limitMarks(chart, limit.value, limit.text)),
      ...points.flatMap((point) => dropMarks(chart, point)),
      ...points.flatMap((point) => pointMarks(chart, point)),
      ...shown.toReversed().map((curve) => lineMark(pointsOf(chart, curve), curve)),
    ],
  };
}
