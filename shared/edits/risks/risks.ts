// Accepting a risk with a name, a reason and an end, and opening it again.
import type { Day, Id } from '../../schema/field.ts';
import { factsOf } from '../../schema/workbook.ts';
import { acceptingLevel, isAtLeast } from '../../rules/risk/riskAcceptance.ts';
import { exposureOf } from '../../rules/risk/riskExposure.ts';
import { scoreOf } from '../../rules/risk/riskScore.ts';
import { byCommand, changeRecord, type Edit, EditRefused } from '../edit.ts';
import { riskEditMessages } from '../../messages/edits/risk.ts';

const words = riskEditMessages.accept;

export interface Acceptance {
  readonly byRole: Id<'role'>;
  readonly reason: string;
  /** The last day on which the acceptance holds. */
  readonly until: Day;
}

/**
 * Accepts a risk until a date, remembering how grave it was (RSK-07). Refused without a reason, for a date before
 * asOf, and when the role is below manager for a high risk or below executive for a critical one.
 */
export const acceptRisk = (id: Id<'risk'>, { byRole, reason, until }: Acceptance): Edit => ({
  label: words.label,
  apply: (workbook, moment) => {
    const risk = workbook.risk.get(id);
    const role = workbook.role.get(byRole);
    if (!risk || !role) throw new EditRefused(words.gone);
    if (risk.state === 'closed' || risk.state === 'occurred')
      throw new EditRefused(words.over({ risk, state: risk.state }));
    if (reason.trim() === '') throw new EditRefused(words.noReason);
    if (until < factsOf(workbook).asOf) throw new EditRefused(words.tooEarly);
    const { band, impact, score, level } = scoreOf(workbook, risk, 'now');
    const least = acceptingLevel(level);
    if (!isAtLeast(role, least)) throw new EditRefused(words.mayNot({ risk, level, least }));
    const exposure = exposureOf(workbook, risk, 'now').value;
    return changeRecord(
      workbook,
      'risk',
      id,
      {
        state: 'accepted',
        response: 'accept',
        acceptedByRole: byRole,
        acceptedReason: reason.trim(),
        acceptedUntil: until,
        acceptedBand: band,
        acceptedImpact: impact,
        acceptedScore: score,
        acceptedExposure: exposure === null ? null : Math.round(exposure),
      },
      byCommand(moment),
    );
  },
});

/** Takes an acceptance back: the risk is open, and its guard clears who had accepted it. */
export const reopenRisk = (id: Id<'risk'>): Edit => ({
  label: riskEditMessages.reopen.label,
  apply: (workbook, moment) => {
    if (workbook.risk.get(id)?.state !== 'accepted')
      throw new EditRefused(riskEditMessages.reopen.notAccepted);
    return changeRecord(workbook, 'risk', id, { state: 'open' }, moment);
  },
});
