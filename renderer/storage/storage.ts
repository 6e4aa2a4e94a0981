// The one small port to whatever keeps workbooks: IndexedDB in a browser, memory in tests, a journal on the desktop.
import { storageWords } from '../../shared/messages/screens/storage.ts';
import type { ChangeSet } from '../../shared/changes/changes.ts';
import type { UnknownParts } from '../../shared/file/document.ts';
import type { Lineage } from '../../shared/file/lineage/lineage.ts';
import type { Fingerprint } from '../../shared/changes/fingerprint.ts';
import type { Entry } from '../../shared/changes/history.ts';
import type { Log, LogDelta } from '../../shared/changes/log.ts';
import type { Day, Instant } from '../../shared/schema/field.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';

/** "K-4 tripped", and how many more there are like it. */
export interface LibraryAlarm {
  readonly look: 'tripped' | 'overdue' | 'held';
  readonly brief: string;
  readonly more: number;
}

/** The figures the library shows of a workbook that is not open. No save waits for them: they are taken when work rests. */
export interface LibraryCounts {
  /** The furthest stage that holds something: 1 Frame … 8 Roadmap. */
  readonly stageReached: number;
  readonly openFindings: number;
  readonly criteriaDue: number;
  /** The next day on which an armed criterion is judged; null: none is. */
  readonly nextCheckpoint?: Day | null | undefined;
  /** When the last snapshot was taken; null: none was. */
  readonly lastSnapshot?: Instant | null | undefined;
  /** The gravest thing that is tripped, overdue or held, in brief, and how many more there are; null: all is well. */
  readonly alarm?: LibraryAlarm | null | undefined;
}

/** One line of the library. */
export interface WorkbookSummary extends LibraryCounts {
  readonly id: string;
  readonly title: string;
  readonly clientLabel: string;
  readonly asOf: Day;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /**
   * What the figures are of. Absent: of the workbook as it is. `earlier`: of it as it was before the last edits, as the
   * window ended before they could be taken again. `never`: of nothing, as they could not be read.
   */
  readonly counted?: 'earlier' | 'never' | undefined;
  /** When it was deleted; it can be restored until it is purged. Null: not deleted. */
  readonly deletedAt: Instant | null;
}

/** Undo history as it is kept: entries in order of `seq`, and how many of them are done (the rest can be redone). */
export interface StoredHistory {
  readonly entries: readonly Entry[];
  readonly done: number;
}

/** A workbook with everything that is kept of it. */
export interface StoredWorkbook {
  readonly workbook: Workbook;
  readonly history: StoredHistory;
  /** Everything done to it here; steps that cannot be read any more are left out. */
  readonly log: Log;
  /** Counts the writes of this workbook: each append or snapshot is one more than what it follows. */
  readonly seq: number;
  readonly fingerprint: Fingerprint;
  readonly origin: Origin;
  readonly summary: WorkbookSummary;
}

/** Where a workbook comes from, and the copy of it that last left or entered this computer as a file. */
export interface Origin {
  /** Shared by all copies of one workbook; not the id it is stored under. */
  readonly workbookId: string;
  /** `state` is the workbook as that copy holds it; null when no file of it was ever written or read. */
  readonly lastCopy: { readonly lineage: Lineage; readonly state: Workbook } | null;
  readonly unknown: UnknownParts;
}

/** What one write changes of the undo history. */
export interface HistoryDelta {
  readonly put: readonly Entry[];
  /** `seq` of entries that are gone. */
  readonly remove: readonly number[];
  /** How many entries there are after it, and how many of them are done. */
  readonly count: number;
  readonly done: number;
}

/** One write of an open workbook: what changed since the last one. */
export interface StoredEdit {
  readonly changes: ChangeSet;
  readonly history: HistoryDelta;
  /** Absent: nothing of the log has changed. */
  readonly log?: LogDelta | undefined;
  readonly seq: number;
  /** Of the whole workbook after the changes. */
  readonly fingerprint: Fingerprint;
  readonly summary: WorkbookSummary;
  /** Given when it has changed: the workbook was written to a file. */
  readonly origin?: Origin | undefined;
}

/**
 * `ok` with a `sentence`: the workbook is whole, but not everything about it could be kept (its undo history).
 * `needsSnapshot`: what is stored is of an older form; write it whole before the first append.
 * `damaged`: what could be read is not what was written; `salvaged` holds the readable part, or null.
 * `tooNew`: it was written by a newer version of the app; nothing was read.
 */
export type Loaded =
  | {
      readonly status: 'ok';
      readonly stored: StoredWorkbook;
      readonly needsSnapshot: boolean;
      readonly sentence: string | null;
    }
  | { readonly status: 'missing' }
  | { readonly status: 'tooNew'; readonly sentence: string }
  | { readonly status: 'damaged'; readonly sentence: string; readonly salvaged: StoredWorkbook | null };

/** All methods reject with a `StorageFailure`, and then nothing has been written. */
export interface Storage {
  /** Every workbook, deleted ones too. */
  list(): Promise<readonly WorkbookSummary[]>;
  /** Reads one workbook whole and checks it against its fingerprint. Changes nothing, damaged or not. */
  load(id: string): Promise<Loaded>;
  /**
   * Applies one edit. When it resolves, the changed records, the history and the sequence number are all on disk.
   * One whose `seq` does not follow what is there is refused as `stale`. `after` is what it leads to, where that is
   * known for certain: then it need not be worked out again.
   */
  append(id: string, edit: StoredEdit, after?: StoredWorkbook): Promise<void>;
  /**
   * Puts a whole workbook in place of what is stored under the id, if anything. When it resolves, all of it is on
   * disk. Refused as `stale` unless its `seq` follows what is there; a workbook without facts is never written.
   */
  snapshot(id: string, stored: StoredWorkbook): Promise<void>;
  /** Marks as deleted, or, with null, as not deleted. When it resolves, the mark is on disk. */
  setDeleted(id: string, deletedAt: Instant | null): Promise<void>;
  /** Removes for ever. When it resolves, nothing of the workbook is left in the storage. */
  purge(id: string): Promise<void>;
}

/**
 * `full`: no space. `stale`: another window has written since. `missing`: there is no such workbook, or not all of it.
 * `closed`: this connection was given up to a newer version of the app. `lost`: the browser has closed its storage by
 * itself; it may be there again, and what was asked for may have been done. `blocked`: another window holds an older version open.
 * `tooNew`: a newer version of the app has written here. `unavailable`: no storage at all here. `failed`: anything else.
 */
export type FailureReason =
  | 'full'
  | 'stale'
  | 'missing'
  | 'closed'
  | 'lost'
  | 'blocked'
  | 'tooNew'
  | 'unavailable'
  | 'failed';

/** What every storage rejects with; `message` is a sentence for the person. */
export class StorageFailure extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.reason = reason;
  }
}

/** Any error as a StorageFailure; one that is none yet is told by `sentence`. */
export const asFailure = (error: unknown, sentence = storageWords.unwritten): StorageFailure =>
  error instanceof StorageFailure ? error : new StorageFailure('failed', sentence, error);
