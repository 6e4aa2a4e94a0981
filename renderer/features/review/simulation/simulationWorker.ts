// Simulates beside the window, so that the window never stops: the only place of the window that holds the engine.
import { compile } from '../../../../shared/simulation/model/compile.ts';
import type { Model } from '../../../../shared/simulation/model/model.ts';
import { runPart } from '../../../../shared/simulation/run/blocks.ts';
import { resultOf, withOtherViews } from '../../../../shared/simulation/simulate.ts';
import type { SimulationAnswer, SimulationQuestion } from './simulationMessages.ts';

type Prepared = Extract<SimulationQuestion, { kind: 'prepare' }> & { readonly model: Model };
let prepared: Prepared | null = null;

const answer = (message: SimulationAnswer, transfer: Transferable[] = []): void =>
  globalThis.postMessage(message, { transfer });

function current(): Prepared {
  if (prepared === null) throw new Error('A simulation was asked for before its plan was given.');
  return prepared;
}

function handle(question: SimulationQuestion): void {
  switch (question.kind) {
    case 'prepare': {
      const { workbook, request } = question;
      prepared = { ...question, model: compile(workbook, request.view, request.rngStart) };
      return;
    }
    case 'run': {
      const part = runPart(current().model, question.share.first, question.share.end);
      answer({ kind: 'part', part }, [part.lengths.buffer as ArrayBuffer]);
      return;
    }
    case 'finish': {
      const { workbook, request, model } = current();
      const result = resultOf(workbook, request, model, question.parts);
      answer({ kind: 'result', result: withOtherViews(workbook, result) });
    }
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<SimulationQuestion>) => {
  try {
    handle(data);
  } catch (error) {
    answer({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) });
  }
});
