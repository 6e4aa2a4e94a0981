// What a simulation says: percentiles, chances, criteria, boxes and drivers (SIM-06, SIM-07, SIM-08).
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import { isAtMost, wholeAbove } from '../../rules/engine/compare.ts';
import { planClockOf } from '../../rules/plan/schedule.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { boxStates, type Model } from '../model/model.ts';
import { p80Ends } from './ends.ts';
import { type Samples, withDifferences } from './samples.ts';
import { correlation, meanOfAll, percentile, ranksOf, shareOf, sorted, wilson } from './statistics.ts';

const percentilesOf = (ascending: Float64Array) => ({
  p10: percentile(ascending, 0.1),
  p50: percentile(ascending, 0.5),
  p80: percentile(ascending, 0.8),
  p95: percentile(ascending, 0.95),
});

type Percentiles = ReturnType<typeof percentilesOf>;

/** Percentiles 0 to 100. */
export const curveOf = (ascending: Float64Array): number[] =>
  ascending.length === 0 ? [] : Array.from({ length: 101 }, (_, q) => percentile(ascending, q / 100));

/** The day a finish falls on: that of working day number ⌈f⌉ (SIM-06). */
function datesOf(workbook: Workbook, { p10, p50, p80, p95 }: Percentiles) {
  const { calendar, startDay, lastWD } = planClockOf(workbook);
  const day = (finish: number) => {
    const wd = Math.max(1, wholeAbove(finish));
    return wd > lastWD ? null : fromDayNumber(dayOfWD(calendar, startDay, wd));
  };
  return { p10: day(p10), p50: day(p50), p80: day(p80), p95: day(p95) };
}

const orNull = (limit: number, share: () => number): number | null => (Number.isNaN(limit) ? null : share());

function carryOnOf(workbook: Workbook, model: Model, { carryOn }: Samples): SimulationFigures['carryOn'] {
  const { neededBy, budget } = model;
  const finish = percentilesOf(sorted(carryOn.finish));
  const isOnTime = (i: number): boolean => isAtMost(carryOn.finish[i] ?? 0, neededBy);
  const isInBudget = (i: number): boolean => isAtMost(carryOn.cost[i] ?? 0, budget);
  return {
    finish,
    finishDates: datesOf(workbook, finish),
    cost: percentilesOf(sorted(carryOn.cost)),
    net: { ...percentilesOf(sorted(carryOn.net)), mean: meanOfAll(carryOn.net) },
    onTime: orNull(neededBy, () => shareOf(carryOn.finish, (_, i) => isOnTime(i))),
    inBudget: orNull(budget, () => shareOf(carryOn.cost, (_, i) => isInBudget(i))),
    both: orNull(neededBy + budget, () => shareOf(carryOn.cost, (_, i) => isOnTime(i) && isInBudget(i))),
    loss: shareOf(carryOn.net, (net) => net < 0),
  };
}

function criteriaOnOf(workbook: Workbook, { criteriaOn, asDrawn }: Samples): SimulationFigures['criteriaOn'] {
  const drawn = sorted(criteriaOn.finish.filter((_, i) => asDrawn[i] === 1));
  const finish = drawn.length === 0 ? null : percentilesOf(drawn);
  return {
    cost: percentilesOf(sorted(criteriaOn.cost)),
    net: { ...percentilesOf(sorted(criteriaOn.net)), mean: meanOfAll(criteriaOn.net) },
    loss: shareOf(criteriaOn.net, (net) => net < 0),
    asDrawn: drawn.length / criteriaOn.finish.length,
    finishAsDrawn: finish,
    finishDatesAsDrawn: finish && datesOf(workbook, finish),
  };
}

/** What criterion number `c` does. Worth: mean net with all criteria on less that without this one (KIL-09). */
export function criterionFigures(model: Model, samples: Samples, c: number) {
  const { count, criteriaOn } = samples;
  const differences = samples.withoutCriterion[c] ?? [];
  let [worth, avoided] = [0, 0];
  for (let i = 0; i < differences.length; i += 4) {
    const at = differences[i] ?? 0;
    worth += (criteriaOn.net[at] ?? 0) - (differences[i + 3] ?? 0);
    avoided += (differences[i + 2] ?? 0) - (criteriaOn.cost[at] ?? 0);
  }
  const tripped = samples.tripped[c] ?? 0;
  return {
    code: model.criteria[c]?.code ?? '',
    reached: (samples.reached[c] ?? 0) / count,
    tripped: tripped / count,
    ...wilson(tripped, count),
    worth: worth / count,
    spendAvoided: avoided / count,
  };
}

