// Opens and closes the document, one thing at a time, and says why it could not be opened.
import { keepingWords, storageWords } from '../../shared/messages/screens/storage.ts';
import type { Difference } from '../../shared/changes/changes.ts';
import { closedDocument, type DocumentData, type DocumentParts } from './documentData.ts';
import { loadStored } from './keeping/loadStored.ts';
import { type Access, type InOrder, OpenDocument, reading, shown } from './keeping/openDocument.ts';

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

/** Tasks one after another, whatever becomes of each. */
function inTurn(): InOrder {
  let queue: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = queue.then(task);
    queue = done.catch(() => undefined);
    return done;
  };
}

/** Loads a workbook into the document; false when not even a part of it can be shown. */
async function openNow(
  parts: DocumentParts,
  { set }: Access,
  document: OpenDocument,
  id: string,
): Promise<boolean> {
  set({ ...closedDocument, opening: { status: 'opening', id } });
  const release = await parts.locks.take(id);
  const loaded = await loadStored(parts, id, release !== null);
  if (loaded.status === 'ok') {
    await document.show(loaded, release);
    set({ opening: { status: 'open' } });
    return true;
  }
  release?.();
  const salvaged = loaded.status === 'damaged' ? loaded.salvaged : null;
  const sentence = loaded.status === 'missing' ? storageWords.gone : loaded.sentence;
  if (salvaged)
    set({ ...shown(salvaged), ...reading(keepingWords.damaged({ sentence })), opening: { status: 'open' } });
  else set({ opening: { status: 'failed', id, sentence } });
  return salvaged !== null;
}

export function createKeeper(parts: DocumentParts, get: () => DocumentData, set: Access['set']): Keeper {
  const inOrder = inTurn();
  const access: Access = { get, set };
  const document = new OpenDocument(parts, access, inOrder);

  async function close(): Promise<boolean> {
    if (!(await document.finish())) return false;
    document.end();
    set(closedDocument);
    return true;
  }

  /** A fault of ours must not leave the window opening for ever. */
  async function open(id: string): Promise<boolean> {
    try {
      return (await close()) && (await openNow(parts, access, document, id));
    } catch (error) {
      const sentence = keepingWords.notOpened;
      set({ ...closedDocument, opening: { status: 'failed', id, sentence } });
      throw error;
    }
  }

  async function freeze(sentence: string): Promise<void> {
    if (get().opening.status !== 'open') return;
    if (!(await document.flush())) document.leave();
    document.stopWriting(sentence);
  }

  return {
    open: (id) => inOrder(() => open(id)),
    close: () => inOrder(close),
    flush: () => document.flush(),
    finish: () => document.finish(),
    leave: () => document.leave(),
    freeze,
    changed: (made) => document.changed(made),
    typing: () => document.typing(),
    hurry: () => document.hurry(),
  };
}
