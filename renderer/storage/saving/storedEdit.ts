// Turns the open document into what is written of it: the difference to what was written last.
import { type ChangeSet, type Difference, differenceOf } from '../../../shared/changes/changes.ts';
import { fingerprintAfter, fingerprintOf } from '../../../shared/changes/fingerprint.ts';
import type { History } from '../../../shared/changes/history.ts';
import { type Log, logDelta } from '../../../shared/changes/log.ts';
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

/** The library's line after a write; once records have changed, its figures are those of an earlier state. */
function summaryAfter(
  before: WorkbookSummary,
  workbook: Workbook,
  changes: ChangeSet,
  updatedAt: Instant,
): WorkbookSummary {
  const { title, clientLabel, asOf } = factsOf(workbook);
  const line = { ...before, title, clientLabel, asOf, updatedAt };
  return changes.length === 0 || before.counted ? line : { ...line, counted: 'earlier' };
}

/** A workbook that has not been stored yet, ready for `snapshot`. */
export function firstStored(
  id: string,
  workbook: Workbook,
  origin: Origin,
  counts: LibraryCounts,
  at: Instant,
): StoredWorkbook {
  const { title, clientLabel, asOf } = factsOf(workbook);
  const stamps = { createdAt: at, updatedAt: at, deletedAt: null };
  return {
    workbook,
    history: { entries: [], done: 0 },
    log: [],
    seq: 1,
    fingerprint: fingerprintOf(workbook),
    origin,
    summary: { id, title, clientLabel, asOf, ...counts, ...stamps },
  };
}

/** The part of the open document that is kept. */
export interface Kept {
  readonly workbook: Workbook;
  readonly history: History;
  readonly log: Log;
  readonly origin: Origin;
}

/** What is stored once `edit` is written. */
export interface NextWrite {
  readonly edit: StoredEdit;
  readonly stored: StoredWorkbook;
}

/** What leads from the one workbook to the other: as the edit between them found it, else compared anew. */
const changesBetween = (from: Workbook, to: Workbook, made: Difference | null): ChangeSet =>
  made?.from === from && made.to === to ? made.changes : differenceOf(from, to).changes;

/**
 * The write that takes `saved` to what is now; null when there is nothing to write. `made` is what the last edit found
 * out about itself.
 */
export function nextWrite(
  saved: StoredWorkbook,
  { workbook, history, log, origin }: Kept,
  at: Instant,
  made: Difference | null = null,
): NextWrite | null {
  const changes = changesBetween(saved.workbook, workbook, made);
  const now = toStoredHistory(history);
  const delta = historyDelta(saved.history, now);
  const sameHistory =
    delta.put.length === 0 && delta.remove.length === 0 && delta.done === saved.history.done;
  const logged = logDelta(saved.log, log);
  const sameOrigin = origin === saved.origin;
  if (changes.length === 0 && sameHistory && sameOrigin && !logged) return null;
  const seq = saved.seq + 1;
  const fingerprint = fingerprintAfter(saved.fingerprint, saved.workbook, workbook, changes);
  const summary = summaryAfter(saved.summary, workbook, changes, at);
  return {
    edit: {
      changes,
      history: delta,
      ...(logged ? { log: logged } : {}),
      seq,
      fingerprint,
      summary,
      ...(sameOrigin ? {} : { origin }),
    },
    stored: { workbook, history: now, log, seq, fingerprint, origin, summary },
  };
}

/** The write with the library's figures of what it leads to. */
export function withCounts({ edit, stored }: NextWrite, counts: LibraryCounts): NextWrite {
  const { counted: _counted, ...line } = stored.summary;
  const summary = { ...line, ...counts };
  return { edit: { ...edit, summary }, stored: { ...stored, summary } };
}

/** A write of the library's figures alone: the workbook is as it was, and not changed any later. */
export function countsWrite(saved: StoredWorkbook, counts: LibraryCounts): NextWrite {
  const { history, fingerprint } = saved;
  const seq = saved.seq + 1;
  const delta = { put: [], remove: [], count: history.entries.length, done: history.done };
  const edit = { changes: [], history: delta, seq, fingerprint, summary: saved.summary };
  return withCounts({ edit, stored: { ...saved, seq } }, counts);
}
