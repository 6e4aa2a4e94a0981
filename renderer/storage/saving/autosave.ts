// Writes the open workbook after every edit: one write in flight, in order, retried whole, nothing dropped from memory.
import type { Difference } from '../../../shared/changes/changes.ts';
import type { Instant } from '../../../shared/schema/field.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import {
  asFailure,
  type LibraryCounts,
  type Storage,
  StorageFailure,
  type StoredEdit,
  type StoredWorkbook,
} from '../storage.ts';
import { Pace } from './pace.ts';
import type { Spill, SpilledEdit } from './spill.ts';
import { countsWrite, type Kept, type NextWrite } from './storedEdit.ts';
import { Written } from './written.ts';

/** What the header says. `saved` only once everything on screen is on disk. */
export type SaveState =
  | { readonly status: 'saved'; readonly at: Instant }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly sentence: string; readonly retryAtMs: number }
  | { readonly status: 'readOnly'; readonly sentence: string };

export interface AutosaveParts {
  readonly storage: Storage;
  readonly spill: Spill;
  /** As loaded: what is on disk when this begins. */
  readonly stored: StoredWorkbook;
  /** What is on screen now. */
  readonly current: () => Kept;
  readonly counts: (workbook: Workbook) => LibraryCounts | Promise<LibraryCounts>;
  readonly nowMs: () => number;
  readonly onState: (state: SaveState) => void;
  /** After each completed write. */
  readonly onWritten: (seq: number) => void;
  /** Another window has written in between: nothing more is written from here. */
  readonly onStale: (sentence: string) => void;
  /** Turns text that is still being typed into edits, where it can be one. */
  readonly settleTyping: () => void;
}

/** So long nothing is done before the library's figures are taken: they run every rule, and nobody waits for them. */
export const restMs = 5_000;

const withoutOrigin = ({ origin: _origin, ...edit }: StoredEdit): SpilledEdit => edit;

