// What the flow draws now: the layout's cards, with what is marked.
import { useMemo, useState } from 'react';
import type { CanvasLayout } from '../../../../../shared/layout/canvas/canvas.ts';
import { linksByItem } from '../../../../../shared/rules/thread/canvasLinks.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { useCanvas } from '../../canvasStore.ts';
import { findingMarks } from '../../findingMarks.ts';
import { type CardNodeType, cardNodes } from './flowElements.ts';

/** The last nodes made: those that show the same are given to the flow again. */
class Kept {
  #nodes: ReadonlyMap<string, CardNodeType> = new Map();

  nodesOf(...[layout, lookOf]: [CanvasLayout, Parameters<typeof cardNodes>[1]]): CardNodeType[] {
    this.#nodes = cardNodes(layout, lookOf, this.#nodes);
    return [...this.#nodes.values()];
  }
}

export function useCardNodes(layout: CanvasLayout): CardNodeType[] {
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
