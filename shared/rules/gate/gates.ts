// What the figures recommend at a gate, and why: people decide, and deciding otherwise takes a reason (GAT-02).
import type { Day } from '../../schema/field.ts';
import type { Decision, Gate, KillCriterion } from '../../schema/kinds.ts';
import { byCode, factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { checklistContents } from '../../content/checklists.ts';
import { wordOf } from '../../words.ts';
import { brokenUnderWhy } from '../thread/brokenAssumptions.ts';
import { blockersInScope } from '../checklist/checklistBlockers.ts';
import { unansweredInScope } from '../checklist/requiredChecklists.ts';
import { dayOfGate } from '../criterion/checkpoint.ts';
import { isAbove, isAtLeast, isBelow } from '../engine/compare.ts';
import { watchedCriteria } from '../criterion/criterionRules.ts';
import { strictness } from '../criterion/criterionState.ts';
import { decidedDay } from '../signature/decisionOrder.ts';
import { type Subject, subjectOf } from '../engine/finding.ts';
import {
  gateFigures,
  type GateFigures,
  hasWork,
  openRisksInScope,
  threatsWithoutNumbers,
} from '../value/gateFigures.ts';
import { freshResult } from '../simulated/keptResults.ts';
import { gateDecisions, standingOn } from '../criterion/heldBoxes.ts';
import { isEndlessExperiment, lacksAnswer } from '../scope/endsOfWork.ts';
import {
  boxesInScope,
  isWithin,
  type Scope,
  scopeKey,
  scopeOf,
  scopedUseCase,
  valuedUseCases,
} from '../scope/scopes.ts';
import { gateMessages } from '../../messages/rules/gate/gate.ts';

const { because: reasons } = gateMessages;

export type Outcome = NonNullable<Decision['outcome']>;

/** What the figures may say beyond what people may decide: there is no work to weigh yet, or nothing at all. */
export type Advice = Outcome | 'planFirst' | 'nothingToWeigh';

export interface Recommendation {
  /** Null while a figure it hangs on is unknown, and for use cases that are parked, stopped or archived. */
  readonly outcome: Advice | null;
  /** Which of the five steps decided: a tripped criterion, a must-meet, why again, conditions, go. */
  readonly step: 'a' | 'b' | 'c' | 'd' | 'e' | null;
  readonly because: string;
  readonly subjects: readonly Subject[];
  /** What a go hangs on: numbers for the grave threats that have none. */
  readonly conditions: readonly string[];
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
export const trippedAt = (workbook: Workbook, scope: Scope): readonly Tripped[] =>
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
    because: reasons.tripped({ criterion: first.criterion, isOfScope: whole !== undefined }),
    subjects: tripped.map(({ criterion }) => subjectOf('killCriterion', criterion)),
    conditions: [],
  };
}

/** Experiments that nothing ends hold every gate they belong to (SCH-03), ended work without its answer that of its slice (SLC-03). */
function byWork(workbook: Workbook, scope: Scope): Pick<Recommendation, 'because' | 'subjects'> | null {
  const boxes = boxesInScope(workbook, scope);
  const endless = boxes.filter(isEndlessExperiment);
  const unanswered = scope.scope === 'slice' ? boxes.filter(lacksAnswer) : [];
  const holding = endless.length > 0 ? endless : unanswered;
  const [box] = holding;
  if (!box) return null;
  const because = endless.length > 0 ? reasons.endless({ box }) : reasons.unansweredEnd({ box });
  return { because, subjects: holding.map((held) => subjectOf('timeBox', held)) };
}

function byMustMeet(workbook: Workbook, scope: Scope, gate: Gate | null): Recommendation | null {
  const unmet = gate?.mustMeet.find(({ answer }) => answer !== 'yes');
  const hold = { outcome: 'hold', step: 'b', conditions: [] } as const;
  if (gate && unmet)
    return {
      ...hold,
      because: reasons.mustMeet({ text: unmet.text, answer: unmet.answer }),
      subjects: [subjectOf('gate', gate)],
    };
  const [blocker] = blockersInScope(workbook, scope);
  if (blocker) {
    const { checklist, text, answer } = blocker;
    return {
      ...hold,
      because: reasons.blocks({ text, checklist, answer }),
      subjects: [subjectOf('checklist', checklist)],
    };
  }
  const work = byWork(workbook, scope);
  if (work) return { ...hold, ...work };
  const [unanswered] = unansweredInScope(workbook, scope);
  if (!unanswered) return null;
  const { useCase, template, checklist } = unanswered;
  return {
    ...hold,
    because: reasons.notAnswered({ list: checklistContents[template].title, useCase, checklist }),
    subjects: [checklist ? subjectOf('checklist', checklist) : subjectOf('useCase', useCase)],
  };
}

/** The day before which an earlier gate was decided: that on which this one was, or the status date. */
function reviewDay(workbook: Workbook, gate: Gate | null): Day {
  const own = gateDecisions(workbook).findLast(({ decision }) => decision.gate === gate?.id);
  return (own && decidedDay(workbook, own.decision)) ?? factsOf(workbook).asOf;
}

/** The latest signed decision at another gate of the same scope, taken before the day of this one. */
function previousDecision(workbook: Workbook, scope: Scope, gate: Gate | null): Decision | undefined {
  const day = reviewDay(workbook, gate);
  return gateDecisions(workbook).findLast(
    (entry) =>
      scopeKey(entry.scope) === scopeKey(scope) &&
      entry.decision.gate !== gate?.id &&
      (decidedDay(workbook, entry.decision) ?? '') < day,
  )?.decision;
}

