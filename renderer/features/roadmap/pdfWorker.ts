// Lays out and writes the PDF beside the window, so that the window never stops: the only place where jspdf is loaded.
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import { type Edition, executiveEdition } from '../../../shared/layout/edition/executive.ts';
import { writeAsIn } from '../../../shared/text/format.ts';
import { type PdfFonts, paintPdf } from '../../../shared/pdf/paintPdf.ts';
import type { FontUrls, PdfAnswer, PdfRequest } from './pdfMessages.ts';

writeAsIn(navigator.language);
let edition: Edition | null = null;

const answer = (message: PdfAnswer, transfer: Transferable[] = []): void =>
  globalThis.postMessage(message, { transfer });

function laidOut(): Edition {
  if (edition === null) throw new Error(roadmapWords.noDocument);
  return edition;
}

async function fontBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(roadmapWords.fontUnread);
  return new Uint8Array(await response.arrayBuffer());
}

const fontsFrom = async ({ regular, bold }: FontUrls): Promise<PdfFonts> => {
  const [one, other] = await Promise.all([fontBytes(regular), fontBytes(bold)]);
  return { regular: one, bold: other };
};

async function write(id: number, fontUrls: FontUrls): Promise<void> {
  const { pages, meta } = laidOut();
  const fonts = await fontsFrom(fontUrls);
  const bytes = paintPdf(pages, meta, fonts, (done, total) => answer({ kind: 'progress', id, done, total }));
  const own = new Uint8Array(bytes);
  answer({ kind: 'written', id, bytes: own }, [own.buffer]);
}

async function handle(request: PdfRequest): Promise<void> {
  const { id } = request;
  switch (request.kind) {
    case 'layout': {
      edition = executiveEdition(request.workbook, request.options);
      const { pages, warnings } = edition;
      const { width = 0, height = 0 } = pages[0] ?? {};
      answer({ kind: 'layout', id, summary: { pages: pages.length, width, height, warnings } });
      return;
    }
    case 'page': {
      const page = laidOut().pages[request.index];
      if (page === undefined) throw new Error(roadmapWords.noPage({ number: request.index + 1 }));
      answer({ kind: 'page', id, page });
      return;
    }
    case 'write':
      await write(id, request.fontUrls);
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<PdfRequest>) => {
  handle(data).catch((error: unknown) => {
    const sentence = error instanceof Error ? error.message : String(error);
    answer({ kind: 'failed', id: data.id, sentence });
  });
});
