// The window onto the canvas: where it starts, how it is zoomed, and that the item under the cursor stays in it.
import { useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { useStores } from '../../../store/stores.tsx';
import { useCanvas } from '../canvasStore.ts';
import { fitBox, isReadable, type Pane, revealBox, startView, zoomBy } from './viewport.ts';

export interface CanvasView {
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

const isSame = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && a.zoom === b.zoom;

/** The flow moves the view itself; where it was left is kept in the session, for coming back from another tab. */
export function useCanvasView(layout: CanvasLayout, foldAll: () => CanvasLayout): CanvasView {
  const { session } = useStores();
  const { setViewport } = useReactFlow();
  const flow = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const cursor = useCanvas((state) => state.cursor);

  const now = useCallback((): { readonly view: Viewport; readonly pane: Pane } => {
    const { transform, width: paneWidth, height: paneHeight } = flow.getState();
    const [x, y, zoom] = transform;
    return { view: { x, y, zoom }, pane: { width: paneWidth, height: paneHeight } };
  }, [flow]);
  const show = useCallback(
    (view: Viewport) => {
      void setViewport(view);
      session.getState().setCanvasView(view);
    },
    [session, setViewport],
  );

  /** How the view was moved to keep an item in sight, and how wide the pane was before. */
  const nudged = useRef<{ readonly from: Viewport; readonly to: Viewport; readonly width: number } | null>(
    null,
  );
  const lastWidth = useRef(0);

  useEffect(() => {
    if (width > 0 && session.getState().canvasView === null)
      show(startView(layout.bounds, { width, height }));
  }, [width, height, layout, session, show]);

  // Also when the inspector opens and takes room away.
  useEffect(() => {
    const item = cursor === null ? undefined : layout.byKey.get(cursor);
    if (!item || width === 0 || session.getState().canvasView === null) return;
    const { view } = now();
    const after = revealBox(view, item, { width, height });
    if (after === view) return;
    const { current } = nudged;
    nudged.current =
      current && isSame(current.to, view)
        ? { ...current, to: after }
        : { from: view, to: after, width: Math.max(width, lastWidth.current) };
    show(after);
  }, [cursor, width, height, layout, now, session, show]);

  // Once the room is back, so is the view, unless someone has moved it since.
  useEffect(() => {
    lastWidth.current = width;
    const { current } = nudged;
    if (!current || width < current.width) return;
    nudged.current = null;
    if (isSame(now().view, current.to)) show(current.from);
  }, [width, now, show]);

  return useMemo(
    () => ({
      zoom: (factor) => {
        const { view, pane } = now();
        show(zoomBy(view, factor, pane));
      },
      // Bands are folded before letters get too small to read.
      fit: () => {
        const { pane } = now();
        const { bounds } = isReadable(layout.bounds, pane) ? layout : foldAll();
        show(fitBox(bounds, pane));
      },
    }),
    [layout, foldAll, now, show],
  );
}
