// Is it still worth it: value against cost, exposure and lateness, the future only (GAT-01).
import { codeOf } from '../../words.ts';
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { Day } from '../../schema/field.ts';
import type { Risk, TimeBox } from '../../schema/kinds.ts';
import { settingsOf, type Workbook } from '../../schema/workbook.ts';
import { wdBetween } from '../engine/calendarDays.ts';
import { boxSpends, meanCostOf } from '../plan/cost.ts';
import type { Explained, Input } from '../engine/explain.ts';
import { meanOf } from '../engine/range.ts';
import { exposureOf, exposureOfAll } from '../risk/riskExposure.ts';
import { isGrave, scoreOf, treatmentsOf } from '../risk/riskScore.ts';
import { scheduleOf } from '../plan/schedule.ts';
import { boxesInScope, isScopeWanted, risksInScope, type Scope, valuedUseCases } from '../scope/scopes.ts';
import { valueMessages } from '../../messages/rules/value.ts';

export interface GateFigures {
  /** Value over the horizon. */
  readonly V: Explained;
  /** Mean cost of unfinished work and of treatments not done. */
  readonly C: Explained;
  /** Planned exposure of open risks, opportunities taken off. */
  readonly X: Explained;
  /** What lateness costs. */
  readonly L: Explained;
  readonly margin: Explained;
  /** V ÷ (C + X + L); Infinity when it is unbounded, null when it is unknown or there is none: `ratioIs` says which. */
  readonly ratio: Explained;
  readonly ratioIs: RatioIs;
}

/**
 * `unbounded`: nothing stands against a margin above 0. There is no ratio of a use case that is parked, stopped or
 * archived (`notWanted`), of a scope without work (`noWork`), and where nothing stands against a margin of 0 or less
 * (`noBurden`).
 */
export type RatioIs = 'number' | 'unbounded' | 'unknown' | 'notWanted' | 'noWork' | 'noBurden';

const rule = 'GAT-01';

function valueOf(workbook: Workbook, scope: Scope): Explained {
  const { horizonYears } = settingsOf(workbook);
  const useCases = valuedUseCases(workbook, scope).map((useCase) => {
    const mean = meanOf(useCase.valuePerYear);
    const run = useCase.runCostPerYear;
    return { useCase, net: mean === null || run === null ? null : (mean - run) * horizonYears };
  });
  const unknown = useCases.filter(({ net }) => net === null).map(({ useCase }) => codeOf(useCase));
  return {
    value: unknown.length > 0 ? null : useCases.reduce((sum, { net }) => sum + (net ?? 0), 0),
    formula: valueMessages.V.formula,
    inputs: [
      ...useCases.map(({ useCase, net }) => ({
        name: useCase.title,
        code: useCase.code,
        value: net,
        unit: 'money' as const,
      })),
      { name: valueMessages.V.horizon, code: null, value: horizonYears },
    ],
    rule,
    unknown,
  };
}

/** What is still to be paid for a box: its mean cost, less what a running one has already taken. */
export function remainingCost(workbook: Workbook, box: TimeBox): number | null {
  if (box.state === 'done' || box.state === 'cancelled') return 0;
  const mean = meanCostOf(workbook, box);
  if (mean === null || box.state === 'planned') return mean;
  const spent = boxSpends(workbook).get(box.id) ?? null;
  return spent === null ? null : Math.max(0, mean - spent);
}

/** Whether a risk may still cost something: what occurred is paid, what is closed or a draft does not count. */
const isOpen = ({ state }: Risk): boolean => state === 'open' || state === 'treating' || state === 'accepted';
export const openRisksInScope = (workbook: Workbook, scope: Scope): readonly Risk[] =>
  risksInScope(workbook, scope).filter(isOpen);

/** Open high and critical threats of a scope without numbers: no recommendation may pass over them. */
export const threatsWithoutNumbers = (workbook: Workbook, scope: Scope): readonly Risk[] =>
  openRisksInScope(workbook, scope).filter(
    (risk) =>
      risk.kind === 'threat' &&
      isGrave(scoreOf(workbook, risk, 'now').level) &&
      exposureOf(workbook, risk, 'planned').value === null,
  );

const treatmentsToDo = (workbook: Workbook, risk: Risk) =>
  treatmentsOf(workbook, risk).filter(({ state }) => state === 'planned' || state === 'doing');

function costOf(workbook: Workbook, scope: Scope): Explained {
  const work = boxesInScope(workbook, scope)
    .map((box) => ({ box, cost: remainingCost(workbook, box) }))
    .filter(({ cost }) => cost !== 0);
  const treatments: Input[] = openRisksInScope(workbook, scope).flatMap((risk) =>
    treatmentsToDo(workbook, risk)
      .filter(({ cost }) => cost !== 0)
      .map(({ title, cost }) => ({
        name: valueMessages.C.treatment({ title }).trim(),
        code: risk.code,
        value: cost,
        unit: 'money' as const,
      })),
  );
  const inputs = [
    ...work.map(({ box, cost }) => ({
      name: box.title,
      code: box.code,
      value: cost,
      unit: 'money' as const,
    })),
    ...treatments,
  ];
  const unknown = work.filter(({ cost }) => cost === null).map(({ box }) => codeOf(box));
  return {
    value: unknown.length > 0 ? null : inputs.reduce((sum, { value }) => sum + Number(value ?? 0), 0),
    formula: valueMessages.C.formula,
    inputs,
    rule,
    unknown,
  };
}