/** Back to why, or stop where the gate before already returned to why. */
function backToWhy(
  workbook: Workbook,
  scope: Scope,
  gate: Gate | null,
  reason: string,
  subjects: readonly Subject[],
): Recommendation {
  const isSecond = previousDecision(workbook, scope, gate)?.outcome === 'returnToWhy';
  return {
    outcome: isSecond ? 'stop' : 'returnToWhy',
    step: 'c',
    because: `${reason}${isSecond ? reasons.again : ''}.`,
    subjects,
    conditions: [],
  };
}

function byAssumption(workbook: Workbook, scope: Scope, gate: Gate | null): Recommendation | null {
  const [broken] = brokenUnderWhy(workbook, scope);
  if (!broken) return null;
  const reason = reasons.assumption({ broken });
  return backToWhy(workbook, scope, gate, reason, [subjectOf('assumption', broken)]);
}

/** Of the whole workbook: back to why when too many simulated futures end in a loss, carried on (GAT-02 c). */
function byLoss(workbook: Workbook, scope: Scope, gate: Gate | null): Recommendation | null {
  if (scope.scope !== 'workbook') return null;
  const { maxLossProbability } = settingsOf(workbook);
  const loss = freshResult(workbook)?.figures.carryOn.loss ?? 0;
  if (!isAbove(loss, maxLossProbability)) return null;
  return backToWhy(workbook, scope, gate, reasons.loss({ loss, maxLossProbability }), []);
}

/** Go, with numbers asked for where a grave threat has none: until then it is a go with conditions at most. */
function go(workbook: Workbook, scope: Scope, isGo: boolean, reason: string): Recommendation {
  const graves = threatsWithoutNumbers(workbook, scope);
  const isWithheld = isGo && graves.length > 0;
  return {
    outcome: isGo && !isWithheld ? 'go' : 'goWithConditions',
    step: isGo && !isWithheld ? 'e' : 'd',
    because: isWithheld ? reasons.noNumbers({ reason, graves }) : reason,
    subjects: graves.map((risk) => subjectOf('risk', risk)),
    conditions: graves.map((risk) => reasons.putNumbers({ risk })),
  };
}

const plain = (outcome: Advice | null, because: string): Recommendation => ({
  outcome,
  step: null,
  because,
  subjects: [],
  conditions: [],
});

/** Nothing to decide about: no work, no chosen use case and no open risk. */
const isEmpty = (workbook: Workbook, scope: Scope): boolean =>
  scope.scope === 'workbook' &&
  !hasWork(workbook, scope) &&
  valuedUseCases(workbook, scope).length === 0 &&
  openRisksInScope(workbook, scope).length === 0;

/** What rests on the ratio, or on there being none (GAT-01). */
function byRatio(workbook: Workbook, scope: Scope, gate: Gate | null, figures: GateFigures): Recommendation {
  const { minRatio, goRatio } = settingsOf(workbook);
  const { ratio, ratioIs } = figures;
  if (isEmpty(workbook, scope)) return plain('nothingToWeigh', reasons.nothing);
  if (ratioIs === 'noWork') return plain('planFirst', reasons.planFirst);
  if (ratioIs === 'noBurden') return backToWhy(workbook, scope, gate, reasons.neither, []);
  if (ratioIs === 'unbounded') return go(workbook, scope, true, reasons.value);
  if (ratio.value === null) return plain(null, reasons.unknown(ratio));
  if (isBelow(ratio.value, minRatio)) {
    const reason = reasons.below({ ratio: ratio.value, minRatio });
    return backToWhy(workbook, scope, gate, reason, []);
  }
  const isGo = isAtLeast(ratio.value, goRatio);
  const reason = reasons.ratio({ ratio: ratio.value, goRatio, isGo });
  return go(workbook, scope, isGo, reason);
}

/** Why a scope that is no longer wanted has no recommendation. */
function unwanted(workbook: Workbook, scope: Scope): Recommendation {
  const useCase = scopedUseCase(workbook, scope);
  const state = useCase?.archived ? 'archived' : wordOf(useCase?.state ?? '');
  return plain(null, reasons.unwanted({ useCase, state }));
}

/** What was sent back to why stays there: better figures alone do not bring it forward again. */
function unlessReturned(workbook: Workbook, scope: Scope, said: Recommendation): Recommendation {
  const decision = standingOn(workbook, scope, 'returnToWhy');
  if (!decision || strictness(outcomeOf(said)) <= strictness('returnToWhy')) return said;
  const because = reasons.returned({ decision, on: decidedDay(workbook, decision) });
  const subjects = [subjectOf('decision', decision)];
  return { outcome: 'returnToWhy', step: 'c', because, subjects, conditions: [] };
}

const outcomeOf = ({ outcome }: Recommendation): Outcome | null =>
  outcome === 'planFirst' || outcome === 'nothingToWeigh' ? null : outcome;

/** Figures and recommendation of a scope, at a gate when one is given (GAT-01, GAT-02). */
export function reviewScope(workbook: Workbook, scope: Scope, gate: Gate | null = null): GateReview {
  const figures = gateFigures(workbook, scope);
  const recommendation =
    figures.ratioIs === 'notWanted'
      ? unwanted(workbook, scope)
      : unlessReturned(
          workbook,
          scope,
          byTripped(workbook, scope) ??
            byMustMeet(workbook, scope, gate) ??
            byAssumption(workbook, scope, gate) ??
            byLoss(workbook, scope, gate) ??
            byRatio(workbook, scope, gate, figures),
        );
  return { scope, figures, recommendation };
}

/** Whether a decision is other than what the figures say, where they say anything (GAT-02). */
export const isDeparture = (advice: Advice | null, outcome: Outcome | null): boolean =>
  advice !== null && advice !== 'nothingToWeigh' && advice !== outcome;

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
