// The point at the edge of the card under the pointer: dragged onto another card, it links the two.
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { useStores } from '../../../store/stores.tsx';
import { DragPicture } from './dragPicture.ts';
import classes from './hand.module.css';
import { type HandDrop, linkableOf, linkOf, makeDrop } from './handDrop.ts';
import { itemAt } from './spots.ts';

export interface Knob {
  /** Shows the point at a card. */
  readonly show: (key: string) => void;
  /** The pointer has left the card, to this element. */
  readonly leave: (to: EventTarget | null) => void;
}

/** One element for all cards: it goes to where the pointer is. */
export function useKnob(
  layout: CanvasLayout,
  root: RefObject<HTMLElement | null>,
  isReadOnly: boolean,
): Knob {
  const stores = useStores();
  const { screenToFlowPosition } = useReactFlow();
  const latest = useRef(layout);
  const shown = useRef<Shown | null>(null);
  useEffect(() => {
    latest.current = layout;
    const { current } = shown;
    if (current?.at) place(current, latest.current.byKey.get(current.at.key) ?? null);
  }, [layout]);

  useEffect(() => {
    const view = root.current?.querySelector('.react-flow__viewport');
    if (!view || isReadOnly) return undefined;
    const knob = document.createElement('div');
    knob.classList.add(classes.knob ?? 'knob', 'nodrag', 'nopan');
    knob.dataset['knob'] = '';
    knob.setAttribute('aria-hidden', 'true');
    knob.hidden = true;
    view.append(knob);
    const mine = { knob, at: null };
    shown.current = mine;
    const end = linking(mine, {
      root: () => root.current,
      layout: () => latest.current,
      pointAt: (at) => screenToFlowPosition(at, { snapToGrid: false }),
      stores,
    });
    return () => {
      end();
      knob.remove();
      shown.current = null;
    };
  }, [root, isReadOnly, stores, screenToFlowPosition]);

  return useMemo(() => {
    const free = (): Shown | null =>
      shown.current?.knob.dataset['held'] === undefined ? shown.current : null;
    return {
      show: (key) => {
        const here = free();
        if (here) place(here, latest.current.byKey.get(key) ?? null);
      },
      leave: (to) => {
        const here = free();
        if (here && to !== here.knob) place(here, null);
      },
    };
  }, []);
}

type Shown = { readonly knob: HTMLElement; at: CanvasItem | null };

function place(shown: Shown, item: CanvasItem | null): void {
  shown.at = item;
  shown.knob.hidden = item === null;
  if (item) shown.knob.style.transform = `translate(${item.x + item.width}px, ${item.y + item.height / 2}px)`;
}

interface Linking {
  readonly root: () => HTMLElement | null;
  readonly layout: () => CanvasLayout;
  readonly pointAt: (at: { x: number; y: number }) => { x: number; y: number };
  readonly stores: Parameters<typeof linkOf>[0];
}

/** Draws a link while the knob is held. */
function linking(shown: Shown, { root, layout, pointAt, stores }: Linking): () => void {
  const { knob } = shown;
  let held: { readonly from: CanvasItem; readonly picture: DragPicture } | null = null;
  let over: CanvasItem | null = null;
  let drop: HandDrop | null = null;
  const end = (): void => {
    held?.picture.end();
    held = null;
    over = null;
    drop = null;
    delete knob.dataset['held'];
  };
  const take = (event: PointerEvent): void => {
    const canvas = root();
    if (event.button !== 0 || shown.at === null || !canvas) return;
    event.stopPropagation();
    event.preventDefault();
    knob.dataset['held'] = '';
    held = { from: shown.at, picture: new DragPicture(canvas) };
    held.picture.allow(linkableOf(stores, layout(), shown.at), []);
    follow(event);
  };
  const follow = (event: PointerEvent): void => {
    if (!held) return;
    const { from, picture } = held;
    const at = { x: event.clientX, y: event.clientY };
    const point = pointAt(at);
    picture.draw({ x: from.x + from.width, y: from.y + from.height / 2 }, point);
    const next = itemAt(layout(), point, new Set([from.key]));
    if (next !== over) {
      over = next;
      drop = next && linkOf(stores, from, next);
      picture.tell(drop?.sentence ?? '', drop?.edit === null, next);
    }
    picture.move(at);
  };
  const put = (): void => {
    const meant = held && drop;
    end();
    if (meant) makeDrop(stores, meant);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !held) return;
    event.stopPropagation();
    end();
  };
  // The flow would pan from it, or take the card.
  const keep = (event: Event): void => event.stopPropagation();
  knob.addEventListener('pointerleave', (event) => {
    const onCard = event.relatedTarget instanceof Element && event.relatedTarget.closest('.react-flow__node');
    if (!held && !onCard) place(shown, null);
  });
  knob.addEventListener('pointerdown', take);
  knob.addEventListener('mousedown', keep);
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', put);
  window.addEventListener('keydown', press, true);
  return () => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', put);
    window.removeEventListener('keydown', press, true);
    end();
  };
}
