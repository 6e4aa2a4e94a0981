// Shares of a simulation at the same time, each in a thread of its own. This file is what such a thread begins with: itself
// in a checkout, all of the command line where that is one file.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Model } from '../../shared/simulation/model/model.ts';
import { type Part, runPart } from '../../shared/simulation/run/blocks.ts';
import type { Share } from '../../shared/simulation/simulate.ts';

interface Task {
  readonly share: Share;
  readonly model: Model;
}

if (!isMainThread && parentPort) {
  const { model, share } = workerData as Task;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
  parentPort.postMessage(runPart(model, share.first, share.end));
}

/** Node reads sources only with tsx, which a thread has to be given anew. */
function openThread(workerData: Task): Worker {
  if (!import.meta.filename.endsWith('.ts')) return new Worker(import.meta.filename, { workerData });
  const [tsx, own] = [import.meta.resolve('tsx/esm/api'), import.meta.url].map((name) =>
    JSON.stringify(name),
  );
  const begin = `import(${tsx}).then(({ register }) => (register(), import(${own})))`;
  return new Worker(begin, { eval: true, workerData });
}

const inThread = (task: Task): Promise<Part> =>
  new Promise((resolve, reject) => {
    const thread = openThread(task);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () =>
      reject(new Error('A thread of the simulation ended before its share was done.')),
    );
  });

/** Runs all shares at once, the first of them here. */
export async function runShares(model: Model, shares: readonly Share[]): Promise<readonly Part[]> {
  const [own, ...others] = shares;
  const threads = Promise.all(others.map((share) => inThread({ model, share })));
  const first = own ? [runPart(model, own.first, own.end)] : [];
  return [...first, ...(await threads)];
}