/** The latest planned end of the boxes of a scope that are not cancelled; null when none has dates. */
export function scopeEnd(workbook: Workbook, scope: Scope): Day | null {
  const { boxes } = scheduleOf(workbook);
  const ends = boxesInScope(workbook, scope).flatMap(({ id }) => boxes.get(id)?.endDay ?? []);
  return ends.length === 0 ? null : fromDayNumber(ends.reduce((a, b) => Math.max(a, b)));
}

/** Boxes of a scope that have no dates and so may end at any time; those without a length are the cause, if there are. */
function undatedBoxes(workbook: Workbook, scope: Scope): readonly TimeBox[] {
  const { boxes } = scheduleOf(workbook);
  const undated = boxesInScope(workbook, scope).filter(
    ({ id, state }) => state !== 'cancelled' && !boxes.has(id),
  );
  const unmeasured = undated.filter(({ duration }) => duration === null);
  return unmeasured.length > 0 ? unmeasured : undated;
}

/** Working days by which a scope ends after it is needed, 0 when in time; null when its end or need is not known. */
export function lateWDOf(workbook: Workbook, scope: Scope): number | null {
  const { neededBy } = settingsOf(workbook);
  const end = scopeEnd(workbook, scope);
  if (neededBy === null || end === null || undatedBoxes(workbook, scope).length > 0) return null;
  return Math.max(0, wdBetween(workbook, neededBy, end));
}

function latenessOf(workbook: Workbook, scope: Scope): Explained {
  const { costOfDelayPerWD, neededBy } = settingsOf(workbook);
  const lateWD = lateWDOf(workbook, scope) ?? 0;
  const unknown = [
    ...(neededBy === null ? [] : undatedBoxes(workbook, scope).map(codeOf)),
    ...(lateWD > 0 && costOfDelayPerWD === null ? [valueMessages.L.unknown] : []),
  ];
  return {
    value: unknown.length > 0 ? null : lateWD * (costOfDelayPerWD ?? 0),
    formula: valueMessages.L.formula,
    inputs: [
      { name: valueMessages.L.neededBy, code: null, value: neededBy, unit: 'day' },
      { name: valueMessages.L.end, code: null, value: scopeEnd(workbook, scope), unit: 'day' },
      { name: valueMessages.L.late, code: null, value: lateWD },
      { name: valueMessages.L.costOfDelay, code: null, value: costOfDelayPerWD, unit: 'money' },
    ],
    rule,
    unknown,
  };
}

/** Whether there is any work in a scope that is neither cancelled nor archived. */
export const hasWork = (workbook: Workbook, scope: Scope): boolean =>
  boxesInScope(workbook, scope).some(({ state }) => state !== 'cancelled');

interface Ratio {
  readonly value: number | null;
  readonly is: RatioIs;
}

/** V ÷ burden where there is one; with nothing to set value against the sign of the margin decides. */
function ratioOf(value: number | null, burden: number | null): Ratio {
  if (value === null || burden === null) return { value: null, is: 'unknown' };
  if (burden > 0) return { value: value / burden, is: 'number' };
  return value - burden > 0 ? { value: Infinity, is: 'unbounded' } : { value: null, is: 'noBurden' };
}

function ratioOfScope(workbook: Workbook, scope: Scope, value: number | null, burden: number | null): Ratio {
  if (!isScopeWanted(workbook, scope)) return { value: null, is: 'notWanted' };
  return hasWork(workbook, scope) ? ratioOf(value, burden) : { value: null, is: 'noWork' };
}

/** Value, cost, exposure, lateness, margin and ratio of a scope. Spent money never enters (GAT-01). */
export function gateFigures(workbook: Workbook, scope: Scope): GateFigures {
  const V = valueOf(workbook, scope);
  const C = costOf(workbook, scope);
  const exposure = exposureOfAll(workbook, openRisksInScope(workbook, scope), 'planned');
  const X = { ...exposure, value: exposure.value ?? 0, rule };
  const L = latenessOf(workbook, scope);
  const parts = { V, C, X, L };
  const inputs = (['V', 'C', 'X', 'L'] as const).map((letter): Input => ({
    name: valueMessages[letter].name,
    code: null,
    value: parts[letter].value,
    unit: 'money',
  }));
  const unknown = [...new Set([V, C, L].flatMap((part) => part.unknown))];
  const burden = C.value === null || L.value === null ? null : C.value + X.value + L.value;
  const figure = (formula: string, value: number | null): Explained => ({
    value,
    formula,
    inputs,
    rule,
    unknown,
  });
  const ratio = ratioOfScope(workbook, scope, V.value, burden);
  return {
    ...parts,
    margin: figure('V − (C + X + L)', V.value === null || burden === null ? null : V.value - burden),
    ratio: figure('V ÷ (C + X + L)', ratio.value),
    ratioIs: ratio.is,
  };
}
