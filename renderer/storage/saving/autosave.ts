// Writes the open workbook after every edit: one write in flight, in order, retried whole, nothing dropped from memory.
import { sameFingerprint } from '../../../shared/changes/fingerprint.ts';
import type { History } from '../../../shared/changes/history.ts';
import type { Instant } from '../../../shared/schema/field.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import {
  asFailure,
  type LibraryCounts,
  type Origin,
  type Storage,
  type StorageFailure,
  type StoredEdit,
  type StoredWorkbook,
} from '../storage.ts';
import type { Spill, SpilledEdit } from './spill.ts';
import { nextWrite, type NextWrite } from './storedEdit.ts';

/** What the header says. `saved` only once everything on screen is on disk. */
export type SaveState =
  | { readonly status: 'saved'; readonly at: Instant }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly sentence: string; readonly retryAtMs: number }
  | { readonly status: 'readOnly'; readonly sentence: string };

/** The part of the document that is kept. */
export interface Kept {
  readonly workbook: Workbook;
  readonly history: History;
  readonly origin: Origin;
}

export interface AutosaveParts {
  readonly storage: Storage;
  readonly spill: Spill;
  /** As loaded: what is on disk when this begins. */
  readonly stored: StoredWorkbook;
  /** What is on screen now. */
  readonly current: () => Kept;
  readonly counts: (workbook: Workbook) => LibraryCounts;
  readonly nowMs: () => number;
  readonly onState: (state: SaveState) => void;
  /** After each completed write. */
  readonly onWritten: (seq: number) => void;
  /** Another window has written in between: nothing more is written from here. */
  readonly onStale: (sentence: string) => void;
  /** Turns text that is still being typed into edits, where it can be one. */
  readonly settleTyping: () => void;
}

export interface Autosave {
  /** To be called after every change of the document. */
  readonly changed: () => void;
  /** To be called with every keystroke that is not yet a change of the document. */
  readonly typing: () => void;
  /** Writes at once what waits for more typing, as when its field is left. */
  readonly hurry: () => void;
  /** Writes at once; true when everything is on disk, false when the write failed and will be retried. */
  readonly flush: () => Promise<boolean>;
  /** Keeps aside, before it returns, what is not written yet: the window goes away. */
  readonly leave: () => void;
  /** Ends it without another write. */
  readonly stop: () => void;
}

/** Edits this close together are one write. */
export const gatherMs = 40;
/** Typing on is written at a pause of this length, so that a sentence does not flush the disk for each letter. */
export const typingPauseMs = 500;
/** Typing on without a pause is written this long after its first letter: a crash costs less than two seconds of it. */
export const longestTypingMs = 1_900;
const mostDoubtful = 20;
const retryDelaysMs = [1_000, 2_000, 5_000, 10_000, 30_000];

/** The write itself; when somebody emptied the storage under us, the whole workbook is written anew. */
async function write(storage: Storage, { edit, stored }: NextWrite): Promise<void> {
  const { id } = stored.summary;
  try {
    await storage.append(id, edit);
  } catch (error) {
    if (asFailure(error).reason !== 'missing') throw error;
    await storage.snapshot(id, stored);
  }
}

/** One write and no other: by its number, its words and its moment. */
const isSame = (a: StoredWorkbook, b: StoredWorkbook): boolean =>
  a.seq === b.seq &&
  a.summary.updatedAt === b.summary.updatedAt &&
  sameFingerprint(a.fingerprint, b.fingerprint);

const withoutOrigin = ({ origin: _origin, ...edit }: StoredEdit): SpilledEdit => edit;

/** Figures for the library must never keep work from being saved: a fault in them is thrown on its own. */
function sparing(counts: AutosaveParts['counts'], last: () => LibraryCounts): AutosaveParts['counts'] {
  return (workbook) => {
    try {
      return counts(workbook);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
      return last();
    }
  };
}

