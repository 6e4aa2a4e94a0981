// Opens and closes the document: who may write it, what keeps it saved, and how a second window follows along.
import type { Difference } from '../../shared/changes/changes.ts';
import { fromStoredHistory } from '../storage/saving/storedEdit.ts';
import { asFailure, type Loaded, type StoredWorkbook } from '../storage/storage.ts';
import { Autosave } from '../storage/saving/autosave.ts';
import { writeSpilled } from '../storage/saving/spill.ts';
import type { Release } from '../storage/saving/writerLock.ts';
import { afterChange, closedDocument, type DocumentData, type DocumentParts } from './documentData.ts';

export const openElsewhere =
  'This workbook is open in another window. Changes are made there and shown here; close it there to make changes here.';
const notHere = 'This workbook is not on this computer any more.';
const damagedHere = (sentence: string): string =>
  `${sentence} It is shown as far as it can be read and is not changed; duplicate it in the library to go on with what is here.`;

export interface Keeper {
  readonly open: (id: string) => Promise<boolean>;
  readonly close: () => Promise<boolean>;
  readonly flush: () => Promise<boolean>;
  readonly finish: () => Promise<boolean>;
  readonly leave: () => void;
  readonly freeze: (sentence: string) => Promise<void>;
  /** To be called after every change of the workbook or its history; null where something else has changed. */
  readonly changed: (made: Difference | null) => void;
  /** To be called with every keystroke that is not yet a change of the workbook. */
  readonly typing: () => void;
  readonly hurry: () => void;
}

type Set = (data: Partial<DocumentData>) => void;

/** What the document shows of a stored workbook. */
const shown = ({ workbook, history, origin, summary }: StoredWorkbook): Partial<DocumentData> => ({
  id: summary.id,
  workbook,
  history: fromStoredHistory(history),
  origin,
});

const reading = (sentence: string): Partial<DocumentData> => ({
  readOnly: sentence,
  save: { status: 'readOnly', sentence },
});

