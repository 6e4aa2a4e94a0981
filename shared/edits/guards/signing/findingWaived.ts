// A finding is waived for a reason, by a role, until a day to come, and what was said then stands.
import { bindingRules } from '../../../rules/engine/binding.ts';
import type { Waiver } from '../../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../../schema/workbook.ts';
import { type Guard, lockAll, type Locks } from '../guard.ts';
import { waiverMessages } from '../../../messages/edits/waiver.ts';

function fault({ rule, reason, byRole, until }: Waiver, workbook: Workbook): string | null {
  const { asOf } = factsOf(workbook);
  if (bindingRules.has(rule)) return waiverMessages.binding({ rule });
  if (reason.trim() === '') return waiverMessages.noReason;
  if (byRole === null) return waiverMessages.noRole;
  return until > asOf ? null : waiverMessages.past({ asOf });
}

/** Waived where the finding stands, and whole when it is; one that is there already may stay as it is. */
export const waivingFinding: Guard<'waiver'> = ({ before, after, workbook, road }) => {
  if (before) return null;
  return road === 'command' ? fault(after, workbook) : waiverMessages.byCommand;
};

const locks = lockAll<'waiver'>(['rule', 'subject', 'reason', 'byRole', 'until'], waiverMessages.stands);
export const waiverLocks = (): Locks<'waiver'> => locks;
