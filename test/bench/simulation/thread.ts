// A thread that stays: it is given a model once, then shares of its iterations, as the workers of the window are.
import { parentPort } from 'node:worker_threads';
import type { Model } from '../../../shared/simulation/model/model.ts';
import { runPart, type Runs } from '../../../shared/simulation/run/blocks.ts';
import type { Share } from '../../../shared/simulation/simulate.ts';

let given: { readonly model: Model; readonly runs: Runs | undefined } | null = null;

parentPort?.on('message', (message: typeof given | Share) => {
  if (message !== null && 'model' in message) given = message;
  else if (message !== null && given !== null)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
    parentPort?.postMessage(runPart(given.model, message.first, message.end, given.runs));
});
