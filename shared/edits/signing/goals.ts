// Agreeing to a goal: whoever answers for it signs what it says now, and signs again when that has changed (GAT-05).
import { maySignGoal } from '../../rules/gate/agreements.ts';
import type { Id } from '../../schema/field.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { byCommand, changeRecord, type Edit, EditRefused } from '../edit.ts';
import { addSignature, type Signature } from './signOffs.ts';
import { recordMessages } from '../../messages/edits/record.ts';
import { decisionMessages } from '../../messages/edits/decision.ts';

const words = decisionMessages.signGoal;

/** Refuses, in one sentence, a goal that says nothing, is retired, or is not this role's to sign. */
function checkSigned(workbook: Workbook, id: Id<'goal'>, by: Id<'role'>): void {
  const goal = workbook.goal.get(id);
  const role = workbook.role.get(by);
  if (!goal) throw new EditRefused(recordMessages.gone({ kind: 'goal' }));
  if (!role) throw new EditRefused(recordMessages.gone({ kind: 'role' }));
  if (goal.state === 'retired') throw new EditRefused(words.retired({ goal }));
  if (goal.statement.trim() === '') throw new EditRefused(words.empty({ goal }));
  if (maySignGoal(workbook, goal, role)) return;
  const owner = goal.ownerRole === null ? undefined : workbook.role.get(goal.ownerRole);
  throw new EditRefused(words.byOwner({ goal, owner: owner?.title ?? '' }));
}

/** Signs a goal as it stands now: it is then agreed. Signing again replaces what was signed before. */
export const signGoal = (id: Id<'goal'>, signature: Signature): Edit => ({
  label: words.label,
  apply: (workbook, moment) => {
    checkSigned(workbook, id, signature.role);
    const signed = addSignature(workbook, { goal: id }, signature, moment);
    return changeRecord(signed, 'goal', id, { state: 'agreed' }, byCommand(moment));
  },
});
