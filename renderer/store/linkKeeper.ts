// Keeps a file of the person's own in step with the open workbook, and knows what to ask when they have parted.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer, LinkedFileInfo } from '../../shared/bridge.ts';
import type { FilePlace } from '../host/host.ts';
import type { DocumentData } from './documentData.ts';
import type { DocumentStore } from './documentStore.ts';
import { FileOffer } from './link/fileOffer.ts';
import { hashOf, type LinkBridge, type OtherFile, otherFile } from './link/otherFile.ts';
import { isAsShared, type Writable, writableIn } from './link/writable.ts';
import type { NewNotice } from './sessionStore.ts';

export interface LinkData {
  /** The file that the open workbook is linked to; null: none. */
  readonly file: LinkedFileInfo | null;
  /** While `file` is `changedOutside`: what is there now; null until it has been looked at. */
  readonly other: OtherFile | null;
}

const nothing: LinkData = { file: null, other: null };
export const nothingLinked = createStore<LinkData>(() => nothing);

/** All methods say in a notice what they could not do. */
export interface LinkKeeper {
  readonly store: StoreApi<LinkData>;
  /** Main tells what became of a linked file. */
  readonly hear: (workbookId: string, file: LinkedFileInfo) => void;
  /** The workbook that is linked to a file, or null. */
  readonly workbookOf: (handle: string) => Promise<string | null>;
  /** Links a workbook, open here or not, to a file that holds it; true when that is done. */
  readonly link: (workbookId: string, place: FilePlace) => Promise<boolean>;
  readonly unlink: () => Promise<void>;
  /** Looks whether another program has written the file. */
  readonly check: () => Promise<void>;
  readonly tryAgain: () => Promise<void>;
  /** Writes the workbook over what `other` shows, unless the file has changed again since. */
  readonly replace: () => Promise<void>;
  /** Before the window closes: writes what waits, and remembers the file as the copy that was shared last. */
  readonly finish: () => Promise<void>;
}

export interface LinkParts {
  readonly bridge: LinkBridge;
  readonly document: DocumentStore;
  readonly notify: (notice: NewNotice) => void;
}

class FileKeeper implements LinkKeeper {
  readonly store = createStore<LinkData>(() => nothing);
  private readonly bridge: LinkBridge;
  private readonly document: DocumentStore;
  private readonly notify: LinkParts['notify'];
  private readonly offer: FileOffer;

  constructor({ bridge, document, notify }: LinkParts) {
    this.bridge = bridge;
    this.document = document;
    this.notify = notify;
    this.offer = new FileOffer({
      bridge,
      current: () => this.current(),
      onRefusal: (sentence) => notify({ tone: 'problem', sentence }),
      onUnlinked: (id) => {
        if (this.isOpen(id)) this.store.setState(nothing);
      },
    });
    document.subscribe((state, before) => this.follow(state, before));
  }

  hear(workbookId: string, file: LinkedFileInfo): void {
    if (this.isOpen(workbookId) && this.current()) this.show(file);
  }

  async workbookOf(handle: string): Promise<string | null> {
    return this.heard(await this.bridge.linkedWorkbook(handle))?.value ?? null;
  }

  async link(workbookId: string, { handle, hash }: FilePlace): Promise<boolean> {
    const linked = this.heard(await this.bridge.linkedWorkbook(handle));
    if (!linked) return false;
    // A file is in step with one workbook only.
    const other = linked.value === workbookId ? null : linked.value;
    if (other !== null && !(await this.unlinkFrom(other))) return false;
    const file = this.heard(await this.bridge.linkFile(workbookId, handle, hash));
    if (file && this.isOpen(workbookId)) this.show(file.value);
    return file !== null;
  }

  async unlink(): Promise<void> {
    const id = this.current()?.id;
    if (id !== undefined) await this.unlinkFrom(id);
  }

  async check(): Promise<void> {
    const { file } = this.store.getState();
    const writable = this.current();
    if (file === null || writable === null) return;
    // What main finds, it tells as an event; what another program wrote since is looked at again here.
    if (file.status === 'changedOutside') await this.look();
    else await this.bridge.checkLinked(writable.id);
  }

  async tryAgain(): Promise<void> {
    const writable = this.current();
    if (writable) await this.writeAtOnce(writable);
  }

  async replace(): Promise<void> {
    const { other } = this.store.getState();
    const writable = this.current();
    const hash = other ? hashOf(other) : undefined;
    if (!writable || hash === undefined) return;
    if (this.heard(await this.bridge.acceptLinked(writable.id, hash))) await this.writeAtOnce(writable);
  }

  async finish(): Promise<void> {
    const id = this.current()?.id;
    if (id === undefined || this.store.getState().file === null) return;
    await this.offer.giveWaiting();
    const isWritten = (await this.bridge.flushLinked(id)).ok;
    const writable = this.current();
    if (!isWritten || !writable || isAsShared(writable)) return;
    // Only what main was given is in the file: an edit made meanwhile is not.
    const shared = this.offer.sharedOf(writable);
    if (!shared) return;
    this.document.getState().setOrigin(shared);
    await this.document.getState().flush();
  }

  private current(): Writable | null {
    return writableIn(this.document.getState());
  }

  private isOpen(id: string): boolean {
    return this.document.getState().id === id;
  }

  /** What main answers; a refusal is said, and null. */
  private heard<T>(answer: Answer<T>): { readonly value: T } | null {
    if (answer.ok) return { value: answer.value };
    this.notify({ tone: 'problem', sentence: answer.sentence });
    return null;
  }

  private wake(): void {
    if (this.store.getState().file !== null) this.offer.wake();
  }

  private async writeAtOnce(writable: Writable): Promise<void> {
    await this.offer.give(writable);
    await this.bridge.flushLinked(writable.id);
  }

  /** The document has changed, or is another one. */
  private follow(state: DocumentData, before: DocumentData): void {
    const [now, was] = [writableIn(state), writableIn(before)];
    if (now?.id !== was?.id) {
      if (was && this.offer.isWaiting) void this.offer.give(was);
      this.store.setState(nothing);
      if (now) void this.begin(now.id);
    } else if (now && now.workbook !== was?.workbook) this.wake();
  }

  /** A workbook was opened for writing. */
  private async begin(id: string): Promise<void> {
    const found = this.heard(await this.bridge.linkedFile(id));
    if (!found || !this.isOpen(id)) return;
    this.show(found.value);
    await this.check();
    const writable = this.current();
    // The last run may have ended before its last edit was written there.
    if (writable && !isAsShared(writable)) this.wake();
  }

  private show(file: LinkedFileInfo | null): void {
    const isParted = file?.status === 'changedOutside';
    this.store.setState(isParted ? { file } : { file, other: null });
    if (isParted) void this.look();
  }

  private async look(): Promise<void> {
    const { file } = this.store.getState();
    if (file === null) return;
    const answer = await this.bridge.readFile(file.handle);
    if (this.store.getState().file?.handle === file.handle) this.store.setState({ other: otherFile(answer) });
  }

  private async unlinkFrom(id: string): Promise<boolean> {
    if (!this.heard(await this.bridge.unlinkFile(id))) return false;
    if (this.isOpen(id)) {
      this.offer.rest();
      this.store.setState(nothing);
    }
    return true;
  }
}

export const createLinkKeeper = (parts: LinkParts): LinkKeeper => new FileKeeper(parts);