function boxFigures(model: Model, samples: Samples): SimulationFigures['boxes'] {
  const { boxes } = model;
  const finish = ranksOf(samples.carryOn.finish);
  const ends = p80Ends(model, samples);
  return boxes.codes
    .map((code, i) => ({ code, i, rank: boxes.rank[i] ?? 0 }))
    .filter(({ i }) => boxes.state[i] !== boxStates.passed)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ code, i }) => ({
      code,
      criticality: (samples.critical[i] ?? 0) / samples.count,
      overLimit: orNull(boxes.limit[i] ?? Number.NaN, () => (samples.overLimit[i] ?? 0) / samples.count),
      spearman: correlation(ranksOf(samples.lengths[i] ?? new Float64Array()), finish),
      endP80: ends[i] ?? null,
    }));
}

/** What each risk adds to P80 of finish and cost and to the mean net (SIM-08). */
function driversOf({ risks }: Model, { carryOn, withoutRisk }: Samples): SimulationFigures['drivers'] {
  const p80 = (values: Float64Array): number => percentile(sorted(values), 0.8);
  const [finish, cost, net] = [p80(carryOn.finish), p80(carryOn.cost), meanOfAll(carryOn.net)];
  return risks.codes.map((code, r) => {
    const off = withDifferences(carryOn, withoutRisk[r] ?? []);
    return {
      code,
      finishP80: finish - p80(off.finish),
      costP80: cost - p80(off.cost),
      meanNet: net - meanOfAll(off.net),
    };
  });
}

const cloudPoints = 400;
const checks = 25;

function convergenceOf({ count, carryOn }: Samples): SimulationFigures['convergence'] {
  const steps = Array.from({ length: checks }, (_, i) => Math.ceil((count * (i + 1)) / checks));
  return [...new Set(steps)].map((iterations) => {
    const ascending = sorted(carryOn.finish.slice(0, iterations));
    return { iterations, p50: percentile(ascending, 0.5), p80: percentile(ascending, 0.8) };
  });
}

function curvesOf({ carryOn, criteriaOn, asDrawn }: Samples): SimulationFigures['curves'] {
  return {
    finish: curveOf(sorted(carryOn.finish)),
    cost: curveOf(sorted(carryOn.cost)),
    net: curveOf(sorted(carryOn.net)),
    netCriteriaOn: curveOf(sorted(criteriaOn.net)),
    finishAsDrawn: curveOf(sorted(criteriaOn.finish.filter((_, i) => asDrawn[i] === 1))),
  };
}

/** The figures that come first: chances, percentiles, curves, and what each criterion does. */
export function headlinesOf(workbook: Workbook, model: Model, samples: Samples) {
  return {
    carryOn: carryOnOf(workbook, model, samples),
    criteriaOn: criteriaOnOf(workbook, samples),
    criteria: model.criteria.map((_, c) => criterionFigures(model, samples, c)),
    curves: curvesOf(samples),
  };
}

/** All figures of a simulation but those of other views. */
export function figuresOf(workbook: Workbook, model: Model, samples: Samples): SimulationFigures {
  const { carryOn } = samples;
  const headlines = headlinesOf(workbook, model, samples);
  const { finish, cost } = headlines.curves;
  const points = Math.min(cloudPoints, samples.count);
  return {
    ...headlines,
    boxes: boxFigures(model, samples),
    drivers: driversOf(model, samples),
    leftOut: [...model.leftOut],
    neededBy: orNull(model.neededBy, () => model.neededBy),
    budget: orNull(model.budget, () => model.budget),
    cloud: Array.from({ length: points }, (_, i) => ({
      finish: carryOn.finish[i] ?? 0,
      cost: carryOn.cost[i] ?? 0,
    })),
    convergence: convergenceOf(samples),
    views: [{ view: model.view, finish, cost }],
  };
}
