// What one worker does of a simulation: it is given a plan once, then shares of its iterations, one of them the
// end; or what is supposed of the plan, for a preview.
import type { Model } from '../../../../../shared/simulation/model/model.ts';
import {
  type Preview,
  type PreviewPlan,
  preview,
  previewPlan,
} from '../../../../../shared/simulation/preview.ts';
import { runPart } from '../../../../../shared/simulation/run/blocks.ts';
import { modelOf, resultOf, withOtherViews } from '../../../../../shared/simulation/simulate.ts';
import { worthCurve } from '../../../../../shared/simulation/worthCurve.ts';
import type { SimulationAnswer, SimulationQuestion } from './simulationMessages.ts';

type Plan = Extract<SimulationQuestion, { kind: 'prepare' }> & { readonly model: Model };

interface Ready {
  readonly plan: PreviewPlan;
  /** The preview of the plan as it is. */
  readonly planned: Preview;
}

export class SimulationTask {
  #plan: Plan | null = null;

  #ready: Ready | null = null;

  #given(): Plan {
    if (this.#plan === null) throw new Error('A simulation was asked for before its plan was given.');
    return this.#plan;
  }

  #readyPlan(): Ready {
    if (this.#ready === null) throw new Error('A preview was asked for before its plan was given.');
    return this.#ready;
  }

  #answer(question: SimulationQuestion): SimulationAnswer | null {
    switch (question.kind) {
      case 'prepare': {
        const { workbook, request } = question;
        this.#plan = { ...question, model: modelOf(workbook, request) };
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
      case 'ready': {
        const { workbook, request } = question;
        const plan = previewPlan(workbook, request.view, request.rngStart);
        this.#ready = { plan, planned: preview(plan, {}) };
        return null;
      }
      case 'suppose': {
        const { plan, planned } = this.#readyPlan();
        return { kind: 'preview', whatIf: preview(plan, question.supposed), planned };
      }
      case 'worth': {
        const { supposed, code } = question;
        return { kind: 'worth', code, points: worthCurve(this.#readyPlan().plan, supposed, code) };
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
