// Writes the tree of the document and its links as objects that readers and their voices follow.

import type { jsPDF } from 'jspdf';
import type { Page } from '../scene/marks.ts';
import { dictionary, lengthText, type Objects, reference, writerOf } from './objects.ts';
import { hexString } from './pdfText.ts';
import type { Element, LinkArea, Structure } from './structure.ts';

/** The numbers of the objects given so far, and what writing them needs. */
type Writing = {
  readonly ids: Map<Element, number>;
  readonly links: Map<LinkArea, number>;
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

/** Gives an element and all in it the number of its object. */
const number = (element: Element, ids: Map<Element, number>, next: () => number): void => {
  ids.set(element, next());
  for (const part of element.parts) if ('role' in part && isKept(part)) number(part, ids, next);
};

const writeElement = (element: Element, parent: number, writing: Writing, objects: Objects): void => {
  const id = writing.ids.get(element) ?? 0;
  objects.set(id, elementText(element, parent, writing));
  for (const part of element.parts)
    if ('role' in part && isKept(part)) writeElement(part, id, writing, objects);
};

/** The element of each link. */
const linkOwners = (element: Element): readonly (readonly [LinkArea, Element])[] =>
  element.parts.flatMap((part) => {
    if ('role' in part) return linkOwners(part);
    return 'box' in part ? [[part, element] as const] : [];
  });

/** From the numbers that pages and links give back to their elements: pages first, then links. */
const parentTree = ({ root, owners, links }: Structure, { ids }: Writing): string => {
  const refOf = (element: Element): string => reference(ids.get(element) ?? 0);
  const ofLinks = new Map(linkOwners(root));
  const entries = [
    ...owners.map((elements, index) => `${index}[${elements.map(refOf).join(' ')}]`),
    ...links.map((link, index) => `${owners.length + index} ${refOf(ofLinks.get(link) ?? root)}`),
  ];
  return `<</Nums[${entries.join('\n')}]>>`;
};

const writeTree = (
  structure: Structure,
  writing: Writing,
  objects: Objects,
  newObject: () => number,
): number => {
  const { root, owners, links } = structure;
  const treeId = newObject();
  const parentsId = newObject();
  number(root, writing.ids, newObject);
  writeElement(root, treeId, writing, objects);
  for (const [index, link] of links.entries())
    objects.set(writing.links.get(link) ?? 0, linkText(link, owners.length + index, writing));
  objects.set(parentsId, parentTree(structure, writing));
  objects.set(
    treeId,
    dictionary([
      '/Type/StructTreeRoot',
      `/K ${reference(writing.ids.get(root) ?? 0)}`,
      `/ParentTree ${reference(parentsId)}`,
      `/ParentTreeNextKey ${owners.length + links.length}`,
    ]),
  );
  return treeId;
};

/** Keeps the tree and the links ready to be written with the document; call once, when all pages are painted. */
export const addStructure = (
  doc: jsPDF,
  pages: readonly Page[],
  structure: Structure,
  objects: Objects,
): void => {
  const writer = writerOf(doc);
  const writing: Writing = {
    ids: new Map(),
    links: new Map(),
    pages,
    pageRef: (pageIndex) => reference(writer.getPageInfo(pageIndex + 1).objId),
  };
  let treeId = 0;
  doc.internal.events.subscribe('putPage', ({ pageNumber }: { readonly pageNumber: number }) => {
    const mine = structure.links.filter(({ pageIndex }) => pageIndex === pageNumber - 1);
    for (const link of mine) writing.links.set(link, writer.newObjectDeferred());
    writer.out(`/StructParents ${pageNumber - 1} /Tabs /S`);
    if (mine.length > 0)
      writer.out(`/Annots [${mine.map((link) => reference(writing.links.get(link) ?? 0)).join(' ')}]`);
  });
  doc.internal.events.subscribe('postPutResources', () => {
    treeId = writeTree(structure, writing, objects, writer.newObjectDeferred);
  });
  doc.internal.events.subscribe('putCatalog', () => {
    writer.out('/MarkInfo <</Marked true>>');
    writer.out(`/StructTreeRoot ${reference(treeId)}`);
  });
};
