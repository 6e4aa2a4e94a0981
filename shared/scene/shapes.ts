// Round shapes as paths, for painters whose medium knows only lines and curves.

import type { PathCommand } from './marks.ts';

// The length of a curve's handles, as a share of the radius, that makes a quarter of a circle.
const HANDLE = 0.5522847498;

/** A rectangle with rounded corners; the radius is cut to what fits. */
export const roundedRectCommands = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): readonly PathCommand[] => {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  const right = x + width;
  const bottom = y + height;
  const inset = r * (1 - HANDLE);
  return [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - inset, y, right, y + inset, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - inset, right - inset, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + inset, bottom, x, bottom - inset, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + inset, x + inset, y, x + r, y],
    ['Z'],
  ];
};

/** A circle about x, y. */
export const circleCommands = (x: number, y: number, radius: number): readonly PathCommand[] =>
  roundedRectCommands(x - radius, y - radius, 2 * radius, 2 * radius, radius);
