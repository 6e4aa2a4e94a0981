// Writes the outline that readers show beside the pages; jspdf's own leads only to the tops of pages.

import type { jsPDF } from 'jspdf';
import type { Page } from '../scene/marks.ts';
import { dictionary, type Objects, reference, writerOf } from './objects.ts';
import { hexString } from './pdfText.ts';

/** One line of the outline with the lines beneath it. */
export type OutlineNode = {
  readonly title: string;
  readonly pageIndex: number;
  readonly y: number;
  readonly children: readonly OutlineNode[];
};

type GrowingNode = OutlineNode & { readonly level: number; readonly children: GrowingNode[] };

/** The bookmarks of all pages as a tree; a level without its parent hangs from the nearest one above. */
export const outlineOf = (pages: readonly Page[]): readonly OutlineNode[] => {
  const roots: GrowingNode[] = [];
  const open: GrowingNode[] = [];
  for (const [pageIndex, page] of pages.entries()) {
    for (const { title, level, y } of page.bookmarks) {
      const node: GrowingNode = { title, level, pageIndex, y, children: [] };
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      (open.at(-1)?.children ?? roots).push(node);
      open.push(node);
    }
  }
  return roots;
};

const countOf = (nodes: readonly OutlineNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);

/** Sections are open, what they name is folded away until asked for. */
const foldedFrom = 2;

/** Keeps the outline ready to be written with the document; call once, before the output. */
export const addOutline = (doc: jsPDF, pages: readonly Page[], objects: Objects): void => {
  const roots = outlineOf(pages);
  if (roots.length === 0) return;
  const writer = writerOf(doc);
  let rootId = 0;

  const endsOf = (ids: readonly number[]): readonly string[] =>
    ids.length === 0 ? [] : [`/First ${ids[0]} 0 R`, `/Last ${ids.at(-1)} 0 R`];
  const countText = (node: OutlineNode, depth: number): string =>
    `/Count ${depth + 1 < foldedFrom ? shownIn(node.children, depth + 1) : -countOf(node.children)}`;
  const shownIn = (nodes: readonly OutlineNode[], depth: number): number =>
    nodes.length +
    (depth + 1 < foldedFrom ? nodes.reduce((sum, { children }) => sum + shownIn(children, depth + 1), 0) : 0);
  const writeNodes = (nodes: readonly OutlineNode[], parentId: number, depth: number): readonly number[] => {
    const ids = nodes.map(() => writer.newObjectDeferred());
    for (const [index, node] of nodes.entries()) {
      const id = ids[index] ?? 0;
      const children = writeNodes(node.children, id, depth + 1);
      const page = pages[node.pageIndex];
      objects.set(
        id,
        dictionary([
          `/Title ${hexString(node.title)}`,
          `/Parent ${reference(parentId)}`,
          index > 0 ? `/Prev ${ids[index - 1]} 0 R` : undefined,
          index < ids.length - 1 ? `/Next ${ids[index + 1]} 0 R` : undefined,
          ...endsOf(children),
          children.length > 0 ? countText(node, depth) : undefined,
          `/Dest [${writer.getPageInfo(node.pageIndex + 1).objId} 0 R /XYZ 0 ${((page?.height ?? 0) - node.y).toFixed(2)} 0]`,
        ]),
      );
    }
    return ids;
  };

  doc.internal.events.subscribe('postPutResources', () => {
    rootId = writer.newObjectDeferred();
    const ids = writeNodes(roots, rootId, 0);
    objects.set(rootId, dictionary(['/Type /Outlines', ...endsOf(ids), `/Count ${shownIn(roots, 0)}`]));
  });
  doc.internal.events.subscribe('putCatalog', () => writer.out(`/Outlines ${rootId} 0 R`));
};
