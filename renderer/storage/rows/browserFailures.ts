// What goes wrong with a browser's database, out of the browser's names of errors and into sentences for the person.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import { type FailureReason, StorageFailure } from '../storage.ts';

type Reason = Exclude<FailureReason, 'stale' | 'missing'>;
export type Mode = 'read' | 'write';

const sentences: Readonly<Record<Reason, Readonly<Record<Mode, string>>>> = {
  full: {
    read: storageWords.fullRead,
    write: storageWords.fullWrite,
  },
  lost: {
    read: storageWords.lostRead,
    write: storageWords.lostWrite,
  },
  closed: always(storageWords.takenOver),
  blocked: always(storageWords.blocked),
  tooNew: always(storageWords.tooNewHere),
  unavailable: always(storageWords.unavailable),
  failed: {
    read: storageWords.notRead,
    write: storageWords.failedWrite,
  },
};

function always(sentence: string): Readonly<Record<Mode, string>> {
  return { read: sentence, write: sentence };
}

const reasonOfName: Readonly<Record<string, Reason>> = {
  QuotaExceededError: 'full',
  // A newer version that takes over is told apart by who closed it.
  DatabaseClosedError: 'lost',
  InvalidStateError: 'lost',
  UnknownError: 'lost',
  AbortError: 'lost',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
};

interface DexieError {
  readonly name?: unknown;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
}

/** The names of an error and of those inside: Dexie wraps the browser's once or twice. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, failures } = error as DexieError;
  const inside = inner ?? failures?.[0];
  return [...(typeof name === 'string' ? [name] : []), ...(inside === error ? [] : namesOf(inside))];
}

/** A full disk is told as that, whatever it came wrapped in. */
function reasonOf(error: unknown): Reason {
  const reasons = namesOf(error).flatMap((name) => reasonOfName[name] ?? []);
  return reasons.includes('full') ? 'full' : (reasons[0] ?? 'failed');
}

/** A failure of a known reason, in the words for what was being done. */
export const known = (reason: Reason, mode: Mode, cause?: unknown): StorageFailure =>
  new StorageFailure(reason, sentences[reason][mode], cause);

/** Whatever a database rejects with as a failure. */
export const failureOf = (error: unknown, mode: Mode): StorageFailure =>
  error instanceof StorageFailure ? error : known(reasonOf(error), mode, error);
