// Previews beside the window: what is supposed is asked at once, and while one is answered only the latest waits.
import { useEffect, useRef, useState } from 'react';
import type { Supposed } from '../../../../../shared/schema/simulation.ts';
import { settingsOf } from '../../../../../shared/schema/workbook.ts';
import { useWorkbook } from '../../../../records/useWorkbook.ts';
import { openWorker } from './simulationJob.ts';
import type { SimulationAnswer, SimulationQuestion } from './simulationMessages.ts';

export type PreviewAnswer = Extract<SimulationAnswer, { kind: 'preview' | 'worth' }>;
export type PreviewQuestion = Extract<SimulationQuestion, { kind: 'suppose' | 'worth' }>;

interface Asking {
  ask(question: PreviewQuestion): void;
  end(): void;
}

/** A worker that knows the plan. */
function openAsking(
  ready: SimulationQuestion,
  onAnswer: (answer: PreviewAnswer) => void,
  onFailed: (sentence: string) => void,
): Asking {
  const worker = openWorker();
  let busy = false;
  let waiting: PreviewQuestion | null = null;
  const next = (): void => {
    if (busy || waiting === null) return;
    busy = true;
    worker.ask(waiting);
    waiting = null;
  };
  worker.onAnswer((answer) => {
    busy = false;
    if (answer.kind === 'failed') onFailed(answer.sentence);
    else if (answer.kind === 'preview' || answer.kind === 'worth') onAnswer(answer);
    next();
  });
  worker.ask(ready);
  return {
    ask: (question) => {
      waiting = question;
      next();
    },
    end: () => worker.end(),
  };
}

export interface Previewed {
  readonly answer: PreviewAnswer | null;
  readonly failed: string | null;
}

/** The answer to the latest question; null asks nothing, and then no worker is open. */
export function usePreview(question: PreviewQuestion | null): Previewed {
  const workbook = useWorkbook();
  const asking = useRef<Asking | null>(null);
  const [previewed, setPreviewed] = useState<Previewed>({ answer: null, failed: null });
  const isOpen = question !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const { iterations, rngStart } = settingsOf(workbook);
    const request = { iterations, rngStart, view: 'planned' } as const;
    const opened = openAsking(
      { kind: 'ready', workbook, request },
      (answer) => setPreviewed({ answer, failed: null }),
      (failed) => setPreviewed({ answer: null, failed }),
    );
    asking.current = opened;
    return () => {
      opened.end();
      asking.current = null;
      setPreviewed({ answer: null, failed: null });
    };
  }, [isOpen, workbook]);
  useEffect(() => {
    if (question !== null) asking.current?.ask(question);
  }, [question, workbook]);
  return previewed;
}

/** A question that stays the same as long as what is supposed does. */
export const suppose = (supposed: Supposed): PreviewQuestion => ({ kind: 'suppose', supposed });
