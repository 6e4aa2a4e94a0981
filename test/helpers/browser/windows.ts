// Windows of the app without a browser: stores over one shared storage, with locks and news as tabs have them.
import type { KnownWorkbook } from '../../../renderer/storage/knownWorkbooks.ts';
import { memoryStorage } from '../journal/memoryStorage.ts';
import type { Spill, Spilled } from '../../../renderer/storage/saving/spill.ts';
import type { LibraryCounts, Storage } from '../../../renderer/storage/storage.ts';
import type { Release, SaveNews, WriterLocks } from '../../../renderer/storage/saving/writerLock.ts';
import { askDeletion } from '../../../renderer/store/deleting.ts';
import { createDocumentStore, type DocumentStore } from '../../../renderer/store/documentStore.ts';
import { plainLook } from '../../../renderer/storage/libraryLook.ts';
import { createLibrarySearch } from '../../../renderer/store/librarySearch.ts';
import { createLibraryStore, type LibraryStore } from '../../../renderer/store/libraryStore.ts';
import { askRole, workingRole } from '../../../renderer/store/workingRole.ts';
import {
  createSessionStore,
  type Deletion,
  type SessionStore,
  type Waiting,
} from '../../../renderer/store/sessionStore.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';

interface Lock {
  readonly waiting: (() => void)[];
}

/** Locks as browsers give them: one holder a name, the others in line. */
export function testLocks(): WriterLocks {
  const held = new Map<string, Lock>();
  const releaseOf = (id: string): Release => {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const next = held.get(id)?.waiting.shift();
      if (next) next();
      else held.delete(id);
    };
  };
  return {
    take: async (id) => {
      if (held.has(id)) return null;
      held.set(id, { waiting: [] });
      return releaseOf(id);
    },
    wait: (id, signal) =>
      new Promise((resolve) => {
        const lock = held.get(id);
        const enter = () => resolve(releaseOf(id));
        if (!lock) {
          held.set(id, { waiting: [] });
          return enter();
        }
        lock.waiting.push(enter);
        signal.addEventListener('abort', () => {
          const place = lock.waiting.indexOf(enter);
          if (place >= 0) lock.waiting.splice(place, 1);
          resolve(null);
        });
      }),
  };
}

/** News between windows; a window does not hear itself. */
export function testNews(): () => SaveNews {
  const windows = new Set<Set<(id: string) => void>>();
  return () => {
    const own = new Set<(id: string) => void>();
    windows.add(own);
    return {
      announce: (id) => {
        for (const other of windows) if (other !== own) for (const listener of other) listener(id);
      },
      listen: (listener) => {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
  };
}

export interface TestWindow {
  readonly document: DocumentStore;
  readonly session: SessionStore;
  readonly library: LibraryStore;
  /** The sentences said so far. */
  readonly said: () => readonly string[];
}

export interface TestComputer {
  readonly storage: Storage;
  readonly spill: Spill;
  /** Another window on the same storage; `settleTyping` and `settleDrafts` stand for the fields in it. */
  readonly window: (ownStorage?: Storage, settleTyping?: () => void, settleDrafts?: () => void) => TestWindow;
  /** What the browser remembers outside the database. */
  readonly known: () => readonly KnownWorkbook[];
  /** The workbooks whose tables' views were forgotten. */
  readonly forgotten: readonly string[];
}

/** As text, as a browser keeps it. */
function testSpill(): Spill {
  const spilled = new Map<string, string>();
  return {
    keep: (id, edits) => void spilled.set(id, JSON.stringify(edits)),
    read: (id) => JSON.parse(spilled.get(id) ?? 'null') as Spilled | null,
    drop: (id) => void spilled.delete(id),
  };
}

const noCounts = (_workbook: Workbook): LibraryCounts => ({
  stageReached: 1,
  openFindings: 0,
  criteriaDue: 0,
});

/** One computer with a storage; each of its windows has its own stores. `counts` takes the library's figures. */
export function testComputer(
  storage: Storage = memoryStorage(),
  spill = testSpill(),
  counts = noCounts,
): TestComputer {
  const locks = testLocks();
  const news = testNews();
  let known: readonly KnownWorkbook[] = [];
  let look = plainLook;
  const forgotten: string[] = [];
  let ids = 0;
  const window = (
    ownStorage = storage,
    settleTyping = (): void => undefined,
    settleDrafts = (): void => undefined,
  ): TestWindow => {
    const session = createSessionStore();
    // Who has been asked who is working, and would rather not say, is not asked again.
    session.getState().answerRole(null);
    const parts = {
      storage: ownStorage,
      locks,
      news: news(),
      spill,
      counts,
      nowMs: () => Date.now(),
      newId: () => `id-${(ids += 1)}`,
      askRole: (workbook: Workbook, waiting: Waiting) => askRole(session, workbook, waiting),
      byRole: () => workingRole(document.getState().workbook, session.getState()),
      askDeletion: (deletion: Deletion) => askDeletion(session, deletion),
      notify: session.getState().notify,
      settleDrafts,
      settleTyping,
    };
    const document = createDocumentStore(parts);
    const library = createLibraryStore({
      ...parts,
      document,
      show: (id) => document.getState().open(id),
      forgetViews: (id) => forgotten.push(id),
      keptLook: { read: () => look, write: (kept) => (look = kept) },
      inside: createLibrarySearch(ownStorage),
      known: { read: () => known, write: (list) => (known = list) },
      persist: () => Promise.resolve(true),
    });
    return {
      document,
      session,
      library,
      said: () => session.getState().notices.map(({ sentence }) => sentence),
    };
  };
  return { storage, spill, window, known: () => known, forgotten };
}
