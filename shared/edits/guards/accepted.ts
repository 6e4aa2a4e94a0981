// A risk is accepted by somebody, for a reason, until a day; of a risk that is open again nobody says so (RSK-07).
import type { FieldsOf, Risk } from '../../schema/kinds.ts';
import { type Guard, lockAll, type Locks } from './guard.ts';
import { riskEditMessages } from '../../messages/edits/risk.ts';

const nobody = {
  acceptedByRole: null,
  acceptedReason: '',
  acceptedUntil: null,
  acceptedBand: null,
  acceptedImpact: null,
  acceptedScore: null,
  acceptedExposure: null,
} satisfies FieldsOf<'risk'>;

const isPending = (state: Risk['state']): boolean =>
  state === 'draft' || state === 'open' || state === 'treating';

/** Accepted by its command, and by whom, why and until when all said; of one that is open nothing of that is said. */
export const accepting: Guard<'risk'> = ({ before, after, road }) => {
  const { state, acceptedByRole, acceptedReason, acceptedUntil } = after;
  if (before?.state === state) return null;
  if (isPending(state)) return nobody;
  if (state !== 'accepted') return null;
  const isWhole = acceptedByRole !== null && acceptedReason.trim() !== '' && acceptedUntil !== null;
  return road === 'command' && isWhole ? null : riskEditMessages.accept.byCommand({ risk: after });
};

const locks = lockAll<'risk'>(Object.keys(nobody) as (keyof typeof nobody)[], riskEditMessages.accept.locked);
export const acceptanceLocks = (): Locks<'risk'> => locks;
