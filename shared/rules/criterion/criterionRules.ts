// What may be wrong with kill criteria in themselves: unread, unreadable, too late, doubled (KIL-01, KIL-06 to KIL-08).
import { toDayNumber } from '../../dates/dayNumber.ts';
import { wdOf } from '../../dates/workingDays.ts';
import type { KillCriterion, UseCase } from '../../schema/kinds.ts';
import { byCode, calendarOf, type Workbook } from '../../schema/workbook.ts';
import { listed, nameOf } from '../../words.ts';
import { isAtMost, isBelow } from '../engine/compare.ts';
import { meanCostOf, planCost } from '../plan/cost.ts';
import { hasOtherUnit, metricUnit, missingParts } from './criterionParts.ts';
import { criteriaStates, criterionKinds, type CriterionStatus } from './criterionState.ts';
import { derived } from '../engine/derived.ts';
import { type Finding, type Fix, type Severity, type Subject, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { isLiveMatter } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';
import { scheduleOf } from '../plan/schedule.ts';
import { boxesInScope, scopeKey, scopeOf, scopeOfUseCase } from '../scope/scopes.ts';
import { isScopeLive } from '../thread/traceRisks.ts';
import { guardedUseCase } from '../thread/traceUseCases.ts';
import { percentText } from '../../text/format.ts';

/** Criteria that are not retired and whose scope is still wanted, with their states, in code order. */
export const watchedCriteria = derived(criterionKinds, (workbook): readonly CriterionStatus[] =>
  [...criteriaStates(workbook).values()].filter(
    ({ criterion, state }) => state !== 'retired' && isScopeLive(workbook, criterion),
  ),
);

const metricOf = (workbook: Workbook, { metric }: KillCriterion) =>
  metric === null ? undefined : workbook.metric.get(metric);

const found = (
  code: string,
  severity: Severity,
  criterion: KillCriterion,
  message: string,
  fix: Fix,
  more: readonly Subject[] = [],
): Finding => ({
  rule: code,
  severity,
  subjects: [subjectOf('killCriterion', criterion), ...more],
  message,
  fix,
});

const askForReading = (workbook: Workbook, criterion: KillCriterion): Fix => {
  const metric = metricOf(workbook, criterion);
  return metric
    ? openFix(`Note a reading of ${metric.code}`, 'metric', metric.id)
    : openFix(`Look at ${criterion.code}`, 'killCriterion', criterion.id);
};

const overdueReading = rule({
  code: 'KIL-01',
  severity: 'warning',
  statement: 'The day of a kill criterion has passed without a fresh reading, or its day is not known.',
  fix: 'Work goes on and nobody knows whether it should; note the reading, or say on which day it is judged.',
  reads: criterionKinds,
  find: (workbook) =>
    watchedCriteria(workbook).flatMap(({ criterion, state, checkpoint }) => {
      const metric = metricOf(workbook, criterion);
      const more = metric ? [subjectOf('metric', metric)] : [];
      if (state === 'overdue') {
        const lacks = criterion.systemMetric === null ? 'there is no fresh reading' : 'its figure is unknown';
        const message = `${nameOf(criterion)} was to be judged on ${checkpoint}, but ${lacks}, so nobody knows whether to stop.`;
        return [found('KIL-01', 'warning', criterion, message, askForReading(workbook, criterion), more)];
      }
      if (checkpoint !== null || (state !== 'armed' && state !== 'warning')) return [];
      const message = `${nameOf(criterion)} is armed, but the day it is judged on is not known, so it never stops anything.`;
      const fix = openFix(
        `Set the checkpoint of ${criterion.code}`,
        'killCriterion',
        criterion.id,
        'checkpoint',
      );
      return [found('KIL-01', 'warning', criterion, message, fix)];
    }),
});

/** A use case this small against the whole is not worth an early check. */
const smallShare = 0.05;
const lateShare = 0.6;

/** The share of a use case's expected cost that is used up by a day, as the plan stands; null when it costs nothing. */
function shareSpentBy(workbook: Workbook, useCase: UseCase, day: string): number | null {
  const plan = scheduleOf(workbook);
  const dayWD = wdOf(calendarOf(workbook), plan.startDay, toDayNumber(day));
  let [spent, total] = [0, 0];
  for (const box of boxesInScope(workbook, scopeOfUseCase(useCase.id))) {
    const scheduled = plan.boxes.get(box.id);
    const cost = meanCostOf(workbook, box);
    if (!scheduled || cost === null) continue;
    const { startWD, endWD } = scheduled;
    const share = (dayWD - startWD + 1) / (endWD - startWD + 1);
    spent += cost * Math.min(1, Math.max(0, share));
    total += cost;
  }
  const isSmall = isBelow(total, smallShare * planCost(workbook).known);
  return total === 0 || isSmall ? null : spent / total;
}

const lateChecks = rule({
  code: 'KIL-06',
  severity: 'warning',
  statement:
    'All criteria of a use case check after 60% of its expected cost is spent; use cases under 5% of the whole are exempt, and “stops if” checks all the time.',
  fix: 'Stopping then saves little; add a criterion at the end of an earlier time box.',
  reads: criterionKinds,
  find: (workbook) => {
    const byUseCase = new Map<string, CriterionStatus[]>();
    for (const status of watchedCriteria(workbook)) {
      const id = guardedUseCase(workbook, status.criterion);
      if (id !== null) byUseCase.set(id, [...(byUseCase.get(id) ?? []), status]);
    }
    const useCases = [...workbook.useCase.values()].filter(isLiveMatter).toSorted(byCode);
    return useCases.flatMap((useCase) => {
      const statuses = byUseCase.get(useCase.id) ?? [];
      const days = statuses.flatMap(({ checkpoint }) => checkpoint ?? []);
      const [first] = days.toSorted();
      const isWatched = statuses.some(({ criterion }) => criterion.form === 'stopsIf');
      if (first === undefined || isWatched || days.length < statuses.length) return [];
      const share = shareSpentBy(workbook, useCase, first);
      if (share === null || isAtMost(share, lateShare)) return [];
      const criteria = statuses.map(({ criterion }) => subjectOf('killCriterion', criterion));
      return {
        rule: 'KIL-06',
        severity: 'warning',
        subjects: [subjectOf('useCase', useCase), ...criteria],
        message: `${nameOf(useCase)} is first checked on ${first}, when ${percentText(share)} of its cost is spent: too late to save money.`,
        fix: editFix(`Add an earlier criterion for ${useCase.code}`, 'addCriterion', {
          useCase: useCase.id,
          title: `Early check of ${useCase.code}`,
        }),
      };
    });
  },
});

const isOpen = ({ state }: CriterionStatus): boolean =>
  state === 'draft' || state === 'armed' || state === 'warning';

/** Why the metric of a criterion could not be read in time; empty when it can. */
function readingFaults(workbook: Workbook, criterion: KillCriterion): string[] {
  const metric = metricOf(workbook, criterion);
  if (!metric) return [];
  const unit = metricUnit(workbook, criterion);
  return [
    ...(metric.source.trim() === '' ? ['has no source of readings'] : []),
    ...(metric.ownerRole === null ? ['has no owner'] : []),
    ...(metric.archived ? ['is archived'] : []),
    ...(criterion.status === 'draft' && hasOtherUnit(workbook, criterion)
      ? [`is read in “${unit}” while the criterion says “${criterion.unit}”`]
      : []),
  ];
}

/** An armed criterion in another unit than its metric's is not judged: it counts as without reading. */
function otherUnit(workbook: Workbook, { criterion, state }: CriterionStatus): Finding[] {
  if (criterion.status !== 'armed' || state === 'decided' || !hasOtherUnit(workbook, criterion)) return [];
  const metric = metricOf(workbook, criterion);
  const unit = metricUnit(workbook, criterion);
  const message = `${nameOf(criterion)} was armed in “${criterion.unit}”, but ${metric ? nameOf(metric) : 'its figure'} is read in “${unit}”, so it is not judged and cannot stop anything.`;
  const fix = metric
    ? openFix(`Set the unit of ${metric.code}`, 'metric', metric.id, 'unit')
    : openFix(`Look at ${criterion.code}`, 'killCriterion', criterion.id, 'unit');
  return [found('KIL-07', 'error', criterion, message, fix, metric ? [subjectOf('metric', metric)] : [])];
}

const unreadable = rule({
  code: 'KIL-07',
  severity: 'error',
  statement:
    'The metric of a criterion cannot be read before its day: no source, no owner, or a part of an armed criterion is gone; an error when an armed criterion speaks of another unit than its metric, as it is then not judged.',
  fix: 'It would fall silent when it is needed; name who reads the metric and where.',
  reads: criterionKinds,
  find: (workbook) =>
    watchedCriteria(workbook).flatMap((status) => {
      const { criterion } = status;
      const inOtherUnit = otherUnit(workbook, status);
      if (inOtherUnit.length > 0 || !isOpen(status)) return inOtherUnit;
      const [gone, ...others] = criterion.status === 'armed' ? missingParts(workbook, criterion) : [];
      if (gone) {
        const words = listed([gone, ...others].map((part) => part.words));
        const message = `${nameOf(criterion)} was armed but its ${words} is missing, so it cannot stop anything.`;
        const fix = openFix(`Complete ${criterion.code}`, 'killCriterion', criterion.id, gone.field);
        return [found('KIL-07', 'warning', criterion, message, fix)];
      }
      const metric = metricOf(workbook, criterion);
      const faults = readingFaults(workbook, criterion);
      if (!metric || faults.length === 0) return [];
      const message = `${nameOf(metric)} ${listed(faults)}, so ${criterion.code} may not be readable when its day comes.`;
      const field = metric.source.trim() === '' ? 'source' : metric.ownerRole === null ? 'ownerRole' : 'unit';
      const fix = openFix(`Complete ${metric.code}`, 'metric', metric.id, field);
      return [found('KIL-07', 'warning', criterion, message, fix, [subjectOf('metric', metric)])];
    }),
});

/** Equal for criteria of one scope that watch one metric on one day; null while any of these is unknown. */
function twinKey(workbook: Workbook, { criterion, checkpoint }: CriterionStatus): string | null {
  const scope = scopeOf(workbook, criterion);
  const { metric, systemMetric, checklist } = criterion;
  const watched = metric ?? (systemMetric && `${systemMetric} ${checklist ?? ''}`);
  return scope === null || watched === null || checkpoint === null
    ? null
    : `${scopeKey(scope)} ${watched} ${checkpoint}`;
}

const twins = rule({
  code: 'KIL-08',
  severity: 'info',
  statement: 'Two criteria of one scope watch the same metric on the same day.',
  fix: 'One of them may be meant for another day or another number; merge them or tell them apart.',
  reads: criterionKinds,
  find: (workbook) => {
    const first = new Map<string, CriterionStatus>();
    return watchedCriteria(workbook).flatMap((status) => {
      const key = twinKey(workbook, status);
      if (key === null) return [];
      const twin = first.get(key);
      if (!twin) {
        first.set(key, status);
        return [];
      }
      const message = `${nameOf(status.criterion)} watches the same metric on the same day as ${twin.criterion.code}, so one of the two adds nothing.`;
      const fix = openFix(
        `Look at ${status.criterion.code}`,
        'killCriterion',
        status.criterion.id,
        'checkpoint',
      );
      return [
        found('KIL-08', 'info', status.criterion, message, fix, [subjectOf('killCriterion', twin.criterion)]),
      ];
    });
  },
});

export const criterionRules = [overdueReading, lateChecks, unreadable, twins];
