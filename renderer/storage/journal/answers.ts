// Main's answers about the journal, as values or as failures of a storage.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import type { Answer, Bridge, CallName, Reason } from '../../../shared/bridge.ts';
import { type FailureReason, StorageFailure } from '../storage.ts';

export type JournalBridge = Pick<Bridge, Extract<CallName, `journal${string}`>>;

const reasons: Partial<Record<Reason, FailureReason>> = {
  full: 'full',
  stale: 'stale',
  missing: 'missing',
  tooNew: 'tooNew',
};

/** What was answered. Throws a `StorageFailure` where that was a refusal. */
export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new StorageFailure(reasons[answer.reason] ?? 'failed', answer.sentence);
}

export const notThere = (): StorageFailure => new StorageFailure('missing', storageWords.notAll);

export const changedElsewhere = (): StorageFailure =>
  new StorageFailure('stale', storageWords.changedElsewhere);
