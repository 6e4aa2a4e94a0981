// The signs of outcomes and states as paths in a square of 24: the screen and the pictures draw the very same ones.

import type { Colour, Mark, PathCommand } from './marks.ts';
import { circleCommands } from './shapes.ts';

const line = (...points: readonly (readonly [x: number, y: number])[]): readonly PathCommand[] =>
  points.map(([x, y], i): PathCommand => [i === 0 ? 'M' : 'L', x, y]);
const closed = (...points: readonly (readonly [x: number, y: number])[]): readonly PathCommand[] => [
  ...line(...points),
  ['Z'],
];
const ring = circleCommands(12, 12, 9);
const exclamation = (top: number): readonly PathCommand[] => [
  ...line([12, top], [12, top + 5.5]),
  ...line([12, top + 8.5], [12, top + 9]),
];

/** Each is stroked, never filled. */
const signs = {
  check: line([4, 12.5], [9.5, 18], [20, 6.5]),
  checklist: [
    ...line([3, 6.5], [5.25, 8.75], [9.5, 4]),
    ...line([13, 6.5], [21, 6.5]),
    ...line([3, 17], [5.25, 19.25], [9.5, 14.5]),
    ...line([13, 17], [21, 17]),
  ],
  back: [
    ...line([8.5, 4], [4, 8.5], [8.5, 13]),
    ['M', 4, 8.5],
    ['L', 14, 8.5],
    ['C', 18, 8.5, 20, 11.25, 20, 14],
    ['C', 20, 17, 18, 19.5, 14, 19.5],
    ['L', 9, 19.5],
  ],
  turn: [
    ['M', 4.5, 20.5],
    ['L', 4.5, 15],
    ['C', 4.5, 10.5, 7.5, 8, 11.5, 8],
    ['L', 20, 8],
    ...line([15.5, 3.5], [20, 8], [15.5, 12.5]),
  ],
  pause: [...line([8, 4.5], [8, 19.5]), ...line([16, 4.5], [16, 19.5])],
  square: closed([5, 5], [19, 5], [19, 19], [5, 19]),
  dashes: [...line([3, 12], [7, 12]), ...line([10, 12], [14, 12]), ...line([17, 12], [21, 12])],
  pencil: [...closed([4, 20], [4, 16], [16, 4], [20, 8], [8, 20]), ...line([13, 7], [17, 11])],
  shield: [
    ['M', 12, 3],
    ['C', 14.25, 5, 17, 6, 20, 6],
    ['C', 20.5, 13.5, 17.5, 18.5, 12, 21],
    ['C', 6.5, 18.5, 3.5, 13.5, 4, 6],
    ['C', 7, 6, 9.75, 5, 12, 3],
    ['Z'],
  ],
  triangle: [...closed([12, 3], [22, 20.5], [2, 20.5]), ...exclamation(8.5)],
  octagon: [
    ...closed([8, 2.5], [16, 2.5], [21.5, 8], [21.5, 16], [16, 21.5], [8, 21.5], [2.5, 16], [2.5, 8]),
    ...exclamation(7.5),
  ],
  clock: [...ring, ...line([12, 6.5], [12, 12], [16, 14])],
  ringCheck: [...ring, ...line([7.75, 12.25], [11, 15.5], [16.5, 9])],
  ring,
  flag: [...line([5, 21], [5, 4], [19, 4], [15.5, 9], [19, 14], [5, 14])],
  box: [
    ...closed([3, 4], [21, 4], [21, 9], [3, 9]),
    ...line([5, 9], [5, 20], [19, 20], [19, 9]),
    ...line([10, 13], [14, 13]),
  ],
  signature: [
    ['M', 3, 16],
    ['C', 6, 4, 10, 2.5, 10.5, 6],
    ['C', 11, 9.5, 6.5, 15.5, 9, 16],
    ['C', 11, 16.25, 12.5, 11, 14.5, 11],
    ['C', 16.5, 11, 14.5, 16, 21, 14.5],
    ...line([3, 20.5], [21, 20.5]),
  ],
  cross: [...line([5.5, 5.5], [18.5, 18.5]), ...line([18.5, 5.5], [5.5, 18.5])],
  play: closed([7, 4.5], [19, 12], [7, 19.5]),
} as const satisfies Readonly<Record<string, readonly PathCommand[]>>;

export type SignName = keyof typeof signs;

/** The edge of the square the signs are drawn in, and the width of their stroke there. */
export const signSquare = { edge: 24, stroke: 2 } as const;

/** The commands of a sign in its square. */
export const signPath = (name: SignName): readonly PathCommand[] => signs[name];

const placed = (command: PathCommand, x: number, y: number, scale: number): PathCommand => {
  const [letter, ...numbers] = command;
  return [
    letter,
    ...numbers.map((number, i) => number * scale + (i % 2 === 0 ? x : y)),
  ] as unknown as PathCommand;
};

/** A sign as a mark: `x` is its left edge, `middle` its middle line, `size` its edge. */
export const signMark = (name: SignName, x: number, middle: number, size: number, colour: Colour): Mark => {
  const scale = size / signSquare.edge;
  return {
    kind: 'path',
    commands: signs[name].map((command) => placed(command, x, middle - size / 2, scale)),
    stroke: { colour, width: Math.max(0.75, signSquare.stroke * scale * 1.15) },
  };
};
