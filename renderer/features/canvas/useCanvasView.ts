// The window onto the canvas: where it starts, how it is zoomed, and that the item under the cursor stays in it.
import { useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo } from 'react';
import type { CanvasLayout } from '../../../shared/layout/canvas.ts';
import { useStores } from '../../store/stores.tsx';
import { useCanvas } from './canvasStore.ts';
import { fitBox, type Pane, revealBox, startView, zoomBy } from './viewport.ts';

export interface CanvasView {
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

/** The flow moves the view itself; where it was left is kept in the session, for coming back from another tab. */
export function useCanvasView(layout: CanvasLayout): CanvasView {
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
    if (after !== view) show(after);
  }, [cursor, width, height, layout, now, session, show]);

  return useMemo(
    () => ({
      zoom: (factor) => {
        const { view, pane } = now();
        show(zoomBy(view, factor, pane));
      },
      fit: () => show(fitBox(layout.bounds, now().pane)),
    }),
    [layout, now, show],
  );
}
