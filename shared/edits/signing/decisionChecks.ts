// What must be said in a decision before anyone signs it.
import { choiceRefusal } from '../../rules/gate/choices.ts';
import { figuresOfDecision } from '../../rules/gate/frozenFigures.ts';
import { isDeparture } from '../../rules/gate/gates.ts';
import { missingSigners } from '../../rules/gate/signing.ts';
import { spentWaiver, waiverTermFaults } from '../../rules/criterion/waivers.ts';
import { isActing } from '../../rules/scope/decisionScope.ts';
import { signersOf } from '../../rules/signature/decisionOrder.ts';
import type { Id } from '../../schema/field.ts';
import type { Decision } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { EditRefused } from '../edit.ts';
import { decisionMessages } from '../../messages/edits/decision.ts';

const words = decisionMessages.sign;

/** Deciding otherwise than the figures recommend takes a rationale (GAT-02). */
function rationaleRefusal(workbook: Workbook, decision: Decision): string | null {
  const { recommended } = figuresOfDecision(workbook, decision);
  const isExplained = decision.rationale.trim() !== '';
  return isDeparture(recommended, decision.outcome) && !isExplained
    ? words.noRationale({ decision, recommended })
    : null;
}

/** A pivot turns to a path that is there. */
function pathRefusal(workbook: Workbook, decision: Decision): string | null {
  if (decision.outcome !== 'pivot') return null;
  const path = decision.alternative === null ? undefined : workbook.alternative.get(decision.alternative);
  return path && !path.archived ? null : words.noAlternative({ decision });
}

/** Conditions bind somebody, by some day (GAT-06). */
function conditionRefusal(decision: Decision): string | null {
  if (decision.outcome !== 'goWithConditions') return null;
  const conditions = decision.conditions.filter(({ text }) => text.trim() !== '');
  if (conditions.length === 0) return words.noConditions({ decision });
  const open = conditions.find(({ due, ownerRole }) => due === null || ownerRole === null);
  return open ? words.openCondition({ decision, text: open.text }) : null;
}

function dayRefusal(workbook: Workbook, decision: Decision): string | null {
  const { asOf } = factsOf(workbook);
  return decision.decidedOn !== null && decision.decidedOn > asOf ? words.inFuture({ decision, asOf }) : null;
}

/** What still has to be said in a decision at a gate or on a criterion; null when it may be signed. */
function termsRefusal(workbook: Workbook, decision: Decision): string | null {
  if (!isActing(decision)) return null;
  if (decision.outcome === null) return words.noOutcome({ decision });
  return (
    choiceRefusal(workbook, decision, decision.outcome) ??
    rationaleRefusal(workbook, decision) ??
    pathRefusal(workbook, decision) ??
    conditionRefusal(decision) ??
    dayRefusal(workbook, decision)
  );
}

/** A waiver that could not hold is not signed (KIL-04): it is decided as of asOf, whenever the first of two signed. */
function waiverRefusal(workbook: Workbook, decision: Decision): string | null {
  const { purpose, criterion } = decision;
  if (purpose !== 'waiver') return null;
  const decidedOn = decision.decidedOn ?? factsOf(workbook).asOf;
  const faults = waiverTermFaults(workbook, { ...decision, decidedOn });
  if (faults.length > 0) return decisionMessages.waiver.notHeld({ decision, faults });
  return criterion !== null && spentWaiver(workbook, criterion)
    ? decisionMessages.waiver.second({ decision })
    : null;
}

/** Why this decision cannot be signed as it is, as a sentence; null when it can. */
export function signRefusal(workbook: Workbook, decision: Decision): string | null {
  if (decision.state !== 'proposed') return words.already({ decision, state: decision.state });
  return termsRefusal(workbook, decision) ?? waiverRefusal(workbook, decision);
}

/** Refuses, in one sentence, what cannot be signed, and a second signature of one role while others are missing. */
export function checkSigning(workbook: Workbook, decision: Decision, signer: Id<'role'>): void {
  const refusal = signRefusal(workbook, decision);
  if (refusal !== null) throw new EditRefused(refusal);
  const role = signersOf(workbook, decision).find(({ id }) => id === signer);
  if (role && missingSigners(workbook, decision).length > 0)
    throw new EditRefused(words.twice({ decision, role }));
}
