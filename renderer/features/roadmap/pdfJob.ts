// Questions to the PDF worker as promises. Closing the job ends the worker at once, whatever it is doing.
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import type { ExecutiveOptions } from '../../../shared/layout/edition/executive.ts';
import type { Page } from '../../../shared/scene/marks.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { fontUrls } from '../../fonts/fontUrls.ts';
import type { EditionSummary, PdfAnswer, PdfRequest } from './pdfMessages.ts';

/** Pages done and pages in all. */
export type OnPage = (done: number, total: number) => void;

export interface PdfJob {
  /** Lays the document out; pages and bytes are those of the last layout. */
  layout(workbook: Workbook, options: ExecutiveOptions): Promise<EditionSummary>;
  /** A page of the last layout, counted from 0. */
  page(index: number): Promise<Page>;
  write(onPage: OnPage): Promise<Uint8Array>;
  /** Ends the worker; what is still awaited is refused with `PdfStopped`. */
  close(): void;
}

/** The job was closed before the answer came. */
export class PdfStopped extends Error {}

interface Waiting {
  readonly resolve: (answer: PdfAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly onPage?: OnPage | undefined;
}

const absolute = (url: string): string => new URL(url, document.baseURI).href;
const fonts = { regular: absolute(fontUrls.regular), bold: absolute(fontUrls.bold) };

type Question = PdfRequest extends infer R ? (R extends PdfRequest ? Omit<R, 'id'> : never) : never;

/** Starts a worker of its own. */
export function openPdfJob(): PdfJob {
  const worker = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const refuseAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<PdfAnswer>) => {
    const asked = waiting.get(data.id);
    if (data.kind === 'progress') return asked?.onPage?.(data.done, data.total);
    waiting.delete(data.id);
    if (data.kind === 'failed') asked?.reject(new Error(data.sentence));
    else asked?.resolve(data);
  });
  worker.addEventListener('error', ({ message }) => refuseAll(new Error(message)));
  const ask = (question: Question, onPage?: OnPage): Promise<PdfAnswer> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject, onPage });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage({ ...question, id: lastId });
    });
  const wrong = (answer: PdfAnswer): never => {
    throw new Error(roadmapWords.wrongAnswer({ answer: answer.kind }));
  };
  return {
    layout: async (workbook, options) => {
      const answer = await ask({ kind: 'layout', workbook, options });
      return answer.kind === 'layout' ? answer.summary : wrong(answer);
    },
    page: async (index) => {
      const answer = await ask({ kind: 'page', index });
      return answer.kind === 'page' ? answer.page : wrong(answer);
    },
    write: async (onPage) => {
      const answer = await ask({ kind: 'write', fontUrls: fonts }, onPage);
      return answer.kind === 'written' ? answer.bytes : wrong(answer);
    },
    close: () => {
      worker.terminate();
      refuseAll(new PdfStopped(roadmapWords.notWanted));
    },
  };
}
