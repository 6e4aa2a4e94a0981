// Reads a PDF back with a reader that shares no code with the writer: text with positions, outline, links.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** One stretch of text as drawn: x and the baseline y in points from the upper left corner. */
export type ReadText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

export type ReadLink = {
  readonly url: string | null;
  /** The page it leads to, from 0, and the height on it from the top; null for a web address. */
  readonly place: { readonly pageIndex: number; readonly y: number } | null;
};

export type ReadPage = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  readonly links: readonly ReadLink[];
};

export type ReadBookmark = {
  readonly title: string;
  readonly pageIndex: number;
  readonly y: number;
  readonly depth: number;
};

export type ReadPdf = {
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly ReadBookmark[];
  readonly info: Readonly<Record<string, unknown>>;
};

const placeOf = async (
  doc: PDFDocumentProxy,
  dest: unknown,
): Promise<{ readonly pageIndex: number; readonly y: number }> => {
  const [reference, , , top] = dest as [{ num: number; gen: number }, unknown, unknown, number];
  const pageIndex = await doc.getPageIndex(reference);
  const page = await doc.getPage(pageIndex + 1);
  return { pageIndex, y: (page.view[3] ?? 0) - top };
};

const readPage = async (doc: PDFDocumentProxy, page: PDFPageProxy): Promise<ReadPage> => {
  const [, , width = 0, height = 0] = page.view;
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) => {
    // The reader puts blanks of its own between stretches that stand apart.
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, , , x, y] = item.transform as number[] as [number, number, number, number, number, number];
    return [{ text: item.str, x, y: height - y, width: item.width, size: Math.hypot(a, b) }];
  });
  const annotations = (await page.getAnnotations()) as { url?: string; dest?: unknown }[];
  const links = await Promise.all(
    annotations.map(async ({ url, dest }) => ({
      url: url ?? null,
      place: dest === undefined || dest === null ? null : await placeOf(doc, dest),
    })),
  );
  return { width, height, texts, links };
};

type OutlineItem = { readonly title: string; readonly dest: unknown; readonly items: readonly OutlineItem[] };

const readOutline = async (
  doc: PDFDocumentProxy,
  items: readonly OutlineItem[],
  depth: number,
): Promise<readonly ReadBookmark[]> => {
  const all: ReadBookmark[] = [];
  for (const item of items) {
    all.push({ title: item.title, ...(await placeOf(doc, item.dest)), depth });
    all.push(...(await readOutline(doc, item.items, depth + 1)));
  }
  return all;
};

/** What a reader finds in the file. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  // The reader takes the bytes away, so it gets its own.
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const doc = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= doc.numPages; number++) {
    pages.push(await readPage(doc, await doc.getPage(number)));
  }
  const outline = ((await doc.getOutline()) ?? []) as readonly OutlineItem[];
  const bookmarks = await readOutline(doc, outline, 0);
  const { info } = await doc.getMetadata();
  await task.destroy();
  return { pages, bookmarks, info: info as Readonly<Record<string, unknown>> };
};
