// The workbooks on this computer: list, create, duplicate, rename, delete with undo, and a warning when some are gone.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepingWords } from '../../shared/messages/screens/storage.ts';
import { type Edit, EditRefused } from '../../shared/edits/edit.ts';
import { restoreState } from '../../shared/edits/whole/restoreState.ts';
import type { CopyStamp } from '../../shared/file/lineage/lineage.ts';
import { parse } from '../../shared/file/parse.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { asFailure, type Origin } from '../storage/storage.ts';
import type { KeptLook, LibraryLook } from '../storage/libraryLook.ts';
import type { DocumentStore } from './documentStore.ts';
import type { LibrarySearch } from './librarySearch.ts';
import { type MergeCopy, mergeCopyOf } from './mergeCopy.ts';
import type { NewNotice } from './sessionStore.ts';
import {
  addStored,
  asCopy,
  changeStored,
  forgetKnown,
  listShelf,
  originOfFile,
  purgeOld,
  readStored,
  renaming,
  setStoredDeleted,
  type Shelf,
  type ShelfParts,
} from './storedWorkbooks.ts';

/**
 * `workbooks` newest first, `deleted` those that can still be restored, `lost` those that were here and are not any
 * more, though nobody deleted them.
 */
export interface LibraryState extends Shelf {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why the list could not be read, when `status` is `failed`. */
  readonly problem: string | null;
  /** Whether the browser has promised not to clear this storage by itself; null: not asked yet. */
  readonly persisted: boolean | null;
  readonly search: string;
  /** How the person has the list shown. */
  readonly look: LibraryLook;
  /** Looks for words inside the workbooks. */
  readonly inside: LibrarySearch;
  readonly load: () => Promise<void>;
  /** Loads now and whenever another window has written; the answer ends it. */
  readonly watch: () => () => void;
  readonly setSearch: (search: string) => void;
  readonly setLook: (change: Partial<LibraryLook>) => void;
  /** Stores a new workbook; its id, or null when that failed (then a notice says why). */
  readonly create: (workbook: Workbook, origin?: Origin) => Promise<string | null>;
  /** Stores the workbook of a .throughline file; its id, or null with a notice that says why. */
  readonly openFile: (bytes: Uint8Array) => Promise<string | null>;
  /** The open workbook as a copy for a co-facilitator, not written yet; null with a notice when that failed. */
  readonly copyForMerge: (stamp: CopyStamp) => Promise<MergeCopy | null>;
  /** A copy under a new id, without its undo history; its id, or null when that failed. */
  readonly duplicate: (id: string) => Promise<string | null>;
  /** One undo step in a workbook, whether it is open here or not; false with a notice when that failed. */
  readonly change: (id: string, edit: Edit) => Promise<boolean>;
  readonly rename: (id: string, title: string) => Promise<boolean>;
  /** Brings an earlier state back as one step on top of the present one; `when` names its moment. */
  readonly restoreState: (id: string, earlier: Workbook, when: string) => Promise<boolean>;
  /** An earlier state as a workbook of its own; its id, or null when that failed. */
  readonly copyState: (earlier: Workbook) => Promise<string | null>;
  /** Deletes; a notice offers Undo. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly restore: (id: string) => Promise<boolean>;
  /** The person has read which workbooks are gone. */
  readonly forgetLost: () => void;
}

export type LibraryStore = StoreApi<LibraryState>;

export interface LibraryParts extends ShelfParts {
  readonly document: DocumentStore;
  readonly notify: (notice: NewNotice) => void;
  /** Opens a stored workbook where the host shows it; true when that is done. */
  readonly show: (id: string) => Promise<boolean>;
  readonly inside: LibrarySearch;
  readonly keptLook: KeptLook;
  /** Asks the browser to keep the storage; false when it does not promise to. */
  readonly persist: () => Promise<boolean>;
}

/** Runs a task; a failure becomes a notice and `otherwise`. */
async function attempt<T>({ notify }: LibraryParts, task: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const { message } = error instanceof EditRefused ? error : asFailure(error);
    notify({ tone: 'problem', sentence: message });
    return otherwise;
  }
}

