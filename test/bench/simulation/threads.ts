// Two threads that share the iterations of a model, for as long as they are measured.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Model } from '../../../shared/simulation/model/model.ts';
import type { Part, Runs } from '../../../shared/simulation/run/blocks.ts';
import { sharesOf } from '../../../shared/simulation/simulate.ts';

export interface Threads {
  /** All iterations, half of them in each thread. */
  run(iterations: number): Promise<readonly Part[]>;
  close(): Promise<unknown>;
}

/** Each begins with the file given. */
export function openThreads(file: URL, model: Model, runs?: Runs): Threads {
  const threads = [new Worker(file), new Worker(file)];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
  for (const thread of threads) thread.postMessage({ model, runs });
  const partOf = async (thread: Worker, share: unknown): Promise<Part> => {
    const part = once(thread, 'message');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
    thread.postMessage(share);
    return (await part)[0] as Part;
  };
  return {
    run: (iterations) =>
      Promise.all(
        sharesOf(iterations, threads.length).flatMap((share, i) => {
          const thread = threads[i];
          return thread ? [partOf(thread, share)] : [];
        }),
      ),
    close: () => Promise.all(threads.map((thread) => thread.terminate())),
  };
}
