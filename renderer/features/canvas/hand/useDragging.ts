// Cards in the hand: where they may go is lit, what the drop means is said by the pointer, and the drop is one edit.
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Point } from '../../../../shared/layout/canvas/box.ts';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { useStores } from '../../../store/stores.tsx';
import { dropAt, type HandDrop, legalOf, makeDrop } from './handDrop.ts';
import { DragPicture } from './dragPicture.ts';
import { type HandSpot, spotAt } from './spots.ts';

/** What is in the hand from the moment it is taken until it is put down. */
interface Taken {
  readonly picture: DragPicture;
  readonly items: readonly [CanvasItem, ...CanvasItem[]];
  readonly keys: ReadonlySet<string>;
  spot: HandSpot | null;
  drop: HandDrop | null;
}

interface Node {
  readonly id: string;
}

/** The handlers of the flow for a card that is dragged, alone or with all that is marked. */
export interface Dragging {
  readonly onNodeDragStart: (event: MouseEvent | TouchEvent, node: Node, nodes: readonly Node[]) => void;
  readonly onNodeDrag: (event: MouseEvent | TouchEvent) => void;
  readonly onNodeDragStop: () => void;
}

export const pointOf = (event: MouseEvent | TouchEvent): Point => {
  const at = 'clientX' in event ? event : (event.touches[0] ?? event.changedTouches[0]);
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
};

const isSameSpot = (a: HandSpot | null, b: HandSpot | null): boolean =>
  a !== null &&
  b !== null &&
  a.lit === b.lit &&
  a.stage === b.stage &&
  a.band.lead?.id === b.band.lead?.id &&
  a.band.kind === b.band.kind &&
  a.on?.id === b.on?.id &&
  a.after?.key === b.after?.key;

export function useDragging(layout: CanvasLayout, root: RefObject<HTMLElement | null>): Dragging {
  const stores = useStores();
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const taken = useRef<Taken | null>(null);
  const latest = useRef(layout);
  useEffect(() => {
    latest.current = layout;
  });
  // Escape puts back what is in the hand; so does leaving the canvas.
  useEffect(() => {
    const end = (): void => {
      taken.current?.picture.end();
      taken.current = null;
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || taken.current === null) return;
      event.stopPropagation();
      end();
    };
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      end();
    };
  }, []);

  return useMemo(() => {
    const elementOf = (key: string): Element | null =>
      root.current?.querySelector(`.react-flow__node[data-id="${CSS.escape(key)}"]`) ?? null;
    const follow = (hand: Taken, at: Point): void => {
      hand.picture.move(at);
      const point = screenToFlowPosition(at, { snapToGrid: false });
      const spot = spotAt(latest.current, point, hand.items[0], hand.keys);
      if (isSameSpot(spot, hand.spot)) return;
      hand.spot = spot;
      hand.drop = spot && dropAt(stores, latest.current, hand.items, spot);
      hand.picture.tell(hand.drop?.sentence ?? '', hand.drop?.edit === null, spot?.lit ?? null);
      hand.picture.move(at);
    };
    return {
      onNodeDragStart: (event, node, nodes) => {
        if (!root.current) return;
        const ids = [node.id, ...nodes.map(({ id }) => id).filter((id) => id !== node.id)];
        const [first, ...more] = ids.flatMap((id) => latest.current.byKey.get(id) ?? []);
        if (!first) return;
        const items = [first, ...more] as const;
        const picture = new DragPicture(root.current);
        const at = pointOf(event);
        picture.hold(
          items.flatMap(({ key }) => elementOf(key) ?? []),
          getZoom(),
          at,
        );
        const { legal, dim } = legalOf(stores, latest.current, items);
        picture.allow(legal, dim);
        taken.current = {
          picture,
          items,
          keys: new Set(items.map(({ key }) => key)),
          spot: null,
          drop: null,
        };
        follow(taken.current, at);
      },
      onNodeDrag: (event) => {
        if (taken.current) follow(taken.current, pointOf(event));
      },
      onNodeDragStop: () => {
        const hand = taken.current;
        taken.current = null;
        hand?.picture.end();
        if (hand?.drop) makeDrop(stores, hand.drop);
      },
    };
  }, [stores, root, screenToFlowPosition, getZoom]);
}
