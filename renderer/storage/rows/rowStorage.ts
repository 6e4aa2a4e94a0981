// The storage of workbooks over any table that can read and write rows in a transaction.
import { storageWords } from '../../../shared/messages/screens/storage.ts';
import type { ChangeSet } from '../../../shared/changes/changes.ts';
import { fixedIds } from '../../../shared/schema/workbook.ts';
import {
  type HistoryRow,
  historyRows,
  logRows,
  type LogRow,
  originRow,
  type OriginRow,
  type RecordRow,
  type RowKey,
  rowsAfter,
  rowsOf,
  touchedKeys,
  type WorkbookRow,
} from './rows.ts';
import { readRows } from './readRows.ts';
import { type FoundRows, soundRows, summaryIn, summaryWithout } from './soundRows.ts';
import {
  type Storage,
  StorageFailure,
  type StoredEdit,
  type StoredWorkbook,
  type WorkbookSummary,
} from '../storage.ts';

/** A row of a workbook that nobody has looked at. */
export interface Found {
  readonly id: string;
}

/** Reads and writes inside one transaction; what is written is there for the reads that follow. */
export interface RowTransaction {
  /** The rows of all workbooks, as they are found. */
  readonly workbooks: () => Promise<readonly Found[]>;
  /** Ids under which there are records, but no row of the workbook. */
  readonly strays: () => Promise<readonly string[]>;
  readonly workbook: (id: string) => Promise<WorkbookRow | undefined>;
  /** Everything under an id, as it is found: records in order of kind and id, history and log in order of their numbers. */
  readonly whole: (id: string) => Promise<FoundRows | undefined>;
  readonly records: (id: string, keys: readonly RowKey[]) => Promise<readonly RecordRow[]>;
  readonly put: (rows: {
    readonly workbook: WorkbookRow;
    readonly records?: readonly RecordRow[];
    readonly history?: readonly HistoryRow[];
    readonly log?: readonly LogRow[] | undefined;
    readonly origin?: OriginRow | undefined;
  }) => Promise<void>;
  readonly remove: (
    id: string,
    rows: { readonly records: readonly RowKey[]; readonly history: readonly number[] },
  ) => Promise<void>;
  /** Removes the steps of a log before the first and after the last that are to stay. */
  readonly trimLog: (id: string, first: number, last: number) => Promise<void>;
  /** Removes every row of a workbook. */
  readonly clear: (id: string) => Promise<void>;
}

export interface RowStore {
  /** Runs a task as one transaction: all of it is kept, or none. Rejects with a `StorageFailure`. */
  readonly transact: <T>(mode: 'read' | 'write', task: (rows: RowTransaction) => Promise<T>) => Promise<T>;
}

const stale = (): StorageFailure => new StorageFailure('stale', storageWords.staleHere);
const missing = (cause?: unknown): StorageFailure => new StorageFailure('missing', storageWords.gone, cause);

async function appendTo(rows: RowTransaction, id: string, edit: StoredEdit): Promise<void> {
  const { changes, history, log, seq, fingerprint, summary, origin } = edit;
  const workbook = await rows.workbook(id);
  if (!workbook) throw missing();
  if (workbook.seq !== seq - 1) throw stale();
  const before = await rows.records(id, touchedKeys(changes));
  const { put, remove } = rowsAfterOrMissing(id, before, changes);
  await rows.remove(id, { records: remove, history: history.remove });
  if (log) await rows.trimLog(id, log.first, log.last);
  await rows.put({
    workbook: { ...workbook, summary, seq, fingerprint, entries: history.count, done: history.done },
    records: put,
    history: historyRows(id, history.put),
    log: log && logRows(id, log.put),
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

/** Every workbook; one whose line is spoilt or gone under the name that its facts give it. */
async function listIn(rows: RowTransaction): Promise<readonly WorkbookSummary[]> {
  const facts = [{ kind: 'facts', id: fixedIds.facts }];
  const found: readonly Found[] = [
    ...(await rows.workbooks()),
    ...(await rows.strays()).map((id) => ({ id })),
  ];
  const listed: WorkbookSummary[] = [];
  for (const row of found)
    listed.push(summaryIn(row) ?? summaryWithout(row.id, await rows.records(row.id, facts)));
  return listed;
}

/** A damaged workbook can be deleted as well, and restored. */
async function markDeleted(rows: RowTransaction, id: string, deletedAt: string | null): Promise<void> {
  const row = await rows.workbook(id);
  const found = summaryIn(row) ? null : await rows.whole(id);
  const workbook = found ? soundRows(found).workbook : row;
  if (!workbook) throw missing();
  await rows.put({ workbook: { ...workbook, summary: { ...workbook.summary, deletedAt } } });
}

/** The storage that keeps its rows in `rows`. */
export const rowStorage = ({ transact }: RowStore): Storage => ({
  list: () => transact('read', listIn),
  load: async (id) => {
    const whole = await transact('read', (rows) => rows.whole(id));
    return whole ? readRows(whole) : { status: 'missing' };
  },
  append: (id, edit) => transact('write', (rows) => appendTo(rows, id, edit)),
  snapshot: async (id, stored) => {
    if (!stored.workbook.facts.has(fixedIds.facts))
      throw new StorageFailure('failed', storageWords.emptyNotWritten);
    await transact('write', (rows) => putWhole(rows, id, stored));
  },
  setDeleted: (id, deletedAt) => transact('write', (rows) => markDeleted(rows, id, deletedAt)),
  purge: (id) => transact('write', (rows) => rows.clear(id)),
});
