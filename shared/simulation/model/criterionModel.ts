// The kill criteria that may still act, and the scopes they decide about (SIM-04).
import { dayOfGate } from '../../rules/criterion/checkpoint.ts';
import { missingParts } from '../../rules/criterion/criterionParts.ts';
import { criteriaStates } from '../../rules/criterion/criterionState.ts';
import {
  boxesInScope,
  isScopeWanted,
  isWithin,
  type Scope,
  scopeKey,
  scopeOf,
  valuedUseCases,
} from '../../rules/scope/scopes.ts';
import type { KillCriterion, UseCase } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { fnv1a32 } from '../draw/random.ts';
import { type BoxesOfPlan, type NumberRange, timeAtEndOf } from './boxModel.ts';
import { packLists } from './lists.ts';
import type { CriterionModel, LeftOut, PivotModel, ScopeModel } from './model.ts';

export interface CriteriaOfPlan {
  readonly criteria: readonly CriterionModel[];
  readonly scopes: ScopeModel;
  readonly leftOut: readonly LeftOut[];
}

/** States in which a criterion has yet to act. */
const mayAct = new Set(['draft', 'armed', 'warning', 'tripped', 'overdue']);

function forecastOf(workbook: Workbook, { metric }: KillCriterion) {
  return metric === null ? null : (workbook.metric.get(metric)?.forecast ?? null);
}

/** Why a criterion is not simulated; null when it is. */
function lacks(workbook: Workbook, criterion: KillCriterion): LeftOut['why'] | null {
  if (missingParts(workbook, criterion).length > 0) return 'notComplete';
  const { systemMetric } = criterion;
  if (systemMetric === 'spend' || systemMetric === 'lateWD') return null;
  if (systemMetric !== null) return 'otherFigure';
  return forecastOf(workbook, criterion) === null ? 'noForecast' : null;
}

function pivotOf(workbook: Workbook, criterion: KillCriterion, { place }: BoxesOfPlan): PivotModel | null {
  const { action, alternative } = criterion;
  const path = action === 'pivot' && alternative !== null ? workbook.alternative.get(alternative) : undefined;
  if (!path) return null;
  return {
    extraWD: path.extraWD,
    extraCost: path.extraCost,
    valueFactor: path.valueFactor,
    run: path.runCostPerYear,
    keeps: path.keepsTimeBoxes.flatMap((id) => place.get(id) ?? []),
  };
}

/** Where in time a criterion is judged: at the end of a box, some days later, or at the end of a day. */
function placeInTime(workbook: Workbook, criterion: KillCriterion, { place }: BoxesOfPlan) {
  const { checkpoint, checkpointTimeBox, checkpointPlusWD, checkpointDate, checkpointGate } = criterion;
  const gate =
    checkpoint === 'gate' && checkpointGate !== null ? workbook.gate.get(checkpointGate) : undefined;
  const box = checkpoint === 'endOf' ? checkpointTimeBox : (gate?.timeBox ?? null);
  const at = box === null ? undefined : place.get(box);
  if (at !== undefined) return { box: at, plus: checkpoint === 'endOf' ? checkpointPlusWD : 0 };
  const day = gate ? dayOfGate(workbook, gate) : checkpointDate;
  return { box: -1, plus: day === null ? Infinity : timeAtEndOf(workbook, day) };
}

const figureOf = ({ systemMetric }: KillCriterion): CriterionModel['figure'] =>
  systemMetric === 'spend' || systemMetric === 'lateWD' ? systemMetric : 'metric';

/** Criteria in code order, with the scopes they name. */
export function criteriaOfPlan(
  workbook: Workbook,
  boxes: BoxesOfPlan,
  useCasePlace: ReadonlyMap<UseCase['id'], number>,
  numberOf: NumberRange,
): CriteriaOfPlan {
  const states = criteriaStates(workbook);
  const rows = [...workbook.killCriterion.values()].toSorted(byCode).flatMap((criterion) => {
    const scope = scopeOf(workbook, criterion);
    const state = states.get(criterion.id)?.state ?? 'draft';
    const isOn = !criterion.archived && scope !== null && mayAct.has(state) && isScopeWanted(workbook, scope);
    return isOn ? [{ criterion, scope, state, why: lacks(workbook, criterion) }] : [];
  });
  const used = rows.filter(({ why }) => why === null);
  const scopes = [...new Map(used.map(({ scope }) => [scopeKey(scope), scope])).values()];
  const placeOf = (scope: Scope): number => scopes.findIndex((one) => scopeKey(one) === scopeKey(scope));
  const model = scopes.map((scope) => [
    placeOf(scope),
    ...scopes.flatMap((inner, i) => (i !== placeOf(scope) && isWithin(workbook, inner, scope) ? [i] : [])),
  ]);
  return {
    criteria: used.map(({ criterion, scope, state }) => {
      const forecast = figureOf(criterion) === 'metric' ? forecastOf(workbook, criterion) : null;
      const { form, comparator, value, valueTo } = criterion;
      return {
        code: criterion.code ?? '',
        scope: placeOf(scope),
        terms: { form, comparator, value, valueTo },
        figure: figureOf(criterion),
        range: forecast === null ? -1 : numberOf(forecast),
        key: fnv1a32(`${criterion.code}.metric`),
        anyTime: form === 'stopsIf' && figureOf(criterion) !== 'metric',
        ...placeInTime(workbook, criterion, boxes),
        off: false,
        tripped: state === 'tripped',
        pivot: pivotOf(workbook, criterion, boxes),
        valueIfIgnored: criterion.valueIfIgnored,
      };
    }),
    scopes: {
      boxes: packLists(
        scopes.map((scope) => boxesInScope(workbook, scope).flatMap(({ id }) => boxes.place.get(id) ?? [])),
      ),
      useCases: packLists(
        scopes.map((scope) =>
          valuedUseCases(workbook, scope).flatMap(({ id }) => useCasePlace.get(id) ?? []),
        ),
      ),
      within: packLists(model),
    },
    leftOut: rows.flatMap(({ criterion, why }) =>
      why === null ? [] : [{ code: criterion.code ?? '', why }],
    ),
  };
}
