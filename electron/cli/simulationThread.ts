// Shares of a simulation at the same time, each in a thread of its own. This file is what such a thread begins with: itself
// in a checkout, all of the command line where that is one file.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Model } from '../../shared/simulation/model/model.ts';
import { type Part, runPart } from '../../shared/simulation/run/blocks.ts';
import { buffersOf } from '../../shared/simulation/run/buffers.ts';
import type { Share } from '../../shared/simulation/simulate.ts';

interface Task {
  readonly share: Share;
  readonly model: Model;
}

if (!isMainThread && parentPort) {
  const { model, share } = workerData as Task;
  const part = runPart(model, share.first, share.end);
  parentPort.postMessage(part, buffersOf(part));
}

/** Node reads sources only with tsx, which a thread has to be given anew. */
function openThread(workerData: Task): Worker {
  if (!import.meta.filename.endsWith('.ts')) return new Worker(import.meta.filename, { workerData });
  const { resolve } = createRequire(import.meta.filename);
  const [tsx, own] = [resolve('tsx/esm/api'), import.meta.filename].map((path) =>
    JSON.stringify(pathToFileURL(path).href),
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

/** Where no thread can be opened (from within an archive, say) the share is run here: slower, to the same bits. */
const inThreadOrHere = (task: Task): Promise<Part> =>
  inThread(task).catch(() => runPart(task.model, task.share.first, task.share.end));

/** Runs all shares at once, the first of them here. */
export async function runShares(model: Model, shares: readonly Share[]): Promise<readonly Part[]> {
  const [own, ...others] = shares;
  const threads = Promise.all(others.map((share) => inThreadOrHere({ model, share })));
  const first = own ? [runPart(model, own.first, own.end)] : [];
  return [...first, ...(await threads)];
}
