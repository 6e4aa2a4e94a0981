// What was agreed when a criterion was armed stands until it is changed with a reason, decided on, or retired (KIL-03).
import { criterionStanding, criterionTerms, isBinding } from '../../../binding/boundContent.ts';
import type { KillCriterion } from '../../../schema/kinds.ts';
import { type Guard, lockAll, type Locks } from '../guard.ts';
import { criterionEditMessages } from '../../../messages/edits/criterion.ts';

const words = criterionEditMessages;
const why = words.locks;

const byCommands: Locks<'killCriterion'> = lockAll(criterionStanding, why.byCommands);
const whileArmed: Locks<'killCriterion'> = lockAll(criterionTerms, why.terms);
const onceRetired: Locks<'killCriterion'> = lockAll(criterionTerms, why.retired);

/** What no hand changes in a criterion as it stands. */
export function armedLocks({ status, archived }: KillCriterion): Locks<'killCriterion'> {
  if (status === 'draft') return byCommands;
  if (status === 'retired') return { ...byCommands, ...onceRetired };
  // One a file holds archived may come back: it stops again.
  return { ...byCommands, ...whileArmed, ...(archived ? {} : { archived: why.archived }) };
}

/** A criterion becomes armed under its owner's signature, and retired with a reason; it is added as a draft. */
export const arming: Guard<'killCriterion'> = ({ before, after, workbook, road }) => {
  const { status, id, ownerRole } = after;
  if ((before?.status ?? 'draft') === status) return null;
  if (before?.status === 'retired') return words.locksOf.staysRetired({ criterion: after });
  if (status === 'draft' && road === 'command') return words.locksOf.staysArmed({ criterion: after });
  if (road === 'byHand' && !before) return words.arm.startsAsDraft({ criterion: after });
  const isSigned = (role: KillCriterion['ownerRole']) =>
    [...workbook.signOff.values()].some((sign) => sign.criterion === id && sign.role === role);
  if (status === 'armed' && (ownerRole === null || !isSigned(ownerRole)))
    return words.arm.byOwner({ criterion: after });
  return status === 'retired' && after.retiredReason.trim() === ''
    ? words.retire.noReasonOf({ criterion: after })
    : null;
};

/** What was armed once is not deleted: it would no longer stop anything, and nobody could tell that it did. */
export const staysArmed = (criterion: KillCriterion): string | null => {
  if (!isBinding(criterion)) return null;
  return criterion.status === 'armed' ? words.staysArmed({ criterion }) : words.staysRetired({ criterion });
};
