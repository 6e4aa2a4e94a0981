// Writing the document to a file: a worker of its own, progress by page, and a way to stop it.
import { useEffect, useRef, useState } from 'react';
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import { factsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useStores } from '../../store/stores.tsx';
import { announce } from '../../ui/feedback/announce.tsx';
import { safeFileName } from '../../ui/safeFileName.ts';
import { type EditionChoice, useEditionChoice } from './editionChoice.ts';
import { openPdfJob, type PdfJob, PdfStopped } from './pdfJob.ts';

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly done: number; readonly total: number | null }
  | { readonly step: 'done'; readonly name: string }
  | { readonly step: 'failed'; readonly sentence: string };

export interface Exporting {
  readonly state: ExportState;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** "Quillmere Stores 2026-01-12 executive.pdf" */
const fileNameOf = (workbook: Workbook): string => {
  const { title, asOf } = factsOf(workbook);
  return `${safeFileName(title)} ${asOf} executive.pdf`;
};

async function writeBytes(
  job: PdfJob,
  workbook: Workbook,
  choice: EditionChoice,
  onPage: (done: number, total: number | null) => void,
): Promise<Uint8Array> {
  const { pages } = await job.layout(workbook, choice);
  onPage(0, pages);
  return job.write(onPage);
}

/** One export at a time; leaving the screen stops it. */
export function useExport(): Exporting {
  const workbook = useWorkbook();
  const choice = useEditionChoice();
  const { host } = useStores();
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const running = useRef<PdfJob | null>(null);
  const stop = (): void => {
    running.current?.close();
    running.current = null;
  };
  useEffect(() => stop, []);

  const run = async (): Promise<void> => {
    const job = openPdfJob();
    running.current = job;
    setState({ step: 'writing', done: 0, total: null });
    try {
      const bytes = await writeBytes(job, workbook, choice, (done, total) =>
        setState({ step: 'writing', done, total }),
      );
      const name = fileNameOf(workbook);
      const isKept = await host.keepFile(name, bytes, 'application/pdf');
      setState(isKept ? { step: 'done', name } : { step: 'idle' });
      if (isKept) announce(roadmapWords.writtenAloud({ name }));
    } catch (error) {
      if (error instanceof PdfStopped) return;
      setState({ step: 'failed', sentence: error instanceof Error ? error.message : String(error) });
    } finally {
      job.close();
      if (running.current === job) running.current = null;
    }
  };

  return {
    state,
    start: () => {
      if (running.current === null) void run();
    },
    cancel: () => {
      stop();
      setState({ step: 'idle' });
      announce(roadmapWords.cancelled);
    },
  };
}
