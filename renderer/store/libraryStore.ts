// The workbooks on this computer: list, create, duplicate, rename, delete with undo, and a warning when some are gone.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Edit, EditRefused } from '../../shared/edits/edit.ts';
import { changeFields } from '../../shared/edits/records.ts';
import { noUnknownParts, type ThroughlineDocument } from '../../shared/file/document.ts';
import { parse } from '../../shared/file/parse.ts';
import { record } from '../../shared/history.ts';
import { factsOf, fixedIds, type Workbook } from '../../shared/schema/workbook.ts';
import type { KnownWorkbook, KnownWorkbooks } from '../storage/knownWorkbooks.ts';
import {
  asFailure,
  type Origin,
  StorageFailure,
  type StoredWorkbook,
  type WorkbookSummary,
} from '../storage/storage.ts';
import { firstStored, fromStoredHistory, nextWrite } from '../storage/storedEdit.ts';
import type { DocumentParts } from './documentData.ts';
import type { DocumentStore } from './documentStore.ts';

export interface LibraryState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why the list could not be read, when `status` is `failed`. */
  readonly problem: string | null;
  /** Newest first, deleted ones left out. */
  readonly workbooks: readonly WorkbookSummary[];
  /** Deleted but still restorable, newest first. */
  readonly deleted: readonly WorkbookSummary[];
  /** Workbooks that were here and are not any more, though nobody deleted them. */
  readonly lost: readonly KnownWorkbook[];
  /** Whether the browser has promised not to clear this storage by itself; null: not asked yet. */
  readonly persisted: boolean | null;
  readonly search: string;
  readonly load: () => Promise<void>;
  readonly setSearch: (search: string) => void;
  /** Stores a new workbook; its id, or null when that failed (then a notice says why). */
  readonly create: (workbook: Workbook, origin?: Origin) => Promise<string | null>;
  /** Stores the workbook of a .throughline file; its id, or null with a notice that says why. */
  readonly openFile: (bytes: Uint8Array) => Promise<string | null>;
  /** A copy under a new id, without its undo history; its id, or null when that failed. */
  readonly duplicate: (id: string) => Promise<string | null>;
  readonly rename: (id: string, title: string) => Promise<boolean>;
  /** Deletes; a notice offers Undo. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly restore: (id: string) => Promise<boolean>;
  /** The person has read which workbooks are gone. */
  readonly forgetLost: () => void;
}

export type LibraryStore = StoreApi<LibraryState>;

export interface LibraryParts extends Pick<
  DocumentParts,
  'storage' | 'locks' | 'counts' | 'nowMs' | 'newId' | 'byRole' | 'notify'
> {
  readonly document: DocumentStore;
  readonly known: KnownWorkbooks;
  /** Asks the browser to keep the storage; false when it does not promise to. */
  readonly persist: () => Promise<boolean>;
}

const purgeAfterMs = 30 * 24 * 60 * 60 * 1000;
const newestFirst = (a: WorkbookSummary, b: WorkbookSummary): number =>
  a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0;

const titleChars = 120;
const copyTitle = (title: string): string => `${title.slice(0, titleChars - 7)} (copy)`;

const renaming = (title: string): Edit => ({
  ...changeFields('facts', fixedIds.facts, { title }),
  label: 'Rename workbook',
  group: undefined,
});

