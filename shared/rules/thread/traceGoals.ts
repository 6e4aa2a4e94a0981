// Goals that hang in the air: no use case, no measure, no recent reading (TRC-01, TRC-09, TRC-10).
import type { Day } from '../../schema/field.ts';
import type { Goal, Metric, Reading } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { wdBetween } from '../engine/calendarDays.ts';
import { derived } from '../engine/derived.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { goalsOfUseCases, isAgreed, isWanted } from '../scope/goalThread.ts';
import { rule } from '../engine/rule.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

const agreedGoals = derived(['goal'], (workbook): readonly Goal[] =>
  [...workbook.goal.values()].filter(isAgreed).toSorted(byCode),
);

/** Readings of each metric, oldest first; the same day in the order in which they were noted. Struck ones count nowhere. */
export const readingsByMetric = derived(['reading'], (workbook): ReadonlyMap<string, readonly Reading[]> => {
  const groups = new Map<string, Reading[]>();
  for (const reading of workbook.reading.values()) {
    if (reading.metric === null || reading.archived || reading.struckAt !== null) continue;
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

const goalWithoutUseCase = rule('TRC-01', threadMessages, {
  severity: 'error',
  reads: ['goal', 'useCase'],
  find: (workbook, say, words) => {
    const goalsOf = goalsOfUseCases(workbook);
    const served = new Set<Goal>();
    for (const useCase of workbook.useCase.values())
      if (isWanted(useCase)) for (const goal of goalsOf.get(useCase.id) ?? []) served.add(goal);
    return agreedGoals(workbook)
      .filter((goal) => !served.has(goal))
      .map((goal) =>
        say({ goal }, words.found({ goal }), editFix(words.mend({ goal }), 'addUseCase', { goal: goal.id })),
      );
  },
});

const missingPoints = (metric: Metric): string[] => [
  ...(metric.baseline === null ? ['baseline'] : []),
  ...(metric.target === null ? ['target'] : []),
];

const goalWithoutMetric = rule('TRC-09', threadMessages, {
  severity: 'warning',
  reads: ['goal', 'metric'],
  find: (workbook, say, words) =>
    agreedGoals(workbook).flatMap((goal) => {
      const metric = metricOf(workbook, goal);
      if (!metric)
        return say(
          { goal },
          words.noMetric({ goal }),
          editFix(words.addMetric({ goal }), 'addMetric', { goal: goal.id }),
        );
      const missing = missingPoints(metric);
      if (missing.length === 0) return [];
      return say(
        { goal, metric },
        words.found({ metric, missing, goal }),
        openFix(
          words.mend({ metric }),
          'metric',
          metric.id,
          metric.baseline === null ? 'baseline' : 'target',
        ),
      );
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

const goalWithoutReading = rule('TRC-10', threadMessages, {
  severity: 'warning',
  reads: ['goal', 'metric', 'reading', 'facts', 'calendar'],
  find: (workbook, say, words) => {
    const { asOf } = factsOf(workbook);
    return agreedGoals(workbook).flatMap((goal) => {
      const metric = metricOf(workbook, goal);
      if (!metric) return [];
      const last = lastReadOn(workbook, metric, asOf);
      const ageWD = last === null ? Infinity : wdBetween(workbook, last, asOf);
      if (ageWD <= readingMaxAgeWD) return [];
      const since = last === null ? words.neverRead : words.lastRead({ last, ageWD });
      return say(
        { metric, goal },
        words.found({ metric, since, goal }),
        openFix(words.mend({ metric }), 'metric', metric.id, 'readings'),
      );
    });
  },
});

export const goalRules = [goalWithoutUseCase, goalWithoutMetric, goalWithoutReading];
