// Signatures are put under something by signing it, and what a decision said when it was signed stands (GAT-04, GAT-05).
import { dequal } from 'dequal';
import { missingSigners } from '../../rules/gate/signing.ts';
import { isActing } from '../../rules/scope/decisionScope.ts';
import { signOffsByDecision } from '../../rules/signature/signatures.ts';
import type { Decision, Kind, SignOff } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { type Guard, lockAll, type Locks } from './guard.ts';
import { decisionMessages } from '../../messages/edits/decision.ts';

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
export const conditionsStand: Guard<'decision'> = ({ before, after }) =>
  before?.state === 'signed' && !dequal(agreed(before), agreed(after))
    ? signedWords.conditionsStand({ decision: after })
    : null;

/** A decision is revoked or superseded under a name, not by hand. */
export const endsByCommand: Guard<'decision'> = ({ before, after, road }) => {
  const { state } = after;
  if (road === 'command' || before?.state === state) return null;
  return state === 'revoked' ||
    state === 'superseded' ||
    before?.state === 'revoked' ||
    before?.state === 'superseded'
    ? signedWords.ends({ decision: after })
    : null;
};

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

const isOpen = (decision: Decision): boolean =>
  decision.state === 'proposed' && !decision.archived && isActing(decision);

const isAboutSame = (a: Decision, b: Decision): boolean =>
  (a.gate !== null && a.gate === b.gate) || (a.criterion !== null && a.criterion === b.criterion);

const onceSigned: Locks<'decision'> = {
  ...lockAll(['purpose', 'gate', 'criterion', 'risk', 'outcome', 'decidedOn'], signedWords.stands),
  ...lockAll(['alternative', 'options', 'rationale', 'newCheckpoint', 'sequence'], signedWords.stands),
};

const kept = ['recommended', 'because', 'figuresThen', 'did', 'spend', 'supersedes', 'endedReason'] as const;
const byCommands: Locks<'decision'> = lockAll(kept, signedWords.byCommands);

/** From the first signature on: a signer must not find the name under something else. */
const onceBegun: Locks<'decision'> = {
  ...lockAll(Object.keys(onceSigned) as (keyof Decision)[], signedWords.begun),
  conditions: signedWords.begun,
};

/**
 * What no hand changes in a signed decision. What stopping leaves is written down afterwards (KIL-10), and a decision
 * may be revoked or superseded.
 */
export function decisionLocks({ id, state }: Decision, workbook: Workbook): Locks<'decision'> {
  if (state !== 'proposed') return { ...byCommands, ...onceSigned };
  const isBegun = (signOffsByDecision(workbook).get(id) ?? []).length > 0;
  return isBegun ? { ...byCommands, ...onceBegun } : byCommands;
}

/** A signed decision does not go back to being proposed. */
export const staysSigned: Guard<'decision'> = ({ before, after }) =>
  before?.state === 'signed' && after.state === 'proposed'
    ? signedWords.staysSigned({ decision: after })
    : null;

/** Signatures are not typed in. */
export const onlyBySigning: Guard<'signOff'> = ({ before, road }) =>
  before || road === 'command' ? null : signatureWords.bySigning;

const signature = lockAll<'signOff'>(
  [
    'role',
    'level',
    'at',
    'contentHash',
    'content',
    'mark',
    'decision',
    'goal',
    'criterion',
    'stage',
    'archived',
  ],
  signatureWords.stands,
);
export const signatureLocks = (): Locks<'signOff'> => signature;

/** A signature goes with what it stands under, not by itself. */
export function staysUnder(
  { decision, goal, criterion }: SignOff,
  isGone: (kind: Kind, id: string) => boolean,
): string | null {
  const owners = [
    ['decision', decision],
    ['goal', goal],
    ['killCriterion', criterion],
  ] as const;
  return owners.some(([kind, id]) => id !== null && isGone(kind, id)) ? null : signatureWords.staysUnder;
}
