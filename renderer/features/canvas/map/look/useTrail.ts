// What is lit: the whole trail of what is marked, up to its goals and down to all that depends on it (TRC-21).
import { useEffect, useMemo } from 'react';
import { threadKeys } from '../../../../../shared/rules/thread/trail.ts';
import type { Kind } from '../../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { type TrailWay, useCanvas, useCanvasStore } from '../../canvasStore.ts';

/** As many marked items as have a trail of their own; more are a heap, not a thread. */
const most = 30;

function litBy(workbook: Workbook, marked: ReadonlySet<string>, way: TrailWay): ReadonlySet<string> | null {
  if (marked.size === 0 || marked.size > most) return null;
  const lit = new Set(marked);
  for (const key of marked) {
    const at = key.indexOf(':');
    const { up, down } = threadKeys(workbook, key.slice(0, at) as Kind, key.slice(at + 1));
    if (way !== 'down') for (const one of up) lit.add(one);
    if (way !== 'up') for (const one of down) lit.add(one);
  }
  return lit;
}

/** Keeps what is lit in step with what is marked and with the workbook. */
export function useTrail(workbook: Workbook): void {
  const store = useCanvasStore();
  const marked = useCanvas((state) => state.marked);
  const way = useCanvas((state) => state.way);
  const lit = useMemo(() => litBy(workbook, marked, way), [workbook, marked, way]);
  useEffect(() => store.setState({ lit }), [store, lit]);
}
