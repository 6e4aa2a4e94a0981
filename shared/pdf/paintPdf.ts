// The one door to jspdf: pages of marks in, the bytes of a PDF out; runs in a worker and in Node alike.

import { jsPDF } from 'jspdf';
import type { Page } from '../scene/marks.ts';
import { placesOf } from './links.ts';
import { addMetadata } from './metadata.ts';
import { type Objects, writerOf } from './objects.ts';
import { addOutline } from './outline.ts';
import { packObjects } from './packObjects.ts';
import { fontNames, paintMarks } from './paintMarks.ts';
import { addPictures } from './pictures.ts';
import { binaryString, hexString, pdfDate } from './pdfText.ts';
import { Structure } from './structure.ts';
import { addStructure } from './writeStructure.ts';

/** What the document says of itself; nothing here is read from a clock or made by chance. */
export type PdfMeta = {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  /** Language tag such as 'en' or 'de-AT'. */
  readonly language: string;
  /** Made from the content: 32 hexadecimal digits, more are cut. */
  readonly fileId: string;
  /** An instant in UTC such as 2026-01-31T12:00:00Z. */
  readonly createdAt: string;
};

/** The two font files (TrueType), as bundled; see renderer/fonts. */
export type PdfFonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

const DATE_PLACEHOLDER = "(D:20000101000000+00'00')";

const addFonts = (doc: jsPDF, fonts: PdfFonts): void => {
  for (const weight of ['regular', 'bold'] as const) {
    doc.addFileToVFS(`${weight}.ttf`, binaryString(fonts[weight]));
    doc.addFont(`${weight}.ttf`, fontNames[weight], 'normal');
  }
};

/**
 * jspdf writes properties in a notation that spoils some letters (a č among them). So it is given stand-ins
 * of the right length, which are exchanged in the finished bytes: no offset moves.
 */
const propertiesOf = ({ title, author = '', subject = '' }: PdfMeta): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ title, author, subject, creator: 'Throughline' })
      .filter(([, text]) => text !== '')
      .map(([name, text]) => [name, hexString(text)]),
  );

const standIn = (name: string, length: number): string =>
  `(${name.padEnd(length - 2, '_').slice(0, length - 2)})`;

const replaceOnce = (bytes: Uint8Array, before: string, after: string): void => {
  const wanted = Array.from(before, (character) => character.charCodeAt(0));
  let at = bytes.length - wanted.length;
  while (at >= 0 && !wanted.every((code, index) => bytes[at + index] === code)) at -= 1;
  if (at < 0) throw new Error(`The PDF lacks its ${before}.`);
  bytes.set(
    Array.from(after, (character) => character.charCodeAt(0)),
    at,
  );
};

const newDocument = (pages: readonly Page[], meta: PdfMeta, fonts: PdfFonts): jsPDF => {
  const first = pages[0];
  if (first === undefined) throw new Error('A document needs at least one page.');
  const fileId = /^[0-9a-f]{32}/i.exec(meta.fileId)?.[0];
  if (fileId === undefined) throw new Error('The file id needs 32 hexadecimal digits.');
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(meta.language))
    throw new Error(`Not a language tag: ${meta.language}`);
  const doc = new jsPDF({
    unit: 'pt',
    format: [first.width, first.height],
    orientation: orientationOf(first),
    compress: true,
    putOnlyUsedFonts: true,
    floatPrecision: 3,
  });
  // jspdf keeps the version to itself, but writes it down.
  (doc as unknown as { __private__: { setPdfVersion: (version: string) => void } }).__private__.setPdfVersion(
    '1.7',
  );
  doc.setFileId(fileId);
  doc.setCreationDate(DATE_PLACEHOLDER.slice(1, -1));
  addFonts(doc, fonts);
  return doc;
};

const orientationOf = (page: Page): 'l' | 'p' => (page.width > page.height ? 'l' : 'p');

const setCatalog = (doc: jsPDF, pages: readonly Page[], language: string): void => {
  const writer = writerOf(doc);
  const hasOutline = pages.some((page) => page.bookmarks.length > 0);
  doc.setDisplayMode('fullpage', 'continuous', hasOutline ? 'UseOutlines' : null);
  doc.internal.events.subscribe('putCatalog', () => {
    writer.out(`/Lang (${language})`);
    writer.out('/ViewerPreferences << /DisplayDocTitle true >>');
    writer.out('/PageLabels << /Nums [0 << /S /D >>] >>');
  });
};

/**
 * The pages as a PDF: selectable text in the two embedded fonts, vector drawing, outline, links, and
 * the tree of what it is made of for those who have it read to them.
 * The same pages, properties and fonts give the same bytes, whatever the machine, its clock and its time zone.
 * `onPage` is told after each page; what it throws stops the work and reaches the caller, which is how to cancel.
 * Throws when there is no page or a property is malformed.
 */
export const paintPdf = (
  pages: readonly Page[],
  meta: PdfMeta,
  fonts: PdfFonts,
  onPage?: (done: number, total: number) => void,
): Uint8Array => {
  const doc = newDocument(pages, meta, fonts);
  const structure = new Structure(doc, meta.language);
  const canvas = { doc, places: placesOf(pages), pictures: addPictures(doc, pages), structure };
  for (const [index, page] of pages.entries()) {
    if (index > 0) doc.addPage([page.width, page.height], orientationOf(page));
    structure.beginPage();
    paintMarks(canvas, page.marks, 0, 0);
    structure.close();
    onPage?.(index + 1, pages.length);
  }
  setCatalog(doc, pages, meta.language);
  const objects: Objects = new Map();
  addStructure(doc, pages, structure, objects);
  addOutline(doc, pages, objects);
  addMetadata(doc, meta);
  const properties = propertiesOf(meta);
  doc.setDocumentProperties(
    Object.fromEntries(
      [...properties].map(([name, value]) => [name, standIn(name, value.length).slice(1, -1)]),
    ),
  );
  const output = doc.output('arraybuffer') as ArrayBuffer | undefined;
  if (output === undefined) throw new Error('The PDF could not be written.');
  const bytes = new Uint8Array(output);
  for (const [name, value] of properties) replaceOnce(bytes, standIn(name, value.length), value);
  replaceOnce(bytes, DATE_PLACEHOLDER, pdfDate(meta.createdAt));
  return packObjects(bytes, objects);
};
