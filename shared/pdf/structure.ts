// What is read aloud: each stretch of a page belongs to an element of the document's tree, or is marked as decoration.

import type { jsPDF } from 'jspdf';
import type { Box } from '../scene/bounds.ts';
import type { Role, Tag } from '../scene/marks.ts';
import { runLanguage } from './runLanguage.ts';
import { writerOf } from './objects.ts';

/** A link as readers follow it: its rectangle on its page in points from the upper left corner, and where it leads. */
export type LinkArea = {
  readonly pageIndex: number;
  readonly box: Box;
  readonly leadsTo: { readonly url: string } | { readonly pageIndex: number; readonly y: number };
  readonly says: string;
};

/** A stretch of a page's content, by its number there. */
export type Stretch = { readonly pageIndex: number; readonly number: number };

/** One node of the tree, its parts in reading order. */
export type Element = {
  readonly role: Role | 'Document' | 'Link';
  readonly tag: Omit<Tag, 'role'>;
  readonly parts: (Element | Stretch | LinkArea)[];
  readonly box?: Box & { readonly pageIndex: number };
};

/** Elements that hold others but no text of their own. */
const holders: ReadonlySet<Element['role']> = new Set([
  'Document',
  'Div',
  'L',
  'LI',
  'Table',
  'THead',
  'TBody',
  'TR',
]);

const isElement = (part: Element['parts'][number] | undefined): part is Element =>
  part !== undefined && 'role' in part;

type Marked = { readonly owner: Element | 'artifact'; readonly language: string | null };

/** Grows the tree while pages are painted, and marks their content with it. */
export class Structure {
  readonly root: Element = { role: 'Document', tag: {}, parts: [] };
  /** For each page the element of each of its stretches. */
  readonly owners: Element[][] = [];
  readonly links: LinkArea[] = [];
  private readonly open: Element[] = [this.root];
  private artifacts = 0;
  private paragraphs = 0;
  private marked: Marked | null = null;
  private readonly out: (line: string) => void;
  private readonly language: string;

  constructor(doc: jsPDF, language: string) {
    this.out = writerOf(doc).out;
    this.language = language;
  }

  private get top(): Element {
    return this.open.at(-1) ?? this.root;
  }

  /** Text may not stand directly here: it needs a paragraph or a figure around it. */
  get needsParagraph(): boolean {
    return this.artifacts === 0 && holders.has(this.top.role);
  }

  /** Whether a named group is a figure here: only where it stands in no other part. */
  get isBetweenParts(): boolean {
    return this.artifacts === 0 && (this.top.role === 'Document' || this.top.role === 'Div');
  }

  beginPage(): void {
    this.owners.push([]);
  }

  /** A name for a paragraph that has none. */
  newKey(): string {
    this.paragraphs += 1;
    return `untagged ${this.paragraphs}`;
  }

  private enter(
    role: Element['role'],
    tag: Omit<Tag, 'role'>,
    box: Element['box'],
    paint: () => void,
  ): Element {
    const last = this.top.parts.at(-1);
    const isSame = tag.key !== undefined && isElement(last) && last.role === role && last.tag.key === tag.key;
    const element: Element = isSame ? last : { role, tag, parts: [], ...(box === undefined ? {} : { box }) };
    if (!isSame) this.top.parts.push(element);
    this.open.push(element);
    paint();
    this.open.pop();
    return element;
  }

  /** What is painted belongs to this part; one of the same role and key goes on. */
  inside({ role, ...tag }: Tag, box: Box | null, paint: () => void): void {
    if (this.artifacts > 0) paint();
    else
      this.enter(role, tag, box === null ? undefined : { ...box, pageIndex: this.owners.length - 1 }, paint);
  }

  /** What is painted leads somewhere. */
  link(area: LinkArea, paint: () => void): void {
    if (this.artifacts > 0) {
      paint();
      return;
    }
    const element = this.enter('Link', {}, undefined, paint);
    element.parts.push(area);
    this.links.push(area);
  }

  /** What is painted is decoration. */
  artifact(paint: () => void): void {
    this.artifacts += 1;
    paint();
    this.artifacts -= 1;
  }

  /** Before text is painted. */
  text(text: string): void {
    if (this.artifacts > 0) this.mark('artifact', null);
    else this.mark(this.top, runLanguage(text, this.top.tag.language ?? this.language));
  }

  /** Before a shape is painted: part of a figure, decoration anywhere else. */
  shape(): void {
    const isFigure = this.artifacts === 0 && this.open.some(({ role }) => role === 'Figure');
    this.mark(isFigure ? this.top : 'artifact', null);
  }

  private mark(owner: Marked['owner'], language: string | null): void {
    if (this.marked?.owner === owner && this.marked.language === language) return;
    this.close();
    this.marked = { owner, language };
    if (owner === 'artifact') {
      this.out('/Artifact BMC');
      return;
    }
    const pageIndex = this.owners.length - 1;
    const number = this.owners[pageIndex]?.push(owner) ?? 0;
    owner.parts.push({ pageIndex, number: number - 1 });
    const spoken = language === null ? '' : ` /Lang (${language})`;
    this.out(`/${owner.role} <</MCID ${number - 1}${spoken}>> BDC`);
  }

  /** Ends the stretch that is being painted: before a page ends, and where the drawing state is kept or restored. */
  close(): void {
    if (this.marked !== null) this.out('EMC');
    this.marked = null;
  }
}
