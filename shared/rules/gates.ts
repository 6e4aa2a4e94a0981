// What the figures recommend at a gate, and why: people decide, and deciding otherwise takes a reason (GAT-02).
import type { Assumption, Decision, Gate, KillCriterion } from '../schema/kinds.ts';
import { byCode, factsOf, settingsOf, type Workbook } from '../schema/workbook.ts';
import { blockersInScope } from './checklistBlockers.ts';
import { dayOfGate } from './checkpoint.ts';
import { watchedCriteria } from './criterionRules.ts';
import { strictness } from './criterionState.ts';
import { type Subject, subjectOf } from './finding.ts';
import { gateFigures, type GateFigures } from './gateFigures.ts';
import { gateDecisions } from './heldBoxes.ts';
import { goalsInScope, isWithin, type Scope, scopeKey, scopeOf } from './scopes.ts';
import { nameOf, numberText } from './wording.ts';

export type Outcome = NonNullable<Decision['outcome']>;

export interface Recommendation {
  /** Null while a figure it hangs on is unknown. */
  readonly outcome: Outcome | null;
  /** Which of the five steps decided: a tripped criterion, a must-meet, why again, conditions, go. */
  readonly step: 'a' | 'b' | 'c' | 'd' | 'e' | null;
  readonly because: string;
  readonly subjects: readonly Subject[];
}

export interface GateReview {
  readonly scope: Scope;
  readonly figures: GateFigures;
  readonly recommendation: Recommendation;
}

interface Tripped {
  readonly criterion: KillCriterion;
  /** Whether it guards the whole scope asked about, or only a part of it. */
  readonly isWhole: boolean;
}

/** Tripped, undecided criteria of a scope, of what contains it or of its parts; the strictest action first. */
const trippedAt = (workbook: Workbook, scope: Scope): readonly Tripped[] =>
  watchedCriteria(workbook)
    .filter(({ state }) => state === 'tripped')
    .flatMap(({ criterion }) => {
      const own = scopeOf(workbook, criterion);
      if (own === null) return [];
      const isWhole = isWithin(workbook, scope, own);
      return isWhole || isWithin(workbook, own, scope) ? [{ criterion, isWhole }] : [];
    })
    .toSorted((a, b) => strictness(a.criterion.action) - strictness(b.criterion.action));

/** A tripped criterion gives its action; one that guards only a part holds the gate until it is decided. */
function byTripped(workbook: Workbook, scope: Scope): Recommendation | null {
  const tripped = trippedAt(workbook, scope);
  const whole = tripped.find(({ isWhole }) => isWhole);
  const first = whole ?? tripped[0];
  if (!first) return null;
  return {
    outcome: whole ? whole.criterion.action : 'hold',
    step: 'a',
    because: `${nameOf(first.criterion)} has tripped and is not decided${whole ? '' : ', so the whole cannot go on'}.`,
    subjects: tripped.map(({ criterion }) => subjectOf('killCriterion', criterion)),
  };
}

function byMustMeet(workbook: Workbook, scope: Scope, gate: Gate | null): Recommendation | null {
  const unmet = gate?.mustMeet.find(({ answer }) => answer !== 'yes');
  const hold = { outcome: 'hold', step: 'b' } as const;
  if (gate && unmet)
    return {
      ...hold,
      because: `“${unmet.text}” must be met and is answered ${unmet.answer}.`,
      subjects: [subjectOf('gate', gate)],
    };
  const [blocker] = blockersInScope(workbook, scope);
  if (!blocker) return null;
  const { checklist, text, answer } = blocker;
  return {
    ...hold,
    because: `“${text}” of ${nameOf(checklist)} blocks a go and is answered ${answer}.`,
    subjects: [subjectOf('checklist', checklist)],
  };
}

/** Broken assumptions under the Why: about a goal the scope serves, or tied to an answer of the Why stage. */
export function brokenUnderWhy(workbook: Workbook, scope: Scope): readonly Assumption[] {
  const answers = [...workbook.promptAnswer.values()].filter(
    ({ stage, archived }) => stage === 'why' && !archived,
  );
  const answerIds = new Set<string>(answers.map(({ id }) => id));
  const linked = new Set(
    answers.flatMap(({ links }) => links.filter(({ kind }) => kind === 'assumption').map(({ id }) => id)),
  );
  const goals = new Set<string>(goalsInScope(workbook, scope).map(({ id }) => id));
  return [...workbook.assumption.values()]
    .filter(({ state, archived }) => state === 'broken' && !archived)
    .filter(
      ({ id, about }) =>
        linked.has(id) ||
        about.some(
          (target) =>
            (target.kind === 'goal' && goals.has(target.id)) ||
            (target.kind === 'promptAnswer' && answerIds.has(target.id)),
        ),
    )
    .toSorted(byCode);
}

