// One simulation shared out among workers. Closing it ends them at once, whatever they are doing.
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import type { Part } from '../../../../../shared/simulation/run/blocks.ts';
import type { SimulationRequest, SimulationResult } from '../../../../../shared/simulation/simulate.ts';
import type { SimulationAnswer, SimulationQuestion } from './simulationMessages.ts';

/** The part of a worker that a job needs. */
export interface SimulationWorker {
  ask(question: SimulationQuestion): void;
  onAnswer(listener: (answer: SimulationAnswer) => void): void;
  end(): void;
}

export interface SimulationJob {
  readonly result: Promise<SimulationResult>;
  /** Ends the workers; the result never comes. */
  close(): void;
}

/** The iterations of one question: a multiple of the engine's block, so short that progress moves. */
const stepSize = 512;

/** More workers than this bring nothing: the plan is small. */
const mostWorkers = 4;

/** One worker, which knows no plan yet. */
export function openWorker(): SimulationWorker {
  const worker = new Worker(new URL('./simulationWorker.ts', import.meta.url), { type: 'module' });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    ask: (question) => worker.postMessage(question),
    onAnswer: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<SimulationAnswer>) => listener(data));
      worker.addEventListener('error', ({ message }) => listener({ kind: 'failed', sentence: message }));
    },
    end: () => worker.terminate(),
  };
}

const openWorkers = (): readonly SimulationWorker[] =>
  Array.from({ length: Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency)) }, openWorker);

/** Starts a simulation; each worker takes the next step as soon as it is done with one. */
export function startSimulation(
  workbook: Workbook,
  request: SimulationRequest,
  onProgress: (done: number) => void,
  workers: readonly SimulationWorker[] = openWorkers(),
): SimulationJob {
  const parts: Part[] = [];
  let next = 0;
  let done = 0;
  const close = (): void => {
    for (const worker of workers) worker.end();
  };
  const step = (worker: SimulationWorker): void => {
    if (next >= request.iterations) return;
    const first = next;
    next = Math.min(request.iterations, first + stepSize);
    worker.ask({ kind: 'run', share: { first, end: next } });
  };
  const result = new Promise<SimulationResult>((resolve, reject) => {
    const hear = (worker: SimulationWorker, answer: SimulationAnswer): void => {
      if (answer.kind === 'failed') reject(new Error(answer.sentence));
      else if (answer.kind === 'result') resolve(answer.result);
      else if (answer.kind === 'part') {
        parts.push(answer.part);
        done += answer.part.end - answer.part.first;
        onProgress(done);
        if (done === request.iterations) worker.ask({ kind: 'finish', parts });
        else step(worker);
      }
    };
    for (const worker of workers) {
      worker.onAnswer((answer) => hear(worker, answer));
      worker.ask({ kind: 'prepare', workbook, request });
      step(worker);
    }
  }).finally(close);
  return { result, close };
}
