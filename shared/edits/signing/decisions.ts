// Signing decisions: a decision is signed, and acts, once everyone who must has put a name under it.
import { figuresFor } from '../../rules/gate/frozenFigures.ts';
import { missingSigners, requiredSigners, type Requirement, signerText } from '../../rules/gate/signing.ts';
import { isAtLeast } from '../../rules/risk/riskAcceptance.ts';
import { isActing } from '../../rules/scope/decisionScope.ts';
import { signOffsByDecision } from '../../rules/signature/signatures.ts';
import type { Id } from '../../schema/field.ts';
import type { Decision } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { byCommand, changeRecord, type Edit, EditRefused, type Moment } from '../edit.ts';
import { acted } from './acts.ts';
import { checkSigning } from './decisionChecks.ts';
import { effectsBetween } from './effects.ts';
import { withSnapshotOf } from '../whole/takeSnapshot.ts';
import { addSignature, type Signature } from './signOffs.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';
import { decisionMessages } from '../../messages/edits/decision.ts';

const words = decisionMessages;

function decisionOf(workbook: Workbook, id: Id<'decision'>): Decision {
  const decision = workbook.decision.get(id);
  if (!decision) throw new EditRefused(recordMessages.gone({ kind: 'decision' }));
  return decision;
}

/** With the first signature the decision keeps what the figures say: later readers see what the signers saw. */
function frozen(workbook: Workbook, decision: Decision, moment: Moment): Workbook {
  const isFirst = (signOffsByDecision(workbook).get(decision.id) ?? []).length === 0;
  if (!isFirst || !isActing(decision)) return workbook;
  return changeRecord(workbook, 'decision', decision.id, figuresFor(workbook, decision), byCommand(moment));
}

/** The decision stands: it acts, and keeps what it did and what had been spent. */
function taken(workbook: Workbook, decision: Decision, moment: Moment): Workbook {
  const { id } = decision;
  const decidedOn = decision.decidedOn ?? factsOf(workbook).asOf;
  const signed = changeRecord(workbook, 'decision', id, { state: 'signed', decidedOn }, byCommand(moment));
  if (!isActing(decision)) return signed;
  const standing = decisionOf(signed, id);
  const after = acted(signed, standing, moment);
  const { lines, spend } = effectsBetween(workbook, after, standing);
  const kept = { did: [...lines], spend: spend === null ? null : Math.round(spend) };
  return changeRecord(after, 'decision', id, kept, byCommand(moment));
}

/** The decision names the snapshot that was taken before it acts: what those who signed had before them. */
function keepingSnapshot(before: Workbook, kept: Workbook, id: Id<'decision'>, moment: Moment): Workbook {
  const snapshot = [...kept.snapshot.keys()].find((one) => !before.snapshot.has(one));
  return snapshot === undefined ? kept : changeRecord(kept, 'decision', id, { snapshot }, byCommand(moment));
}

/**
 * Puts a signature under a proposed decision. With the last one it needs (GAT-04, KIL-04) it is signed, as of asOf, and
 * does to the plan what `effectsOf` says, all in this one step. Refused without an outcome that may be chosen, without
 * a rationale where it departs from the recommendation, and for a role that has signed already.
 */
export const signDecision = (id: Id<'decision'>, signature: Signature): Edit => ({
  label: words.sign.label,
  apply: (workbook, moment) => {
    const decision = decisionOf(workbook, id);
    checkSigning(workbook, decision, signature.role);
    const ready = frozen(workbook, decision, moment);
    const signed = addSignature(ready, { decision: id }, signature, moment);
    const isLast = missingSigners(signed, decision).length === 0;
    if (!isLast) return signed;
    const kept = withSnapshotOf(
      signed,
      { ...signed },
      workbookMessages.snapshot.beforeDecision({ decision }),
      moment,
    );
    return taken(keepingSnapshot(signed, kept, id, moment), decisionOf(signed, id), moment);
  },
});

/** Who may take a decision back: of those who had to sign it the highest level, else an owner. */
function revokersOf(workbook: Workbook, decision: Decision): readonly Requirement[] {
  const required = requiredSigners(workbook, decision);
  const levels = required.filter(({ by }) => by === 'level');
  return levels.length > 0 ? levels : required;
}

function checkRevoker(workbook: Workbook, decision: Decision, signer: Id<'role'>): void {
  const revokers = revokersOf(workbook, decision);
  const role = workbook.role.get(signer);
  const isOne = revokers.some(
    (one) =>
      role &&
      (one.by === 'second' || (one.by === 'owner' ? one.role.id === role.id : isAtLeast(role, one.level))),
  );
  if (revokers.length > 0 && !isOne)
    throw new EditRefused(words.revoke.byWhom({ decision, signers: revokers.map(signerText) }));
}

/**
 * Takes back a decision, with a reason and under the name of one who had to sign it; one that is proposed and signed by
 * some is withdrawn so. What it did to the plan stays; what the decision it replaced had held is held again.
 */
export const revokeDecision = (id: Id<'decision'>, reason: string, signature: Signature): Edit => ({
  label: words.revoke.label,
  apply: (workbook, moment) => {
    const decision = decisionOf(workbook, id);
    const { state } = decision;
    if (state !== 'signed' && state !== 'proposed')
      throw new EditRefused(words.revoke.notStanding({ decision, state }));
    if (reason.trim() === '') throw new EditRefused(words.revoke.noReason);
    if (state === 'signed') checkRevoker(workbook, decision, signature.role);
    const signed = addSignature(workbook, { decision: id }, signature, moment);
    const fields = { state: 'revoked', endedReason: reason.trim() } as const;
    return changeRecord(signed, 'decision', id, fields, byCommand(moment));
  },
});
