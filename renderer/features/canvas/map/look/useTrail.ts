// What is lit: the whole trail of what is marked, or only what it stands on, or only what depends on it.
import { useEffect } from 'react';
import type { CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { keysOfTrail } from '../../../../../shared/rules/thread/trail.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { type TrailWay, useCanvas, useCanvasStore } from '../../canvasStore.ts';

/** The keys of items and of their trails in that direction; null when there are none to ask about. */
export function litBy(
  workbook: Workbook,
  { byKey }: Pick<CanvasLayout, 'byKey'>,
  marked: ReadonlySet<string>,
  way: TrailWay,
): ReadonlySet<string> | null {
  const items = [...marked].flatMap((key) => byKey.get(key) ?? []);
  if (items.length === 0) return null;
  const lit = new Set(marked);
  for (const { kind, id } of items) {
    const { up, down } = keysOfTrail(workbook, kind, id);
    if (way !== 'down') for (const key of up) lit.add(key);
    if (way !== 'up') for (const key of down) lit.add(key);
  }
  return lit;
}

/** Keeps what is lit in step with what is marked. `whole` knows the items of folded bands too. */
export function useTrail(workbook: Workbook, whole: CanvasLayout): void {
  const store = useCanvasStore();
  const marked = useCanvas((state) => state.marked);
  const way = useCanvas((state) => state.way);
  useEffect(() => {
    store.setState({ lit: litBy(workbook, whole, marked, way) });
  }, [store, workbook, whole, marked, way]);
}
