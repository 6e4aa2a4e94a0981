// Amounts in a share copy: as they are, as shares of the largest one, or not at all.
import { kinds, type KillCriterion, type Metric, type Reading } from '../schema/kinds.ts';
import type { ShareChoice } from '../schema/shareChoice.ts';
import { factsOf, fixedIds, recordsOf, type Workbook } from '../schema/workbook.ts';
import { minorPerMajor, moneyUnitOf } from '../text/format.ts';
import { visited } from './leaves.ts';

/** What stands for the currency where amounts are shares: ISO 4217 for "no currency". */
export const noCurrency = 'XXX';
/** What the largest amount becomes, in minor units: all others can be read as shares of a hundred thousand. */
const largestBecomes = 10_000_000;

/** Figures of the plan that are amounts. */
const moneyFigures: ReadonlySet<string | null> = new Set(['spend', 'forecastCost', 'exposureNow']);

const isMoney = (unit: string): boolean => moneyUnitOf(unit) !== null;

function largestAmount(workbook: Workbook): number {
  let largest = 0;
  const amount = (minor: number): number => {
    largest = Math.max(largest, Math.abs(minor));
    return minor;
  };
  const visitor = { text: (text: string) => text, amount };
  for (const kind of kinds)
    for (const record of recordsOf(workbook, kind).values()) visited(kind, record, visitor);
  return largest;
}

/** What an amount in minor units becomes. */
export function amountRule(workbook: Workbook, { money }: ShareChoice): (minor: number) => number | null {
  if (money === 'kept') return (minor) => minor;
  if (money === 'removed') return () => null;
  const largest = largestAmount(workbook);
  return (minor) => (largest === 0 ? minor : Math.round((minor / largest) * largestBecomes));
}

/** What a figure in whole units of the currency becomes. */
function figureRule(workbook: Workbook, choice: ShareChoice): Figure {
  const perMajor = minorPerMajor(factsOf(workbook).currency);
  const becomes = amountRule(workbook, choice);
  return (value) => {
    const minor = value === null ? null : becomes(value * perMajor);
    return minor === null ? null : minor / minorPerMajor(noCurrency);
  };
}

type Figure = (value: number | null) => number | null;

const unitWithout = (unit: string): string => `${noCurrency}${moneyUnitOf(unit)?.per ?? ''}`;

/** A value with its day, which says nothing without the value. */
function pointWithout<P extends { readonly value: number }>(point: P | null, figure: Figure): P | null {
  const value = point && figure(point.value);
  return point && value !== null ? { ...point, value } : null;
}

function rangeWithout(range: Metric['forecast'], figure: Figure): Metric['forecast'] {
  const [low, likely, high] = [range?.low, range?.likely, range?.high].map((one) => figure(one ?? null));
  const isTold = range && typeof low === 'number' && typeof likely === 'number' && typeof high === 'number';
  return isTold ? { ...range, low, likely, high } : null;
}

const metricWithout = (metric: Metric, figure: Figure): Metric => ({
  ...metric,
  unit: unitWithout(metric.unit),
  baseline: pointWithout(metric.baseline, figure),
  target: pointWithout(metric.target, figure),
  floor: figure(metric.floor),
  forecast: rangeWithout(metric.forecast, figure),
});

const criterionWithout = (criterion: KillCriterion, figure: Figure): KillCriterion => ({
  ...criterion,
  unit: isMoney(criterion.unit) ? unitWithout(criterion.unit) : criterion.unit,
  value: figure(criterion.value),
  valueTo: figure(criterion.valueTo),
  warnMargin: figure(criterion.warnMargin),
  trips: criterion.trips.map((trip) => ({ ...trip, value: figure(trip.value) })),
});

/** A reading that may not tell its value is none. */
function readingsWithout(
  readings: ReadonlyMap<Reading['id'], Reading>,
  isOf: (reading: Reading) => boolean,
  figure: Figure,
) {
  const kept = [...readings.values()].flatMap((reading) => {
    if (!isOf(reading)) return [reading];
    const value = figure(reading.value);
    return value === null ? [] : [{ ...reading, value }];
  });
  return new Map(kept.map((reading) => [reading.id, reading]));
}

const mapped = <I, R>(records: ReadonlyMap<I, R>, change: (record: R) => R): ReadonlyMap<I, R> =>
  new Map([...records].map(([id, record]) => [id, change(record)]));

/** The workbook with all figures that are money by their unit as the choice says; amounts themselves are `amountRule`'s. */
export function withoutMoneyFigures(workbook: Workbook, choice: ShareChoice): Workbook {
  if (choice.money === 'kept') return workbook;
  const figure = figureRule(workbook, choice);
  const ofMoney = new Set(
    [...workbook.metric.values()].filter(({ unit }) => isMoney(unit)).map(({ id }) => id),
  );
  const isJudged = ({ systemMetric, metric }: KillCriterion): boolean =>
    metric === null ? moneyFigures.has(systemMetric) : ofMoney.has(metric);
  const facts = {
    ...factsOf(workbook),
    currency: choice.money === 'ratios' ? noCurrency : factsOf(workbook).currency,
  };
  return {
    ...workbook,
    facts: new Map([[fixedIds.facts, facts]]),
    metric: mapped(workbook.metric, (metric) =>
      ofMoney.has(metric.id) ? metricWithout(metric, figure) : metric,
    ),
    reading: readingsWithout(
      workbook.reading,
      ({ metric }) => metric !== null && ofMoney.has(metric),
      figure,
    ),
    killCriterion: mapped(workbook.killCriterion, (one) =>
      isJudged(one) ? criterionWithout(one, figure) : one,
    ),
  };
}
