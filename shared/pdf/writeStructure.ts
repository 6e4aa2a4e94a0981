// Writes the tree of the document and its links as objects that readers and their voices follow.

import type { jsPDF } from 'jspdf';
import type { Page } from '../scene/marks.ts';
import { dictionary, lengthText, type Objects, reference, writerOf } from './objects.ts';
import { hexString } from './pdfText.ts';
import type { Element, LinkArea, Structure } from './structure.ts';

type Numbered = { readonly ids: Map<Element, number>; readonly links: Map<LinkArea, number> };
type Writing = Numbered & {
  readonly pages: readonly Page[];
  readonly pageRef: (pageIndex: number) => string;
};

/** A cell without text keeps its place in the grid; anything else without parts is nothing. */
const isKept = ({ role, parts }: Element): boolean => parts.length > 0 || role === 'TD' || role === 'TH';

const attributes = ({ role, tag, box }: Element, { pages }: Writing): string | undefined => {
  const { scope, span } = tag;
  if (scope !== undefined || span !== undefined)
    return `/A<</O/Table${scope === undefined ? '' : `/Scope/${scope}`}${span === undefined ? '' : `/ColSpan ${span}`}>>`;
  if (role !== 'Figure' || box === undefined) return undefined;
  const height = pages[box.pageIndex]?.height ?? 0;
  const edges = [box.x, height - box.y - box.height, box.x + box.width, height - box.y].map(lengthText);
  return `/A<</O/Layout/Placement/Block/BBox[${edges.join(' ')}]>>`;
};

const partText = (part: Element['parts'][number], home: number | undefined, writing: Writing): string => {
  if ('role' in part) return reference(writing.ids.get(part) ?? 0);
  if ('box' in part)
    return `<</Type/OBJR/Obj ${reference(writing.links.get(part) ?? 0)}/Pg ${writing.pageRef(part.pageIndex)}>>`;
  return part.pageIndex === home
    ? String(part.number)
    : `<</Type/MCR/Pg ${writing.pageRef(part.pageIndex)}/MCID ${part.number}>>`;
};

const elementText = (element: Element, parent: number, writing: Writing): string => {
  const home = element.parts.find((part) => 'number' in part)?.pageIndex;
  const parts = element.parts.filter((part) => !('role' in part) || isKept(part));
  const { alt, language } = element.tag;
  return dictionary([
    `/S/${element.role}`,
    `/P ${reference(parent)}`,
    home === undefined ? undefined : `/Pg ${writing.pageRef(home)}`,
    alt === undefined ? undefined : `/Alt${hexString(alt)}`,
    language === undefined ? undefined : `/Lang(${language})`,
    attributes(element, writing),
    parts.length === 0 ? undefined : `/K[${parts.map((part) => partText(part, home, writing)).join(' ')}]`,
  ]);
};

const linkText = (link: LinkArea, key: number, { pages, pageRef }: Writing): string => {
  const heightOf = (pageIndex: number): number => pages[pageIndex]?.height ?? 0;
  const { box, leadsTo, pageIndex } = link;
  const height = heightOf(pageIndex);
  const edges = [box.x, height - box.y - box.height, box.x + box.width, height - box.y].map(lengthText);
  return dictionary([
    '/Type/Annot/Subtype/Link/F 4/Border[0 0 0]',
    `/Rect[${edges.join(' ')}]`,
    `/StructParent ${key}`,
    `/Contents${hexString(link.says)}`,
    'url' in leadsTo
      ? `/A<</S/URI/URI(${leadsTo.url.replaceAll(/[\\()]/g, String.raw`\$&`)})>>`
      : `/Dest[${pageRef(leadsTo.pageIndex)}/XYZ 0 ${lengthText(heightOf(leadsTo.pageIndex) - leadsTo.y)} 0]`,
  ]);
};

/** Keeps the tree and the links ready to be written with the document; call once, when all pages are painted. */
export const addStructure = (
  doc: jsPDF,
  pages: readonly Page[],
  structure: Structure,
  objects: Objects,
): void => {
  const writer = writerOf(doc);
  const { root, owners, links } = structure;
  const numbered: Numbered = { ids: new Map(), links: new Map() };
  const writing: Writing = {
    ...numbered,
    pages,
    pageRef: (pageIndex) => reference(writer.getPageInfo(pageIndex + 1).objId),
  };
  let treeId = 0;

  const number = (element: Element): void => {
    numbered.ids.set(element, writer.newObjectDeferred());
    for (const part of element.parts) if ('role' in part && isKept(part)) number(part);
  };
  const write = (element: Element, parent: number): void => {
    const id = numbered.ids.get(element) ?? 0;
    objects.set(id, elementText(element, parent, writing));
    for (const part of element.parts) if ('role' in part && isKept(part)) write(part, id);
  };
  /** The element of each link, by the number its annotation gives. */
  const linkOwners = (element: Element): readonly (readonly [LinkArea, Element])[] =>
    element.parts.flatMap((part) => {
      if ('role' in part) return linkOwners(part);
      return 'box' in part ? [[part, element] as const] : [];
    });

  doc.internal.events.subscribe('putPage', ({ pageNumber }: { readonly pageNumber: number }) => {
    const mine = links.filter(({ pageIndex }) => pageIndex === pageNumber - 1);
    for (const link of mine) numbered.links.set(link, writer.newObjectDeferred());
    writer.out(`/StructParents ${pageNumber - 1} /Tabs /S`);
    if (mine.length > 0)
      writer.out(`/Annots [${mine.map((link) => reference(numbered.links.get(link) ?? 0)).join(' ')}]`);
  });
  doc.internal.events.subscribe('postPutResources', () => {
    treeId = writer.newObjectDeferred();
    const parentsId = writer.newObjectDeferred();
    number(root);
    write(root, treeId);
    const refOf = (element: Element): string => reference(numbered.ids.get(element) ?? 0);
    const ofLinks = new Map(linkOwners(root));
    for (const [index, link] of links.entries())
      objects.set(numbered.links.get(link) ?? 0, linkText(link, owners.length + index, writing));
    const parents = [
      ...owners.map((elements, index) => `${index}[${elements.map(refOf).join(' ')}]`),
      ...links.map((link, index) => `${owners.length + index} ${refOf(ofLinks.get(link) ?? root)}`),
    ];
    objects.set(parentsId, `<</Nums[${parents.join('\n')}]>>`);
    objects.set(
      treeId,
      dictionary([
        '/Type/StructTreeRoot',
        `/K ${refOf(root)}`,
        `/ParentTree ${reference(parentsId)}`,
        `/ParentTreeNextKey ${owners.length + links.length}`,
      ]),
    );
  });
  doc.internal.events.subscribe('putCatalog', () => {
    writer.out('/MarkInfo <</Marked true>>');
    writer.out(`/StructTreeRoot ${reference(treeId)}`);
  });
};
