// What moves a figure most: bars left and right of nothing, the longest on top (SIM-08).
import type { Mark, Scene } from '../../scene/marks.ts';
import { textWidth } from '../../text/measureText.ts';
import { centred, cutTo } from '../label.ts';

export interface TornadoRow {
  readonly subject: string;
  readonly name: string;
  readonly value: number;
  /** It makes things worse. */
  readonly isBad: boolean;
}

export interface TornadoOptions {
  readonly width: number;
  readonly textSize?: number;
  readonly label: string;
  readonly print: (value: number) => string;
}

/** At most so many are shown. */
const most = 10;

/** The rows that matter, the largest first. */
export function tornado(rows: readonly TornadoRow[], options: TornadoOptions): Scene {
  const { width, textSize: size = 11, print } = options;
  const shown = rows
    .filter(({ value }) => value !== 0)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, most);
  const step = size * 2;
  const nameWidth = width * 0.42;
  const figureWidth = Math.max(0, ...shown.map(({ value }) => textWidth(print(value), size, 'bold'))) + 8;
  const [low, high] = [
    Math.min(0, ...shown.map(({ value }) => value)),
    Math.max(0, ...shown.map(({ value }) => value)),
  ];
  const sides = (low < 0 ? 1 : 0) + (high > 0 ? 1 : 0);
  const room = Math.max(1, width - nameWidth - figureWidth * Math.max(1, sides));
  const scale = room / (high - low || 1);
  const zero = nameWidth + (low < 0 ? figureWidth : 0) - low * scale;
  const rowMarks = ({ subject, name, value, isBad }: TornadoRow, i: number): Mark => {
    const end = zero + value * scale;
    const isLeft = value < 0;
    return {
      kind: 'group',
      y: i * step,
      x: 0,
      subject,
      label: `${name}: ${print(value)}`,
      marks: [
        centred(cutTo(name, nameWidth - 8, size), 0, step / 2, size),
        {
          kind: 'rect',
          x: Math.min(zero, end),
          y: step * 0.22,
          width: Math.max(1, Math.abs(end - zero)),
          height: step * 0.56,
          radius: 2,
          fill: isBad ? 'high' : 'low',
        },
        centred(print(value), isLeft ? end - 4 : end + 4, step / 2, size, {
          weight: 'bold',
          anchor: isLeft ? 'end' : 'start',
        }),
      ],
    };
  };
  const height = Math.max(1, shown.length) * step;
  return {
    width,
    height,
    label: options.label,
    marks: [
      { kind: 'line', x1: zero, y1: 0, x2: zero, y2: height, stroke: { colour: 'muted', width: 0.75 } },
      ...shown.map(rowMarks),
    ],
  };
}
