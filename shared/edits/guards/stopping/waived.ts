// A signed waiver holds, or it is none; there is one a criterion (KIL-04).
import { holdingWaiver, signedWaivers, waiverFaults } from '../../../rules/criterion/waivers.ts';
import type { Guard } from '../guard.ts';
import { decisionMessages } from '../../../messages/edits/decision.ts';

export const waiving: Guard<'decision'> = ({ after, workbook }) => {
  const { purpose, state, criterion, id } = after;
  if (purpose !== 'waiver' || state !== 'signed') return null;
  const faults = waiverFaults(workbook, after);
  if (faults.length > 0) return decisionMessages.waiver.signedNotHeld({ decision: after, faults });
  const isSecond = criterion !== null && holdingWaiver(workbook, criterion)?.id !== id;
  return isSecond && signedWaivers(workbook, criterion).length > 0
    ? decisionMessages.waiver.signedSecond({ decision: after })
    : null;
};
