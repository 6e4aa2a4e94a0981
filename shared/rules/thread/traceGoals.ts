// Goals that hang in the air: no use case, no measure, no recent reading (TRC-01, TRC-09, TRC-10).
import type { Day } from '../../schema/field.ts';
import type { Goal, Metric, Reading } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { wdBetween } from '../engine/calendarDays.ts';
import { derived } from '../engine/derived.ts';
import { subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { goalsOfUseCases, isAgreed, isWanted } from '../scope/goalThread.ts';
import { rule } from '../engine/rule.ts';
import { nameOf } from '../../words.ts';

const agreedGoals = derived(['goal'], (workbook): readonly Goal[] =>
  [...workbook.goal.values()].filter(isAgreed).toSorted(byCode),
);

/** Readings of each metric, oldest first; the same day in the order in which they were noted. */
export const readingsByMetric = derived(['reading'], (workbook): ReadonlyMap<string, readonly Reading[]> => {
  const groups = new Map<string, Reading[]>();
  for (const reading of workbook.reading.values()) {
    if (reading.metric === null || reading.archived) continue;
    const group = groups.get(reading.metric);
    if (group) group.push(reading);
    else groups.set(reading.metric, [reading]);
  }
  const text = ({ date, order, id }: Reading) => `${date} ${order} ${id}`;
  for (const group of groups.values()) group.sort((a, b) => (text(a) < text(b) ? -1 : 1));
  return groups;
});

const metricOf = (workbook: Workbook, goal: Goal): Metric | undefined => {
  const metric = goal.metric === null ? undefined : workbook.metric.get(goal.metric);
  return metric?.archived ? undefined : metric;
};

const goalWithoutUseCase = rule({
  code: 'TRC-01',
  severity: 'error',
  statement: 'An agreed goal has no use case that is a candidate, selected, in delivery or live.',
  fix: 'Nobody is working towards the goal; add a use case that serves it, or retire the goal.',
  reads: ['goal', 'useCase'],
  find: (workbook) => {
    const goalsOf = goalsOfUseCases(workbook);
    const served = new Set<Goal>();
    for (const useCase of workbook.useCase.values())
      if (isWanted(useCase)) for (const goal of goalsOf.get(useCase.id) ?? []) served.add(goal);
    return agreedGoals(workbook)
      .filter((goal) => !served.has(goal))
      .map((goal) => ({
        rule: 'TRC-01',
        severity: 'error',
        subjects: [subjectOf('goal', goal)],
        message: `${nameOf(goal)} is agreed, but no use case works towards it, so nothing will move it.`,
        fix: editFix(`Add a use case for ${goal.code}`, 'addUseCase', { goal: goal.id }),
      }));
  },
});

const missingPoints = (metric: Metric): string[] => [
  ...(metric.baseline === null ? ['baseline'] : []),
  ...(metric.target === null ? ['target'] : []),
];

const goalWithoutMetric = rule({
  code: 'TRC-09',
  severity: 'warning',
  statement: 'An agreed goal has no metric, or its metric has no baseline or no target.',
  fix: 'Success could not be told from failure; choose a metric and note where it stands and where it should go.',
  reads: ['goal', 'metric'],
  find: (workbook) =>
    agreedGoals(workbook).flatMap((goal) => {
      const metric = metricOf(workbook, goal);
      const common = { rule: 'TRC-09', severity: 'warning' } as const;
      if (!metric)
        return {
          ...common,
          subjects: [subjectOf('goal', goal)],
          message: `${nameOf(goal)} has no metric, so nobody can tell whether it was reached.`,
          fix: editFix(`Add a metric to ${goal.code}`, 'addMetric', { goal: goal.id }),
        };
      const missing = missingPoints(metric);
      if (missing.length === 0) return [];
      return {
        ...common,
        subjects: [subjectOf('goal', goal), subjectOf('metric', metric)],
        message: `${nameOf(metric)} has no ${missing.join(' and no ')}, so progress towards ${goal.code} cannot be measured.`,
        fix: openFix(
          `Fill in ${metric.code}`,
          'metric',
          metric.id,
          metric.baseline === null ? 'baseline' : 'target',
        ),
      };
    }),
});

const readingMaxAgeWD = 60;

/** The latest day a metric was read by asOf; the baseline counts. */
function lastReadOn(workbook: Workbook, metric: Metric, asOf: Day): Day | null {
  const dates = (readingsByMetric(workbook).get(metric.id) ?? []).map(({ date }) => date);
  const known = [...dates, ...(metric.baseline === null ? [] : [metric.baseline.date])];
  return known
    .filter((date) => date <= asOf)
    .reduce<Day | null>((last, day) => (last && last > day ? last : day), null);
}

const goalWithoutReading = rule({
  code: 'TRC-10',
  severity: 'warning',
  statement:
    'The metric of an agreed goal has not been read in the last 60 working days; its baseline counts.',
  fix: 'Decisions would rest on old numbers; take a reading.',
  reads: ['goal', 'metric', 'reading', 'facts', 'calendar'],
  find: (workbook) => {
    const { asOf } = factsOf(workbook);
    return agreedGoals(workbook).flatMap((goal) => {
      const metric = metricOf(workbook, goal);
      if (!metric) return [];
      const last = lastReadOn(workbook, metric, asOf);
      const ageWD = last === null ? Infinity : wdBetween(workbook, last, asOf);
      if (ageWD <= readingMaxAgeWD) return [];
      const since =
        last === null ? 'has never been read' : `was last read on ${last}, ${ageWD} working days ago`;
      return {
        rule: 'TRC-10',
        severity: 'warning',
        subjects: [subjectOf('metric', metric), subjectOf('goal', goal)],
        message: `${nameOf(metric)} ${since}, so nobody knows where ${goal.code} stands.`,
        fix: openFix(`Note a reading of ${metric.code}`, 'metric', metric.id),
      };
    });
  },
});

export const goalRules = [goalWithoutUseCase, goalWithoutMetric, goalWithoutReading];
