// Signatures are put under something by signing it, and what a decision said when it was signed stands (GAT-04, GAT-05).
import { dequal } from 'dequal';
import { isDecisionBound, signOffFields } from '../../../binding/boundContent.ts';
import { missingSigners } from '../../../rules/gate/signing.ts';
import { isAboutSame, isOpen } from '../../../rules/scope/decisionScope.ts';
import { signOffsByDecision } from '../../../rules/signature/signatures.ts';
import type { Decision, Goal } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { type Guard, lockAll, type Locks } from '../guard.ts';
import { decisionMessages } from '../../../messages/edits/decision.ts';

const { signed: signedWords, signature: signatureWords } = decisionMessages;

/** A decision is signed by the signatures it needs, and by nothing else. */
export const signing: Guard<'decision'> = ({ before, after, workbook, road }) => {
  if (after.state !== 'signed' || before?.state === 'signed') return null;
  const isSigned =
    (signOffsByDecision(workbook).get(after.id) ?? []).length > 0 &&
    missingSigners(workbook, after).length === 0;
  return road === 'command' && isSigned ? null : decisionMessages.sign.byNames({ decision: after });
};

const agreed = ({ conditions }: Decision) =>
  conditions.map(({ text, due, ownerRole }) => [text, due, ownerRole]);

/** A condition may be met after signing; what was asked for stands. */
export const conditionsStand: Guard<'decision'> = ({ before, after, workbook }) =>
  before && isDecisionBound(workbook, before) && !dequal(agreed(before), agreed(after))
    ? before.state === 'proposed'
      ? signedWords.begunStands({ decision: after })
      : signedWords.conditionsStand({ decision: after })
    : null;

/** A gate, and a criterion, has one decision at most that is proposed: two could be signed against each other. */
export const oneProposed: Guard<'decision'> = ({ before, after, workbook }) => {
  if (!isOpen(after)) return null;
  const isSame =
    before && isOpen(before) && before.gate === after.gate && before.criterion === after.criterion;
  if (isSame) return null;
  const other = [...workbook.decision.values()].find(
    (one) => one.id !== after.id && isOpen(one) && isAboutSame(one, after),
  );
  return other ? decisionMessages.open.second({ open: other }) : null;
};

/** What a decision says, with the sentence why it stands. */
const terms = (why: string): Locks<'decision'> => ({
  ...lockAll(['title', 'purpose', 'gate', 'criterion', 'risk', 'outcome', 'alternative'], why),
  ...lockAll(['decidedOn', 'options', 'rationale', 'newCheckpoint', 'archived'], why),
});
const onceSigned = terms(signedWords.stands);
const onceBegun = terms(signedWords.begun);

const byCommands: Locks<'decision'> = lockAll(
  ['sequence', 'recommended', 'because', 'figuresThen', 'did', 'spend', 'supersedes', 'endedReason'],
  signedWords.byCommands,
);

/**
 * What no hand changes in a decision; from its first signature on it says what it said, as a signer must not find the
 * name under something else. What stopping leaves is written down afterwards (KIL-10).
 */
export const decisionLocks = (decision: Decision, workbook: Workbook): Locks<'decision'> =>
  !isDecisionBound(workbook, decision)
    ? byCommands
    : { ...byCommands, ...(decision.state === 'proposed' ? onceBegun : onceSigned) };

/** Whether what took the place of a decision has been taken back: then the older one stands again. */
const isReplacementRevoked = (workbook: Workbook, { id }: Decision): boolean =>
  [...workbook.decision.values()].some(({ supersedes, state }) => supersedes === id && state === 'revoked');

/**
 * A decision from its first signature on is superseded or revoked by a command, a revoked one with a reason, and never
 * comes back from there, unless what replaced it was revoked; until then it is deleted or signed, not called otherwise.
 */
export const staysSigned: Guard<'decision'> = ({ before, after, workbook, road }) => {
  const was = before?.state ?? 'proposed';
  const { state, endedReason } = after;
  if (was === state) return null;
  if (state === 'signed') {
    const isBack = was === 'revoked' || (was === 'superseded' && !isReplacementRevoked(workbook, after));
    return isBack ? signedWords.staysEnded({ decision: after, state: was }) : null;
  }
  if (was !== 'proposed' && state === 'proposed') return signedWords.staysSigned({ decision: after });
  if (was === 'superseded' || was === 'revoked')
    return signedWords.staysEnded({ decision: after, state: was });
  if (road === 'byHand') return signedWords.endedByCommand({ decision: after });
  const lacksReason = state === 'revoked' && isDecisionBound(workbook, after) && endedReason.trim() === '';
  return before && lacksReason ? signedWords.noReason({ decision: after }) : null;
};

/** A decision somebody has signed is not deleted, nor are the signatures under it. */
export const decisionStays = (decision: Decision, workbook: Workbook): string | null =>
  isDecisionBound(workbook, decision) ? signedWords.isNotDeleted({ decision }) : null;

/** What bears a signature is not put out of sight with it. */
const isSignedGoal = ({ signOff }: Workbook, id: Goal['id']): boolean =>
  [...signOff.values()].some(({ goal }) => goal === id);

export const goalStays = (goal: Goal, workbook: Workbook): string | null =>
  isSignedGoal(workbook, goal.id) ? signedWords.goalStays({ goal }) : null;

export const goalLocks = (goal: Goal, workbook: Workbook): Locks<'goal'> =>
  !goal.archived && isSignedGoal(workbook, goal.id) ? { archived: signedWords.goal } : {};

/** Signatures are not typed in. */
export const onlyBySigning: Guard<'signOff'> = ({ before, road }) =>
  before || road === 'command' ? null : signatureWords.bySigning;

const signature = lockAll<'signOff'>(signOffFields, signatureWords.stands);
export const signatureLocks = (): Locks<'signOff'> => signature;

/** A signature is not deleted, neither by itself nor with what it stands under. */
export const signatureStays = (): string => signatureWords.staysUnder;
