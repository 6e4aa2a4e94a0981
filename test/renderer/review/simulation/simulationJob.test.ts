// A simulation shared out among workers: the same result however many there are, progress, and an end at once.
import { expect, test } from 'vitest';
import {
  type SimulationWorker,
  startSimulation,
} from '../../../../renderer/features/review/simulation/run/simulationJob.ts';
import type {
  SimulationAnswer,
  SimulationQuestion,
} from '../../../../renderer/features/review/simulation/run/simulationMessages.ts';
import { SimulationTask } from '../../../../renderer/features/review/simulation/run/simulationTask.ts';
import { withOtherViews } from '../../../../shared/simulation/simulate.ts';
import { simulate } from '../../../helpers/workbooks/simulated.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';

const request = { iterations: 1_300, rngStart: 7, view: 'planned' } as const;

/** A worker in this process that answers after a while of its own, as real ones do; plain values only pass. */
function localWorker(
  delay: number,
): SimulationWorker & { readonly ended: () => boolean; readonly asked: () => number } {
  const listeners: ((answer: SimulationAnswer) => void)[] = [];
  const task = new SimulationTask();
  let [isEnded, asked] = [false, 0];
  return {
    ask: (question: SimulationQuestion) => {
      asked += 1;
      const answer = task.answer(structuredClone(question));
      if (answer === null) return;
      setTimeout(() => {
        if (!isEnded) for (const listener of listeners) listener(structuredClone(answer));
      }, delay);
    },
    onAnswer: (listener) => void listeners.push(listener),
    end: () => {
      isEnded = true;
    },
    ended: () => isEnded,
    asked: () => asked,
  };
}

test.each([[[3]], [[1, 9]], [[12, 2, 5]]])(
  'workers that answer after %j ms: the same bits',
  async (delays) => {
    const workers = delays.map(localWorker);
    const seen: number[] = [];
    const { result } = startSimulation(workshop, request, (done) => seen.push(done), workers);
    expect(await result).toEqual(withOtherViews(workshop, simulate(workshop, request)));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(request.iterations);
    expect(workers.every((worker) => worker.ended())).toBe(true);
  },
);

test('closing ends every worker, and nothing more is asked of them', async () => {
  const workers = [localWorker(1), localWorker(1)];
  let heard = 0;
  const job = startSimulation(workshop, request, () => (heard += 1), workers);
  job.close();
  expect(workers.every((worker) => worker.ended())).toBe(true);
  const asked = workers.map((worker) => worker.asked());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBe(0);
  expect(workers.map((worker) => worker.asked())).toEqual(asked);
});

test('a fault of a worker is the fault of the simulation, and ends all', async () => {
  const worker = localWorker(1);
  const broken: SimulationWorker = {
    ...worker,
    ask: (question) =>
      worker.ask(question.kind === 'prepare' ? { ...question, workbook: {} as never } : question),
  };
  const other = localWorker(1);
  const { result } = startSimulation(workshop, request, () => undefined, [broken, other]);
  await expect(result).rejects.toThrow(/Cannot read properties/);
  expect(other.ended()).toBe(true);
});
