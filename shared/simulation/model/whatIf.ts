// What would be if: a plan made ready with some of its inputs supposed to be others. Nothing is written to the workbook.
import type { RiskView } from '../../rules/risk/riskScore.ts';
import type { Range3 } from '../../schema/field.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { rangeIn, type Ranges } from '../draw/ranges.ts';
import { timeAtEndOf } from './boxModel.ts';
import { compile } from './compile.ts';
import type { CriterionModel, Model } from './model.ts';

/** By code, but treatments, which have none, by id. What the plan does not hold is passed over. */
export interface WhatIf {
  /** Likelihoods of risks, 0 to 1, in the view that is simulated. */
  readonly likelihoods?: Readonly<Record<string, number>>;
  /** Lengths of boxes. */
  readonly lengths?: Readonly<Record<string, Range3>>;
  /** Thresholds of criteria; `valueTo` is the other end of a span. */
  readonly thresholds?: Readonly<Record<string, { readonly value: number; readonly valueTo?: number }>>;
  /** Days at whose end criteria are judged, instead of where they are judged now. */
  readonly checkpoints?: Readonly<Record<string, string>>;
  readonly criteriaOff?: readonly string[];
  readonly treatmentsOff?: readonly string[];
}

function criterionSupposed(workbook: Workbook, criterion: CriterionModel, whatIf: WhatIf): CriterionModel {
  const { code, terms } = criterion;
  const threshold = whatIf.thresholds?.[code];
  const day = whatIf.checkpoints?.[code];
  return {
    ...criterion,
    terms: threshold ? { ...terms, ...threshold } : terms,
    ...(day === undefined ? {} : { box: -1, plus: timeAtEndOf(workbook, day) }),
    off: whatIf.criteriaOff?.includes(code) ?? false,
  };
}

/** A model made of `workbook`, with what is supposed put into it; arrays that stay the same are shared. */
export function suppose(workbook: Workbook, model: Model, whatIf: WhatIf): Model {
  const { boxes, risks } = model;
  const lengths = Object.entries(whatIf.lengths ?? {}).flatMap(([code, range]) => {
    const at = boxes.range[boxes.codes.indexOf(code)];
    return at === undefined ? [] : [[at, range] as const];
  });
  const likelihoods = whatIf.likelihoods ?? {};
  return {
    ...model,
    ranges: lengths.reduce<Ranges>((ranges, [at, range]) => rangeIn(ranges, at, range), model.ranges),
    risks: {
      ...risks,
      share: risks.share.map((share, r) => likelihoods[risks.codes[r] ?? ''] ?? share),
    },
    criteria: model.criteria.map((criterion) => criterionSupposed(workbook, criterion, whatIf)),
  };
}

/** Makes a workbook ready with what is supposed, as `compile` does without. */
export function compileSupposing(
  workbook: Workbook,
  view: RiskView,
  rngStart: number,
  whatIf: WhatIf,
): Model {
  const off = new Set<string>(whatIf.treatmentsOff);
  const untreated =
    off.size === 0
      ? workbook
      : { ...workbook, treatment: new Map([...workbook.treatment].filter(([id]) => !off.has(id))) };
  return suppose(untreated, compile(untreated, view, rngStart), whatIf);
}
