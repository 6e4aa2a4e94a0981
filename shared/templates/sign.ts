// Puts signatures under ready-made content: each carries the hash of what it covers as it stands.
import { addRecord, type Moment, restoring } from '../edits/edit.ts';
import { signedHash, type Signed } from '../rules/signature/signatures.ts';
import type { Role } from '../schema/kinds.ts';
import type { Workbook } from '../schema/workbook.ts';
import { idOf } from './seed.ts';

export interface Signature {
  /** The readable name of a role. */
  readonly by: string;
  readonly at: string;
  readonly under: Partial<Signed>;
}

const nothing: Signed = { decision: null, goal: null, criterion: null, stage: null };

/** The readable name of a signature, `decision-1-coo`: with `idOf` it is the id of its record. */
export const signatureName = ({ by, under }: Pick<Signature, 'by' | 'under'>): string =>
  `${under.decision ?? under.goal ?? under.criterion ?? under.stage}-${by}`;

function roleOf(workbook: Workbook, name: string): Role {
  const found = workbook.role.get(idOf('role', name));
  if (!found) throw new Error(`The template has no role ${name}.`);
  return found;
}

/** The workbook with these signatures under its content as it stands. */
export const sign = (workbook: Workbook, signatures: readonly Signature[], moment: Moment): Workbook =>
  signatures.reduce((result, signature) => {
    const { level, title, id } = roleOf(result, signature.by);
    const signed = { ...nothing, ...signature.under };
    const fields = {
      ...signed,
      role: id,
      level,
      at: signature.at,
      contentHash: signedHash(result, signed),
      mark: { kind: 'typed' as const, value: title },
    };
    return addRecord(result, 'signOff', idOf('signOff', signatureName(signature)), fields, restoring(moment));
  }, workbook);
