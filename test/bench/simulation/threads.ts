// Two threads that share the iterations of a model, for as long as they are measured.
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Model } from '../../../shared/simulation/model/model.ts';
import type { Part, Runs } from '../../../shared/simulation/run/blocks.ts';
import { sharesOf } from '../../../shared/simulation/simulate.ts';

/** Node reads sources only with tsx, which a thread has to be given anew. */
function openThread(): Worker {
  const file = pathToFileURL(join(import.meta.dirname, 'thread.ts')).href;
  const [tsx, own] = [import.meta.resolve('tsx/esm/api'), file].map((name) => JSON.stringify(name));
  return new Worker(`import(${tsx}).then(({ register }) => (register(), import(${own})))`, { eval: true });
}

export interface Threads {
  /** All iterations, half of them in each thread. */
  run(iterations: number): Promise<readonly Part[]>;
  close(): Promise<unknown>;
}

export function openThreads(model: Model, runs?: Runs): Threads {
  const threads = [openThread(), openThread()];
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