/** Stores the workbook of a file; of a damaged one only when the person then asks for it. */
async function storeFile(parts: LibraryParts, bytes: Uint8Array): Promise<string | null> {
  const { notify, show } = parts;
  const parsed = parse(bytes);
  if (parsed.status === 'ok') {
    const { warnings, changedOutside } = parsed;
    if (changedOutside !== null) notify({ tone: 'problem', sentence: changedOutside });
    for (const sentence of warnings) notify({ tone: 'info', sentence });
    return addStored(parts, parsed.document.workbook, originOfFile(parsed.document));
  }
  const { salvaged, problems: details } =
    parsed.status === 'damaged' ? parsed : { salvaged: null, problems: [] };
  const open = async (): Promise<boolean> => {
    const isShown =
      salvaged !== null && (await show(await addStored(parts, salvaged.workbook, originOfFile(salvaged))));
    // Said again beside what was opened: the first notice has gone with its button.
    if (isShown) notify({ tone: 'problem', sentence: keepingWords.openedInPart, details });
    return isShown;
  };
  const run = () => void attempt(parts, open, false);
  const action = salvaged && { label: keepingWords.openReadable, run };
  notify({ tone: 'problem', sentence: parsed.message, details, action });
  return null;
}

/** Knows what earlier copies held from everything that is stored here, so the open workbook is stored first. */
async function copyForMerge(
  { document, storage }: LibraryParts,
  stamp: CopyStamp,
): Promise<MergeCopy | null> {
  await document.getState().flush();
  const { workbook, origin } = document.getState();
  return workbook && origin ? mergeCopyOf(storage, workbook, origin, stamp) : null;
}

/** Copies what is on screen when the workbook is open, else what is stored. */
async function duplicate(parts: LibraryParts, id: string): Promise<string> {
  const open = parts.document.getState();
  const workbook = open.id === id && open.workbook ? open.workbook : (await readStored(parts, id)).workbook;
  return addStored(parts, asCopy(parts, workbook));
}

/** Makes an edit, whether the workbook is open here or not. */
async function change(parts: LibraryParts, id: string, edit: Edit): Promise<boolean> {
  const open = parts.document.getState();
  if (open.id === id) return open.apply(edit) && open.flush();
  await changeStored(parts, id, edit);
  return true;
}

async function remove(parts: LibraryParts, id: string): Promise<boolean> {
  const open = parts.document.getState();
  if (open.id === id && !(await open.close())) return false;
  await setStoredDeleted(parts, id, true);
  return true;
}

async function restore(parts: LibraryParts, id: string): Promise<boolean> {
  await setStoredDeleted(parts, id, false);
  return true;
}

export function createLibraryStore(parts: LibraryParts): LibraryStore {
  return createStore<LibraryState>((set, get) => {
    const refresh = async (): Promise<void> =>
      set({ ...(await listShelf(parts)), status: 'ready', problem: null });
    const load = async (): Promise<void> => {
      try {
        await refresh();
        await purgeOld(parts, get());
        await refresh();
      } catch (error) {
        set({
          status: 'failed',
          problem: asFailure(error, keepingWords.listUnread).message,
        });
      }
      if (get().persisted === null) set({ persisted: await parts.persist() });
    };
    /** A task that changes the list. */
    const act = <T>(task: () => Promise<T>, otherwise: T): Promise<T> =>
      attempt(
        parts,
        async () => {
          const result = await task();
          await refresh();
          return result;
        },
        otherwise,
      );
    const removeWithUndo = async (id: string): Promise<boolean> => {
      const isGone = await act(() => remove(parts, id), false);
      const action = { label: keepingWords.undo, run: () => void get().restore(id) };
      if (isGone) parts.notify({ tone: 'info', sentence: keepingWords.deleted, action });
      return isGone;
    };

    return {
      status: 'loading',
      problem: null,
      workbooks: [],
      deleted: [],
      lost: [],
      persisted: null,
      search: '',
      look: parts.keptLook.read(),
      inside: parts.inside,
      load,
      watch: () => {
        void load();
        return parts.news.listen(() => void load());
      },
      setSearch: (search) => set({ search }),
      setLook: (change) => {
        set(({ look }) => ({ look: { ...look, ...change } }));
        parts.keptLook.write(get().look);
      },
      create: (workbook, origin) => act(() => addStored(parts, workbook, origin), null),
      openFile: (bytes) => act(() => storeFile(parts, bytes), null),
      copyForMerge: (stamp) => attempt(parts, () => copyForMerge(parts, stamp), null),
      duplicate: (id) => act(() => duplicate(parts, id), null),
      change: (id, edit) => act(() => change(parts, id, edit), false),
      rename: (id, title) => act(() => change(parts, id, renaming(title)), false),
      restoreState: (id, earlier, when) => act(() => change(parts, id, restoreState(earlier, when)), false),
      copyState: (earlier) => act(() => addStored(parts, asCopy(parts, earlier)), null),
      remove: removeWithUndo,
      restore: (id) => act(() => restore(parts, id), false),
      forgetLost: () => {
        forgetKnown(parts, get().lost);
        set({ lost: [] });
      },
    };
  });
}
