// Quillmere Stores: who signed what and when; each signature carries the hash of what it covers on that day.
import type { Signed } from '../../rules/signature/signatures.ts';
import { idOf } from '../seed.ts';
import type { Signature } from '../sign.ts';

const at = (by: string, at: string, under: Partial<Signed>): Signature => ({ by, at, under });

const goalOwners = ['ecommerce', 'supply', 'delivery'] as const;
const criterionOwners = ['ecommerce', 'ecommerce', 'ecommerce', 'supply', 'supply', 'delivery'] as const;

/** Signed before the room turned to dates: goals, criteria, and the first three stages. */
export const signedBeforeWhen: readonly Signature[] = [
  ...goalOwners.map((by, i) => at(by, `2026-01-09T09:5${i}:00Z`, { goal: idOf('goal', i + 1) })),
  ...criterionOwners.map((by, i) =>
    at(by, `2026-01-09T13:0${i}:00Z`, { criterion: idOf('killCriterion', i + 1) }),
  ),
  at('coo', '2026-01-09T13:07:00Z', { stage: 'why' }),
  at('coo', '2026-01-09T13:08:00Z', { stage: 'what' }),
  at('coo', '2026-01-09T13:09:00Z', { stage: 'risks' }),
];

/** Signed at the end of the day. How belongs to those who build. */
export const signedAtTheEnd: readonly Signature[] = [
  ...signedBeforeWhen,
  at('coo', '2026-01-09T14:52:00Z', { stage: 'when' }),
  at('product', '2026-01-09T14:53:00Z', { stage: 'how' }),
];

/** Decisions about the whole bind every goal: all owners sign, and the executive above them. */
const signedByAll = (decision: number, date: string): readonly Signature[] =>
  [...goalOwners, 'coo'].map((by, i) =>
    at(by, `${date}T08:${decision}${i}:00Z`, { decision: idOf('decision', decision) }),
  );

/** The three proposals of the workshop, signed in the days after it. */
export const signedDecisions: readonly Signature[] = [
  ...signedByAll(1, '2026-01-12'),
  ...signedByAll(2, '2026-01-12'),
  ...signedByAll(3, '2026-01-14'),
];
