// What may be decided at a gate or on a kill criterion: nothing goes past a tripped criterion (KIL-05).
import { decisionOutcomes } from '../../schema/decision.ts';
import type { KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { standingOn } from '../criterion/heldBoxes.ts';
import { criteriaStates, strictness } from '../criterion/criterionState.ts';
import { type About, decidedScope } from '../scope/decisionScope.ts';
import { isScopeWanted, type Scope, scopedUseCase } from '../scope/scopes.ts';
import { type Outcome, trippedAt } from './gates.ts';
import { gateMessages } from '../../messages/rules/gate/gate.ts';

const words = gateMessages.choices;

/** One outcome and whether people may choose it now. */
export interface Choice {
  readonly outcome: Outcome;
  readonly allowed: boolean;
  /** Why not, as a sentence; null when it may be chosen. */
  readonly why: string | null;
}

/** The criterion that must be settled first, and the mildest outcome that settles it. */
interface Bound {
  readonly criterion: KillCriterion;
  readonly mildest: KillCriterion['action'];
  readonly isOverdue: boolean;
}

/** A tripped criterion that guards only a part of the scope keeps the whole from going on, and asks no more of it. */
function boundOf(workbook: Workbook, about: About, scope: Scope): Bound | null {
  const own = about.criterion === null ? undefined : criteriaStates(workbook).get(about.criterion);
  if (own?.state === 'tripped' || own?.state === 'overdue') {
    const { criterion, state } = own;
    return { criterion, mildest: criterion.action, isOverdue: state === 'overdue' };
  }
  const tripped = trippedAt(workbook, scope);
  const first = tripped.find(({ isWhole }) => isWhole) ?? tripped[0];
  if (!first) return null;
  const { criterion, isWhole } = first;
  return { criterion, mildest: isWhole ? criterion.action : 'hold', isOverdue: false };
}

const hasOtherPath = (workbook: Workbook): boolean =>
  [...workbook.alternative.values()].some(({ archived }) => !archived);

/** Why nothing can be decided about a scope any more; null while it can. */
function ended(workbook: Workbook, about: About, scope: Scope | null): string | null {
  if (scope === null) return about.gate === null && about.criterion === null ? null : words.scopeGone;
  if (isScopeWanted(workbook, scope)) {
    const decision = standingOn(workbook, scope, 'stop');
    return decision ? words.stopped({ decision }) : null;
  }
  const useCase = scopedUseCase(workbook, scope);
  return words.unwanted({ useCase, state: useCase?.archived ? 'archived' : (useCase?.state ?? '') });
}

/** Why this outcome may not be chosen now, as a sentence; null when it may. */
export function choiceRefusal(workbook: Workbook, about: About, outcome: Outcome): string | null {
  const scope = decidedScope(workbook, about);
  const end = ended(workbook, about, scope);
  if (end !== null) return end;
  const bound = scope && boundOf(workbook, about, scope);
  if (bound && strictness(outcome) > strictness(bound.mildest)) return words.tripped(bound);
  return outcome === 'pivot' && !hasOtherPath(workbook) ? words.noOtherPath : null;
}

/** Every outcome, the mildest first, each with whether it may be chosen now and why not (KIL-05). */
export const choicesOf = (workbook: Workbook, about: About): readonly Choice[] =>
  decisionOutcomes.map((outcome) => {
    const why = choiceRefusal(workbook, about, outcome);
    return { outcome, allowed: why === null, why };
  });

/** Whether anything can still be decided at a gate or on a criterion. */
export const isDecidable = (workbook: Workbook, about: About): boolean =>
  ended(workbook, about, decidedScope(workbook, about)) === null;
