// Signing: a role, a mark, and the hash of what was signed.
import { type Signed, signedNow } from '../../rules/signature/signatures.ts';
import type { Id } from '../../schema/field.ts';
import type { SignOff } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { addRecord, byCommand, EditRefused, type Moment } from '../edit.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { decisionMessages } from '../../messages/edits/decision.ts';

/** Who signs, and the typed name or drawn line. */
export interface Signature {
  readonly role: Id<'role'>;
  readonly mark: SignOff['mark'];
}

const nothing: Signed = { decision: null, goal: null, criterion: null, stage: null };

/** The workbook with a signature under what `under` names, with the hash of what that is now (GAT-05). */
export function addSignature(
  workbook: Workbook,
  under: Partial<Signed>,
  { role, mark }: Signature,
  moment: Moment,
): Workbook {
  const signer = workbook.role.get(role);
  if (!signer) throw new EditRefused(recordMessages.gone({ kind: 'role' }));
  if (mark.value.trim() === '') throw new EditRefused(decisionMessages.signature.noMark);
  const signed = { ...nothing, ...under };
  const kept = signedNow(workbook, signed);
  const fields = { ...signed, ...kept, role, level: signer.level, at: moment.at, mark };
  return addRecord(workbook, 'signOff', moment.newId(), fields, byCommand(moment));
}
