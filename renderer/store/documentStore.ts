// The open workbook: the one place it changes, with its history, its save state and the right to write it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Edit, EditRefused, RoleNeeded } from '../../shared/edits/edit.ts';
import { wantsRole } from '../../shared/log/wantsRole.ts';
import { performEdit } from '../../shared/edits/perform.ts';
import { type ChangeSet, type Difference, differenceOf } from '../../shared/changes/changes.ts';
import {
  baseOf,
  type Entry,
  type History,
  record,
  redo,
  type Step,
  undo,
} from '../../shared/changes/history.ts';
import { bindingMessages } from '../../shared/messages/edits/binding.ts';
import type { BindingEntry } from '../../shared/schema/kinds.ts';
import { logged, type Log, type LogEntry } from '../../shared/changes/log.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import type { Origin } from '../storage/storage.ts';
import {
  afterChange,
  closedDocument,
  type DocumentData,
  type DocumentParts,
  logStep,
} from './documentData.ts';
import { deletedSentence } from './deleting.ts';
import { createKeeper } from './keeper.ts';

export interface DocumentState extends DocumentData {
  /** Closes what is open and opens another; true when it is open, if only for reading. */
  readonly open: (id: string) => Promise<boolean>;
  /** Writes all there is to write, with the library's figures: the window closes. True when all is on disk. */
  readonly finish: () => Promise<boolean>;
  /** Waits for the last write. False: it failed, and the workbook stays open so that nothing is lost. */
  readonly close: () => Promise<boolean>;
  /**
   * Makes an edit. False: it was refused, the reason is in the notices, and nothing has changed. True also where it is
   * asked first who is working: the edit is made with the answer. False where it is asked first whether to delete.
   */
  readonly apply: (edit: Edit) => boolean;
  /** The entry undone, or null when there was none. */
  readonly undo: () => Entry | null;
  /** The entry done again, or null when there was none. */
  readonly redo: () => Entry | null;
  /** Remembers that the workbook was written to a file; kept with the next write. */
  readonly setOrigin: (origin: Origin) => void;
  /** Writes what waits to be written; true when all is on disk. For hiding, leaving and "Try again". */
  readonly flush: () => Promise<boolean>;
  /** A key was pressed in a field and is no edit yet: it is not called saved, and is written soon. */
  readonly typing: () => void;
  /** Writes at once what waits for more typing. */
  readonly hurry: () => void;
  /** Keeps aside, before it returns, what is not written yet: the window goes away. */
  readonly leave: () => void;
  /** Writes the last edits and allows no more, for the reason given: a newer version of the app takes over. */
  readonly freeze: (sentence: string) => Promise<void>;
}

export type DocumentStore = StoreApi<DocumentState>;

/** The entry of the record that a step would take out although it stood there when the workbook was opened. */
function recordedBefore(boundAtOpening: ReadonlySet<string>, changes: ChangeSet): BindingEntry | undefined {
  const gone = changes.find(
    ({ type, kind, id }) => type === 'removed' && kind === 'bindingEntry' && boundAtOpening.has(id),
  );
  return gone?.type === 'removed' ? (gone.record as BindingEntry) : undefined;
}

