// What the flow draws now: the layout's cards, with what is marked.
import { useMemo, useState } from 'react';
import type { CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import { linksByItem } from '../../../../shared/rules/thread/canvasLinks.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { useCanvas } from '../canvasStore.ts';
import { findingMarks } from '../findingMarks.ts';
import { type CardNodeType, cardNodes } from './flowElements.ts';

/** The nodes of the flow; those that show the same as before are given to it again. */
export function useFlowNodes(layout: CanvasLayout): CardNodeType[] {
  const workbook = useWorkbook();
  const marks = findingMarks(workbook);
  const links = linksByItem(workbook);
  const marked = useCanvas((state) => state.marked);
  const [kept] = useState(() => new Kept());
  return useMemo(
    () =>
      kept.nodesOf(layout, (key) => ({
        mark: marks.get(key),
        links: links.get(key)?.length ?? 0,
        selected: marked.has(key),
      })),
    [kept, layout, marks, links, marked],
  );
}

class Kept {
  #nodes: ReadonlyMap<string, CardNodeType> = new Map();

  nodesOf(layout: CanvasLayout, lookOf: Parameters<typeof cardNodes>[1]): CardNodeType[] {
    this.#nodes = cardNodes(layout, lookOf, this.#nodes);
    return [...this.#nodes.values()];
  }
}
