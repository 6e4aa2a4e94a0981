// The window onto the canvas: where it starts, how it is zoomed, and that the item under the cursor stays in it.
import { useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import type { CanvasLayout } from '../../../shared/layout/canvas.ts';
import { useSession, useStores } from '../../store/stores.tsx';
import { useCanvas } from './canvasStore.ts';
import { fitBox, revealBox, startView, zoomBy } from './viewport.ts';

export interface CanvasView {
  readonly view: Viewport;
  readonly setView: (view: Viewport) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

const unseen: Viewport = { x: 0, y: 0, zoom: 1 };

/** The view is kept in the session, so that coming back from another tab finds the same place. */
export function useCanvasView(layout: CanvasLayout): CanvasView {
  const { session } = useStores();
  const view = useSession((state) => state.canvasView);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const flow = useStoreApi();
  const cursor = useCanvas((state) => state.cursor);
  const setView = session.getState().setCanvasView;

  useEffect(() => {
    if (width > 0 && session.getState().canvasView === null)
      setView(startView(layout.bounds, { width, height }));
  }, [width, height, layout, session, setView]);

  // Also when the inspector opens and takes room away.
  useEffect(() => {
    const item = cursor === null ? undefined : layout.byKey.get(cursor);
    const before = session.getState().canvasView;
    if (!item || !before || width === 0) return;
    const after = revealBox(before, item, { width, height });
    if (after !== before) setView(after);
  }, [cursor, width, height, layout, session, setView]);

  const pane = useCallback(() => {
    const { width: paneWidth, height: paneHeight } = flow.getState();
    return { width: paneWidth, height: paneHeight };
  }, [flow]);
  const zoom = useCallback(
    (factor: number) => setView(zoomBy(session.getState().canvasView ?? unseen, factor, pane())),
    [pane, session, setView],
  );
  const fit = useCallback(() => setView(fitBox(layout.bounds, pane())), [layout, pane, setView]);
  return { view: view ?? unseen, setView, zoom, fit };
}