export function createDocumentStore(parts: DocumentParts): DocumentStore {
  const { nowMs, newId, byRole, askRole, askDeletion, notify, settleDrafts } = parts;
  return createStore<DocumentState>((set, get) => {
    const keeper = createKeeper(parts, get, set);

    /** The workbook when it may be changed; else says why not. */
    const writable = (): Workbook | null => {
      const { workbook, readOnly } = get();
      if (readOnly === null) return workbook;
      notify({ tone: 'problem', sentence: readOnly });
      return null;
    };
    const show = (made: Difference, history: History, log: Log): void => {
      set(({ save }) => ({ workbook: made.to, history, log, save: afterChange(save) }));
      keeper.changed(made);
    };
    // Undo and redo put back whole what passed the gate when it was made: no guard looks again.
    const take = (
      what: LogEntry['what'],
      step: (workbook: Workbook, history: History) => Step | null,
    ): Entry | null => {
      settleDrafts();
      const workbook = writable();
      const taken = workbook && step(workbook, get().history);
      if (!taken) return null;
      const recorded = recordedBefore(get().boundAtOpening, taken.changes);
      if (recorded) {
        notify({ tone: 'problem', sentence: bindingMessages.kept.otherSitting({ says: recorded.says }) });
        return null;
      }
      const { entry, changes } = taken;
      const at = new Date(nowMs()).toISOString();
      const made = logStep(workbook, { what, label: entry.label, at, byRole: byRole(), changes });
      show({ from: workbook, to: taken.workbook, changes }, taken.history, logged(get().log, made));
      return entry;
    };
    const isAsked = (edit: Edit, workbook: Workbook, agreed: boolean, isRequired: boolean): boolean =>
      askRole(workbook, { isRequired, carryOn: () => makeAgreed(edit, agreed) });
    /** Makes an edit; `agreed`: the person has said that what it deletes shall go. */
    const makeAgreed = (edit: Edit, agreed: boolean): boolean => {
      const workbook = writable();
      if (!workbook) return false;
      try {
        return make(edit, workbook, agreed);
      } catch (error) {
        if (!(error instanceof EditRefused)) throw error;
        if (error instanceof RoleNeeded && isAsked(edit, workbook, agreed, true)) return true;
        notify({ tone: 'problem', sentence: error.message });
        return false;
      }
    };
    /** Whether it is asked first whether records shall go that others link to. */
    const isAskedToDelete = ({ deletes }: Edit, made: Difference, carryOn: () => void): boolean =>
      deletes !== undefined && askDeletion({ targets: deletes, made, carryOn });
    const tellDeleted = ({ deletes }: Edit, { from }: Difference): void => {
      const sentence = deletes && deletedSentence(from, deletes);
      if (sentence) notify({ tone: 'info', sentence, ofStep: lastStep(get()), offersUndo: true });
    };
    const make = (edit: Edit, before: Workbook, agreed: boolean): boolean => {
      const atMs = nowMs();
      const at = new Date(atMs).toISOString();
      const { label, group } = edit;
      const base = baseOf(get().history, before, { group, atMs });
      const role = byRole();
      const after = performEdit(edit, before, { at, byRole: role, newId }, base);
      if (after === before) return true;
      const made = differenceOf(base, after);
      if (!agreed && isAskedToDelete(edit, made, () => void makeAgreed(edit, true))) return false;
      if (role === null && wantsRole(made.changes) && isAsked(edit, before, agreed, false)) return true;
      const history = record(get().history, made, { label, group, at, atMs, byRole: role });
      if (history === get().history) return true;
      const step = logStep(after, { what: 'done', label, at, byRole: role, changes: made.changes });
      show(made, history, logged(get().log, step, base !== before));
      tellDeleted(edit, made);
      return true;
    };

    return {
      ...closedDocument,
      open: keeper.open,
      close: keeper.close,
      finish: keeper.finish,
      flush: keeper.flush,
      typing: keeper.typing,
      hurry: keeper.hurry,
      leave: keeper.leave,
      freeze: keeper.freeze,
      apply: (edit) => makeAgreed(edit, false),
      setOrigin: (origin) => {
        if (!writable()) return;
        set(({ save }) => ({ origin, save: afterChange(save) }));
        keeper.changed(null);
      },
      undo: () => take('undone', undo),
      redo: () => take('redone', redo),
    };
  });
}

/** The number of the step that Undo would take back; 0 when there is none. */
export const lastStep = ({ history }: Pick<DocumentData, 'history'>): number => history.past.at(-1)?.seq ?? 0;

/** What Undo would undo, in the words of the edit; null when there is nothing to undo. */
export const selectUndoLabel = ({ history, readOnly }: DocumentData): string | null =>
  readOnly === null ? (history.past.at(-1)?.label ?? null) : null;

/** What Redo would do again; null when there is nothing. */
export const selectRedoLabel = ({ history, readOnly }: DocumentData): string | null =>
  readOnly === null ? (history.future[0]?.label ?? null) : null;
