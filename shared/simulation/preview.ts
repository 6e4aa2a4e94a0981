// What a plan comes to, fast enough to follow a hand: a thousand iterations in even layers instead of ten thousand.
import type { RiskView } from '../rules/risk/riskScore.ts';
import type { SimulationFigures } from '../schema/simulation.ts';
import type { Workbook } from '../schema/workbook.ts';
import { compile } from './model/compile.ts';
import type { Model } from './model/model.ts';
import { compileSupposing, suppose, type WhatIf } from './model/whatIf.ts';
import { headlinesOf } from './result/figures.ts';
import { joinParts } from './result/samples.ts';
import { runPart, type Runs } from './run/blocks.ts';
import { Strata } from './run/strata.ts';

/** Iterations of a preview. Latin hypercube brings their P80 as near as some three thousand plain ones. */
export const previewIterations = 1_000;

/** A workbook made ready for previews: what is compiled and dealt out once serves every one of them. */
export interface PreviewPlan {
  readonly workbook: Workbook;
  readonly model: Model;
  readonly strata: Strata;
}

/** The draws of the plan before serve the next one: an edit changes none of them. */
let lastStrata: Strata | null = null;

/** Makes a workbook ready for previews; again after each edit of the workbook. */
export function previewPlan(workbook: Workbook, view: RiskView, rngStart: number): PreviewPlan {
  if (lastStrata?.rngStart !== rngStart) lastStrata = new Strata(rngStart, previewIterations);
  return { workbook, model: compile(workbook, view, rngStart), strata: lastStrata };
}

/** The figures a preview answers with; the same as those of a whole simulation, from fewer iterations. */
export type Preview = Pick<SimulationFigures, 'carryOn' | 'criteriaOn' | 'criteria' | 'curves'>;

const shown: Runs = { criteria: true, withoutCriterion: 'each', eachRisk: false, lengths: false };

/** The plan's model with what is supposed put into it. */
export function supposedModel({ workbook, model }: PreviewPlan, whatIf: WhatIf): Model {
  // A treatment counts in too many places to be put into a model that is there.
  return (whatIf.treatmentsOff ?? []).length > 0
    ? compileSupposing(workbook, model.view, model.rngStart, whatIf)
    : suppose(workbook, model, whatIf);
}

/** What the plan comes to with what is supposed; `{}` for the plan as it is. */
export function preview(plan: PreviewPlan, whatIf: WhatIf): Preview {
  const supposed = supposedModel(plan, whatIf);
  const part = runPart(supposed, 0, previewIterations, shown, plan.strata);
  return headlinesOf(plan.workbook, supposed, joinParts(supposed, [part]));
}
