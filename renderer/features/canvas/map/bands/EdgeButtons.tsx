// What is lit and lies outside the window is said at its edges, each a button that goes there.
import { useStore, useStoreApi } from '@xyflow/react';
import { canvasLookWords } from '../../../../../shared/messages/screens/canvasLook.ts';
import type { CanvasItem, CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { useCanvas } from '../../canvasStore.ts';
import classes from './bands.module.css';

export const sides = ['above', 'below', 'left', 'right'] as const;
export type Side = (typeof sides)[number];

interface Window {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

/** The side of the window an item lies behind; null when its head is in sight. */
export function sideOf({ x, y, width, height }: CanvasItem, window: Window): Side | null {
  const [dx, dy, zoom] = window.transform;
  const [left, top] = [x * zoom + dx, y * zoom + dy];
  if (top > window.height) return 'below';
  if (top + height * zoom < 0) return 'above';
  if (left + width * zoom < 0) return 'left';
  return left > window.width ? 'right' : null;
}

interface EdgeButtonsProps {
  readonly layout: CanvasLayout;
  readonly onGo: (item: CanvasItem) => void;
}

export function EdgeButtons({ layout, onGo }: EdgeButtonsProps) {
  const lit = useCanvas((state) => state.lit);
  const items = lit === null ? none : [...lit].flatMap((key) => layout.byKey.get(key) ?? []);
  // A text, so that moving the view draws this again only when a count changes.
  const counts = useStore((state) =>
    items.length === 0 || state.width === 0
      ? ''
      : sides.map((side) => items.filter((item) => sideOf(item, state) === side).length).join(' '),
  );
  if (counts === '') return null;
  return counts.split(' ').map((count, i) => {
    const side = sides[i];
    return side === undefined || count === '0' ? null : (
      <GoThere key={side} side={side} count={Number(count)} items={items} onGo={onGo} />
    );
  });
}
const none: readonly CanvasItem[] = [];

interface GoThereProps {
  readonly side: Side;
  readonly count: number;
  readonly items: readonly CanvasItem[];
  readonly onGo: EdgeButtonsProps['onGo'];
}

function GoThere({ side, count, items, onGo }: GoThereProps) {
  const flow = useStoreApi();
  const go = () => {
    const there = items.filter((item) => sideOf(item, flow.getState()) === side);
    const [first] = there.toSorted((a, b) => distance(side, a) - distance(side, b));
    if (first) onGo(first);
  };
  return (
    <button type="button" className={classes.edge} data-side={side} onClick={go}>
      {canvasLookWords.more({ count, side })}
    </button>
  );
}

const distance = (side: Side, { x, y }: CanvasItem): number =>
  side === 'below' ? y : side === 'above' ? -y : side === 'left' ? -x : x;