/** The latest signed decision at another gate of the same scope. */
const previousDecision = (workbook: Workbook, scope: Scope, gate: Gate | null): Decision | undefined =>
  gateDecisions(workbook).findLast(
    (entry) => scopeKey(entry.scope) === scopeKey(scope) && entry.decision.gate !== gate?.id,
  )?.decision;

function byWhy(
  workbook: Workbook,
  scope: Scope,
  gate: Gate | null,
  ratio: number | null,
): Recommendation | null {
  const { minRatio } = settingsOf(workbook);
  const [broken] = brokenUnderWhy(workbook, scope);
  const isPoor = ratio !== null && ratio < minRatio;
  if (!isPoor && !broken) return null;
  const isSecond = previousDecision(workbook, scope, gate)?.outcome === 'returnToWhy';
  const reason = isPoor
    ? `the ratio of value to cost, exposure and lateness is ${numberText(ratio)}, below ${numberText(minRatio)}`
    : `the assumption ${broken ? nameOf(broken) : ''} under the Why is broken`;
  return {
    outcome: isSecond ? 'stop' : 'returnToWhy',
    step: 'c',
    because: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}${isSecond ? ', and the gate before already returned to why' : ''}.`,
    subjects: broken && !isPoor ? [subjectOf('assumption', broken)] : [],
  };
}

function byRatio(workbook: Workbook, ratio: number): Recommendation {
  const { goRatio } = settingsOf(workbook);
  const isGo = ratio >= goRatio;
  return {
    outcome: isGo ? 'go' : 'goWithConditions',
    step: isGo ? 'e' : 'd',
    because: `The ratio is ${numberText(ratio)}, ${isGo ? 'at or above' : 'below'} ${numberText(goRatio)}.`,
    subjects: [],
  };
}

const unknownRatio = (unknown: readonly string[]): Recommendation => ({
  outcome: null,
  step: null,
  because: `The ratio is unknown: numbers or dates are missing for ${unknown.join(', ')}.`,
  subjects: [],
});

/** Figures and recommendation of a scope, at a gate when one is given (GAT-01, GAT-02). */
export function reviewScope(workbook: Workbook, scope: Scope, gate: Gate | null = null): GateReview {
  const figures = gateFigures(workbook, scope);
  const { value: ratio, unknown } = figures.ratio;
  const recommendation =
    byTripped(workbook, scope) ??
    byMustMeet(workbook, scope, gate) ??
    byWhy(workbook, scope, gate, ratio) ??
    (ratio === null ? unknownRatio(unknown) : byRatio(workbook, ratio));
  return { scope, figures, recommendation };
}

/** The review of a gate; null when the gate names a use case or slice that is gone. */
export function reviewGate(workbook: Workbook, gate: Gate): GateReview | null {
  const scope = scopeOf(workbook, gate);
  return scope === null ? null : reviewScope(workbook, scope, gate);
}

/** Gates that are not archived, by the day they are held, undated ones last. */
export function gatesInOrder(workbook: Workbook): readonly Gate[] {
  const day = (gate: Gate) => dayOfGate(workbook, gate) ?? '9999';
  return [...workbook.gate.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : byCode(a, b)));
}

/** What a signed decision promised and was not done in time. */
export function overdueConditions(workbook: Workbook, decision: Decision): Decision['conditions'] {
  if (decision.state !== 'signed') return [];
  const { asOf } = factsOf(workbook);
  return decision.conditions.filter(({ due, done }) => !done && due !== null && due < asOf);
}

/** Whether a gate that said go with conditions no longer stands: a condition of its decision is past due (GAT-06). */
export const hasLapsed = (workbook: Workbook, gate: Gate): boolean =>
  [...workbook.decision.values()].some(
    (decision) =>
      decision.gate === gate.id && !decision.archived && overdueConditions(workbook, decision).length > 0,
  );
