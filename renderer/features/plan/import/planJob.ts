// One question to the worker that reads a plan, as a promise. Closing the job ends the worker at once.
import type { PlanAnswer, PlanQuestion } from './planMessages.ts';

export interface PlanJob {
  readonly answer: Promise<PlanAnswer>;
  /** Ends the worker; the answer never comes. */
  readonly close: () => void;
}

/** Starts a worker of its own for the question. */
export function startPlanJob(question: PlanQuestion): PlanJob {
  const worker = new Worker(new URL('./planWorker.ts', import.meta.url), { type: 'module' });
  const close = (): void => worker.terminate();
  const answer = new Promise<PlanAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve({ kind: 'failed', sentence: message }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(question);
  }).finally(close);
  return { answer, close };
}
