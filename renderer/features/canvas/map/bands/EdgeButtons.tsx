// How much of the lit trail lies outside the window, on each side of it; pressing brings the nearest of it in.
import { useReactFlow, useStore } from '@xyflow/react';
import { canvasMapWords } from '../../../../../shared/messages/screens/canvas.ts';
import type { CanvasItem, CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { useCanvas } from '../../canvasStore.ts';
import classes from './bands.module.css';
import { type Outside, outsideOf, sides } from './outside.ts';

export function EdgeButtons({ layout }: { readonly layout: CanvasLayout }) {
  const lit = useCanvas((state) => state.lit);
  const items = lit === null ? [] : [...lit].flatMap((key) => layout.byKey.get(key) ?? []);
  return items.length === 0 ? null : <Edges items={items} />;
}

function Edges({ items }: { readonly items: readonly CanvasItem[] }) {
  const { setCenter } = useReactFlow();
  const found = useStore(
    ({ transform: [x, y, zoom], width, height }): Outside =>
      outsideOf(items, { x, y, zoom }, { width, height }),
    (a, b) => sides.every((side) => a[side].count === b[side].count && a[side].nearest === b[side].nearest),
  );
  const zoom = useStore(({ transform }) => transform[2]);
  return sides.map((side) => {
    const { count, nearest } = found[side];
    return nearest === null ? null : (
      <button
        key={side}
        type="button"
        className={classes.edge}
        data-side={side}
        onClick={() =>
          void setCenter(nearest.x + nearest.width / 2, nearest.y + nearest.height / 2, { zoom })
        }
      >
        {canvasMapWords.outside({ count, side })}
      </button>
    );
  });
}
