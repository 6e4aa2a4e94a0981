// What the document store holds and what it is made of, apart from what it does.
import { emptyHistory, type History } from '../../shared/changes/history.ts';
import type { Id } from '../../shared/schema/field.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import type { SaveState } from '../storage/saving/autosave.ts';
import type { LibraryCounts, Origin, Storage } from '../storage/storage.ts';
import type { Spill } from '../storage/saving/spill.ts';
import type { SaveNews, WriterLocks } from '../storage/saving/writerLock.ts';
import type { NewNotice } from './sessionStore.ts';

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
  readonly notify: (notice: NewNotice) => void;
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
  origin: null,
  readOnly: null,
  save: { status: 'saving' },
  opening: { status: 'closed' },
};

/** A save that failed stays said until a retry succeeds. */
export const afterChange = (save: SaveState): SaveState =>
  save.status === 'failed' || save.status === 'saving' ? save : { status: 'saving' };
