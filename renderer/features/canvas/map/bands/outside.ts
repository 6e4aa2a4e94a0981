// What lies outside the window onto the canvas, and on which side.
import type { Viewport } from '@xyflow/react';
import type { CanvasItem } from '../../../../../shared/layout/canvas/canvas.ts';
import type { Pane } from '../viewport.ts';

export const sides = ['above', 'below', 'left', 'right'] as const;
export type EdgeSide = (typeof sides)[number];

/** Of each side: how many items lie beyond it, and the one nearest to the window. */
export type Outside = Readonly<
  Record<EdgeSide, { readonly count: number; readonly nearest: CanvasItem | null }>
>;

/** How far an item lies beyond each side, in pixels; 0 where it does not. Above and below come before left and right. */
function beyond(item: CanvasItem, { x, y, zoom }: Viewport, pane: Pane): readonly [EdgeSide, number] | null {
  const top = item.y * zoom + y;
  const left = item.x * zoom + x;
  const bottom = top + item.height * zoom;
  const right = left + item.width * zoom;
  if (bottom <= 0) return ['above', -bottom];
  if (top >= pane.height) return ['below', top - pane.height];
  if (right <= 0) return ['left', -right];
  if (left >= pane.width) return ['right', left - pane.width];
  return null;
}

/** The items outside the pane, by the side beyond which they lie. */
export function outsideOf(items: readonly CanvasItem[], view: Viewport, pane: Pane): Outside {
  const found = {
    above: { count: 0, nearest: null as CanvasItem | null, away: Number.POSITIVE_INFINITY },
    below: { count: 0, nearest: null as CanvasItem | null, away: Number.POSITIVE_INFINITY },
    left: { count: 0, nearest: null as CanvasItem | null, away: Number.POSITIVE_INFINITY },
    right: { count: 0, nearest: null as CanvasItem | null, away: Number.POSITIVE_INFINITY },
  };
  for (const item of items) {
    const out = beyond(item, view, pane);
    if (out === null) continue;
    const [side, away] = out;
    const at = found[side];
    at.count += 1;
    if (away < at.away) Object.assign(at, { nearest: item, away });
  }
  return found;
}
