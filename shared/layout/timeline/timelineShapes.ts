// The signs of the timeline: bars by state, limits, releases, gates, checkpoints; the key below shows the same.

import { type LookName, looks } from '../../looks.ts';
import type { Colour, Mark, Token } from '../../scene/marks.ts';
import { signMark } from '../../scene/signs.ts';
import type { BarItem, PointItem } from './timelineLanes.ts';

/** The height of one row of bars. */
export const barRowHeight = (size: number): number => size * 2.2;
/** The height of a bar. */
export const barHeight = (size: number): number => size * 1.6;

export const checkWidth = (size: number): number => size * 0.9;

/** The sign of a finished box. */
export const checkMark = (x: number, middle: number, size: number): Mark => ({
  kind: 'path',
  commands: [
    ['M', x, middle],
    ['L', x + size * 0.25, middle + size * 0.28],
    ['L', x + size * 0.75, middle - size * 0.3],
  ],
  stroke: { colour: 'ink', width: size * 0.14 },
});

const heldLook = looks.held;
const workedFill: Colour = { token: 'when', tint: 0.32 };
const openFill: Colour = { token: 'when', tint: 0.1 };

/** How far a running bar is filled at least, so that it tells from a planned one on its first day. */
const LEAST_WORKED = 3;

/** Slanting lines over work that may not start, cut to the bar. */
const hatching = (x: number, y: number, width: number, height: number): readonly Mark[] => {
  const step = 5;
  const count = Math.ceil((width + height) / step);
  const lines = Array.from({ length: count }, (_, i): Mark => ({
    kind: 'line',
    x1: i * step,
    y1: 0,
    x2: i * step - height,
    y2: height,
    stroke: { colour: { token: heldLook.colour, tint: 0.3 }, width: 1 },
  }));
  return [{ kind: 'group', x, y, clip: { x: 0, y: 0, width, height }, marks: lines }];
};

/** A bar with its state: darker as far as it is worked off (a share of it), critical with a heavy foot. */
export const barShape = (
  item: Pick<BarItem, 'state' | 'isCritical' | 'worked' | 'isHeld'>,
  x: number,
  width: number,
  middle: number,
  size: number,
): readonly Mark[] => {
  const height = barHeight(size);
  const top = middle - height / 2;
  const foot = top + height;
  return [
    {
      kind: 'rect',
      x,
      y: top,
      width,
      height,
      radius: 2,
      fill: item.state === 'done' ? workedFill : openFill,
      stroke: { colour: 'when', width: 0.75 },
    },
    ...(item.state === 'running'
      ? [
          {
            kind: 'rect',
            x,
            y: top,
            width: Math.min(width, Math.max(LEAST_WORKED, width * item.worked)),
            height,
            fill: workedFill,
            stroke: { colour: 'when', width: 0.75 },
          } as const,
        ]
      : []),
    ...(item.isHeld ? hatching(x, top, width, height) : []),
    ...(item.isCritical ? [{ kind: 'rect', x, y: foot - 2, width, height: 2, fill: 'ink' } as const] : []),
  ];
};

/** The end of what a box may take: a tick, with a line from the bar when the plan ends sooner. */
export const limitShape = (
  x1: number,
  x2: number,
  middle: number,
  size: number,
  isOver: boolean,
): readonly Mark[] => {
  const half = barHeight(size) * 0.42;
  const colour: Token = isOver ? 'risk' : 'muted';
  return [
    ...(x2 > x1
      ? [
          {
            kind: 'line',
            x1,
            y1: middle,
            x2,
            y2: middle,
            stroke: { colour, width: 0.75, dash: [1.5, 1.5] },
          } as const,
        ]
      : []),
    {
      kind: 'line',
      x1: x2,
      y1: middle - half,
      x2,
      y2: middle + half,
      stroke: { colour, width: 1.5 },
    },
  ];
};

/** From the end by the low length to the end by the high one, under the bar, a tick at either. */
export const whiskerShape = (low: number, high: number, middle: number, size: number): readonly Mark[] => {
  const y = middle + barHeight(size) / 2 + size * 0.16;
  const half = size * 0.16;
  const stroke = { colour: 'when', width: 0.9 } as const;
  return [
    { kind: 'line', x1: low, y1: y, x2: high, y2: y, stroke },
    { kind: 'line', x1: low, y1: y - half, x2: low, y2: y + half, stroke },
    { kind: 'line', x1: high, y1: y - half, x2: high, y2: y + half, stroke },
  ];
};

