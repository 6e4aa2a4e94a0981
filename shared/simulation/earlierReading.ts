// Value of information: which metric, read earlier, would raise the mean net most (C58)?
import type { Model } from './model/model.ts';
import type { WhatIf } from './model/whatIf.ts';
import { type PreviewPlan, previewIterations, supposedModel } from './preview.ts';
import { joinParts } from './result/samples.ts';
import { meanOfAll } from './result/statistics.ts';
import { runPart, type Runs } from './run/blocks.ts';

/** How much earlier is tried: one, two and four weeks of work. */
const steps = [5, 10, 20] as const;

export interface EarlierReading {
  /** The criterion whose metric is read earlier. */
  readonly code: string;
  readonly earlierWD: number;
  /** What that adds to the mean net with all criteria on, in minor units; negative where it takes away. */
  readonly gain: number;
}

const withCriteria: Runs = { criteria: true, withoutCriterion: 'none', eachRisk: false, lengths: false };

function meanNet(plan: PreviewPlan, model: Model): number {
  const { criteriaOn } = joinParts(model, [runPart(model, 0, previewIterations, withCriteria, plan.strata)]);
  return meanOfAll(criteriaOn.net);
}

/** The model with one criterion judged so many working days before the moment it is judged at now. */
const readEarlier = (model: Model, code: string, earlierWD: number): Model => ({
  ...model,
  criteria: model.criteria.map((one) => (one.code === code ? { ...one, plus: one.plus - earlierWD } : one)),
});

/**
 * For each criterion on a metric that has yet to act: by how much the mean net rises when its metric is read 5, 10 or 20
 * working days before its checkpoint, in every iteration counted back from where the checkpoint falls there, but never
 * before today; the best of the three is given, the smaller step where they are alike. All other criteria stay, and the
 * random numbers are the same, so that the difference is the reading's alone. The earlier reading is taken to say what the
 * later one would: the gain is the most that it can be worth, before what it costs to read so early. Best first.
 */
export function earlierReadings(plan: PreviewPlan, whatIf: WhatIf): readonly EarlierReading[] {
  const model = supposedModel(plan, whatIf);
  const now = meanNet(plan, model);
  return model.criteria
    .filter(({ figure, tripped, off, plus }) => figure === 'metric' && !tripped && !off && plus < Infinity)
    .map(({ code }) => {
      const tried = steps.map((earlierWD) => ({
        code,
        earlierWD,
        gain: meanNet(plan, readEarlier(model, code, earlierWD)) - now,
      }));
      return tried.reduce((best, one) => (one.gain > best.gain ? one : best));
    })
    .toSorted((a, b) => b.gain - a.gain);
}
