// Makes the stores of this window over the browser's storage, locks, clock and ids.
import type { Stores } from '../store/stores.tsx';
import { browserHost } from '../host/browserHost.ts';
import { dexieStorage } from '../storage/dexieStorage.ts';
import { flushOnHide } from '../storage/flushOnHide.ts';
import { knownInLocalStorage } from '../storage/knownWorkbooks.ts';
import { spillInLocalStorage } from '../storage/spill.ts';
import { browserLocks, browserNews } from '../storage/writerLock.ts';
import { createDocumentStore } from '../store/documentStore.ts';
import { createLibraryStore } from '../store/libraryStore.ts';
import { createSessionStore } from '../store/sessionStore.ts';
import { flushPendingEdits } from '../ui/fields/pendingEdits.ts';
import { libraryCounts } from './libraryCounts.ts';

const takenOver = 'A newer version of Throughline was opened in another window: reload this one to go on.';

/** Today as this machine's calendar has it, `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Everything the window needs, joined. Call once. */
export function createStores(): Stores {
  const session = createSessionStore();
  const { notify } = session.getState();
  const newId = () => crypto.randomUUID();
  const parts = {
    storage: dexieStorage({ onTakenOver: () => document.getState().freeze(takenOver) }),
    locks: browserLocks(),
    news: browserNews(),
    spill: spillInLocalStorage(localStorage),
    counts: libraryCounts,
    nowMs: () => Date.now(),
    newId,
    byRole: () => null,
    notify,
    settleDrafts: flushPendingEdits,
  };
  const document = createDocumentStore(parts);
  const library = createLibraryStore({
    ...parts,
    document,
    known: knownInLocalStorage(localStorage),
    persist: () => navigator.storage.persist(),
  });
  const { flush, leave } = document.getState();
  flushOnHide({ flush, leave, isAtRisk: () => document.getState().save.status === 'failed' });
  return { session, document, library, host: browserHost, newId, today };
}
