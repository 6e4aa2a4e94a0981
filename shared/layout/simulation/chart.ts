// The frame of a picture of simulated numbers: a scale along the foot, a share up the side, lines and their key.
import type { Colour, Mark, PathCommand } from '../../scene/marks.ts';
import { textWidth } from '../../text/measureText.ts';
import { cutTo, keyLines, label, type LabelStyle } from '../label.ts';

/** Where values lie: `from` at the left edge, `to` at the right; `low` at the foot, `high` at the top. */
export interface Chart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly size: number;
}

export const xOf = ({ left, width, from, to }: Chart, value: number): number =>
  left + (width * (value - from)) / (to - from || 1);

export const yOf = ({ top, height, low, high }: Chart, value: number): number =>
  top + height - (height * (value - low)) / (high - low || 1);

/** Round steps: at most `count` values between two ends. */
export function ticksOf(from: number, to: number, count: number): readonly number[] {
  const rough = (to - from) / Math.max(1, count);
  if (!(rough > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}

/** Room right of every chart. */
export const EDGE = 6;

/** The scale along the foot, its figures as wide apart as they need. */
export function footMarks(chart: Chart, print: (value: number) => string): readonly Mark[] {
  const { from, to, left, width, top, height, size } = chart;
  const widest = Math.max(textWidth(print(from), size, 'regular'), textWidth(print(to), size, 'regular'));
  // The last figure ends with the picture instead of leaving it.
  const within = (text: string, x: number): number =>
    Math.min(x, left + width + EDGE - textWidth(text, size, 'regular') / 2);
  return ticksOf(from, to, Math.floor(width / (widest + 14))).flatMap((value): readonly Mark[] => {
    const x = xOf(chart, value);
    return [
      { kind: 'line', x1: x, y1: top, x2: x, y2: top + height, stroke: { colour: 'line', width: 0.75 } },
      label(print(value), within(print(value), x), top + height + size * 1.3, size, {
        fill: 'muted',
        anchor: 'middle',
      }),
    ];
  });
}

/** The scale up the side, with a hairline for each value. */
export const sideMarks = (
  chart: Chart,
  values: readonly number[],
  print: (value: number) => string,
): readonly Mark[] =>
  values.flatMap((value): readonly Mark[] => {
    const y = yOf(chart, value);
    const { left, width, size } = chart;
    return [
      { kind: 'line', x1: left, y1: y, x2: left + width, y2: y, stroke: { colour: 'line', width: 0.75 } },
      label(print(value), left - 5, y + size * 0.35, size, { fill: 'muted', anchor: 'end' }),
    ];
  });

/** How a line is drawn, and what it is. */
export interface LineLook {
  readonly colour: Colour;
  readonly dash?: readonly number[];
  readonly text: string;
}

const strokeOf = ({ colour, dash }: LineLook) => ({
  colour,
  width: 1.75,
  ...(dash === undefined ? {} : { dash }),
});

/** A line through points. */
export function lineMark(points: readonly (readonly [number, number])[], look: LineLook): Mark {
  const commands = points.map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', x, y]);
  return { kind: 'path', commands, stroke: strokeOf(look) };
}

const signWidth = 22;

/** The key of lines above a picture; gives the marks and the height taken. */
export const lineKey = (looks: readonly LineLook[], width: number, size: number) =>
  keyLines(
    looks.map((look) => ({
      text: cutTo(look.text, width - signWidth - 5, size),
      signWidth,
      sign: (x: number, middle: number): readonly Mark[] => [
        { kind: 'line', x1: x, y1: middle, x2: x + signWidth, y2: middle, stroke: strokeOf(look) },
      ],
    })),
    { x: 0, y: 0, width, size },
  );

/** Words that stay readable over lines and points: on a piece of ground of their own. */
export const grounded = (
  text: string,
  start: number,
  baseline: number,
  size: number,
  style: LabelStyle = { weight: 'bold' },
): readonly Mark[] => [
  {
    kind: 'rect',
    x: start - 2,
    y: baseline - size * 0.95,
    width: textWidth(text, size, style.weight ?? 'regular') + 4,
    height: size * 1.25,
    fill: 'surface',
  },
  label(text, start, baseline, size, style),
];

/** A line at a limit. */
export const limitStroke = { colour: 'risk', width: 1.25, dash: [5, 3] } as const;

/** An upright line at a limit, with its name above the frame. */
export function limitMarks(chart: Chart, value: number, text: string): readonly Mark[] {
  const { left, top, width, height, size } = chart;
  const x = xOf(chart, value);
  if (x < left || x > left + width) return [];
  const half = textWidth(text, size, 'bold') / 2;
  const middle = Math.max(half, Math.min(left + width - half, x));
  return [
    {
      kind: 'line',
      x1: x,
      y1: top - 2,
      x2: x,
      y2: top + height,
      stroke: limitStroke,
    },
    label(text, middle, top - 5, size, { weight: 'bold', fill: 'risk', anchor: 'middle' }),
  ];
}
