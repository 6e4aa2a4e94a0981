// What the pointer does with a head: its edge sets the width, all else of it carries the column to another place.
import type { PointerEvent } from 'react';

export const leastWidthPx = 40;
/** A hand that presses a head moves it a little. */
const slackPx = 6;

/** Follows the pointer from one edge until it is let go; the keyboard does the same with Shift and arrows. */
export function dragEdge(down: PointerEvent<HTMLElement>, onWidth: (widthPx: number) => void): void {
  const edge: HTMLElement = down.currentTarget;
  const startWidth = edge.parentElement?.offsetWidth ?? 0;
  const stop = new AbortController();
  edge.setPointerCapture(down.pointerId);
  down.stopPropagation();
  edge.addEventListener(
    'pointermove',
    (move) => onWidth(Math.max(leastWidthPx, startWidth + move.clientX - down.clientX)),
    { signal: stop.signal },
  );
  edge.addEventListener('lostpointercapture', () => stop.abort(), { signal: stop.signal });
  swallowClick(edge, stop.signal);
}

/** Carries a head along; `onDrop` gets its new place among the columns. Keys do the same with Ctrl, Shift and arrows. */
export function dragHead(down: PointerEvent<HTMLElement>, onDrop: (to: number) => void): void {
  const head: HTMLElement = down.currentTarget;
  if (down.button !== 0) return;
  const stop = new AbortController();
  const { signal } = stop;
  let at: number | null = null;
  const move = (event: globalThis.PointerEvent) => {
    const byPx = event.clientX - down.clientX;
    if (at === null && Math.abs(byPx) < slackPx) return;
    if (at === null) {
      head.setPointerCapture(down.pointerId);
      head.dataset['dragged'] = '';
    }
    at = placeUnder(head, event.clientX);
    head.style.setProperty('--dragged-by', `${byPx}px`);
    showDrop(head, at);
  };
  const end = () => {
    stop.abort();
    delete head.dataset['dragged'];
    head.style.removeProperty('--dragged-by');
    showDrop(head, null);
  };
  head.addEventListener('pointermove', move, { signal });
  head.addEventListener(
    'pointerup',
    () => {
      const to = at;
      if (to !== null) swallowClick(head);
      end();
      if (to !== null) onDrop(to);
    },
    { signal },
  );
  head.addEventListener('pointercancel', end, { signal });
  head.ownerDocument.addEventListener('pointerup', end, { signal });
}

const headsBeside = (head: HTMLElement): readonly HTMLElement[] =>
  [...(head.parentElement?.children ?? [])].filter((one) => one instanceof HTMLElement);

const placeOf = (head: HTMLElement): number => Number(head.dataset['head']);

/** The place of the head under the pointer; past either end, that of the one at the end. */
function placeUnder(head: HTMLElement, x: number): number {
  const heads = headsBeside(head);
  const under = heads.findLast((one) => x >= one.getBoundingClientRect().left) ?? heads[0] ?? head;
  return placeOf(under);
}

/** Says at the head where the column would come to lie: before it, or after it when it comes from the left. */
function showDrop(head: HTMLElement, to: number | null): void {
  for (const one of headsBeside(head)) {
    const at = placeOf(one);
    if (at !== to || one === head) delete one.dataset['drop'];
    else one.dataset['drop'] = at < placeOf(head) ? 'before' : 'after';
  }
}

/** The click that ends a drag is not one that sorts. */
function swallowClick(element: HTMLElement, until?: AbortSignal): void {
  const swallow = (event: Event) => event.stopPropagation();
  element.addEventListener('click', swallow, {
    capture: true,
    once: true,
    ...(until ? { signal: until } : {}),
  });
  if (!until) setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
}
