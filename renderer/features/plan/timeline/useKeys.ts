// The keyboard on the timeline: from bar to bar, and whatever a pointer does with one.
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Length } from '../../../../shared/edits/plan/boxMoves.ts';
import type { TimelinePanes } from '../../../../shared/layout/timeline/timelinePanes.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { beginning, type BoxId, type Gesture, type Point, steppedBy, termsBy } from './gestures.ts';
import type { Hand, Live } from './useLive.ts';

type Begun = 'move' | 'stretch' | 'link' | 'split';

const beginners: Readonly<Record<string, Begun>> = { m: 'move', s: 'stretch', l: 'link', x: 'split' };
/** What pressing the key again stretches next. */
const nextLength: Readonly<Record<Length, Length>> = {
  likely: 'high',
  high: 'limit',
  limit: 'low',
  low: 'likely',
};
const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface KeyOptions {
  readonly workbook: Workbook;
  readonly panes: TimelinePanes;
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly hand: Hand;
  readonly isLocked: boolean;
  readonly zoom: (by: 1 | -1 | 0) => void;
}

const subjectsIn = (plot: HTMLDivElement | null): readonly SVGElement[] =>
  plot ? [...plot.querySelectorAll<SVGElement>('[data-subject]')] : [];

const subjectOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-subject]')?.getAttribute('data-subject') ?? null) : null;

const showInView = (element: Element | null | undefined): void =>
  element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });

/** Beside what an element shows. */
export const besideElement = (element: Element | null): Point => {
  const edges = element?.getBoundingClientRect();
  return { x: (edges?.left ?? 0) + 12, y: ((edges?.top ?? 0) + (edges?.bottom ?? 0)) / 2 };
};

/** What the plot listens to, and the record whose sign has the focus. */
export function useKeys({ workbook, panes, plot, hand, isLocked, zoom }: KeyOptions) {
  const [focused, setFocused] = useState<string | null>(null);
  const reached = useRef<string | null>(null);
  const again = useRef<string | null>(null);
  const order = [...new Set(panes.bars.map(({ id }) => id as BoxId))];

  const elementOf = (id: string): SVGElement | null =>
    subjectsIn(plot.current).find((element) => element.dataset['subject'] === id) ?? null;

  // The Tab key reaches one sign: the last one that had the focus, else the first bar.
  useLayoutEffect(() => {
    const all = subjectsIn(plot.current);
    const first = all.find(({ dataset }) => dataset['subject'] === panes.bars[0]?.id) ?? all[0];
    const one = all.find(({ dataset }) => dataset['subject'] === reached.current) ?? first;
    for (const element of all) element.setAttribute('tabindex', element === one ? '0' : '-1');
  }, [panes, plot]);
  // What was worked on keeps the focus where it now lies.
  useEffect(() => {
    if (again.current === null || hand.live) return;
    elementOf(again.current)?.focus();
    again.current = null;
  });

  const begin = (box: BoxId, kind: Begun, length?: Length) => {
    const gesture = beginning(workbook, box, kind, length);
    if (gesture === null) return;
    ask(gesture);
  };
  /** Goes on with a gesture until it is done or left, with the focus on its bar. */
  const ask = (gesture: Gesture) => {
    const element = elementOf(gesture.box);
    hand.show(gesture, besideElement(element), false);
    requestAnimationFrame(() => elementOf(gesture.box)?.focus());
  };

  const changeLive = (event: KeyboardEvent, { gesture, at, isHeld }: Live): boolean => {
    const { key, shiftKey } = event;
    const by = steps[key];
    if (by !== undefined) {
      const next = steppedBy(workbook, gesture, by, shiftKey, order);
      hand.show(next, at, false);
      if (next.kind === 'link' && next.to) showInView(elementOf(next.to));
      return true;
    }
    const terms = gesture.kind === 'link' ? termsBy(key, gesture.terms) : null;
    if (gesture.kind === 'link' && terms) {
      hand.show({ ...gesture, terms }, at, isHeld);
      return true;
    }
    if (key === 's' && gesture.kind === 'stretch') {
      begin(gesture.box, 'stretch', nextLength[gesture.length]);
      return true;
    }
    if (key === 'Enter' || key === ' ') {
      again.current = gesture.box;
      hand.drop();
      return true;
    }
    return key !== 'Tab' && key !== 'Escape';
  };

  const goTo = (event: KeyboardEvent): boolean => {
    const all = subjectsIn(plot.current);
    const at = all.findIndex((element) => element === document.activeElement);
    const by = steps[event.key];
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : by === undefined ? null : at + by;
    const element = next === null ? undefined : all[next];
    element?.focus();
    showInView(element);
    return next !== null;
  };

  const zoomBy = (key: string): boolean => {
    if (key === '+' || key === '=') zoom(1);
    else if (key === '-') zoom(-1);
    else if (key === '0') zoom(0);
    else return false;
    return true;
  };

  const beginBy = (event: KeyboardEvent): boolean => {
    const kind = beginners[event.key.toLowerCase()];
    const box = order.find((id) => id === subjectOf(event.target));
    if (kind === undefined || box === undefined || isLocked) return false;
    begin(box, kind);
    return true;
  };

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { live } = hand;
    const isTaken = live ? changeLive(event, live) : beginBy(event) || goTo(event) || zoomBy(event.key);
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    focused,
    ask,
    begin,
    listeners: {
      onKeyDownCapture,
      onFocus: (event: { readonly target: EventTarget }) => {
        const subject = subjectOf(event.target);
        reached.current = subject;
        setFocused(subject);
        for (const element of subjectsIn(plot.current))
          element.setAttribute('tabindex', element === event.target ? '0' : '-1');
      },
      onBlur: () => setFocused(null),
    },
  };
}
