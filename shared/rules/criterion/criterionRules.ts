// What may be wrong with kill criteria in themselves: unread, unreadable, too late, doubled (KIL-01, KIL-06 to KIL-08).
import { toDayNumber } from '../../dates/dayNumber.ts';
import { wdOf } from '../../dates/workingDays.ts';
import type { KillCriterion, UseCase } from '../../schema/kinds.ts';
import { byCode, calendarOf, type Workbook } from '../../schema/workbook.ts';
import { listed } from '../../words.ts';
import { isAtMost, isBelow } from '../engine/compare.ts';
import { meanCostOf, planCost } from '../plan/cost.ts';
import { hasOtherUnit, metricUnit, missingParts } from './criterionParts.ts';
import { criteriaStates, criterionKinds, type CriterionStatus } from './criterionState.ts';
import { derived } from '../engine/derived.ts';
import { type Finding, type Fix } from '../engine/finding.ts';
import { editFix, openFix, termsOrField } from '../engine/fixes.ts';
import { isLiveMatter } from '../scope/planIndex.ts';
import { rule, type Say } from '../engine/rule.ts';
import { scheduleOf } from '../plan/schedule.ts';
import { boxesInScope, scopeKey, scopeOf, scopeOfUseCase } from '../scope/scopes.ts';
import { isScopeLive } from '../thread/traceRisks.ts';
import { guardedUseCase } from '../thread/traceUseCases.ts';
import { criterionMessages } from '../../messages/rules/criterion/criterion.ts';

const lateReading = criterionMessages['KIL-01'];
const unread = criterionMessages['KIL-07'];

/** Criteria that are not retired and whose scope is still wanted, with their states, in code order. */
export const watchedCriteria = derived(criterionKinds, (workbook): readonly CriterionStatus[] =>
  [...criteriaStates(workbook).values()].filter(
    ({ criterion, state }) => state !== 'retired' && isScopeLive(workbook, criterion),
  ),
);

const metricOf = (workbook: Workbook, { metric }: KillCriterion) =>
  metric === null ? undefined : workbook.metric.get(metric);

const askForReading = (workbook: Workbook, criterion: KillCriterion): Fix => {
  const metric = metricOf(workbook, criterion);
  return metric
    ? openFix(lateReading.read({ metric }), 'metric', metric.id, 'readings')
    : openFix(lateReading.look({ criterion }), 'killCriterion', criterion.id, 'terms');
};

const overdueReading = rule('KIL-01', criterionMessages, {
  severity: 'warning',
  reads: criterionKinds,
  find: (workbook, say, words) =>
    watchedCriteria(workbook).flatMap(({ criterion, state, checkpoint }) => {
      const metric = metricOf(workbook, criterion);
      if (state === 'overdue') {
        const lacks = criterion.systemMetric === null ? words.noReading : words.unknownFigure;
        const message = words.found({ criterion, checkpoint, lacks });
        return say(
          { killCriterion: criterion, metric: metric ?? [] },
          message,
          askForReading(workbook, criterion),
        );
      }
      if (checkpoint !== null || (state !== 'armed' && state !== 'warning')) return [];
      const message = words.noDay({ criterion });
      const fix = openFix(
        words.setDay({ criterion }),
        'killCriterion',
        criterion.id,
        termsOrField(criterion, 'checkpoint'),
      );
      return say({ killCriterion: criterion }, message, fix);
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

const lateChecks = rule('KIL-06', criterionMessages, {
  severity: 'warning',
  reads: criterionKinds,
  find: (workbook, say, words) => {
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
      return say(
        { useCase, killCriterion: statuses.map(({ criterion }) => criterion) },
        words.found({ useCase, first, share }),
        editFix(words.mend({ useCase }), 'addCriterion', {
          useCase: useCase.id,
          title: words.title({ useCase }),
        }),
      );
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
    ...(metric.source.trim() === '' ? [unread.noSource] : []),
    ...(metric.ownerRole === null ? [unread.noOwner] : []),
    ...(metric.archived ? [unread.archived] : []),
    ...(criterion.status === 'draft' && hasOtherUnit(workbook, criterion)
      ? [unread.otherUnit({ unit, criterionUnit: criterion.unit })]
      : []),
  ];
}

/** An armed criterion in another unit than its metric's is not judged: it counts as without reading. */
function otherUnit(say: Say, workbook: Workbook, { criterion, state }: CriterionStatus): Finding[] {
  if (criterion.status !== 'armed' || state === 'decided' || !hasOtherUnit(workbook, criterion)) return [];
  const metric = metricOf(workbook, criterion);
  const unit = metricUnit(workbook, criterion);
  const message = unread.inOtherUnit({ criterion, armedIn: criterion.unit, metric, readIn: unit });
  const fix = metric
    ? openFix(unread.setUnit({ metric }), 'metric', metric.id, 'unit')
    : openFix(unread.look({ criterion }), 'killCriterion', criterion.id, termsOrField(criterion, 'unit'));
  return [say({ killCriterion: criterion, metric: metric ?? [] }, message, fix)];
}

const unreadable = rule('KIL-07', criterionMessages, {
  severity: 'error',
  reads: criterionKinds,
  find: (workbook, say, words) =>
    watchedCriteria(workbook).flatMap((status) => {
      const { criterion } = status;
      const inOtherUnit = otherUnit(say, workbook, status);
      if (inOtherUnit.length > 0 || !isOpen(status)) return inOtherUnit;
      const [gone, ...others] = criterion.status === 'armed' ? missingParts(workbook, criterion) : [];
      if (gone) {
        const parts = listed([gone, ...others].map((part) => part.words));
        const message = words.partGone({ criterion, parts });
        const fix = openFix(
          words.complete({ criterion }),
          'killCriterion',
          criterion.id,
          termsOrField(criterion, gone.field),
        );
        return say({ killCriterion: criterion }, message, fix, 'warning');
      }
      const metric = metricOf(workbook, criterion);
      const faults = readingFaults(workbook, criterion);
      if (!metric || faults.length === 0) return [];
      const message = words.found({ metric, faults, criterion });
      const field = metric.source.trim() === '' ? 'source' : metric.ownerRole === null ? 'ownerRole' : 'unit';
      const fix = openFix(words.mend({ metric }), 'metric', metric.id, field);
      return say({ killCriterion: criterion, metric }, message, fix, 'warning');
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

const twins = rule('KIL-08', criterionMessages, {
  severity: 'info',
  reads: criterionKinds,
  find: (workbook, say, words) => {
    const first = new Map<string, CriterionStatus>();
    return watchedCriteria(workbook).flatMap((status) => {
      const key = twinKey(workbook, status);
      if (key === null) return [];
      const twin = first.get(key);
      if (!twin) {
        first.set(key, status);
        return [];
      }
      const { criterion } = status;
      const message = words.found({ criterion, twin: twin.criterion });
      const fix = openFix(
        words.mend({ criterion }),
        'killCriterion',
        criterion.id,
        termsOrField(criterion, 'checkpoint'),
      );
      return say({ killCriterion: [criterion, twin.criterion] }, message, fix);
    });
  },
});

export const criterionRules = [overdueReading, lateChecks, unreadable, twins];
