// The figures a criterion can watch without a metric of its own: computed live for its scope.
import type { Day, Id } from '../schema/field.ts';
import type { KillCriterion } from '../schema/kinds.ts';
import { factsOf, fixedIds, type Workbook } from '../schema/workbook.ts';
import { checklistScore } from './checklist/checklistScore.ts';
import { boxSpends, meanCostOf, spendToDate } from './plan/cost.ts';
import { gateFigures, lateWDOf, openRisksInScope } from './value/gateFigures.ts';
import { exposureOfAll } from './risk/riskExposure.ts';
import { scoreOf } from './risk/riskScore.ts';
import { freshResult } from './simulated/keptResults.ts';
import { boxesInScope, risksInScope, type Scope } from './scope/scopes.ts';
import { tempoOf } from './tempo/tempo.ts';
import { minorPerMajor } from '../text/format.ts';

export type SystemMetric = NonNullable<KillCriterion['systemMetric']>;

/** The unit a system metric is read in: the currency's major unit, working days, or none. */
export function systemUnit(workbook: Workbook, metric: SystemMetric): string {
  if (metric === 'spend' || metric === 'forecastCost' || metric === 'exposureNow')
    return factsOf(workbook).currency;
  return metric === 'lateWD' ? 'WD' : '';
}

/** What risks that occurred have cost, as recorded. */
const recordedRiskCost = (workbook: Workbook, scope: Scope): number =>
  risksInScope(workbook, scope).reduce((sum, { actualCost }) => sum + (actualCost ?? 0), 0);

/**
 * Money spent in a scope by asOf, in minor units: work begun and recorded risk costs; treatments are left out. Null
 * while the dates of work that has begun are not known.
 */
export function spendOfScope(workbook: Workbook, scope: Scope): number | null {
  const work = spendToDate(workbook, boxesInScope(workbook, scope));
  return work === null ? null : work + recordedRiskCost(workbook, scope);
}

/** What a scope will have cost: spent where work has ended, else the larger of mean and spent; null when unknown. */
function forecastCostOf(workbook: Workbook, scope: Scope): number | null {
  const spends = boxSpends(workbook);
  let sum = recordedRiskCost(workbook, scope);
  for (const box of boxesInScope(workbook, scope)) {
    const spent = spends.get(box.id) ?? null;
    const isOver = box.state === 'done' || box.state === 'cancelled';
    const mean = isOver ? spent : meanCostOf(workbook, box);
    if (mean === null || spent === null) return null;
    sum += Math.max(mean, spent);
  }
  return sum;
}

const openCriticalOf = (workbook: Workbook, scope: Scope): number =>
  openRisksInScope(workbook, scope).filter(
    (risk) => risk.kind === 'threat' && scoreOf(workbook, risk, 'now').level === 'critical',
  ).length;

function extensionsOf(workbook: Workbook, scope: Scope): number {
  const { asOf } = factsOf(workbook);
  return boxesInScope(workbook, scope).reduce(
    (sum, { extensions }) => sum + extensions.filter(({ date }) => date <= asOf).length,
    0,
  );
}

function checklistScoreIn(workbook: Workbook, id: Id<'checklist'> | null): number | null {
  const checklist = id === null ? undefined : workbook.checklist.get(id);
  return checklist ? checklistScore(checklist) : null;
}

/** The value of a system metric at asOf, in its unit; null when it is unknown. */
export function systemMetricValue(
  workbook: Workbook,
  scope: Scope,
  metric: SystemMetric,
  checklist: Id<'checklist'> | null,
): number | null {
  const major = (minor: number | null) =>
    minor === null ? null : minor / minorPerMajor(factsOf(workbook).currency);
  switch (metric) {
    case 'spend':
      return major(spendOfScope(workbook, scope));
    case 'forecastCost':
      return major(forecastCostOf(workbook, scope));
    case 'exposureNow':
      return major(exposureOfAll(workbook, openRisksInScope(workbook, scope), 'now').value);
    case 'lateWD':
      return lateWDOf(workbook, scope);
    case 'ratio':
      return gateFigures(workbook, scope).ratio.value;
    case 'openCritical':
      return openCriticalOf(workbook, scope);
    case 'extensions':
      return extensionsOf(workbook, scope);
    case 'tempo':
      return tempoOf(workbook).score;
    case 'checklistScore':
      return checklistScoreIn(workbook, checklist);
    // A share of simulated futures of the whole plan: nobody knows it before a simulation has run, nor once it is stale.
    case 'lossProbability':
      return freshResult(workbook)?.figures.carryOn.loss ?? null;
  }
}

/** The workbook as it is, seen from another day. */
export function asOfDay(workbook: Workbook, day: Day): Workbook {
  const facts = factsOf(workbook);
  return facts.asOf === day
    ? workbook
    : { ...workbook, facts: new Map([[fixedIds.facts, { ...facts, asOf: day }]]) };
}
