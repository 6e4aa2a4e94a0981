// What a live figure was computed from, as the record of a trip keeps it.
import type { KillCriterion } from '../schema/kinds.ts';
import { factsOf, type Workbook } from '../schema/workbook.ts';
import { explainScore } from './checklist/checklistScore.ts';
import { boxSpends, meanCostOf } from './plan/cost.ts';
import type { Input } from './engine/explain.ts';
import { gateFigures, openRisksInScope } from './value/gateFigures.ts';
import { exposureOfAll } from './risk/riskExposure.ts';
import { scoreOf } from './risk/riskScore.ts';
import { boxesInScope, risksInScope, type Scope } from './scope/scopes.ts';
import { explainTempo } from './tempo/tempo.ts';
import { moneyText, numberText, percentText } from '../text/format.ts';
import { systemMetricMessages } from '../messages/rules/criterion/systemMetric.ts';

const spends = (workbook: Workbook, scope: Scope): Input[] => [
  ...boxesInScope(workbook, scope).map((box): Input => ({
    name: box.title,
    code: box.code,
    value: boxSpends(workbook).get(box.id) ?? null,
    unit: 'money',
  })),
  ...risksInScope(workbook, scope).map(({ title, code, actualCost }): Input => ({
    name: title,
    code,
    value: actualCost ?? 0,
    unit: 'money',
  })),
];

const forecasts = (workbook: Workbook, scope: Scope): Input[] =>
  boxesInScope(workbook, scope)
    .filter(({ state }) => state !== 'done' && state !== 'cancelled')
    .map((box) => ({
      name: systemMetricMessages.forecast.cost({ box }),
      code: box.code,
      value: meanCostOf(workbook, box),
      unit: 'money',
    }));

const criticalRisks = (workbook: Workbook, scope: Scope): Input[] =>
  openRisksInScope(workbook, scope)
    .filter((risk) => scoreOf(workbook, risk, 'now').level === 'critical')
    .map((risk) => ({ name: risk.title, code: risk.code, value: scoreOf(workbook, risk, 'now').score }));

const extended = (workbook: Workbook, scope: Scope): Input[] =>
  boxesInScope(workbook, scope)
    .filter(({ extensions }) => extensions.length > 0)
    .map(({ title, code, extensions }) => ({ name: title, code, value: extensions.length }));

function inputsOf(
  workbook: Workbook,
  scope: Scope,
  { systemMetric, checklist }: KillCriterion,
): readonly Input[] {
  switch (systemMetric) {
    case 'spend':
      return spends(workbook, scope);
    case 'forecastCost':
      return [...spends(workbook, scope), ...forecasts(workbook, scope)];
    case 'exposureNow':
      return exposureOfAll(workbook, openRisksInScope(workbook, scope), 'now').inputs;
    case 'lateWD':
      return gateFigures(workbook, scope).L.inputs;
    case 'ratio':
      return gateFigures(workbook, scope).ratio.inputs;
    case 'openCritical':
      return criticalRisks(workbook, scope);
    case 'extensions':
      return extended(workbook, scope);
    case 'tempo':
      return explainTempo(workbook).inputs;
    case 'checklistScore': {
      const filled = checklist === null ? undefined : workbook.checklist.get(checklist);
      return filled ? explainScore(filled).inputs : [];
    }
    case 'lossProbability':
    case null:
      return [];
  }
}

function valueText(workbook: Workbook, { value, unit }: Input): string {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return value;
  if (unit === 'money') return moneyText(value, factsOf(workbook).currency);
  return unit === 'share' ? percentText(value) : numberText(value);
}

/** At most so many inputs are kept: what is 0 is left out first. */
const mostInputs = 200;

/** What the live figure of a criterion is computed from, in words that stay true when the workbook changes. */
export const liveInputs = (
  workbook: Workbook,
  scope: Scope,
  criterion: KillCriterion,
): KillCriterion['trips'][number]['inputs'] =>
  inputsOf(workbook, scope, criterion)
    .filter(({ value }) => value !== 0)
    .slice(0, mostInputs)
    .map((input) => ({
      name: input.name.slice(0, 200),
      code: input.code ?? '',
      value: valueText(workbook, input).slice(0, 200),
    }));
