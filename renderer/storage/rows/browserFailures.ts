// What goes wrong with a browser's database, out of the browser's names of errors and into sentences for the person.
import { type FailureReason, StorageFailure } from '../storage.ts';

type Reason = Exclude<FailureReason, 'stale' | 'missing'>;
export type Mode = 'read' | 'write';

const unwritten = 'it is kept here and tried again.';
const lost = 'The browser has closed its storage, as it does when the disk is full';

const sentences: Readonly<Record<Reason, Readonly<Record<Mode, string>>>> = {
  full: {
    read: 'The workbooks on this computer could not be read: there is no space left on it. Make some space, then try again.',
    write: `There is no space left on this computer for the last change; ${unwritten} Make some space, or save a copy as a file.`,
  },
  lost: {
    read: `${lost}. Make some space, then try again: what is stored is not touched.`,
    write: `${lost}. The last change is not saved; ${unwritten} Make some space, or save a copy as a file.`,
  },
  closed: always('A newer version of Throughline was opened in another window: reload this one to go on.'),
  blocked: always(
    'Another window has an older version of Throughline open: close it, then reload this one. Nothing has been changed.',
  ),
  tooNew: always(
    'The workbooks on this computer were last used with a newer version of Throughline: open that one. Nothing has been changed.',
  ),
  unavailable: always('This browser does not let Throughline keep anything on this computer.'),
  failed: {
    read: 'The workbooks on this computer could not be read. Nothing has been changed; try again.',
    write: `The last change could not be written to this computer; ${unwritten}`,
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
