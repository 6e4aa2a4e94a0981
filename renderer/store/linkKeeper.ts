// Keeps a file of the person's own in step with the open workbook, and knows what to ask when they have parted.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer, Bridge, LinkedFileInfo } from '../../shared/bridge.ts';
import { diff } from '../../shared/changes/changes.ts';
import type { CopyStamp } from '../../shared/file/lineage/lineage.ts';
import { parse } from '../../shared/file/parse.ts';
import { mostWorkbookBytes, tooLarge } from '../../shared/sizeLimit.ts';
import { fingerprintOf } from '../../shared/changes/fingerprint.ts';
import type { History } from '../../shared/changes/history.ts';
import type { Instant } from '../../shared/schema/field.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import type { FilePlace } from '../host/host.ts';
import type { Origin } from '../storage/storage.ts';
import type { DocumentData } from './documentData.ts';
import type { DocumentStore } from './documentStore.ts';
import { fileCopyOf } from './fileCopy.ts';
import type { NewNotice } from './sessionStore.ts';

/** What another program has put in the place of the linked file; `at`: when that copy was written. */
export type OtherFile =
  | { readonly status: 'gone' }
  | {
      readonly status: 'workbook';
      readonly bytes: Uint8Array;
      readonly hash: string;
      readonly workbook: Workbook;
      readonly at: Instant;
      /** Says that it is not as Throughline wrote it; null: it is. */
      readonly changedOutside: string | null;
    }
  /** Without a hash it could not even be read. */
  | { readonly status: 'unreadable'; readonly sentence: string; readonly hash: string | null };

export interface LinkData {
  /** The file that the open workbook is linked to; null: none. */
  readonly file: LinkedFileInfo | null;
  /** While `file` is `changedOutside`: what is there now; null until it has been looked at. */
  readonly other: OtherFile | null;
}

export const nothingLinked = createStore<LinkData>(() => ({ file: null, other: null }));

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
  readonly bridge: Pick<
    Bridge,
    | 'linkFile'
    | 'linkedFile'
    | 'linkedWorkbook'
    | 'offerLinked'
    | 'flushLinked'
    | 'checkLinked'
    | 'acceptLinked'
    | 'unlinkFile'
    | 'readFile'
  >;
  readonly document: DocumentStore;
  readonly notify: (notice: NewNotice) => void;
}

/** The open workbook, when it may be written here. */
interface Writable {
  readonly id: string;
  readonly workbook: Workbook;
  readonly origin: Origin;
  readonly history: History;
}

/** From an edit until its text is made and offered; main then writes it at once. */
export const gatherMs = 1_200;

function writableIn({ id, workbook, origin, history, readOnly }: DocumentData): Writable | null {
  const isThere = id !== null && workbook !== null && origin !== null;
  return isThere && readOnly === null ? { id, workbook, origin, history } : null;
}

/** Made from what it names, so that the same state is written as the same text, today and tomorrow. */
function stampOf({ id, workbook, origin, history }: Writable): CopyStamp {
  const { high, low } = fingerprintOf(workbook);
  const at = history.past.at(-1)?.at ?? origin.lastCopy?.lineage.at ?? '1970-01-01T00:00:00Z';
  return { id: `${id.slice(0, 40)}.${high.toString(16)}${low.toString(16)}`, at };
}

const isAsShared = ({ workbook, origin: { lastCopy } }: Writable): boolean =>
  lastCopy !== null && diff(lastCopy.state, workbook).length === 0;

function otherIn(bytes: Uint8Array, hash: string): OtherFile {
  const parsed = parse(bytes);
  if (parsed.status !== 'ok') return { status: 'unreadable', sentence: parsed.message, hash };
  const { document, changedOutside } = parsed;
  const { workbook, lineage } = document;
  return { status: 'workbook', bytes, hash, workbook, at: lineage.at, changedOutside };
}

