// Which changes are only worth something with a name to them: before the first of a sitting it is asked who is working.
import type { ChangeSet } from '../changes/changes.ts';
import type { Kind } from '../schema/kinds.ts';

/** Fields that somebody stands by; `any`: the whole record is somebody's word. */
const stoodBy: Partial<Readonly<Record<Kind, 'any' | readonly string[]>>> = {
  reading: 'any',
  signOff: 'any',
  upwardNote: 'any',
  waiver: 'any',
  risk: ['acceptedByRole', 'acceptedReason', 'acceptedUntil'],
  timeBox: ['extensions', 'overrides', 'buildEstimate'],
};

/** Whether a reading, an answer, an acceptance, a signature or the like is among the changes. */
export const wantsRole = (changes: ChangeSet): boolean =>
  changes.some((change) => {
    const fields = stoodBy[change.kind];
    if (fields === undefined || change.type === 'removed') return false;
    return fields === 'any' || (change.type === 'changed' && fields.includes(change.field));
  });