export function createLibraryStore(parts: LibraryParts): LibraryStore {
  const { storage, locks, counts, nowMs, newId, notify, known, document } = parts;
  const now = (): string => new Date(nowMs()).toISOString();

  return createStore<LibraryState>((set, get) => {
    /** Runs a task of the library; a failure becomes a notice and `otherwise`. */
    async function attempt<T>(task: () => Promise<T>, otherwise: T): Promise<T> {
      try {
        return await task();
      } catch (error) {
        const { message } = error instanceof EditRefused ? error : asFailure(error);
        notify({ tone: 'problem', sentence: message });
        return otherwise;
      }
    }

    async function refresh(): Promise<void> {
      const all = (await storage.list()).toSorted(newestFirst);
      const here = new Set(all.map(({ id }) => id));
      const lost = known.read().filter(({ id }) => !here.has(id));
      known.write([...all, ...lost]);
      const [workbooks, deleted] = [true, false].map((live) =>
        all.filter((summary) => (summary.deletedAt === null) === live),
      );
      set({ status: 'ready', problem: null, workbooks: workbooks ?? [], deleted: deleted ?? [], lost });
    }

    async function purgeOld(): Promise<void> {
      const oldest = new Date(nowMs() - purgeAfterMs).toISOString();
      for (const { id, deletedAt } of get().deleted) {
        if (deletedAt === null || deletedAt >= oldest) continue;
        await storage.purge(id);
        known.write(known.read().filter((workbook) => workbook.id !== id));
      }
      await refresh();
    }

    async function read(id: string): Promise<StoredWorkbook> {
      const loaded = await storage.load(id);
      if (loaded.status === 'ok') return loaded.stored;
      const salvaged = loaded.status === 'damaged' ? loaded.salvaged : null;
      if (salvaged) return salvaged;
      throw new StorageFailure('missing', 'This workbook cannot be read on this computer any more.');
    }

    async function store(workbook: Workbook, origin?: Origin): Promise<string> {
      const id = newId();
      await storage.snapshot(
        id,
        firstStored(
          id,
          workbook,
          origin ?? { workbookId: id, lastCopy: null, unknown: noUnknownParts },
          counts(workbook),
          now(),
        ),
      );
      await refresh();
      return id;
    }

    const storeDocument = ({
      workbook,
      workbookId,
      lineage,
      unknown,
    }: ThroughlineDocument): Promise<string> =>
      store(workbook, { workbookId, lastCopy: { lineage, state: workbook }, unknown });

    async function storeFile(bytes: Uint8Array): Promise<string | null> {
      const parsed = parse(bytes);
      if (parsed.status === 'ok') {
        for (const sentence of parsed.warnings) notify({ tone: 'info', sentence });
        return storeDocument(parsed.document);
      }
      const salvaged = parsed.status === 'damaged' ? parsed.salvaged : null;
      const keep = salvaged && {
        label: 'Open what could be read',
        run: () => void attempt(async () => document.getState().open(await storeDocument(salvaged)), false),
      };
      notify({ tone: 'problem', sentence: parsed.message, action: keep });
      return null;
    }

    const renamed = (workbook: Workbook, title: string): Workbook =>
      renaming(title).apply(workbook, { at: now(), byRole: parts.byRole(), newId });

    /** Renames a workbook that is not open here, as one undo step of its own history. */
    async function renameStored(id: string, title: string): Promise<void> {
      const release = await locks.take(id);
      if (!release) throw new StorageFailure('failed', 'It is open in another window: rename it there.');
      try {
        const stored = await read(id);
        const after = renamed(stored.workbook, title);
        const history = record(fromStoredHistory(stored.history), stored.workbook, after, {
          label: renaming(title).label,
          at: now(),
          atMs: nowMs(),
          byRole: parts.byRole(),
        });
        const write = nextWrite(stored, after, history, stored.origin, counts, now());
        if (write) await storage.append(id, write.edit);
      } finally {
        release();
      }
    }

    async function mark(id: string, deletedAt: string | null): Promise<boolean> {
      if (deletedAt !== null && document.getState().id === id && !(await document.getState().close()))
        return false;
      await storage.setDeleted(id, deletedAt);
      await refresh();
      return true;
    }

    return {
      status: 'loading',
      problem: null,
      workbooks: [],
      deleted: [],
      lost: [],
      persisted: null,
      search: '',
      load: async () => {
        try {
          await refresh();
          await purgeOld();
        } catch (error) {
          set({ status: 'failed', problem: asFailure(error).message });
        }
        if (get().persisted === null) set({ persisted: await parts.persist() });
      },
      setSearch: (search) => set({ search }),
      create: (workbook, origin) => attempt(() => store(workbook, origin), null),
      openFile: (bytes) => attempt(() => storeFile(bytes), null),
      duplicate: (id) =>
        attempt(async () => {
          const open = document.getState();
          const workbook = open.id === id && open.workbook ? open.workbook : (await read(id)).workbook;
          return store(renamed(workbook, copyTitle(factsOf(workbook).title)));
        }, null),
      rename: (id, title) =>
        attempt(async () => {
          const open = document.getState();
          if (open.id !== id) await renameStored(id, title);
          else if (!open.apply(renaming(title)) || !(await open.flush())) return false;
          await refresh();
          return true;
        }, false),
      remove: async (id) => {
        const removed = await attempt(() => mark(id, now()), false);
        const undo = { label: 'Undo', run: () => void get().restore(id) };
        if (removed) notify({ tone: 'info', sentence: 'Workbook deleted.', action: undo });
        return removed;
      },
      restore: (id) => attempt(() => mark(id, null), false),
      forgetLost: () => {
        const lost = new Set(get().lost.map(({ id }) => id));
        known.write(known.read().filter(({ id }) => !lost.has(id)));
        set({ lost: [] });
      },
    };
  });
}

/** The workbooks that match the search text by title or client. */
export function searchWorkbooks(
  workbooks: readonly WorkbookSummary[],
  search: string,
): readonly WorkbookSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return workbooks.filter(({ title, clientLabel }) => {
    const text = `${title} ${clientLabel}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
