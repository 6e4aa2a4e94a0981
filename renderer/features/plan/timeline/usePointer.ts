// The pointer on the timeline: it takes hold of a bar, an edge or the dot after it, and drags; once a frame at most.
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { DayNumber } from '../../../../shared/dates/dayNumber.ts';
import type { TimelinePanes } from '../../../../shared/layout/timeline/timelinePanes.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import {
  beginning,
  type BoxId,
  dayAt,
  type Gesture,
  type Hit,
  hitOf,
  pointedAt,
  type Point,
} from './gestures.ts';
import type { Hand } from './useLive.ts';

/** How far the pointer goes before a press is a drag, in pixels. */
const SLACK = 4;

interface Drag {
  readonly from: Point;
  readonly gesture: Gesture;
  /** Days from what it took hold of to where it took hold. */
  readonly offset: number;
  started: boolean;
}

interface PointerOptions {
  readonly workbook: Workbook;
  readonly panes: TimelinePanes;
  readonly plot: RefObject<HTMLDivElement | null>;
  /** Pixels a point takes. */
  readonly scale: number;
  readonly hand: Hand;
  readonly isLocked: boolean;
}

/** The gesture that a hold on a bar begins, and how many days off the day it changes the hold is. */
function heldGesture(
  { workbook, panes: { scale } }: PointerOptions,
  { bar, grip }: Hit,
  at: Point,
): Drag | null {
  const box = bar.id as BoxId;
  const kind = grip === 'body' ? 'move' : grip === 'dot' ? 'link' : 'stretch';
  const gesture = beginning(workbook, box, kind, grip === 'body' || grip === 'dot' ? undefined : grip);
  if (gesture === null) return null;
  const edge =
    grip === 'body' || grip === 'dot' ? bar.x : ((grip === 'likely' ? bar.end : bar[grip]) ?? bar.end);
  const held: DayNumber = dayAt(scale, grip === 'body' ? edge + 0.01 : edge - 0.01);
  return { from: at, gesture, offset: kind === 'link' ? 0 : dayAt(scale, at.x) - held, started: false };
}

const same = (a: Gesture, b: Gesture): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What of which bar is under the pointer. */
interface Over {
  readonly id: string;
  readonly grip: Hit['grip'];
}

/** What the plot listens to, and the bar the pointer is over. */
export function usePointer(options: PointerOptions) {
  const { panes, plot, scale, hand, isLocked, workbook } = options;
  const [over, setOver] = useState<Over | null>(null);
  const drag = useRef<Drag | null>(null);
  const latest = useRef<Point | null>(null);
  const frame = useRef(0);
  const isClickSpent = useRef(false);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const pointOf = ({ x, y }: Point): Point => {
    const edges = plot.current?.getBoundingClientRect();
    return { x: (x - (edges?.left ?? 0)) / scale, y: (y - (edges?.top ?? 0)) / scale };
  };
  const hitAt = (at: Point): Hit | null => hitOf(panes.bars, pointOf(at), panes.scale.size);

  const follow = () => {
    frame.current = 0;
    const at = latest.current;
    const shown = hand.live?.gesture ?? drag.current?.gesture;
    if (!at || !shown) return;
    const { x } = pointOf(at);
    const target = hitAt(at)?.bar.id as BoxId | undefined;
    const next = pointedAt(workbook, shown, dayAt(panes.scale, x), drag.current?.offset ?? 0, target ?? null);
    if (!hand.live || !same(next, hand.live.gesture)) hand.show(next, at, drag.current !== null);
  };
  // The frame reads what was painted last, not what was when it was asked for.
  const following = useRef(follow);
  useEffect(() => {
    following.current = follow;
  });

  const onPointerDown = (event: PointerEvent) => {
    isClickSpent.current = false;
    if (event.button !== 0 || isLocked || event.pointerType === 'touch') return;
    if (hand.live) {
      isClickSpent.current = true;
      hand.drop();
      return;
    }
    const at = { x: event.clientX, y: event.clientY };
    const hit = hitAt(at);
    drag.current = hit && heldGesture(options, hit, pointOf(at));
  };
  const onPointerMove = (event: PointerEvent) => {
    const at = { x: event.clientX, y: event.clientY };
    latest.current = at;
    if (drag.current && !drag.current.started) {
      const from = pointOf(at);
      const moved = Math.hypot(from.x - drag.current.from.x, from.y - drag.current.from.y) * scale;
      if (moved < SLACK) return;
      drag.current.started = true;
      // Keys change what goes on: Esc leaves it, digits choose the kind of a link.
      plot.current
        ?.querySelector<SVGElement>(`[data-subject="${CSS.escape(drag.current.gesture.box)}"]`)
        ?.focus({ preventScroll: true });
      plot.current?.setPointerCapture?.(event.pointerId);
    }
    const isFollowed = hand.live?.gesture.kind === 'link' || hand.live?.gesture.kind === 'split';
    if (drag.current || isFollowed) {
      frame.current ||= requestAnimationFrame(() => following.current());
      return;
    }
    const hit = isLocked ? null : hitAt(at);
    setOver((before) => {
      if (!hit) return null;
      const isSame = before?.id === hit.bar.id && before.grip === hit.grip;
      return isSame ? before : { id: hit.bar.id, grip: hit.grip };
    });
  };
  const end = (isDropped: boolean) => {
    const { started } = drag.current ?? { started: false };
    if (started && frame.current !== 0) {
      cancelAnimationFrame(frame.current);
      following.current();
    }
    drag.current = null;
    if (!started) return;
    isClickSpent.current = true;
    if (isDropped) hand.drop();
    else hand.leave();
  };
  return {
    over,
    /** True once for the click that ends a drag: it opens nothing. */
    spentClick: () => {
      const spent = isClickSpent.current;
      isClickSpent.current = false;
      return spent;
    },
    hitAt,
    listeners: {
      onPointerDown,
      onPointerMove,
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
      onPointerLeave: () => setOver(null),
    },
  };
}