export function createLinkKeeper({ bridge, document, notify }: LinkParts): LinkKeeper {
  const store = createStore<LinkData>(() => ({ file: null, other: null }));
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** What main was given last, and where the workbook would come from had it been shared like that. */
  let offered: (Writable & { readonly shared: Origin }) | null = null;

  const current = (): Writable | null => writableIn(document.getState());
  const isOpen = (id: string): boolean => document.getState().id === id;

  /** What main answers; a refusal is said, and null. */
  function heard<T>(answer: Answer<T>): { readonly value: T } | null {
    if (answer.ok) return { value: answer.value };
    notify({ tone: 'problem', sentence: answer.sentence });
    return null;
  }

  function rest(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  async function offer(writable: Writable): Promise<void> {
    rest();
    const { text, origin: shared } = fileCopyOf(writable.workbook, writable.origin, stampOf(writable));
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > mostWorkbookBytes)
      return notify({ tone: 'problem', sentence: tooLarge(bytes.length) });
    offered = { ...writable, shared };
    const answer = await bridge.offerLinked(writable.id, bytes);
    if (answer.ok) return;
    // Another workbook was linked to the file meanwhile.
    if (answer.reason === 'missing') {
      if (isOpen(writable.id)) store.setState({ file: null, other: null });
    } else notify({ tone: 'problem', sentence: answer.sentence });
  }

  async function offerWaiting(): Promise<void> {
    const writable = timer === null ? null : current();
    if (writable) await offer(writable);
  }

  function wake(): void {
    if (store.getState().file !== null) timer ??= setTimeout(() => void offerWaiting(), gatherMs);
  }

  async function look(): Promise<void> {
    const { file } = store.getState();
    if (file === null) return;
    const answer = await bridge.readFile(file.handle);
    if (store.getState().file?.handle !== file.handle) return;
    if (answer.ok) store.setState({ other: otherIn(answer.value.bytes, answer.value.hash) });
    else if (answer.reason === 'missing') store.setState({ other: { status: 'gone' } });
    else store.setState({ other: { status: 'unreadable', sentence: answer.sentence, hash: null } });
  }

  function show(file: LinkedFileInfo | null): void {
    const isParted = file?.status === 'changedOutside';
    store.setState(isParted ? { file } : { file, other: null });
    if (isParted) void look();
  }

  async function check(): Promise<void> {
    const { file } = store.getState();
    const writable = current();
    if (file === null || writable === null) return;
    // What main finds, it tells as an event; what another program wrote since is looked at again here.
    if (file.status === 'changedOutside') await look();
    else await bridge.checkLinked(writable.id);
  }

  /** A workbook was opened for writing. */
  async function begin(id: string): Promise<void> {
    const found = heard(await bridge.linkedFile(id));
    if (!found || !isOpen(id)) return;
    show(found.value);
    await check();
    const writable = current();
    // The last run may have ended before its last edit was written there.
    if (writable && !isAsShared(writable)) wake();
  }

  document.subscribe((state, before) => {
    const [now, was] = [writableIn(state), writableIn(before)];
    if (now?.id !== was?.id) {
      if (was && timer !== null) void offer(was);
      store.setState({ file: null, other: null });
      if (now) void begin(now.id);
    } else if (now && now.workbook !== was?.workbook) wake();
  });

  async function unlink(id: string): Promise<boolean> {
    if (!heard(await bridge.unlinkFile(id))) return false;
    if (isOpen(id)) {
      rest();
      store.setState({ file: null, other: null });
    }
    return true;
  }

  async function flush(id: string): Promise<boolean> {
    await offerWaiting();
    return (await bridge.flushLinked(id)).ok;
  }

  return {
    store,
    hear: (workbookId, file) => {
      if (isOpen(workbookId) && current()) show(file);
    },
    workbookOf: async (handle) => heard(await bridge.linkedWorkbook(handle))?.value ?? null,
    link: async (workbookId, { handle, hash }) => {
      const linked = heard(await bridge.linkedWorkbook(handle));
      if (!linked) return false;
      // A file is in step with one workbook only.
      const other = linked.value === workbookId ? null : linked.value;
      if (other !== null && !(await unlink(other))) return false;
      const file = heard(await bridge.linkFile(workbookId, handle, hash));
      if (file && isOpen(workbookId)) show(file.value);
      return file !== null;
    },
    unlink: async () => {
      const id = current()?.id;
      if (id !== undefined) await unlink(id);
    },
    check,
    tryAgain: async () => {
      const writable = current();
      if (!writable) return;
      await offer(writable);
      await bridge.flushLinked(writable.id);
    },
    replace: async () => {
      const { other } = store.getState();
      const writable = current();
      if (!other || !writable || (other.status === 'unreadable' && other.hash === null)) return;
      const hash = other.status === 'gone' ? null : other.hash;
      if (!heard(await bridge.acceptLinked(writable.id, hash))) return;
      await offer(writable);
      await bridge.flushLinked(writable.id);
    },
    finish: async () => {
      const id = current()?.id;
      if (id === undefined || store.getState().file === null) return;
      const isWritten = await flush(id);
      const writable = current();
      if (!isWritten || !writable || offered?.workbook !== writable.workbook || isAsShared(writable)) return;
      document.getState().setOrigin(offered.shared);
      await document.getState().flush();
    },
  };
}
