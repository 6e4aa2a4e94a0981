// Reads the structure of a PDF back with a reader that shares no code with the writer: what a voice would follow.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of one page with the text that stands directly in it. */
export type ReadPart = {
  readonly role: string;
  readonly alt?: string;
  readonly text: string;
  readonly parts: readonly ReadPart[];
};

type Node = {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
};
type Item = { readonly str?: string; readonly type?: string; readonly id?: string; readonly tag?: string };

export type ReadTree = {
  /** The tree of each page. */
  readonly pages: readonly ReadPart[];
  /** Text that is neither in the tree nor marked as decoration, by page. */
  readonly stray: readonly string[];
  /** Text marked as decoration. */
  readonly decoration: readonly string[];
};

type Sorted = { readonly byId: Map<string, string>; stray: string; decoration: string };

const sorted = (items: readonly Item[]): Sorted => {
  const open: { id: string | undefined; tag: string | undefined }[] = [];
  const found: Sorted = { byId: new Map(), stray: '', decoration: '' };
  for (const { str, type, id, tag } of items) {
    if (type?.startsWith('beginMarkedContent') === true) open.push({ id, tag });
    else if (type === 'endMarkedContent') open.pop();
    if (str === undefined) continue;
    const owner = open.at(-1);
    if (owner?.id !== undefined) found.byId.set(owner.id, `${found.byId.get(owner.id) ?? ''} ${str}`.trim());
    else if (owner?.tag === 'Artifact') found.decoration += ` ${str}`;
    else if (str.trim() !== '') found.stray += ` ${str}`;
  }
  return found;
};

const partOf = (node: Node, byId: ReadonlyMap<string, string>): ReadPart => {
  const children = node.children ?? [];
  const text = children
    .filter(({ type }) => type === 'content')
    .map(({ id }) => byId.get(id ?? '') ?? '')
    .filter((words) => words !== '')
    .join(' ');
  return {
    role: node.role ?? '',
    ...(node.alt === undefined ? {} : { alt: node.alt }),
    text,
    parts: children
      .filter(({ role }) => role !== undefined)
      .map((child) => partOf(child, byId))
      .filter((child) => isCell(child) || isHere(child)),
  };
};

const isCell = ({ role }: ReadPart): boolean => role === 'TD' || role === 'TH';

/** The reader also names the neighbours that stand on other pages: they have nothing here. */
const isHere = (part: ReadPart): boolean =>
  part.text !== '' || part.alt !== undefined || part.parts.some(isHere);

/** All text of a part and of those inside it. */
export const wholeText = ({ text, parts }: ReadPart): string =>
  [text, ...parts.map(wholeText)].filter((words) => words !== '').join(' ');

/** The parts of that role, wherever they stand. */
export const partsOf = (part: ReadPart, role: string): readonly ReadPart[] =>
  part.parts.flatMap((one) => [...(one.role === role ? [one] : []), ...partsOf(one, role)]);

/** What the file says to those who have it read to them. */
export const readTree = async (bytes: Uint8Array): Promise<ReadTree> => {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const doc = await task.promise;
  const pages: ReadPart[] = [];
  const stray: string[] = [];
  const decoration: string[] = [];
  for (let number = 1; number <= doc.numPages; number++) {
    const page = await doc.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const words = sorted(content.items);
    pages.push(partOf(await page.getStructTree(), words.byId));
    stray.push(words.stray.trim());
    decoration.push(words.decoration.trim());
  }
  await task.destroy();
  return { pages, stray, decoration };
};
