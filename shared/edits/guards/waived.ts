// A signed waiver holds, or it is none; there is one a criterion (KIL-04).
import { holdingWaiver, signedWaivers, waiverFaults } from '../../rules/criterion/waivers.ts';
import { listed, nameOf } from '../../words.ts';
import type { Guard } from './guard.ts';

export const waiving: Guard<'decision'> = ({ after, workbook }) => {
  const { purpose, state, criterion, id } = after;
  if (purpose !== 'waiver' || state !== 'signed') return null;
  const faults = waiverFaults(workbook, after);
  if (faults.length > 0) return `The waiver ${nameOf(after)} would not hold: ${listed(faults)}.`;
  const isSecond = criterion !== null && holdingWaiver(workbook, criterion)?.id !== id;
  return isSecond && signedWaivers(workbook, criterion).length > 0
    ? `The waiver ${nameOf(after)} would be the second one, which is not possible.`
    : null;
};
