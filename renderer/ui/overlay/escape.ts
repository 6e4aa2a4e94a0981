// The one owner of Escape: it closes the innermost thing that is open, and only that.
import { type RefObject, useEffect, useRef } from 'react';

interface Layer {
  /** Something over the page is inside everything beside it. */
  readonly isOver: boolean;
  readonly element: () => Element | null;
  readonly close: () => void;
}

/** What can be closed, in the order it was opened. */
const layers: Layer[] = [];

/** An open list, menu or popover that has the key: they close themselves. */
const floating = '[aria-haspopup][aria-expanded="true"], [role="menu"], [role="dialog"]:not([aria-modal])';

const isForFloating = ({ target }: Event): boolean =>
  target instanceof Element && target.closest(floating) !== null;

/** The dialog on top, else the panel the key was pressed in, else the panel opened last. */
function innermost(target: EventTarget | null): Layer | undefined {
  const holds = ({ element }: Layer) => target instanceof Node && element()?.contains(target) === true;
  return layers.findLast(({ isOver }) => isOver) ?? layers.findLast(holds) ?? layers.at(-1);
}

/** Listens for the window; the function it returns ends that. */
export function watchEscape(): () => void {
  const own = new WeakSet<Event>();
  // Before anybody acts, while the list that the key closes still stands open.
  const look = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing && !isForFloating(event)) own.add(event);
  };
  const act = (event: KeyboardEvent) => {
    if (!own.has(event) || event.defaultPrevented) return;
    const layer = innermost(event.target);
    if (!layer) return;
    event.preventDefault();
    layer.close();
  };
  globalThis.addEventListener('keydown', look, { capture: true });
  globalThis.addEventListener('keydown', act);
  return () => {
    globalThis.removeEventListener('keydown', look, { capture: true });
    globalThis.removeEventListener('keydown', act);
  };
}

interface EscapeOptions {
  /** It lies over the page, as a dialog does. */
  readonly isOver?: boolean;
  /** Where it stands beside the page: there the key means it before others. */
  readonly within?: RefObject<Element | null>;
}

/** Closes on Escape while `isOpen`, when nothing that lies further in takes the key. */
export function useEscape(isOpen: boolean, close: () => void, options: EscapeOptions = {}): void {
  const { isOver = false, within } = options;
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const layer: Layer = { isOver, element: () => within?.current ?? null, close: () => latest.current() };
    layers.push(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, [isOpen, isOver, within]);
}
