// The storage of workbooks over any table that can read and write rows in a transaction.
import type { ChangeSet } from '../../shared/changes.ts';
import { fixedIds } from '../../shared/schema/workbook.ts';
import {
  type HistoryRow,
  historyRows,
  originRow,
  type OriginRow,
  type RecordRow,
  type RowKey,
  rowsAfter,
  rowsOf,
  touchedKeys,
  type WholeRows,
  type WorkbookRow,
} from './rows.ts';
import { readRows } from './readRows.ts';
import { type Storage, StorageFailure, type StoredEdit, type StoredWorkbook } from './storage.ts';

/** Reads and writes inside one transaction; what is written is there for the reads that follow. */
export interface RowTransaction {
  readonly workbooks: () => Promise<readonly WorkbookRow[]>;
  readonly workbook: (id: string) => Promise<WorkbookRow | undefined>;
  /** Records in order of kind and id, history in order of `seq`. */
  readonly whole: (id: string) => Promise<WholeRows | undefined>;
  readonly records: (id: string, keys: readonly RowKey[]) => Promise<readonly RecordRow[]>;
  readonly put: (rows: {
    readonly workbook: WorkbookRow;
    readonly records?: readonly RecordRow[];
    readonly history?: readonly HistoryRow[];
    readonly origin?: OriginRow | undefined;
  }) => Promise<void>;
  readonly remove: (
    id: string,
    rows: { readonly records: readonly RowKey[]; readonly history: readonly number[] },
  ) => Promise<void>;
  /** Removes every row of a workbook. */
  readonly clear: (id: string) => Promise<void>;
}

export interface RowStore {
  /** Runs a task as one transaction: all of it is kept, or none. Rejects with a `StorageFailure`. */
  readonly transact: <T>(mode: 'read' | 'write', task: (rows: RowTransaction) => Promise<T>) => Promise<T>;
}

const stale = (): StorageFailure =>
  new StorageFailure(
    'stale',
    'This workbook was changed in another window, so nothing more is written from here. Duplicate it in the library to keep what this window shows.',
  );
const missing = (cause?: unknown): StorageFailure =>
  new StorageFailure('missing', 'This workbook is not on this computer any more.', cause);

async function appendTo(rows: RowTransaction, id: string, edit: StoredEdit): Promise<void> {
  const { changes, history, seq, fingerprint, summary, origin } = edit;
  const workbook = await rows.workbook(id);
  if (!workbook) throw missing();
  if (workbook.seq !== seq - 1) throw stale();
  const before = await rows.records(id, touchedKeys(changes));
  const { put, remove } = rowsAfterOrMissing(id, before, changes);
  await rows.remove(id, { records: remove, history: history.remove });
  await rows.put({
    workbook: { ...workbook, summary, seq, fingerprint, entries: history.count, done: history.done },
    records: put,
    history: historyRows(id, history.put),
    origin: origin && originRow(id, origin),
  });
}

/** A change of a row that is gone means that the storage has lost something: then the whole is written anew. */
function rowsAfterOrMissing(
  id: string,
  before: readonly RecordRow[],
  changes: ChangeSet,
): ReturnType<typeof rowsAfter> {
  try {
    return rowsAfter(id, before, changes);
  } catch (error) {
    throw missing(error);
  }
}

async function putWhole(rows: RowTransaction, id: string, stored: StoredWorkbook): Promise<void> {
  const before = await rows.workbook(id);
  if (before && before.seq !== stored.seq - 1) throw stale();
  await rows.clear(id);
  await rows.put(rowsOf(id, stored));
}

/** The storage that keeps its rows in `rows`. */
export const rowStorage = ({ transact }: RowStore): Storage => ({
  list: () => transact('read', async (rows) => (await rows.workbooks()).map(({ summary }) => summary)),
  load: async (id) => {
    const whole = await transact('read', (rows) => rows.whole(id));
    return whole ? readRows(whole) : { status: 'missing' };
  },
  append: (id, edit) => transact('write', (rows) => appendTo(rows, id, edit)),
  snapshot: async (id, stored) => {
    if (!stored.workbook.facts.has(fixedIds.facts))
      throw new StorageFailure('failed', 'An empty workbook was not written over what is stored.');
    await transact('write', (rows) => putWhole(rows, id, stored));
  },
  setDeleted: (id, deletedAt) =>
    transact('write', async (rows) => {
      const workbook = await rows.workbook(id);
      if (!workbook) throw missing();
      await rows.put({ workbook: { ...workbook, summary: { ...workbook.summary, deletedAt } } });
    }),
  purge: (id) => transact('write', (rows) => rows.clear(id)),
});
