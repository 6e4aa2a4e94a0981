// How wide a day is on the timeline: chosen, by Ctrl and wheel, or by keys; what is in the middle stays there.
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Zoom } from '../../../store/session/timelineLook.ts';
import { useSession, useStores } from '../../../store/stores.tsx';

/** Points a day takes. */
export const dayWidths = {
  fit: null,
  day: 26,
  week: 8,
  month: 3,
  quarter: 1.1,
} as const satisfies Readonly<Record<Zoom, number | null>>;
const byWidth = ['quarter', 'month', 'week', 'day'] as const;

/** The next wider or narrower day; beyond the narrowest all of it fits. */
export function zoomFrom(width: number, by: 1 | -1): Zoom {
  const slack = 1.05;
  if (by === 1) return byWidth.find((zoom) => dayWidths[zoom] > width * slack) ?? 'day';
  return byWidth.findLast((zoom) => dayWidths[zoom] < width / slack) ?? 'fit';
}

/** What was drawn last: how wide a day and the names are, in pixels, and the day in points. */
interface Drawn {
  readonly dayWidth: number;
  readonly names: number;
  readonly points: number;
}

interface ZoomState {
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  /** A step in or out, or all of it. */
  readonly step: (by: 1 | -1 | 0) => void;
  /** Of what scrolls. */
  readonly view: RefObject<HTMLDivElement | null>;
  /** To be told after each drawing. */
  readonly tellDrawn: (drawn: Drawn) => void;
}

/** The zoom of what scrolls in `view`: what stands in its middle, or under the pointer, stays there. */
export function useZoom(): ZoomState {
  const zoom = useSession(({ timeline }) => timeline.zoom);
  const { session } = useStores();
  const view = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn>({ dayWidth: 1, names: 0, points: 1 });
  /** Days from the left edge of the plot that shall stand so many pixels from that of the view. */
  const kept = useRef<{ readonly days: number; readonly pixels: number } | null>(null);

  const change = (next: Zoom, pixels?: number) => {
    const { current: element } = view;
    const { names, dayWidth } = drawn.current;
    const at = pixels ?? names + ((element?.clientWidth ?? 0) - names) / 2;
    kept.current = { days: ((element?.scrollLeft ?? 0) + at - names) / dayWidth, pixels: at };
    session.getState().lookAtTimeline({ zoom: next });
  };
  const step = (by: 1 | -1 | 0, pixels?: number) =>
    change(by === 0 ? 'fit' : zoomFrom(drawn.current.points, by), pixels);

  const tellDrawn = useCallback((now: Drawn) => {
    const isWider = now.points !== drawn.current.points;
    drawn.current = now;
    if (!kept.current || !view.current || !isWider) return;
    const { days, pixels } = kept.current;
    view.current.scrollLeft = days * now.dayWidth - pixels + now.names;
    kept.current = null;
  }, []);

  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  // React listens to wheels passively, so that they could not be kept from zooming the window.
  useEffect(() => {
    const { current: element } = view;
    if (!element) return undefined;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1, event.clientX - element.getBoundingClientRect().left);
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, []);
  return { zoom, setZoom: (next) => change(next), step: (by) => step(by), view, tellDrawn };
}
