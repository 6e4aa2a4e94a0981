// Writes the outline that readers show beside the pages; jspdf's own leads only to the tops of pages.

import type { jsPDF } from 'jspdf';
import type { Page } from '../scene/marks.ts';
import { hexString } from './pdfText.ts';

/** What of jspdf's inner writer is needed here; its types leave it out. */
type Writer = {
  readonly newObjectDeferred: () => number;
  readonly newObjectDeferredBegin: (id: number, doOutput: boolean) => void;
  readonly out: (line: string) => void;
  readonly getPageInfo: (pageNumber: number) => { readonly objId: number };
};

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

/** Keeps the outline ready to be written with the document; call once, before the output. */
export const addOutline = (doc: jsPDF, pages: readonly Page[]): void => {
  const roots = outlineOf(pages);
  if (roots.length === 0) return;
  const writer = doc.internal as unknown as Writer;
  let rootId = 0;

  const writeObject = (id: number, lines: readonly string[]): void => {
    writer.newObjectDeferredBegin(id, true);
    for (const line of ['<<', ...lines, '>>', 'endobj']) writer.out(line);
  };
  const endsOf = (ids: readonly number[]): readonly string[] =>
    ids.length === 0 ? [] : [`/First ${ids[0]} 0 R`, `/Last ${ids.at(-1)} 0 R`];
  const writeNodes = (nodes: readonly OutlineNode[], parentId: number): readonly number[] => {
    const ids = nodes.map(() => writer.newObjectDeferred());
    for (const [index, node] of nodes.entries()) {
      const id = ids[index] ?? 0;
      const children = writeNodes(node.children, id);
      const page = pages[node.pageIndex];
      writeObject(id, [
        `/Title ${hexString(node.title)}`,
        `/Parent ${parentId} 0 R`,
        ...(index > 0 ? [`/Prev ${ids[index - 1]} 0 R`] : []),
        ...(index < ids.length - 1 ? [`/Next ${ids[index + 1]} 0 R`] : []),
        ...endsOf(children),
        ...(children.length > 0 ? [`/Count ${countOf(node.children)}`] : []),
        `/Dest [${writer.getPageInfo(node.pageIndex + 1).objId} 0 R /XYZ 0 ${((page?.height ?? 0) - node.y).toFixed(2)} 0]`,
      ]);
    }
    return ids;
  };

  doc.internal.events.subscribe('postPutResources', () => {
    rootId = writer.newObjectDeferred();
    const ids = writeNodes(roots, rootId);
    writeObject(rootId, ['/Type /Outlines', ...endsOf(ids), `/Count ${countOf(roots)}`]);
  });
  doc.internal.events.subscribe('putCatalog', () => writer.out(`/Outlines ${rootId} 0 R`));
};
