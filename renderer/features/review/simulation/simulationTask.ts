// What one worker does of a simulation: it is given a plan once, then shares of its iterations, one of them the end.
import { compile } from '../../../../shared/simulation/model/compile.ts';
import type { Model } from '../../../../shared/simulation/model/model.ts';
import { runPart } from '../../../../shared/simulation/run/blocks.ts';
import { resultOf, withOtherViews } from '../../../../shared/simulation/simulate.ts';
import type { SimulationAnswer, SimulationQuestion } from './simulationMessages.ts';

type Plan = Extract<SimulationQuestion, { kind: 'prepare' }> & { readonly model: Model };

export class SimulationTask {
  #plan: Plan | null = null;

  #given(): Plan {
    if (this.#plan === null) throw new Error('A simulation was asked for before its plan was given.');
    return this.#plan;
  }

  #answer(question: SimulationQuestion): SimulationAnswer | null {
    switch (question.kind) {
      case 'prepare': {
        const { workbook, request } = question;
        this.#plan = { ...question, model: compile(workbook, request.view, request.rngStart) };
        return null;
      }
      case 'run': {
        const { first, end } = question.share;
        return { kind: 'part', part: runPart(this.#given().model, first, end) };
      }
      case 'finish': {
        const { workbook, request, model } = this.#given();
        const result = resultOf(workbook, request, model, question.parts);
        return { kind: 'result', result: withOtherViews(workbook, result) };
      }
    }
  }

  /** The answer to a question, or why there is none; null where none is due. */
  answer(question: SimulationQuestion): SimulationAnswer | null {
    try {
      return this.#answer(question);
    } catch (error) {
      return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
    }
  }
}
