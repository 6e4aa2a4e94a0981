// The document while it is open: kept saved by its one writer, or read along while another window writes it.
import { keepingWords } from '../../../shared/messages/screens/storage.ts';
import type { Difference } from '../../../shared/changes/changes.ts';
import { Autosave } from '../../storage/saving/autosave.ts';
import { fromStoredHistory } from '../../storage/saving/storedEdit.ts';
import type { Release } from '../../storage/saving/writerLock.ts';
import { asFailure, type StoredWorkbook } from '../../storage/storage.ts';
import { afterChange, type DocumentData, type DocumentParts } from '../documentData.ts';
import { loadStored, upToDate, type Whole } from './loadStored.ts';

export const openElsewhere = keepingWords.readOnlyHere;

export interface Access {
  readonly get: () => DocumentData;
  readonly set: (data: Partial<DocumentData>) => void;
}

/** Runs a task when no opening, closing or reloading is under way. */
export type InOrder = <T>(task: () => Promise<T>) => Promise<T>;

/** What the document shows of a stored workbook. */
export const shown = ({
  workbook,
  history,
  log,
  origin,
  summary,
}: StoredWorkbook): Partial<DocumentData> => ({
  id: summary.id,
  workbook,
  history: fromStoredHistory(history),
  boundAtOpening: new Set(workbook.bindingEntry.keys()),
  log,
  origin,
});

export const reading = (sentence: string): Partial<DocumentData> => ({
  readOnly: sentence,
  save: { status: 'readOnly', sentence },
});

export class OpenDocument {
  private readonly parts: DocumentParts;
  private readonly document: Access;
  private readonly inOrder: InOrder;
  /** Of the one writer. */
  private autosave: Autosave | null = null;
  /** Ends what the open document holds: its lock, its wait for one, its ear for other windows. */
  private readonly letGo: (() => void)[] = [];
  /** Of several pieces of news in a row, one reading is enough. */
  private isReadingDue = false;

  constructor(parts: DocumentParts, document: Access, inOrder: InOrder) {
    this.parts = parts;
    this.document = document;
    this.inOrder = inOrder;
  }

  /** Shows what was loaded; with a lock to write it, without one to read along. */
  async show(loaded: Whole, release: Release | null): Promise<void> {
    if (!release) return this.readAlong(loaded.stored);
    try {
      this.write(await upToDate(this.parts, loaded), release);
    } catch (error) {
      release();
      this.document.set({ ...shown(loaded.stored), ...reading(asFailure(error).message) });
    }
  }

  changed(made: Difference | null): void {
    this.autosave?.changed(made);
  }

  typing(): void {
    if (this.autosave === null) return;
    this.document.set({ save: afterChange(this.document.get().save) });
    this.autosave.typing();
  }

  hurry(): void {
    this.autosave?.hurry();
  }

  /** True when everything is on disk. */
  async flush(): Promise<boolean> {
    this.parts.settleDrafts();
    return this.autosave ? this.autosave.flush() : true;
  }

  async finish(): Promise<boolean> {
    const isWritten = await this.flush();
    if (isWritten) await this.autosave?.count();
    return isWritten;
  }

  leave(): void {
    this.parts.settleDrafts();
    this.autosave?.leave();
  }

  stopWriting(sentence: string): void {
    this.end();
    this.document.set(reading(sentence));
  }

  end(): void {
    this.autosave?.stop();
    this.autosave = null;
    for (const end of this.letGo.splice(0)) end();
  }

  private write(stored: StoredWorkbook, release: Release): void {
    const { parts, document } = this;
    const { id, updatedAt } = stored.summary;
    this.letGo.push(release);
    document.set({ ...shown(stored), readOnly: null, save: { status: 'saved', at: updatedAt } });
    this.autosave = new Autosave({
      ...parts,
      stored,
      current: () => {
        const { workbook, history, log, origin } = document.get();
        return { workbook: workbook ?? stored.workbook, history, log, origin: origin ?? stored.origin };
      },
      onState: (save) => document.set({ save }),
      onWritten: () => parts.news.announce(id),
      onStale: (sentence) => this.stopWriting(sentence),
    });
  }

  private readAlong(stored: StoredWorkbook): void {
    const { locks, news } = this.parts;
    const { id } = stored.summary;
    const waiting = new AbortController();
    this.document.set({ ...shown(stored), ...reading(openElsewhere) });
    this.letGo.push(
      () => waiting.abort(),
      news.listen((written) => {
        if (written !== id || this.isReadingDue) return;
        this.isReadingDue = true;
        void this.inOrder(() => this.readAgain(id));
      }),
    );
    void locks
      .wait(id, waiting.signal)
      .then((release) => release && this.inOrder(() => this.takeOver(id, release)));
  }

  private async readAgain(id: string): Promise<void> {
    this.isReadingDue = false;
    if (this.document.get().id !== id || this.autosave !== null) return;
    const loaded = await loadStored(this.parts, id, false);
    if (loaded.status === 'ok') this.document.set(shown(loaded.stored));
  }

  /** The other window gave the lock back: everything it wrote is read before the first edit here. */
  private async takeOver(id: string, release: Release): Promise<void> {
    const { id: shownId, opening } = this.document.get();
    const isStillShown = shownId === id && opening.status === 'open' && this.autosave === null;
    const loaded = isStillShown ? await loadStored(this.parts, id, true) : null;
    if (loaded?.status !== 'ok') return release();
    this.end();
    await this.show(loaded, release);
    const sentence = keepingWords.writableAgain;
    this.parts.notify({ tone: 'info', sentence });
  }
}
