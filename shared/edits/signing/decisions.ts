// Signing decisions: a decision is signed once everyone who must has put a name under it.
import { isDeparture, reviewGate } from '../../rules/gate/gates.ts';
import { missingSigners } from '../../rules/gate/signing.ts';
import { spentWaiver, waiverTermFaults } from '../../rules/criterion/waivers.ts';
import type { Id } from '../../schema/field.ts';
import type { Decision } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { byCommand, changeRecord, type Edit, EditRefused } from '../edit.ts';
import { addSignature, type Signature } from './signOffs.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { decisionMessages } from '../../messages/edits/decision.ts';

const words = decisionMessages.sign;

/** Deciding otherwise than the figures recommend takes a rationale (GAT-02). */
function checkRationale(workbook: Workbook, decision: Decision): void {
  const gate = decision.gate === null ? undefined : workbook.gate.get(decision.gate);
  const recommended = (gate && reviewGate(workbook, gate)?.recommendation.outcome) ?? null;
  if (!isDeparture(recommended, decision.outcome) || decision.rationale.trim() !== '') return;
  throw new EditRefused(words.noRationale({ decision, recommended }));
}

/** A waiver that could not hold is not signed (KIL-04): it is decided as of asOf, whenever the first of two signed. */
function checkWaiver(workbook: Workbook, decision: Decision): void {
  const { purpose, criterion } = decision;
  if (purpose !== 'waiver') return;
  const decidedOn = decision.decidedOn ?? factsOf(workbook).asOf;
  const faults = waiverTermFaults(workbook, { ...decision, decidedOn });
  if (faults.length > 0) throw new EditRefused(decisionMessages.waiver.notHeld({ decision, faults }));
  if (criterion !== null && spentWaiver(workbook, criterion))
    throw new EditRefused(decisionMessages.waiver.second({ decision }));
}

const needsOutcome = new Set<Decision['purpose']>(['gate', 'criterion']);

/**
 * Puts a signature under a proposed decision. With the last one it needs (GAT-04, KIL-04) it is signed, as of asOf. Refused
 * without an outcome, and where it departs from the recommendation without a rationale.
 */
export const signDecision = (id: Id<'decision'>, signature: Signature): Edit => ({
  label: words.label,
  apply: (workbook, moment) => {
    const decision = workbook.decision.get(id);
    if (!decision) throw new EditRefused(recordMessages.gone({ kind: 'decision' }));
    if (decision.state !== 'proposed')
      throw new EditRefused(words.already({ decision, state: decision.state }));
    if (decision.outcome === null && needsOutcome.has(decision.purpose))
      throw new EditRefused(words.noOutcome({ decision }));
    checkRationale(workbook, decision);
    checkWaiver(workbook, decision);
    const signed = addSignature(workbook, { decision: id }, signature, moment);
    if (missingSigners(signed, decision).length > 0) return signed;
    const decidedOn = decision.decidedOn ?? factsOf(workbook).asOf;
    return changeRecord(signed, 'decision', id, { state: 'signed', decidedOn }, byCommand(moment));
  },
});
