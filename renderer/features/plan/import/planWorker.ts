// Reads a plan and tries it out beside the window, so that a large one never stops it.
import type { PlanQuestion } from './planMessages.ts';
import { answerPlan } from './planTask.ts';

globalThis.addEventListener('message', ({ data }: MessageEvent<PlanQuestion>) => {
  void answerPlan(data).then((answer) => globalThis.postMessage(answer, { transfer: [] }));
});
