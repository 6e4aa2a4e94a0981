// The line between two cards of the canvas: out of one side, into another, in one calm curve.
import type { PathCommand } from '../../scene/marks.ts';

export type Side = 'left' | 'right';
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where a line leaves or enters a card: the middle of a side. */
export const handleAt = ({ x, y, width, height }: Box, side: Side): Point => ({
  x: side === 'left' ? x : x + width,
  y: y + height / 2,
});

const clearance = 8;

/** The sides of two cards that face each other; both left where one stands above the other. */
export function facingSides(from: Box, to: Box): readonly [Side, Side] {
  if (from.x + from.width + clearance <= to.x) return ['right', 'left'];
  if (to.x + to.width + clearance <= from.x) return ['left', 'right'];
  return ['left', 'left'];
}

/** How far the curve swings out before it turns: more over a longer way, within bounds. */
function swing(from: Point, to: Point, sameSide: boolean): number {
  if (sameSide) return Math.min(18 + Math.abs(to.y - from.y) / 16, 44);
  return Math.min(Math.max(Math.abs(to.x - from.x) / 2, 28), 160);
}

/** The curve from one handle to another as drawing commands. */
export function linkCurve(from: Point, fromSide: Side, to: Point, toSide: Side): readonly PathCommand[] {
  const reach = swing(from, to, fromSide === toSide);
  const out = (side: Side): number => (side === 'left' ? -reach : reach);
  return [
    ['M', from.x, from.y],
    ['C', from.x + out(fromSide), from.y, to.x + out(toSide), to.y, to.x, to.y],
  ];
}

/** The middle of that curve, where what can be done with the link is offered. */
export function curveMiddle(from: Point, fromSide: Side, to: Point, toSide: Side): Point {
  const reach = swing(from, to, fromSide === toSide);
  const out = (side: Side): number => (side === 'left' ? -reach : reach);
  return {
    x: (from.x + 3 * (from.x + out(fromSide)) + 3 * (to.x + out(toSide)) + to.x) / 8,
    y: (from.y + to.y) / 2,
  };
}
