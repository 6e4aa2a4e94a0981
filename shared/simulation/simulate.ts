// A whole simulation in one call, and how its iterations are shared out among workers.
import { inputsOf } from '../rules/simulated/inputs.ts';
import { riskViews, type RiskView } from '../rules/risk/riskScore.ts';
import type { SimulationFigures } from '../schema/simulation.ts';
import type { Workbook } from '../schema/workbook.ts';
import { compile } from './model/compile.ts';
import type { Model } from './model/model.ts';
import { compileSupposing, type WhatIf } from './model/whatIf.ts';
import { type Part, runPart, type Runs } from './run/blocks.ts';
import { blockSize } from './run/chance.ts';
import { curveOf, figuresOf } from './result/figures.ts';
import { joinParts } from './result/samples.ts';
import { sorted } from './result/statistics.ts';

/** The version of the product, kept with each result (SIM-09). */
export const productVersion = '0.1.0';

export interface SimulationRequest {
  readonly iterations: number;
  readonly rngStart: number;
  readonly view: RiskView;
  /** What is supposed instead of what the plan says. */
  readonly supposed?: WhatIf;
}

/** The model that a request asks for. */
export const modelOf = (
  workbook: Workbook,
  { view, rngStart, supposed }: Omit<SimulationRequest, 'iterations'>,
): Model =>
  supposed ? compileSupposing(workbook, view, rngStart, supposed) : compile(workbook, view, rngStart);

/** The iterations from `first` up to but without `end`. */
export interface Share {
  readonly first: number;
  readonly end: number;
}

/** Iterations in shares of whole blocks, about `count` of them. */
export function sharesOf(iterations: number, count: number): readonly Share[] {
  const blocks = Math.ceil(iterations / blockSize);
  const size = Math.max(1, Math.ceil(blocks / count)) * blockSize;
  return Array.from({ length: Math.ceil(iterations / size) }, (_, i) => ({
    first: i * size,
    end: Math.min(iterations, (i + 1) * size),
  }));
}

/** What is kept of a simulation, but for when it was made. */
export interface SimulationResult extends SimulationRequest {
  readonly version: string;
  readonly inputHash: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly figures: SimulationFigures;
}

/** The result of parts that have been run. */
export function resultOf(
  workbook: Workbook,
  request: SimulationRequest,
  model: Model,
  parts: readonly Part[],
): SimulationResult {
  const { hash, records } = inputsOf(workbook);
  return {
    ...request,
    version: productVersion,
    inputHash: hash,
    inputs: records,
    figures: figuresOf(workbook, model, joinParts(model, parts)),
  };
}

const curvesOnly: Runs = { criteria: false, withoutCriterion: 'none', eachRisk: false, lengths: false };

/** Finish and cost in a view of the treatments, carried on. */
function viewOf(workbook: Workbook, view: RiskView, request: SimulationRequest) {
  const model = modelOf(workbook, { ...request, view });
  const { carryOn } = joinParts(model, [runPart(model, 0, request.iterations, curvesOnly)]);
  return { view, finish: curveOf(sorted(carryOn.finish)), cost: curveOf(sorted(carryOn.cost)) };
}

/** The result with the other views of the treatments beside its own (before and after treatment). */
export function withOtherViews(workbook: Workbook, result: SimulationResult): SimulationResult {
  const views = riskViews.map(
    (view) => result.figures.views.find((one) => one.view === view) ?? viewOf(workbook, view, result),
  );
  return { ...result, figures: { ...result.figures, views } };
}
