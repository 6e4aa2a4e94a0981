// From a workbook to what is simulated.
import type { RiskView } from '../../rules/risk/riskScore.ts';
import { valuedUseCases, wholeWorkbook } from '../../rules/scope/scopes.ts';
import type { Range3 } from '../../schema/field.ts';
import type { UseCase } from '../../schema/kinds.ts';
import { factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { minorPerMajor } from '../../text/format.ts';
import { fnv1a32 } from '../draw/random.ts';
import { packRanges } from '../draw/ranges.ts';
import { boxesOfPlan, timeAtEndOf } from './boxModel.ts';
import { Causes } from './causeModel.ts';
import { criteriaOfPlan } from './criterionModel.ts';
import type { LeftOut, Model } from './model.ts';
import { risksOfPlan } from './riskModel.ts';

const isValued = ({ valuePerYear, runCostPerYear }: UseCase): boolean =>
  valuePerYear !== null && runCostPerYear !== null;

/** Makes a workbook ready for simulating in one view, with the numbers that begin at `rngStart`. */
export function compile(workbook: Workbook, view: RiskView, rngStart: number): Model {
  const ranges: Range3[] = [];
  const numberOf = (range: Range3): number => ranges.push(range) - 1;
  const settings = settingsOf(workbook);
  const wanted = valuedUseCases(workbook, wholeWorkbook);
  const valued = wanted.filter(isValued);
  const useCasePlace = new Map(valued.map(({ id }, i) => [id, i]));
  const causes = new Causes();
  const boxes = boxesOfPlan(workbook, numberOf, causes);
  const risks = risksOfPlan(workbook, view, boxes, useCasePlace, numberOf, causes);
  const criteria = criteriaOfPlan(workbook, boxes, useCasePlace, numberOf);
  const useCases = {
    codes: valued.map(({ code }) => code ?? ''),
    range: Int32Array.from(
      valued.flatMap(({ valuePerYear }) => (valuePerYear ? [numberOf(valuePerYear)] : [])),
    ),
    key: Int32Array.from(valued, ({ code }) => fnv1a32(`${code}.value`)),
    run: Float64Array.from(valued, ({ runCostPerYear }) => runCostPerYear ?? 0),
  };
  const unvalued = wanted.filter((useCase) => !isValued(useCase));
  return {
    rngStart,
    view,
    ranges: packRanges(ranges),
    boxes: boxes.model,
    risks: risks.model,
    useCases,
    causes: { key: causes.keys() },
    scopes: criteria.scopes,
    criteria: criteria.criteria,
    minorPerMajor: minorPerMajor(factsOf(workbook).currency),
    now: timeAtEndOf(workbook, factsOf(workbook).asOf),
    horizonYears: settings.horizonYears,
    neededBy: settings.neededBy === null ? Number.NaN : timeAtEndOf(workbook, settings.neededBy),
    budget: settings.budget ?? Number.NaN,
    costOfDelay: settings.costOfDelayPerWD ?? 0,
    certainCost: risks.certainCost,
    certainLoss: risks.certainLoss,
    leftOut: [
      ...boxes.leftOut,
      ...risks.leftOut,
      ...unvalued.map(({ code }): LeftOut => ({ code: code ?? '', why: 'noValue' })),
      ...criteria.leftOut,
    ],
  };
}
