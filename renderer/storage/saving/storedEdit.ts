// Turns the open document into what is written of it: the difference to what was written last.
import { diff } from '../../../shared/changes/changes.ts';
import { fingerprintAfter, fingerprintOf } from '../../../shared/changes/fingerprint.ts';
import type { History } from '../../../shared/changes/history.ts';
import type { Instant } from '../../../shared/schema/field.ts';
import { factsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import type {
  HistoryDelta,
  LibraryCounts,
  Origin,
  StoredEdit,
  StoredHistory,
  StoredWorkbook,
  WorkbookSummary,
} from '../storage.ts';

export const toStoredHistory = ({ past, future }: History): StoredHistory => ({
  entries: [...past, ...future],
  done: past.length,
});

export const fromStoredHistory = ({ entries, done }: StoredHistory): History => ({
  past: entries.slice(0, done),
  future: entries.slice(done),
  open: null,
});

function historyDelta(before: StoredHistory, after: StoredHistory): HistoryDelta {
  const old = new Map(before.entries.map((entry) => [entry.seq, entry]));
  const kept = new Set(after.entries.map((entry) => entry.seq));
  return {
    put: after.entries.filter((entry) => old.get(entry.seq) !== entry),
    remove: before.entries.filter((entry) => !kept.has(entry.seq)).map((entry) => entry.seq),
    count: after.entries.length,
    done: after.done,
  };
}

type Stamps = Pick<WorkbookSummary, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

/** The library's line of a workbook. */
export function summaryOf(workbook: Workbook, counts: LibraryCounts, stamps: Stamps): WorkbookSummary {
  const { title, clientLabel, asOf } = factsOf(workbook);
  const { stageReached, openFindings, criteriaDue } = counts;
  return { ...stamps, title, clientLabel, asOf, stageReached, openFindings, criteriaDue };
}

/** A workbook that has not been stored yet, ready for `snapshot`. */
export function firstStored(
  id: string,
  workbook: Workbook,
  origin: Origin,
  counts: LibraryCounts,
  at: Instant,
): StoredWorkbook {
  return {
    workbook,
    history: { entries: [], done: 0 },
    seq: 1,
    fingerprint: fingerprintOf(workbook),
    origin,
    summary: summaryOf(workbook, counts, { id, createdAt: at, updatedAt: at, deletedAt: null }),
  };
}

/** What is stored once `edit` is written. */
export interface NextWrite {
  readonly edit: StoredEdit;
  readonly stored: StoredWorkbook;
}

/** The write that takes `saved` to the given workbook, history and origin; null when there is nothing to write. */
export function nextWrite(
  saved: StoredWorkbook,
  workbook: Workbook,
  history: History,
  origin: Origin,
  counts: (workbook: Workbook) => LibraryCounts,
  at: Instant,
): NextWrite | null {
  const changes = diff(saved.workbook, workbook);
  const now = toStoredHistory(history);
  const delta = historyDelta(saved.history, now);
  const sameHistory =
    delta.put.length === 0 && delta.remove.length === 0 && delta.done === saved.history.done;
  const sameOrigin = origin === saved.origin;
  if (changes.length === 0 && sameHistory && sameOrigin) return null;
  const seq = saved.seq + 1;
  const fingerprint = fingerprintAfter(saved.fingerprint, saved.workbook, workbook, changes);
  const summary = summaryOf(workbook, counts(workbook), { ...saved.summary, updatedAt: at });
  return {
    edit: { changes, history: delta, seq, fingerprint, summary, ...(sameOrigin ? {} : { origin }) },
    stored: { workbook, history: now, seq, fingerprint, origin, summary },
  };
}
