// Keeps what is marked on the canvas and what is selected in the window in step, both ways.
import { useCallback, useEffect } from 'react';
import type { CanvasItem, CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { isCanvasKind, keyOf } from '../../../../shared/rules/thread/canvasLinks.ts';
import { useSession, useStores } from '../../../store/stores.tsx';
import type { SessionStore } from '../../../store/sessionStore.ts';
import { type CanvasStore, marking, useCanvasStore } from '../canvasStore.ts';

export interface Marking {
  /** Marks items; the last one is the cursor. `open` shows it in the inspector. */
  mark(keys: readonly string[], options?: { readonly open?: boolean; readonly field?: string }): void;
}

/** Tells the window what is selected, so that its commands act on the same items; the inspector opens only on `open`. */
function tellSession(
  session: SessionStore,
  items: readonly CanvasItem[],
  { open = false, field }: { readonly open?: boolean; readonly field?: string },
): void {
  const { inspectorOpen, selection, select, clearSelection, setInspectorOpen } = session.getState();
  const [first] = items;
  if (!first || items.some(({ kind }) => kind !== first.kind)) {
    if (selection !== null) clearSelection();
    return;
  }
  select(
    first.kind,
    items.map(({ id }) => id),
    field,
  );
  if (!open) setInspectorOpen(inspectorOpen);
}

/** Follows a selection made elsewhere: by a chip, a command, the outline. */
function follow(store: CanvasStore, key: string): void {
  const { marked, cursor } = store.getState();
  if (marked.size === 1 && marked.has(key) && cursor === key) return;
  store.setState(marking([key]));
}

export function useMarking(layout: CanvasLayout): Marking {
  const store = useCanvasStore();
  const { session } = useStores();
  const selection = useSession((state) => state.selection);

  useEffect(() => {
    const [id, ...more] = selection?.ids ?? [];
    if (selection && id !== undefined && more.length === 0 && isCanvasKind(selection.kind))
      follow(store, keyOf({ kind: selection.kind, id }));
  }, [selection, store]);

  // What was deleted, here or by undo, is no longer marked.
  useEffect(() => {
    const { marked, cursor } = store.getState();
    // What a folded band hides is there all the same.
    const isThere = (key: string): boolean => layout.bandOf.has(key);
    if ([...marked].every(isThere) && (cursor === null || isThere(cursor))) return;
    store.setState({
      marked: new Set([...marked].filter(isThere)),
      cursor: cursor !== null && isThere(cursor) ? cursor : null,
    });
  }, [layout, store]);

  const mark = useCallback<Marking['mark']>(
    (keys, options = {}) => {
      store.setState(marking(keys));
      tellSession(
        session,
        keys.flatMap((key) => layout.byKey.get(key) ?? []),
        options,
      );
    },
    [layout, session, store],
  );
  return { mark };
}