/** From the end by the builders' low length to the end by their high one: dotted, under the plan's own. */
export const builtShape = (low: number, high: number, middle: number, size: number): readonly Mark[] => {
  const y = middle + barHeight(size) / 2 + size * 0.36;
  const half = size * 0.13;
  const stroke = { colour: 'how', width: 1 } as const;
  return [
    { kind: 'line', x1: low, y1: y, x2: high, y2: y, stroke: { ...stroke, dash: [1, 1.5] } },
    { kind: 'line', x1: low, y1: y - half, x2: low, y2: y + half, stroke },
    { kind: 'line', x1: high, y1: y - half, x2: high, y2: y + half, stroke },
  ];
};

/** Where the work stood in the plan it is held against: grey, behind the bar, and above it where they lie alike. */
export const wasShape = (from: number, to: number, middle: number, size: number): readonly Mark[] => {
  const height = barHeight(size);
  return [
    {
      kind: 'rect',
      x: from,
      y: middle - height / 2 - size * 0.24,
      width: Math.max(2, to - from),
      height: height * 0.72,
      radius: 1.5,
      fill: { token: 'muted', tint: 0.3 },
      stroke: { colour: 'muted', width: 0.5 },
    },
  ];
};

/** Where a bar ends in four of five futures: a line from its end to an upright that is taller than the bar's whisker. */
export const p80Shape = (end: number, p80: number, middle: number, size: number): readonly Mark[] => {
  const foot = middle + barHeight(size) / 2 + size * 0.16;
  const stroke = { colour: 'risk', width: 1.4 } as const;
  return [
    { kind: 'line', x1: Math.min(end, p80), y1: foot, x2: Math.max(end, p80), y2: foot, stroke },
    { kind: 'line', x1: p80, y1: foot - size * 0.5, x2: p80, y2: foot + size * 0.2, stroke },
  ];
};

const signed: ReadonlySet<LookName> = new Set([
  ...(['tripped', 'overdue', 'warning', 'cleared', 'decided', 'lapsed'] as const),
  ...(['go', 'goWithConditions', 'returnToWhy', 'pivot', 'hold', 'stop'] as const),
]);

/** Whether the sign of its state takes the place of the triangle or the square. */
export const isSigned = (look: LookName): boolean => signed.has(look);

/**
 * The sign of a moment about x: a release is a diamond, a gate a square on its end, a checkpoint a triangle; once there
 * is more to say of a gate or a criterion, the sign of its state.
 */
export const pointShape = (
  { kind, look }: Pick<PointItem, 'kind' | 'look'>,
  x: number,
  middle: number,
  size: number,
): Mark => {
  const r = size * 0.5;
  const colour = look === null ? 'ink' : looks[look].colour;
  if (look !== null && isSigned(look))
    return signMark(looks[look].sign, x - r * 1.2, middle, r * 2.4, colour);
  if (kind === 'checkpoint')
    return {
      kind: 'path',
      commands: [['M', x - r, middle - r * 0.8], ['L', x + r, middle - r * 0.8], ['L', x, middle + r], ['Z']],
      fill: colour,
    };
  if (kind === 'phase')
    return {
      kind: 'path',
      commands: [['M', x - r * 0.8, middle - r], ['L', x + r, middle], ['L', x - r * 0.8, middle + r], ['Z']],
      fill: 'how',
    };
  if (kind === 'practice')
    return {
      kind: 'rect',
      x: x - r * 0.6,
      y: middle - r * 0.6,
      width: r * 1.2,
      height: r * 1.2,
      radius: r * 0.6,
      fill: 'surface',
      stroke: { colour: 'how', width: 1.25 },
    };
  if (kind === 'gate')
    return {
      kind: 'rect',
      x: x - r * 0.85,
      y: middle - r * 0.85,
      width: r * 1.7,
      height: r * 1.7,
      fill: 'surface',
      stroke: { colour: 'ink', width: 1.25 },
    };
  return {
    kind: 'path',
    commands: [['M', x, middle - r], ['L', x + r, middle], ['L', x, middle + r], ['L', x - r, middle], ['Z']],
    fill: 'when',
  };
};
