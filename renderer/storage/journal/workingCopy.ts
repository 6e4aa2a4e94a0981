// The second copy of each workbook in the desktop app: rows in IndexedDB, written behind the journal and made again
// from it whenever they are not what the journal holds.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import { sameFingerprint } from '../../../shared/changes/fingerprint.ts';
import { rowsOf } from '../rows/rows.ts';
import { type RowStore, rowStorage } from '../rows/rowStorage.ts';
import {
  asFailure,
  StorageFailure,
  type StoredEdit,
  type StoredWorkbook,
  type WorkbookSummary,
} from '../storage.ts';

export interface WorkingCopy {
  /** Writes an edit behind the journal; `after` is the whole, for when the copy turns out not to be what it should. */
  readonly append: (id: string, edit: StoredEdit, after: StoredWorkbook) => void;
  /** Makes the copy what the journal holds, unless it is so already. */
  readonly follow: (id: string, stored: StoredWorkbook) => void;
  readonly setDeleted: (id: string, deletedAt: string | null) => void;
  readonly purge: (id: string) => void;
  /** Its number of writes; 0 when there is no copy. */
  readonly seqOf: (id: string) => Promise<number>;
  /** The copy, if it is whole. */
  readonly read: (id: string) => Promise<StoredWorkbook | null>;
  readonly list: () => Promise<readonly WorkbookSummary[]>;
  /** Resolves when all that was asked for is written, or takes too long. */
  readonly settled: () => Promise<void>;
}

export interface WorkingCopyParts {
  readonly rows: RowStore;
  /** Told once while it goes on: the copy cannot be kept. The journal is not touched by it. */
  readonly onFailure: (failure: StorageFailure) => void;
  /** A copy that was not as it was written has been made again. */
  readonly onMended: () => void;
}

/** A damaged database may never answer; nobody waits for a second copy. */
const patienceMs = 1_000;

const soon = <T>(answer: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(new StorageFailure('failed', storageWords.noAnswer));
    const timer = setTimeout(late, patienceMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });

export function workingCopy({ rows, onFailure, onMended }: WorkingCopyParts): WorkingCopy {
  const storage = rowStorage(rows);
  let queue: Promise<void> = Promise.resolve();
  let isTold = false;

  function failed(error: unknown): void {
    if (!isTold) onFailure(asFailure(error));
    isTold = true;
  }

  /** One thing at a time, in order; a failure is told and harms nothing, as the journal is the truth. */
  function behind(task: () => Promise<void>): void {
    queue = queue.then(task).then(() => {
      isTold = false;
    }, failed);
  }

  const put = (id: string, stored: StoredWorkbook): Promise<void> =>
    rows.transact('write', async (transaction) => {
      await transaction.clear(id);
      await transaction.put(rowsOf(id, stored));
    });

  async function append(id: string, edit: StoredEdit, after: StoredWorkbook): Promise<void> {
    try {
      await storage.append(id, edit);
    } catch (error) {
      const { reason } = asFailure(error);
      if (reason !== 'missing' && reason !== 'stale') throw error;
      await put(id, after);
    }
  }

  /** Reads the copy whole: what its own line says of it is no proof that the records are there as they were written. */
  async function follow(id: string, stored: StoredWorkbook): Promise<void> {
    const loaded = await storage.load(id);
    const copied = loaded.status === 'ok' && loaded.sentence === null ? loaded.stored : null;
    if (copied?.seq === stored.seq && sameFingerprint(copied.fingerprint, stored.fingerprint)) return;
    await put(id, stored);
    if (loaded.status === 'damaged') onMended();
  }

  /** What the copy can tell, else `otherwise`: it is never needed while the journal is whole. */
  async function ask<T>(question: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await soon(queue.then(question));
    } catch (error) {
      failed(error);
      return otherwise;
    }
  }

  return {
    append: (id, edit, after) => behind(() => append(id, edit, after)),
    follow: (id, stored) => behind(() => follow(id, stored)),
    setDeleted: (id, deletedAt) => behind(() => storage.setDeleted(id, deletedAt)),
    purge: (id) => behind(() => storage.purge(id)),
    seqOf: (id) =>
      ask(async () => {
        const row = await rows.transact('read', (transaction) => transaction.workbook(id));
        return row?.seq ?? 0;
      }, 0),
    read: (id) =>
      ask(async () => {
        const loaded = await storage.load(id);
        return loaded.status === 'ok' ? loaded.stored : null;
      }, null),
    list: () => ask(() => storage.list(), []),
    settled: () => ask(() => queue, undefined),
  };
}
