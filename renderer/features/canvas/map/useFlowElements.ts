// What the flow draws now: the layout's cards and lines, with what is marked, and what is in the hand where the hand is.
import { useStore } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { CanvasLayout } from '../../../../shared/layout/canvas/canvas.ts';
import type { Point } from '../../../../shared/layout/canvas/box.ts';
import { linksByItem } from '../../../../shared/rules/thread/canvasLinks.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { useCanvas } from '../canvasStore.ts';
import { plainBelowZoom } from './CardNode.tsx';
import { findingMarks } from '../findingMarks.ts';
import { type CardNodeType, cardNodes, type LinkEdgeType, linkEdges } from './flowElements.ts';

const noEdges: LinkEdgeType[] = [];

/** The last elements made: those that show the same are given to the flow again. */
class Kept {
  nodes: ReadonlyMap<string, CardNodeType> = new Map();
  edges: ReadonlyMap<string, LinkEdgeType> = new Map();

  nodesOf(
    ...[layout, lookOf]: [Parameters<typeof cardNodes>[0], Parameters<typeof cardNodes>[1]]
  ): CardNodeType[] {
    this.nodes = cardNodes(layout, lookOf, this.nodes);
    return [...this.nodes.values()];
  }

  edgesOf(layout: CanvasLayout): LinkEdgeType[] {
    this.edges = linkEdges(layout, this.edges);
    return [...this.edges.values()];
  }
}

export function useFlowElements(
  layout: CanvasLayout,
  dragged: ReadonlyMap<string, Point> | null,
): { readonly nodes: CardNodeType[]; readonly edges: LinkEdgeType[] } {
  const workbook = useWorkbook();
  const marks = findingMarks(workbook);
  const links = linksByItem(workbook);
  const marked = useCanvas((state) => state.marked);
  const moving = useCanvas((state) => state.moving);
  const isFar = useStore(({ transform }) => transform[2] < plainBelowZoom);
  const [kept] = useState(() => new Kept());

  const standing = useMemo(
    () =>
      kept.nodesOf(layout, (key) => ({
        mark: marks.get(key),
        links: links.get(key)?.length ?? 0,
        selected: marked.has(key),
      })),
    [kept, layout, marks, links, marked],
  );
  const edges = useMemo(() => kept.edgesOf(layout), [kept, layout]);
  const nodes = useMemo(() => {
    if (dragged === null && moving === null) return standing;
    return standing.map((node) => {
      const held = dragged?.get(node.id);
      if (held) return { ...node, position: held };
      if (!moving?.keys.has(node.id)) return node;
      return { ...node, position: { x: node.position.x + moving.dx, y: node.position.y + moving.dy } };
    });
  }, [standing, dragged, moving]);
  return { nodes, edges: isFar ? noEdges : edges };
}
