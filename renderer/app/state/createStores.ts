// Makes the stores of this window over its storage, locks, clock and ids: those of the browser or of the desktop app.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import type { Bridge } from '../../../shared/bridge.ts';
import { desktopBridge } from '../../bridge.ts';
import { browserHost } from '../../host/browserHost.ts';
import { desktopHost } from '../../host/desktopHost.ts';
import { dexieRows, dexieStorage } from '../../storage/rows/dexieStorage.ts';
import { flushOnHide } from '../../storage/saving/flushOnHide.ts';
import {
  type JournalStorage,
  journalStorage,
  type JournalStorageParts,
} from '../../storage/journal/journalStorage.ts';
import { knownInLocalStorage } from '../../storage/knownWorkbooks.ts';
import { lookInLocalStorage } from '../../storage/libraryLook.ts';
import { viewsKey } from '../../store/tableViews.ts';
import { spillInLocalStorage } from '../../storage/saving/spill.ts';
import { browserLocks, browserNews } from '../../storage/saving/writerLock.ts';
import { askDeletion } from '../../store/deleting.ts';
import { keepPreferences } from './keepPreferences.ts';
import { createDocumentStore } from '../../store/documentStore.ts';
import type { Storage } from '../../storage/storage.ts';
import type { LibrarySearch } from '../../store/librarySearch.ts';
import { createLibraryStore } from '../../store/libraryStore.ts';
import { createLinkKeeper } from '../../store/linkKeeper.ts';
import { openWorkbook } from '../../store/openWorkbook.ts';
import { watchNew } from '../../store/session/newRecords.ts';
import { createSessionStore, type Deletion, type Waiting } from '../../store/sessionStore.ts';
import type { Stores } from '../../store/stores.tsx';
import { askRole, workingRole } from '../../store/workingRole.ts';
import { flushPendingEdits, listenToTyping, settleTyping } from '../../ui/fields/values/pendingEdits.ts';

/** What only the desktop app has. */
export interface Desktop {
  readonly bridge: Bridge;
  readonly storage: JournalStorage;
}

export interface Joined {
  readonly stores: Stores;
  readonly desktop: Desktop | null;
}

/** Today as this machine's calendar has it, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The journal is the truth there; the database of this profile is the second copy. */
function desktopOver(bridge: Bridge, say: JournalStorageParts['say']): Desktop {
  const rows = dexieRows({ onTakenOver: () => Promise.resolve() });
  return { bridge, storage: journalStorage({ bridge, rows, say }) };
}

/** What looks inside workbooks is loaded with the first search. */
function searchWhenAsked(storage: Storage): LibrarySearch {
  let loaded: Promise<LibrarySearch> | null = null;
  const load = async () => (await import('../../store/librarySearch.ts')).createLibrarySearch(storage);
  return { find: async (...asked) => (await (loaded ??= load())).find(...asked) };
}

/** Everything the window needs, joined. Call once. */
export function createStores(): Joined {
  const session = createSessionStore();
  keepPreferences(session, localStorage);
  const { notify } = session.getState();
  const newId = () => crypto.randomUUID();
  const bridge = desktopBridge();
  const desktop = bridge && desktopOver(bridge, (tone, sentence) => notify({ tone, sentence }));
  const host = bridge ? desktopHost(bridge) : browserHost;
  const parts = {
    storage:
      desktop?.storage ??
      dexieStorage({ onTakenOver: () => document.getState().freeze(storageWords.takenOver) }),
    locks: browserLocks(),
    news: browserNews(),
    spill: spillInLocalStorage(localStorage),
    // The rules come with the first workbook: the library does without.
    counts: async (workbook: Workbook) => (await import('./libraryCounts.ts')).libraryCounts(workbook),
    nowMs: () => Date.now(),
    newId,
    byRole: () => workingRole(document.getState().workbook, session.getState()),
    askRole: (workbook: Workbook, waiting: Waiting) => askRole(session, workbook, waiting),
    askDeletion: (deletion: Deletion) => askDeletion(session, deletion),
    notify,
    settleDrafts: flushPendingEdits,
    settleTyping,
  };
  const document = createDocumentStore(parts);
  const library = createLibraryStore({
    ...parts,
    document,
    known: knownInLocalStorage(localStorage),
    forgetViews: (id) => localStorage.removeItem(viewsKey(id)),
    keptLook: lookInLocalStorage(localStorage),
    inside: searchWhenAsked(parts.storage),
    show: (id) => openWorkbook({ host, session, document }, id),
    persist: () => (desktop ? Promise.resolve(true) : navigator.storage.persist()),
  });
  watchNew(document, session, today);
  const { flush, hurry, leave, typing } = document.getState();
  listenToTyping(typing);
  flushOnHide({ flush, hurry, leave, isAtRisk: () => document.getState().save.status === 'failed' });
  const stores: Stores = {
    session,
    document,
    library,
    host,
    links: bridge && createLinkKeeper({ bridge, document, notify }),
    earlier: desktop?.storage.earlier ?? null,
    newId,
    today,
  };
  return { stores, desktop };
}
