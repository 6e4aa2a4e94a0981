// The files of a share copy. The whole it was made of is remembered here, so that what comes back can be merged.
import { useState } from 'react';
import { roadmapWords } from '../../../../shared/messages/screens/roadmap.ts';
import { shareTabWords } from '../../../../shared/messages/screens/share.ts';
import { fileExtension } from '../../../../shared/file/document.ts';
import { serialize } from '../../../../shared/file/serialize.ts';
import type { ShareChoice } from '../../../../shared/schema/shareChoice.ts';
import { factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { shareCopyOf, sharedWorkbook } from '../../../../shared/sharing/shareCopy.ts';
import { fileCopyOf } from '../../../store/fileCopy.ts';
import { type Stores, useStores } from '../../../store/stores.tsx';
import { announce } from '../../../ui/feedback/announce.tsx';
import { safeFileName } from '../../../ui/safeFileName.ts';
import { useEditionChoice } from '../editionChoice.ts';
import { openPdfJob } from '../pdfJob.ts';

export type ShareOutcome =
  | { readonly step: 'choosing' }
  | { readonly step: 'writing' }
  | { readonly step: 'done'; readonly sentence: string }
  | { readonly step: 'failed'; readonly sentence: string };

const nameOf = (shared: Workbook, ending: string): string =>
  `${shareTabWords.fileName({ title: safeFileName(factsOf(shared).title) })}${ending}`;

/** Asks where, and writes the share copy there; its sentence, or null when nobody said where. */
async function keepCopy({ document, host, newId }: Stores, choice: ShareChoice): Promise<string | null> {
  await document.getState().flush();
  const { workbook, origin, readOnly, setOrigin } = document.getState();
  if (!workbook || !origin) return null;
  const stamp = () => ({ id: newId(), at: new Date().toISOString() });
  const whole = fileCopyOf(workbook, origin, stamp()).origin;
  const { lineage } = whole.lastCopy;
  const copy = shareCopyOf(
    { workbookId: whole.workbookId, workbook, lineage, unknown: whole.unknown },
    choice,
    stamp(),
  );
  const bytes = new TextEncoder().encode(serialize(copy));
  const kept = await host.keepFile(nameOf(copy.workbook, fileExtension), bytes, 'application/json');
  if (kept && readOnly === null) setOrigin(whole);
  return kept && shareTabWords.saved({ name: kept.name });
}

/** As an edition of the copy, which holds nothing the copy does not. */
async function keepPdf({ host }: Stores, shared: Workbook, edition: ReturnType<typeof useEditionChoice>) {
  const job = openPdfJob();
  try {
    await job.layout(shared, edition);
    const bytes = await job.write(() => undefined);
    const kept = await host.keepFile(nameOf(shared, '.pdf'), bytes, 'application/pdf');
    return kept && roadmapWords.written({ name: kept.name });
  } finally {
    job.close();
  }
}

/** Writes what is asked for, one file at a time, and tells what became of it. */
export function useShareFile(choice: ShareChoice) {
  const stores = useStores();
  const edition = useEditionChoice();
  const [outcome, setOutcome] = useState<ShareOutcome>({ step: 'choosing' });
  const run = async (write: () => Promise<string | null>): Promise<void> => {
    setOutcome({ step: 'writing' });
    try {
      const sentence = await write();
      setOutcome(sentence === null ? { step: 'choosing' } : { step: 'done', sentence });
      if (sentence !== null) announce(sentence);
    } catch (error) {
      setOutcome({ step: 'failed', sentence: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    outcome,
    writeCopy: () => void run(() => keepCopy(stores, choice)),
    writePdf: () =>
      void run(async () => {
        const { workbook } = stores.document.getState();
        return workbook && keepPdf(stores, sharedWorkbook(workbook, choice), edition);
      }),
  };
}