/** A fault in what work does not need is thrown on its own. */
function throwApart(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

/** Keeps one open workbook from now on. */
export class Autosave {
  private readonly parts: AutosaveParts;
  private readonly written: Written;
  private readonly pace: Pace;
  /** What was on screen when `written` was made of it. */
  private savedAs: Kept;
  /** What the last edit found out about itself. */
  private made: Difference | null = null;
  private writing: Promise<boolean> | null = null;
  private resting: ReturnType<typeof setTimeout> | null = null;
  private stopped = false;

  constructor(parts: AutosaveParts) {
    this.parts = parts;
    this.written = new Written(parts.storage, parts.stored);
    this.savedAs = parts.current();
    this.pace = new Pace(parts.nowMs, () => {
      parts.settleTyping();
      void this.flush();
    });
    this.rest();
  }

  /** To be called after every change of the document; null where it is not the workbook that has changed. */
  changed(made: Difference | null): void {
    if (this.stopped) return;
    this.made = made ?? this.made;
    // What is being typed has become an edit: it is written when that was due anyway.
    if (this.pace.isTyping && this.parts.current().history.open !== null) return;
    if (this.isTypedOn()) this.pace.typed();
    else this.pace.edited();
  }

  /** To be called with every keystroke that is not yet a change of the document. */
  typing(): void {
    if (!this.stopped) this.pace.typed();
  }

  /** Writes at once what waits for more typing, as when its field is left. */
  hurry(): void {
    if (this.pace.isTyping) void this.flush();
  }

  /** Writes at once; true when everything is on disk, false when the write failed and will be retried. */
  async flush(): Promise<boolean> {
    this.pace.clear();
    if (this.stopped) return this.isClean();
    const done = await this.oneWriting(() => this.writeUntilClean());
    this.rest();
    return done && !this.isClean() ? this.flush() : done;
  }

  /** Writes the library's figures, if they are of an earlier state and nothing else is to be written. Never rejects. */
  async count(): Promise<void> {
    if (this.stopped || this.writing || !this.isClean()) return;
    if (this.written.stored.summary.counted !== undefined) await this.oneWriting(() => this.writeCounts());
  }

  /** Keeps aside, before it returns, what is not written yet: the window goes away. */
  leave(): void {
    if (this.stopped || this.isClean()) return;
    // Which copy was shared last holds a whole workbook, too much for a page that is going away.
    const edits = this.written
      .unwritten(this.parts.current(), this.now(), this.made)
      .map(({ edit }) => withoutOrigin(edit));
    const { fingerprint, summary } = this.written.stored;
    if (edits.length > 0) this.parts.spill.keep(summary.id, { base: fingerprint, edits });
  }

  /** Ends it without another write. */
  stop(): void {
    this.stopped = true;
    this.pace.clear();
    if (this.resting !== null) clearTimeout(this.resting);
  }

  private now(): Instant {
    return new Date(this.parts.nowMs()).toISOString();
  }

  private isClean(): boolean {
    const { workbook, history, log, origin } = this.parts.current();
    const { past, future } = this.savedAs.history;
    const sameHistory = history.past === past && history.future === future;
    const sameLog = log === this.savedAs.log;
    return workbook === this.savedAs.workbook && sameHistory && sameLog && origin === this.savedAs.origin;
  }

  /** The last step of undo is still being typed, and is on disk in an earlier form. */
  private isTypedOn(): boolean {
    const { past, open } = this.parts.current().history;
    return open !== null && past.at(-1)?.seq === this.savedAs.history.past.at(-1)?.seq;
  }

  /** One write in flight: who asks meanwhile waits for it. */
  private oneWriting(begin: () => Promise<boolean>): Promise<boolean> {
    this.writing ??= begin().finally(() => {
      this.writing = null;
    });
    return this.writing;
  }

  private async writeUntilClean(): Promise<boolean> {
    try {
      while (!this.isClean()) {
        // What has failed stays said until it is done, so that closing goes on asking while it is tried again.
        if (!this.pace.hasFailed) this.parts.onState({ status: 'saving' });
        await this.writeCurrent();
        this.pace.succeeded();
        if (this.stopped) return false;
      }
      const { summary } = this.written.stored;
      this.parts.spill.drop(summary.id);
      // What was typed meanwhile is written next, and said then.
      if (!this.pace.isTyping) this.parts.onState({ status: 'saved', at: summary.updatedAt });
      return true;
    } catch (error) {
      if (!this.stopped) this.fail(asFailure(error));
      return false;
    }
  }

  /** What is edited meanwhile goes into the next write. */
  private async writeCurrent(): Promise<void> {
    const now = this.parts.current();
    const next = this.written.next(now, this.now(), this.made);
    if (next) {
      if (!(await this.written.write(next))) return;
      this.parts.onWritten(next.stored.seq);
    }
    this.savedAs = now;
  }

  private fail(failure: StorageFailure): void {
    if (failure.reason === 'stale' || failure.reason === 'closed') return this.endAs(failure);
    const retryAtMs = this.pace.failed();
    this.parts.onState({ status: 'failed', sentence: failure.message, retryAtMs });
  }

  /** Nothing more can be written from here. */
  private endAs({ reason, message }: StorageFailure): void {
    if (reason === 'closed') this.leave();
    this.stopped = true;
    this.parts.onStale(message);
  }

  /** When nothing has been written for a while, the library's figures are taken; once, whatever comes of it. */
  private rest(): void {
    if (this.resting !== null) clearTimeout(this.resting);
    if (this.stopped) return;
    this.resting = setTimeout(() => void this.count(), restMs);
  }

  /** The figures of what is saved, also where an edit was saved while they were worked out. */
  private async countedNow(): Promise<NextWrite> {
    const { stored } = this.written;
    const counts = await this.parts.counts(stored.workbook);
    return stored === this.written.stored ? countsWrite(stored, counts) : this.countedNow();
  }

  /** The work is safe without them: when they cannot be written they stay marked as of an earlier state. */
  private async writeCounts(): Promise<boolean> {
    const { written } = this;
    try {
      const next = await this.countedNow();
      if (await written.write(next)) this.parts.onWritten(next.stored.seq);
    } catch (error) {
      if (!(error instanceof StorageFailure)) throwApart(error);
      else if (!this.stopped && (error.reason === 'stale' || error.reason === 'closed')) this.endAs(error);
    }
    return !this.stopped;
  }
}
