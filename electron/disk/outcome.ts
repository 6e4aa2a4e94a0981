// What every call that touches the disk answers: a value, or a reason with a sentence for the person; never a throw.

import { diskWords } from '../../shared/messages/shell.ts';
import type { Reason } from '../../shared/bridge.ts';

export interface Failure {
  readonly ok: false;
  readonly reason: Reason;
  readonly sentence: string;
}

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export type Outcome<T> = Success<T> | Failure;

/** Nothing to tell but that it was done. */
export type Done = Outcome<null>;

export const success = <T>(value: T): Success<T> => ({ ok: true, value });
export const done: Success<null> = success(null);
export const failure = (reason: Reason, sentence: string): Failure => ({
  ok: false,
  reason,
  sentence,
});

const reasonOfCode: Readonly<Record<string, Reason>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'readOnly',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EBUSY: 'notAllowed',
  ETXTBSY: 'notAllowed',
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  ENODEV: 'unreachable',
  ENXIO: 'unreachable',
  ESTALE: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENOTCONN: 'unreachable',
  ECONNRESET: 'unreachable',
  ETIMEDOUT: 'unreachable',
};

/** Each sentence follows "… could not be saved: ". */
const whyOf = (reason: Reason, code: string): string => {
  if (code === 'EISDIR') return diskWords.isFolder;
  if (code === 'EFTYPE') return diskWords.notAFile;
  const words: Partial<Record<Reason, string>> = {
    full: code === 'EDQUOT' ? diskWords.quota : diskWords.full,
    readOnly: diskWords.readOnly,
    notAllowed: diskWords.notAllowed,
    vanished: diskWords.vanished,
    unreachable: diskWords.unreachable,
  };
  return words[reason] ?? diskWords.fault({ code });
};

/** The system's name of an error, such as `ENOSPC`; null when it is not an error of the system. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^E[A-Z0-9]+$|^UNKNOWN$/.test(error.code) ? error.code : null;
}

/**
 * What the system refused, as a failure. `what` begins the sentence: "The last change could not be saved".
 * An error that does not come from the system is a fault of ours and is thrown on.
 */
export function failureOf(error: unknown, what: string): Failure {
  const code = codeOf(error);
  if (code === null) throw error;
  const reason = reasonOfCode[code] ?? 'failed';
  return failure(reason, `${what}: ${whyOf(reason, code)}.`);
}

/** Does something on the disk; what the system refuses becomes a failure. */
export async function attempt<T>(what: string, act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return success(await act());
  } catch (error) {
    return failureOf(error, what);
  }
}
