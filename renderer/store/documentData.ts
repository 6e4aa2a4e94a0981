// What the document store holds and what it is made of, apart from what it does.
import { emptyHistory, type History } from '../../shared/changes/history.ts';
import type { Log, LogStep } from '../../shared/changes/log.ts';
import type { Id } from '../../shared/schema/field.ts';
import { findRecord, type Workbook } from '../../shared/schema/workbook.ts';
import type { SaveState } from '../storage/saving/autosave.ts';
import type { LibraryCounts, Origin, Storage } from '../storage/storage.ts';
import type { Spill } from '../storage/saving/spill.ts';
import type { SaveNews, WriterLocks } from '../storage/saving/writerLock.ts';
import type { Deletion, NewNotice, Waiting } from './sessionStore.ts';

/** `failed`: the sentence says why the workbook could not be opened. */
export type Opening =
  | { readonly status: 'closed' }
  | { readonly status: 'opening'; readonly id: string }
  | { readonly status: 'failed'; readonly id: string; readonly sentence: string }
  | { readonly status: 'open' };

/** The part that is data; `workbook` and `id` are null unless `opening` is `open`. */
export interface DocumentData {
  readonly id: string | null;
  readonly workbook: Workbook | null;
  readonly history: History;
  /** The ids of the entries of the record that stood there when it was opened: no undo of this sitting takes them out. */
  readonly boundAtOpening: ReadonlySet<string>;
  /** Everything done to it at this computer; it is part of no file. */
  readonly log: Log;
  readonly origin: Origin | null;
  /** Why nothing can be changed, as a sentence; null: it can. */
  readonly readOnly: string | null;
  readonly save: SaveState;
  readonly opening: Opening;
}

export interface DocumentParts {
  readonly storage: Storage;
  readonly locks: WriterLocks;
  readonly news: SaveNews;
  readonly spill: Spill;
  readonly counts: (workbook: Workbook) => LibraryCounts | Promise<LibraryCounts>;
  readonly nowMs: () => number;
  readonly newId: () => string;
  /** The role in whose name edits are made. */
  readonly byRole: () => Id<'role'> | null;
  /** Asks in whose name an edit is made before it is; false when it is not asked, and the edit is made at once. */
  readonly askRole: (workbook: Workbook, waiting: Waiting) => boolean;
  readonly notify: (notice: NewNotice) => void;
  /** Asks before records are deleted that others link to; false when it is not asked, and they are deleted at once. */
  readonly askDeletion: (deletion: Deletion) => boolean;
  /** Turns text that is still being typed into edits; called before undo, redo, flush and close. */
  readonly settleDrafts: () => void;
  /** The same while the person types on: only where the text can be an edit as it is, and nothing is said. */
  readonly settleTyping: () => void;
}

export const closedDocument: DocumentData = {
  id: null,
  workbook: null,
  history: emptyHistory,
  boundAtOpening: new Set(),
  log: [],
  origin: null,
  readOnly: null,
  save: { status: 'saving' },
  opening: { status: 'closed' },
};

/** A step for the log, with what its role is called in the workbook it is made in. */
export const logStep = (workbook: Workbook, step: Omit<LogStep, 'roleTitle'>): LogStep => ({
  ...step,
  roleTitle: step.byRole === null ? null : (findRecord(workbook, 'role', step.byRole)?.title ?? null),
});

/** A save that failed stays said until a retry succeeds. */
export const afterChange = (save: SaveState): SaveState =>
  save.status === 'failed' || save.status === 'saving' ? save : { status: 'saving' };