/** Begins to keep one open workbook. */
export function startAutosave(parts: AutosaveParts): Autosave {
  const { storage, spill, current, nowMs, onState } = parts;
  const { id } = parts.stored.summary;
  let saved = parts.stored;
  let savedAs = current();
  const counts = sparing(parts.counts, () => saved.summary);
  let inFlight: NextWrite | null = null;
  /** Writes that failed since the last one that did not: what the browser lost sight of may be on disk all the same. */
  let doubtful: readonly NextWrite[] = [];
  let failures = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** When the first letter was typed that is not written yet. */
  let typingSinceMs: number | null = null;
  let writing: Promise<boolean> | null = null;

  const isClean = (): boolean => {
    const { workbook, history, origin } = current();
    const { past, future } = savedAs.history;
    const sameHistory = history.past === past && history.future === future;
    return workbook === savedAs.workbook && sameHistory && origin === savedAs.origin;
  };

  const wake = (delayMs: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      parts.settleTyping();
      void flush();
    }, delayMs);
  };

  const isRetryDue = (): boolean => failures > 0 && timer !== null;

  /** The last step of undo is still being typed, and is on disk in an earlier form. */
  const isTypedOn = (): boolean => {
    const { past, open } = current().history;
    return open !== null && past.at(-1)?.seq === savedAs.history.past.at(-1)?.seq;
  };

  function typing(): void {
    if (stopped || isRetryDue()) return;
    // A clock that was put back must not put off the write.
    typingSinceMs = Math.min(typingSinceMs ?? nowMs(), nowMs());
    wake(Math.max(0, Math.min(typingPauseMs, typingSinceMs + longestTypingMs - nowMs())));
  }

  function changed(): void {
    if (stopped || isRetryDue()) return;
    // What is being typed has become an edit: it is written when that was due anyway.
    const isTyped = typingSinceMs !== null && current().history.open !== null;
    if (isTyped) return;
    if (isTypedOn()) typing();
    else wake(gatherMs);
  }

  const writeAfter = (stored: StoredWorkbook): NextWrite | null => {
    const { workbook, history, origin } = current();
    return nextWrite(stored, workbook, history, origin, counts, new Date(nowMs()).toISOString());
  };

  /** True when what stands in the way of a write is an earlier one of our own, which then counts as saved. */
  async function findDoubtful(): Promise<boolean> {
    if (doubtful.length === 0) return false;
    const loaded = await storage.load(id);
    const found = loaded.status === 'ok' && doubtful.find(({ stored }) => isSame(stored, loaded.stored));
    doubtful = [];
    if (!found) return false;
    saved = found.stored;
    return true;
  }

  async function writeCurrent(): Promise<void> {
    const now = current();
    inFlight = writeAfter(saved);
    if (inFlight) {
      try {
        await write(storage, inFlight);
      } catch (error) {
        if (asFailure(error).reason === 'stale' && (await findDoubtful())) return;
        throw error;
      }
      saved = inFlight.stored;
      doubtful = [];
      parts.onWritten(saved.seq);
    }
    savedAs = now;
  }

  /** The write in flight may or may not be completed, so it is kept as well. */
  function leave(): void {
    if (stopped || isClean()) return;
    const next = writeAfter(inFlight?.stored ?? saved);
    // Which copy was shared last holds a whole workbook, too much for a page that is going away.
    const edits = [inFlight, next].flatMap((write) => (write ? [withoutOrigin(write.edit)] : []));
    if (edits.length > 0) spill.keep(id, { base: saved.fingerprint, edits });
  }

  function fail(failure: StorageFailure): void {
    if (failure.reason === 'stale' || failure.reason === 'closed') {
      if (failure.reason === 'closed') leave();
      stopped = true;
      parts.onStale(failure.message);
      return;
    }
    if (inFlight) doubtful = [...doubtful, inFlight].slice(-mostDoubtful);
    const delayMs = retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? 0;
    failures += 1;
    onState({ status: 'failed', sentence: failure.message, retryAtMs: nowMs() + delayMs });
    wake(delayMs);
  }

  async function writeUntilClean(): Promise<boolean> {
    try {
      while (!isClean()) {
        // What has failed stays said until it is done, so that closing goes on asking while it is tried again.
        if (failures === 0) onState({ status: 'saving' });
        // One write in flight: what is edited meanwhile goes into the next.
        await writeCurrent();
        inFlight = null;
        failures = 0;
        if (stopped) return false;
      }
      spill.drop(id);
      // What was typed meanwhile is written next, and said then.
      if (typingSinceMs === null) onState({ status: 'saved', at: saved.summary.updatedAt });
      return true;
    } catch (error) {
      if (!stopped) fail(asFailure(error));
      return false;
    } finally {
      inFlight = null;
    }
  }

  async function flush(): Promise<boolean> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    typingSinceMs = null;
    if (stopped) return isClean();
    writing ??= writeUntilClean().finally(() => {
      writing = null;
    });
    const done = await writing;
    return done && !isClean() ? flush() : done;
  }

  return {
    changed,
    typing,
    hurry: () => {
      if (typingSinceMs !== null) void flush();
    },
    flush,
    leave,
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
