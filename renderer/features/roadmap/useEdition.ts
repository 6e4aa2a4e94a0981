// The document as it would be written now: laid out in the worker again after every change that shows in it.
import { useEffect, useRef, useState } from 'react';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useEditionChoice } from './editionChoice.ts';
import { openPdfJob, type PdfJob, PdfStopped } from './pdfJob.ts';
import type { EditionSummary } from './pdfMessages.ts';

/** `version` grows with each layout: pages fetched under an older one are out of date. */
export interface LaidOut extends EditionSummary {
  readonly version: number;
}

export interface EditionState {
  /** The document and the worker that holds its pages; null until the first layout is there. */
  readonly shown: { readonly job: PdfJob; readonly edition: LaidOut } | null;
  readonly problem: string | null;
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Opens a worker for as long as the component is shown. */
export function useEdition(): EditionState {
  const workbook = useWorkbook();
  const choice = useEditionChoice();
  const jobRef = useRef<PdfJob | null>(null);
  const [state, setState] = useState<EditionState>({ shown: null, problem: null });
  useEffect(() => {
    const job = openPdfJob();
    jobRef.current = job;
    return () => {
      jobRef.current = null;
      job.close();
    };
  }, []);
  useEffect(() => {
    const job = jobRef.current;
    if (job === null) return;
    let isWanted = true;
    const show = (summary: EditionSummary): void => {
      if (!isWanted) return;
      setState(({ shown }) => ({
        shown: { job, edition: { ...summary, version: (shown?.edition.version ?? 0) + 1 } },
        problem: null,
      }));
    };
    const fail = (error: unknown): void => {
      if (!isWanted || error instanceof PdfStopped) return;
      setState(({ shown }) => ({ shown, problem: sentenceOf(error) }));
    };
    job.layout(workbook, choice).then(show, fail);
    return () => {
      isWanted = false;
    };
  }, [workbook, choice]);
  return state;
}
