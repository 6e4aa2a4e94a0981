// Walking over the canvas by direction.
import type { CanvasItem, CanvasLayout } from './canvas.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A step aside counts more than one ahead, so that a walk keeps to its column or its row. */
const asideWeight = 2.5;

const middle = ({ x, y, width, height }: CanvasItem) => ({ x: x + width / 2, y: y + height / 2 });

/** The next item in a direction; undefined at the edge. */
export function neighbourOf(
  { items }: CanvasLayout,
  from: CanvasItem,
  direction: Direction,
): CanvasItem | undefined {
  const start = middle(from);
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let nearest: { readonly item: CanvasItem; readonly away: number } | undefined;
  for (const item of items) {
    const at = middle(item);
    const ahead = sign * (isAcross ? at.x - start.x : at.y - start.y);
    const aside = Math.abs(isAcross ? at.y - start.y : at.x - start.x);
    if (item.key === from.key || ahead <= (isAcross ? from.width / 2 : 0)) continue;
    if (!isAcross && aside > from.width / 2) continue;
    const away = ahead + asideWeight * aside;
    if (!nearest || away < nearest.away) nearest = { item, away };
  }
  return nearest?.item;
}
