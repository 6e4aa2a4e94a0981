// Simulates beside the window, so that the window never stops: the only place of the window that holds the engine.
import type { SimulationQuestion } from './simulationMessages.ts';
import { SimulationTask } from './simulationTask.ts';

const task = new SimulationTask();

globalThis.addEventListener('message', ({ data }: MessageEvent<SimulationQuestion>) => {
  const answer = task.answer(data);
  if (answer === null) return;
  const transfer = answer.kind === 'part' ? [answer.part.lengths.buffer as ArrayBuffer] : [];
  globalThis.postMessage(answer, { transfer });
});
