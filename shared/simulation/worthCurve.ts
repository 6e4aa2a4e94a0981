// What one criterion would be worth at other thresholds: where would it be worth most?
import { criterionFigures } from './result/figures.ts';
import { joinParts } from './result/samples.ts';
import { meanOfAll } from './result/statistics.ts';
import { type CriterionModel, type Model } from './model/model.ts';
import type { WhatIf } from './model/whatIf.ts';
import { type PreviewPlan, previewIterations, supposedModel } from './preview.ts';
import { runPart } from './run/blocks.ts';

export interface WorthPoint {
  /** The threshold, in the unit of the criterion; of a span its lower end, its width staying what it is. */
  readonly value: number;
  readonly tripped: number;
  /** Mean net with all criteria on less that without this one, both at this threshold (KIL-09); in minor units. */
  readonly worth: number;
  /** Mean net with all criteria on. */
  readonly net: number;
}

const wantedPoints = 25;

/** A round number not below `width`: 1, 2 or 5 and zeros. */
function roundStep(width: number): number {
  const ten = 10 ** Math.floor(Math.log10(width));
  return [1, 2, 5, 10].map((times) => times * ten).find((step) => step >= width * (1 - 1e-9)) ?? 10 * ten;
}

/** From where to where thresholds make a difference: the forecast, or around the present one for figures of the plan. */
function spanOf({ ranges }: Model, { range, terms }: CriterionModel): readonly [low: number, high: number] {
  if (range >= 0) return [ranges.low[range] ?? 0, ranges.high[range] ?? 0];
  const value = terms.value ?? 0;
  return [value / 2, value * 1.5 + 10];
}

/** Round thresholds over all that a criterion may read, with the one it has; ascending. */
export function thresholdsFor(model: Model, code: string): readonly number[] {
  const criterion = model.criteria.find((one) => one.code === code);
  const value = criterion?.terms.value ?? null;
  if (!criterion || value === null) return [];
  const [low, high] = spanOf(model, criterion);
  if (high <= low) return [value];
  const step = roundStep((high - low) / wantedPoints);
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  // Divided where the step is a fraction: multiples of 0.1 are not the numbers people write.
  const round = (n: number): number => (step < 1 ? n / Math.round(1 / step) : n * step);
  const steps = Array.from({ length: last - first + 1 }, (_, i) => round(first + i));
  return [...new Set([...steps, value])].toSorted((a, b) => a - b);
}

/** What a criterion is worth at one threshold, from the draws of the preview: the same for each threshold. */
export function worthAt(plan: PreviewPlan, whatIf: WhatIf, code: string, value: number): WorthPoint | null {
  const c = plan.model.criteria.findIndex((one) => one.code === code);
  const terms = plan.model.criteria[c]?.terms;
  if (!terms) return null;
  const width = (terms.valueTo ?? 0) - (terms.value ?? 0);
  const at = terms.valueTo === null ? { value } : { value, valueTo: value + width };
  const thresholds = { ...whatIf.thresholds, [code]: at };
  const model = supposedModel(plan, { ...whatIf, thresholds });
  const runs = { criteria: true, withoutCriterion: c, eachRisk: false, lengths: false } as const;
  const samples = joinParts(model, [runPart(model, 0, previewIterations, runs, plan.strata)]);
  const figures = criterionFigures(model, samples, c);
  return { value, tripped: figures.tripped, worth: figures.worth, net: meanOfAll(samples.criteriaOn.net) };
}

/** The curve of a criterion's worth over thresholds; empty where the criterion is not simulated. */
export const worthCurve = (plan: PreviewPlan, whatIf: WhatIf, code: string): readonly WorthPoint[] =>
  thresholdsFor(plan.model, code).flatMap((value) => worthAt(plan, whatIf, code, value) ?? []);
