// How fast a model grows stale: a straight line through its readings, and when it meets the floor (MET-01).
import type { Checklist, Reading } from '../schema/kinds.ts';
import { factsOf, type Workbook } from '../schema/workbook.ts';
import { wdBetween } from './engine/calendarDays.ts';
import { isSame, wholeBelow } from './engine/compare.ts';
import { checklistUseCase } from './checklist/checklistSubjects.ts';
import type { Explained } from './engine/explain.ts';
import { formula, type Formula } from './engine/rule.ts';
import { readingsByMetric } from './thread/traceGoals.ts';
import { numberText } from '../text/format.ts';
import { checklistMessages } from '../messages/rules/checklist.ts';

const aging = checklistMessages['MET-01'];

export interface Line {
  /** Quality of a fresh model, in the metric's unit. */
  readonly a: number;
  /** Change of quality for each working day of age. */
  readonly b: number;
}

/** What rises less what falls; exactly 0 where only noise tells them apart, so that a level line has no slope. */
function balance(terms: readonly number[]): number {
  const rise = terms.reduce((sum, term) => sum + Math.max(0, term), 0);
  const fall = terms.reduce((sum, term) => sum - Math.min(0, term), 0);
  return isSame(rise, fall) ? 0 : rise - fall;
}

/** The straight line with the least sum of squares; null when all points stand at one x. */
export function leastSquares(points: readonly { readonly x: number; readonly y: number }[]): Line | null {
  const [first] = points;
  if (!first) return null;
  // Measured from the first point, so that equal values give a slope of exactly 0 and no noise.
  const near = points.map(({ x, y }) => ({ x: x - first.x, y: y - first.y }));
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    near.reduce((sum, point) => sum + pick(point), 0) / near.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = near.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  if (spread === 0) return null;
  const b = balance(near.map(({ x, y }) => (x - meanX) * (y - meanY))) / spread;
  return { a: first.y + meanY - b * (first.x + meanX), b };
}

/** The day the present champion began to serve everybody, from which its age counts; null when not on record. */
function championSince(workbook: Workbook, checklist: Checklist): string | null {
  const useCase = checklistUseCase(workbook, checklist);
  const { asOf } = factsOf(workbook);
  const days = [...workbook.modelRecord.values()]
    .filter((record) => record.champion && !record.archived && useCase && record.useCase === useCase.id)
    .flatMap(({ deployments }) => deployments)
    .flatMap(({ stage, from }) => (stage === 'full' && from <= asOf ? from : []));
  return days.toSorted().at(-1) ?? null;
}

/** Readings of the model as it is now, and the day from which its age counts. */
function readingsOfModel(
  workbook: Workbook,
  checklist: Checklist,
): { readonly readings: readonly Reading[]; readonly since: string | null } {
  const { asOf } = factsOf(workbook);
  const known = checklist.metric === null ? [] : (readingsByMetric(workbook).get(checklist.metric) ?? []);
  const start = championSince(workbook, checklist);
  const readings = known.filter(({ date }) => date <= asOf && (start === null || date >= start));
  return { readings, since: start ?? readings[0]?.date ?? null };
}

/** A line through fewer readings says nothing. */
const leastReadings = 4;

/**
 * Quality of the checklist's metric on the age of the model in working days, from its readings by asOf since the
 * champion went to full, or since the first reading; null with fewer than four, or all on one day (MET-01).
 */
export function agingLine(workbook: Workbook, checklist: Checklist): Line | null {
  const { readings, since } = readingsOfModel(workbook, checklist);
  if (since === null || readings.length < leastReadings) return null;
  return leastSquares(readings.map(({ date, value }) => ({ x: wdBetween(workbook, since, date), y: value })));
}

/**
 * The age in working days at which the line meets the metric's floor: retrain before; 0 when it is there already.
 * Unknown without four readings or a floor, and for a model that does not grow worse. For a metric that should go
 * down the floor is the highest value that may stand, and growing worse is growing larger (MET-01).
 */
export function retrainIntervalWD(workbook: Workbook, checklist: Checklist): Explained {
  const metric = checklist.metric === null ? undefined : workbook.metric.get(checklist.metric);
  const line = agingLine(workbook, checklist);
  const floor = metric?.floor ?? null;
  const isWorsening = line !== null && (metric?.direction === 'down' ? line.b > 0 : line.b < 0);
  const value =
    line === null || floor === null || !isWorsening
      ? null
      : Math.max(0, wholeBelow((floor - line.a) / line.b));
  const code = metric?.code ?? null;
  return {
    value,
    formula: aging.formula,
    inputs: [
      { name: aging.readings, code, value: readingsOfModel(workbook, checklist).readings.length },
      { name: aging.a, code, value: line && numberText(line.a, 4) },
      { name: aging.b, code, value: line && numberText(line.b, 6) },
      { name: aging.floor, code, value: floor },
    ],
    rule: 'MET-01',
    unknown: line === null || floor === null ? [code ?? aging.metric] : [],
  };
}

export const retrainingFormulas: readonly Formula[] = [
  formula('MET-01', checklistMessages, 'retraining.ts agingLine, retrainIntervalWD'),
];
