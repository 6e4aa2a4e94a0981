// Keeps workbooks in the browser's IndexedDB: the one file that knows Dexie.
import { Dexie, type Table } from 'dexie';
import { failureOf, known, type Mode } from './browserFailures.ts';
import type { HistoryRow, LogRow, OriginRow, RecordRow, WorkbookRow } from './rows.ts';
import { type RowStore, type RowTransaction, rowStorage } from './rowStorage.ts';
import type { Storage } from '../storage.ts';

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
  { version: 2, tables: { log: '[workbookId+number]' } },
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
  /** A call that takes longer has failed: a browser that has lost its storage may never answer. Default 30 s. */
  readonly answerMs?: number;
}

interface Tables {
  readonly workbooks: Table<WorkbookRow, string>;
  readonly records: Table<RecordRow, [string, string, string]>;
  readonly history: Table<HistoryRow, [string, number]>;
  readonly log: Table<LogRow, [string, number]>;
  readonly origins: Table<OriginRow, string>;
}

function transactionOn({ workbooks, records, history, log, origins }: Tables): RowTransaction {
  const recordsOf = (id: string) =>
    records
      .where('[workbookId+kind+id]')
      .between([id, Dexie.minKey, Dexie.minKey], [id, Dexie.maxKey, Dexie.maxKey]);
  const firstAfter = async (id: string | null): Promise<string | null> => {
    const from = id === null ? [Dexie.minKey] : [id, Dexie.maxKey, Dexie.maxKey];
    const [key] = await records.where('[workbookId+kind+id]').above(from).limit(1).primaryKeys();
    return key?.[0] ?? null;
  };
  const historyOf = (id: string) =>
    history.where('[workbookId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
  const logOf = (id: string, from: unknown = Dexie.minKey, to: unknown = Dexie.maxKey) =>
    log
      .where('[workbookId+number]')
      .between([id, from], [id, to], from === Dexie.minKey, to === Dexie.maxKey);
  return {
    workbooks: () => workbooks.toArray(),
    workbook: (id) => workbooks.get(id),
    strays: async () => {
      const known = new Set(await workbooks.toCollection().primaryKeys());
      const strays: string[] = [];
      // From workbook to workbook, whatever their number of records.
      for (let id = await firstAfter(null); id !== null; id = await firstAfter(id))
        if (!known.has(id)) strays.push(id);
      return strays;
    },
    whole: async (id) => {
      const found = {
        id,
        workbook: await workbooks.get(id),
        records: await recordsOf(id).toArray(),
        history: await historyOf(id).toArray(),
        log: await logOf(id).toArray(),
        origin: await origins.get(id),
      };
      return found.workbook === undefined && found.records.length === 0 ? undefined : found;
    },
    records: async (id, keys) => {
      const rows = await records.bulkGet(keys.map((key) => [id, key.kind, key.id]));
      return rows.filter((row) => row !== undefined);
    },
    put: async (rows) => {
      await workbooks.put(rows.workbook);
      if (rows.records?.length) await records.bulkPut(rows.records);
      if (rows.history?.length) await history.bulkPut(rows.history);
      if (rows.log?.length) await log.bulkPut(rows.log);
      if (rows.origin) await origins.put(rows.origin);
    },
    remove: async (id, rows) => {
      if (rows.records.length > 0)
        await records.bulkDelete(rows.records.map((row) => [id, row.kind, row.id]));
      if (rows.history.length > 0) await history.bulkDelete(rows.history.map((seq) => [id, seq]));
    },
    trimLog: async (id, first, last) => {
      await logOf(id, Dexie.minKey, first).delete();
      await logOf(id, last, Dexie.maxKey).delete();
    },
    clear: async (id) => {
      await workbooks.delete(id);
      await origins.delete(id);
      await recordsOf(id).delete();
      await historyOf(id).delete();
      await logOf(id).delete();
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

async function within<T>(ms: number, promise: Promise<T>, late: () => T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  try {
    const first = await Promise.race([promise.then((value) => ({ value })), tooLong]);
    return first === 'late' ? late() : first.value;
  } finally {
    clearTimeout(timer);
  }
}

/** Dexie would open a newer database and add to it; an older program must keep its hands off it. */
async function isNewer(name: string): Promise<boolean> {
  const here = (await indexedDB.databases()).find((database) => database.name === name);
  // Dexie counts versions in tenths.
  return Math.floor((here?.version ?? 0) / 10) > newest;
}

interface Connection {
  readonly database: Dexie;
  /** A newer version of the app has asked for the database. */
  readonly isTakenOver: () => boolean;
}

/** Opens the database; a window that does not make way for it is waited for `blockedMs`. */
async function openDatabase(
  { name, blockedMs = 1_200, onTakenOver }: DexieOptions,
  mode: Mode,
): Promise<Connection> {
  const database = databaseOf(name ?? databaseName);
  let isTakenOver = false;
  database.on('versionchange', ({ newVersion }) => {
    // Somebody deletes the database: Dexie lets go of it and makes a new one for the next write.
    if (newVersion === null) return true;
    isTakenOver = true;
    void within(makeWayMs, onTakenOver(), () => undefined).finally(() => database.close());
    // Keeps Dexie from closing at once and opening again later.
    return false;
  });
  const blocked = new Promise<'blocked'>((resolve) => {
    database.on('blocked', () => void setTimeout(() => resolve('blocked'), blockedMs));
  });
  try {
    if (await isNewer(database.name)) throw known('tooNew', mode);
    if ((await Promise.race([database.open(), blocked])) === 'blocked') throw known('blocked', mode);
    return { database, isTakenOver: () => isTakenOver };
  } catch (error) {
    database.close();
    throw failureOf(error, mode);
  }
}

const tablesOf = (database: Dexie): Tables => ({
  workbooks: database.table('workbooks'),
  records: database.table('records'),
  history: database.table('history'),
  log: database.table('log'),
  origins: database.table('origins'),
});

/**
 * The rows of this profile. They are opened by the first call, and anew by the call after one that failed or found the
 * connection closed: a browser closes it when the disk is full, and nobody opens it again but us.
 */
export function dexieRows(options: DexieOptions): RowStore {
  const { answerMs = 30_000 } = options;
  let opening: Promise<Connection> | null = null;

  function forget(connection: Promise<Connection>): void {
    if (opening === connection) opening = null;
  }

  function open(mode: Mode): Promise<Connection> {
    const connection = openDatabase(options, mode);
    opening = connection;
    const watch = ({ database, isTakenOver }: Connection): void =>
      database.backendDB().addEventListener('close', () => {
        if (!isTakenOver()) forget(connection);
      });
    connection.then(watch, () => forget(connection));
    return connection;
  }

  async function run<T>({ database }: Connection, mode: Mode, task: (rows: RowTransaction) => Promise<T>) {
    const tables = tablesOf(database);
    const scope = [tables.workbooks, tables.records, tables.history, tables.log, tables.origins];
    // Only of an async function does Dexie follow the awaits inside.
    return database.transaction(mode === 'read' ? 'r' : 'rw', scope, async () => task(transactionOn(tables)));
  }

  return {
    transact: async (mode, task) => {
      const asked = opening ?? open(mode);
      let connection: Connection | null = null;
      const work = async () => {
        connection = await asked;
        return run(connection, mode, task);
      };
      try {
        return await within(answerMs, work(), () => {
          throw known('lost', mode);
        });
      } catch (error) {
        const failure = failureOf(error, mode);
        if (failure.reason !== 'lost') throw failure;
        if (isGivenUp(connection)) throw known('closed', mode, error);
        forget(asked);
        asked.then(
          ({ database }) => database.close(),
          () => undefined,
        );
        throw failure;
      }
    },
  };
}

const isGivenUp = (connection: Connection | null): boolean => connection?.isTakenOver() ?? false;

/** The storage of this browser. */
export const dexieStorage = (options: DexieOptions): Storage => rowStorage(dexieRows(options));