export function createKeeper(parts: DocumentParts, get: () => DocumentData, set: Set): Keeper {
  const { storage, spill, locks, news } = parts;
  let autosave: Autosave | null = null;
  /** Ends what the open document holds: its lock, its wait for one, its ear for other windows. */
  const letGo: (() => void)[] = [];
  /** Of several pieces of news in a row, one reading is enough. */
  let isReadingDue = false;
  let queue: Promise<unknown> = Promise.resolve();

  /** Opening, closing and reloading never overlap. */
  function inOrder<T>(task: () => Promise<T>): Promise<T> {
    const done = queue.then(task);
    queue = done.catch(() => undefined);
    return done;
  }

  /** As its writer: first what the last one had no time to write. */
  async function load(id: string, isWriter: boolean): Promise<Loaded> {
    try {
      if (isWriter) await writeSpilled(storage, spill, id);
      return await storage.load(id);
    } catch (error) {
      const { message } = asFailure(error, 'This workbook could not be read on this computer.');
      return { status: 'damaged', sentence: message, salvaged: null };
    }
  }

  function endKeeping(): void {
    autosave?.stop();
    autosave = null;
    for (const end of letGo.splice(0)) end();
  }

  function stopWriting(sentence: string): void {
    endKeeping();
    set(reading(sentence));
  }

  function write(stored: StoredWorkbook, release: Release): void {
    const { id, updatedAt } = stored.summary;
    letGo.push(release);
    set({ ...shown(stored), readOnly: null, save: { status: 'saved', at: updatedAt } });
    autosave = new Autosave({
      ...parts,
      stored,
      current: () => ({
        workbook: get().workbook ?? stored.workbook,
        history: get().history,
        origin: get().origin ?? stored.origin,
      }),
      onState: (save) => set({ save }),
      onWritten: () => news.announce(id),
      onStale: stopWriting,
    });
  }

  /** The other window gave the lock back: everything it wrote is read before the first edit here. */
  async function takeOver(id: string, release: Release): Promise<void> {
    const isStillShown = get().id === id && get().opening.status === 'open' && autosave === null;
    const loaded = isStillShown ? await load(id, true) : null;
    if (loaded?.status !== 'ok') return release();
    endKeeping();
    await show(loaded, release);
    parts.notify({ tone: 'info', sentence: 'The other window was closed: changes can be made here now.' });
  }

  async function readAgain(id: string): Promise<void> {
    isReadingDue = false;
    if (get().id !== id || autosave !== null) return;
    const loaded = await load(id, false);
    if (loaded.status === 'ok') set(shown(loaded.stored));
  }

  function readAlong(stored: StoredWorkbook): void {
    const { id } = stored.summary;
    const waiting = new AbortController();
    set({ ...shown(stored), ...reading(openElsewhere) });
    letGo.push(
      () => waiting.abort(),
      news.listen((written) => {
        if (written !== id || isReadingDue) return;
        isReadingDue = true;
        void inOrder(() => readAgain(id));
      }),
    );
    void locks.wait(id, waiting.signal).then((release) => release && inOrder(() => takeOver(id, release)));
  }

  /** What is stored in an older form is written whole in the present one before anything else. */
  async function upToDate(loaded: Extract<Loaded, { status: 'ok' }>): Promise<StoredWorkbook> {
    const { stored, needsSnapshot, sentence } = loaded;
    if (sentence !== null) parts.notify({ tone: 'info', sentence });
    if (!needsSnapshot) return stored;
    const next = { ...stored, seq: stored.seq + 1 };
    await storage.snapshot(stored.summary.id, next);
    return next;
  }

  async function show(loaded: Extract<Loaded, { status: 'ok' }>, release: Release | null): Promise<void> {
    if (!release) return readAlong(loaded.stored);
    try {
      write(await upToDate(loaded), release);
    } catch (error) {
      release();
      set({ ...shown(loaded.stored), ...reading(asFailure(error).message) });
    }
  }

  async function openNow(id: string): Promise<boolean> {
    if (!(await closeNow())) return false;
    set({ ...closedDocument, opening: { status: 'opening', id } });
    const release = await locks.take(id);
    const loaded = await load(id, release !== null);
    if (loaded.status === 'ok') {
      await show(loaded, release);
      set({ opening: { status: 'open' } });
      return true;
    }
    release?.();
    const salvaged = loaded.status === 'damaged' ? loaded.salvaged : null;
    const sentence = loaded.status === 'missing' ? notHere : loaded.sentence;
    if (salvaged) set({ ...shown(salvaged), ...reading(damagedHere(sentence)), opening: { status: 'open' } });
    else set({ opening: { status: 'failed', id, sentence } });
    return salvaged !== null;
  }

  /** A fault of ours must not leave the window opening for ever. */
  async function openOrSay(id: string): Promise<boolean> {
    try {
      return await openNow(id);
    } catch (error) {
      set({
        ...closedDocument,
        opening: { status: 'failed', id, sentence: 'This workbook could not be opened.' },
      });
      throw error;
    }
  }

  async function closeNow(): Promise<boolean> {
    if (!(await finish())) return false;
    endKeeping();
    set(closedDocument);
    return true;
  }

  async function flush(): Promise<boolean> {
    parts.settleDrafts();
    return autosave ? autosave.flush() : true;
  }

  async function finish(): Promise<boolean> {
    const isWritten = await flush();
    if (isWritten) await autosave?.count();
    return isWritten;
  }

  return {
    open: (id) => inOrder(() => openOrSay(id)),
    close: () => inOrder(closeNow),
    flush,
    finish,
    leave: () => {
      parts.settleDrafts();
      autosave?.leave();
    },
    freeze: async (sentence) => {
      if (get().opening.status !== 'open') return;
      if (!(await flush())) autosave?.leave();
      stopWriting(sentence);
    },
    changed: (made) => autosave?.changed(made),
    typing: () => {
      if (autosave === null) return;
      set({ save: afterChange(get().save) });
      autosave.typing();
    },
    hurry: () => autosave?.hurry(),
  };
}
