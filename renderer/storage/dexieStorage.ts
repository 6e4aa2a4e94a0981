// Keeps workbooks in the browser's IndexedDB: the one file that knows Dexie.
import { Dexie, type Table } from 'dexie';
import type { HistoryRow, OriginRow, RecordRow, WorkbookRow } from './rows.ts';
import { type RowStore, type RowTransaction, rowStorage } from './rowStorage.ts';
import { type FailureReason, type Storage, StorageFailure } from './storage.ts';

/** What a database of each version looks like. Versions are only ever added, with an `upgrade` where rows change. */
const versions = [
  {
    version: 1,
    tables: {
      workbooks: 'id',
      records: '[workbookId+kind+id]',
      history: '[workbookId+seq]',
      origins: 'id',
    },
  },
] as const;
const newest = versions[versions.length - 1]?.version ?? 1;

export const databaseName = 'throughline';

export interface DexieOptions {
  readonly name?: string;
  /**
   * A newer version of the app asks for the database. Until this resolves (1.5 s at most) it is made to wait; then the
   * connection is given up and every call is refused as `closed`.
   */
  readonly onTakenOver: () => Promise<void>;
  /** How long to wait for another window that holds an older version open. Default 1.2 s: it is said within two. */
  readonly blockedMs?: number;
}

const sentences: Readonly<Record<Exclude<FailureReason, 'stale' | 'missing'>, string>> = {
  full: 'There is no space left on this computer for the last change; it is kept here and tried again. Make some space, or save a copy as a file.',
  closed: 'A newer version of Throughline was opened in another window: reload this one to go on.',
  blocked:
    'Another window has an older version of Throughline open: close it, then reload this one. Nothing has been changed.',
  tooNew:
    'The workbooks on this computer were last used with a newer version of Throughline: open that one. Nothing has been changed.',
  unavailable: 'This browser does not let Throughline keep anything on this computer.',
  failed: 'The last change could not be written to this computer; it is kept here and tried again.',
};

const reasonOfName: Readonly<Record<string, keyof typeof sentences>> = {
  QuotaExceededError: 'full',
  DatabaseClosedError: 'closed',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
};

interface DexieError {
  readonly name?: unknown;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
}

/** Dexie wraps the browser's error once or twice. */
function reasonOf(error: unknown): keyof typeof sentences {
  if (typeof error !== 'object' || error === null) return 'failed';
  const { name, inner, failures } = error as DexieError;
  const own = typeof name === 'string' ? reasonOfName[name] : undefined;
  if (own) return own;
  const inside = inner ?? failures?.[0];
  return inside === undefined || inside === error ? 'failed' : reasonOf(inside);
}

const failureOf = (error: unknown): StorageFailure => {
  if (error instanceof StorageFailure) return error;
  const reason = reasonOf(error);
  return new StorageFailure(reason, sentences[reason], error);
};

const known = (reason: keyof typeof sentences): StorageFailure =>
  new StorageFailure(reason, sentences[reason]);

interface Tables {
  readonly workbooks: Table<WorkbookRow, string>;
  readonly records: Table<RecordRow, [string, string, string]>;
  readonly history: Table<HistoryRow, [string, number]>;
  readonly origins: Table<OriginRow, string>;
}

function transactionOn({ workbooks, records, history, origins }: Tables): RowTransaction {
  const recordsOf = (id: string) =>
    records
      .where('[workbookId+kind+id]')
      .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey]);
  const historyOf = (id: string) =>
    history.where('[workbookId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  return {
    workbooks: () => workbooks.toArray(),
    workbook: (id) => workbooks.get(id),
    whole: async (id) => {
      const workbook = await workbooks.get(id);
      return (
        workbook && {
          workbook,
          records: await recordsOf(id).toArray(),
          history: await historyOf(id).toArray(),
          origin: await origins.get(id),
        }
      );
    },
    records: async (id, keys) => {
      const rows = await records.bulkGet(keys.map((key) => [id, key.kind, key.id]));
      return rows.filter((row) => row !== undefined);
    },
    put: async (rows) => {
      await workbooks.put(rows.workbook);
      if (rows.records?.length) await records.bulkPut(rows.records);
      if (rows.history?.length) await history.bulkPut(rows.history);
      if (rows.origin) await origins.put(rows.origin);
    },
    remove: async (id, rows) => {
      if (rows.records.length > 0)
        await records.bulkDelete(rows.records.map((row) => [id, row.kind, row.id]));
      if (rows.history.length > 0) await history.bulkDelete(rows.history.map((seq) => [id, seq]));
    },
    clear: async (id) => {
      await workbooks.delete(id);
      await origins.delete(id);
      await recordsOf(id).delete();
      await historyOf(id).delete();
    },
  };
}

function databaseOf(name: string): Dexie {
  // Strict: a write counts as done when it is on the disk, not when the system has promised to bring it there.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  for (const { version, tables } of versions) database.version(version).stores(tables);
  return database;
}

/** How long a newer version of the app is made to wait for the last write of this one; it is said within two seconds. */
const makeWayMs = 1_500;

const within = <T>(ms: number, promise: Promise<T>, late: () => T): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Dexie would open a newer database and add to it; an older program must keep its hands off it. */
async function isNewer(name: string): Promise<boolean> {
  const here = (await indexedDB.databases()).find((database) => database.name === name);
  // Dexie counts versions in tenths.
  return Math.floor((here?.version ?? 0) / 10) > newest;
}

/** Opens the database; a window that does not make way for it is waited for `blockedMs`. */
async function openDatabase({ name, blockedMs = 1_200, onTakenOver }: DexieOptions): Promise<Dexie> {
  const database = databaseOf(name ?? databaseName);
  database.on('versionchange', ({ newVersion }) => {
    // Somebody deletes the database: Dexie lets go of it and makes a new one for the next write.
    if (newVersion === null) return true;
    void within(makeWayMs, onTakenOver(), () => undefined).finally(() => database.close());
    // Keeps Dexie from closing at once and opening again later.
    return false;
  });
  const blocked = new Promise<'blocked'>((resolve) => {
    database.on('blocked', () => void setTimeout(() => resolve('blocked'), blockedMs));
  });
  try {
    if (await isNewer(database.name)) throw known('tooNew');
    if ((await Promise.race([database.open(), blocked])) === 'blocked') throw known('blocked');
    return database;
  } catch (error) {
    database.close();
    throw failureOf(error);
  }
}

const tablesOf = (database: Dexie): Tables => ({
  workbooks: database.table('workbooks'),
  records: database.table('records'),
  history: database.table('history'),
  origins: database.table('origins'),
});

/** The rows of this profile. They are opened by the first call; when that fails, the next call tries again. */
export function dexieRows(options: DexieOptions): RowStore {
  let opening: Promise<Dexie> | null = null;
  const opened = (): Promise<Dexie> => {
    opening ??= openDatabase(options).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    transact: async (mode, task) => {
      const database = await opened();
      const tables = tablesOf(database);
      const scope = [tables.workbooks, tables.records, tables.history, tables.origins];
      try {
        // Only of an async function does Dexie follow the awaits inside.
        const run = async () => task(transactionOn(tables));
        return await database.transaction(mode === 'read' ? 'r' : 'rw', scope, run);
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

/** The storage of this browser. */
export const dexieStorage = (options: DexieOptions): Storage => rowStorage(dexieRows(options));
