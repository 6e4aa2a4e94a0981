// What tests call inside a real page: the suite of every storage over IndexedDB, and hands to tamper with it.
import { usualSeed } from '../../../build/machine/usualSeed.ts';
import { dexieStorage } from '../../../renderer/storage/rows/dexieStorage.ts';
import { asFailure, type Storage } from '../../../renderer/storage/storage.ts';
import { changeRecord } from '../../../shared/edits/edit.ts';
import { compareText, type Workbook } from '../../../shared/schema/workbook.ts';
import fc from 'fast-check';
import { arbitraryStates } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { bigWorkbook } from '../../helpers/workbooks/bigWorkbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';
import { differing, first, step, storageCases } from '../suite.ts';

fc.configureGlobal({ seed: usualSeed });

let databases = 0;
let takenOver = 0;

export const takenOverCount = (): number => takenOver;

export const openStorage = (name: string, answerMs = 30_000): Storage =>
  dexieStorage({
    name,
    blockedMs: 500,
    answerMs,
    onTakenOver: () => {
      takenOver += 1;
      return Promise.resolve();
    },
  });

const connections = new Set<IDBDatabase>();
// oxlint-disable-next-line typescript/unbound-method -- it is called with the object it belongs to
const { open } = IDBFactory.prototype;
let isStorageGone = false;

/** What a browser does whose disk is full: it ends its connections, and until there is space again it opens none. */
export function loseStorage(): void {
  isStorageGone = true;
  for (const connection of connections) {
    connection.close();
    connection.dispatchEvent(new Event('close'));
  }
  connections.clear();
}

/** Runs a task while no transaction ever tells that it is done. */
export async function whileSilent<T>(task: () => Promise<T>): Promise<T> {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the object it belongs to
  const { addEventListener } = IDBTransaction.prototype;
  const oncomplete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    set: () => {
      // Nobody is told.
    },
    configurable: true,
  });
  IDBTransaction.prototype.addEventListener = () => undefined;
  try {
    return await task();
  } finally {
    IDBTransaction.prototype.addEventListener = addEventListener;
    if (oncomplete) Object.defineProperty(IDBTransaction.prototype, 'oncomplete', oncomplete);
  }
}

export const giveStorageBack = (): void => {
  isStorageGone = false;
};

IDBFactory.prototype.open = function (this: IDBFactory, ...given) {
  const request = open.apply(this, isStorageGone ? [`gone-${given[0]}`] : given);
  request.addEventListener('success', (event) => {
    if (!isStorageGone) return void connections.add(request.result);
    request.result.close();
    event.stopImmediatePropagation();
    Object.defineProperty(request, 'error', { value: new DOMException('Internal error.', 'UnknownError') });
    request.dispatchEvent(new Event('error', { cancelable: true }));
  });
  return request;
};

/** Runs one case of the suite, each storage in a database of its own; the error's text, or null. */
export async function runCase(name: string): Promise<string | null> {
  const found = storageCases.find((one) => one.name === name);
  if (!found) return `there is no case "${name}"`;
  try {
    await found.run(() => Promise.resolve(openStorage(`case-${(databases += 1)}`)));
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.stack} because ${String(error.cause)}` : String(error);
  }
}

/** What a call came to: its value, or the reason and sentence of its failure. */
export async function outcomeOf(task: () => Promise<unknown>): Promise<object> {
  try {
    return { value: await task() };
  } catch (error) {
    const { reason, message } = asFailure(error);
    return { reason, message };
  }
}

const small = (): Workbook =>
  build((wb) => {
    wb.add('risk', 'R-1', { title: 'Late supplier' });
    wb.add('risk', 'R-2', { title: 'No data' });
  });

const retitled = (workbook: Workbook, title: string): Workbook =>
  changeRecord(workbook, 'risk', 'R-1', { title }, testMoment());

/** Puts one small workbook in. */
export const begin = (storage: Storage, id = 'a'): Promise<void> => storage.snapshot(id, first(id, small()));

/** Changes the title of one risk of the stored workbook; an older form is first written whole, as the storage asks for. */
export async function retitle(storage: Storage, title: string, id = 'a'): Promise<void> {
  const loaded = await storage.load(id);
  if (loaded.status !== 'ok') throw new Error(`loaded as ${loaded.status}`);
  const stored = loaded.needsSnapshot ? { ...loaded.stored, seq: loaded.stored.seq + 1 } : loaded.stored;
  if (loaded.needsSnapshot) await storage.snapshot(id, stored);
  await step(storage, stored, retitled(stored.workbook, title));
}

export async function titleIn(storage: Storage, id = 'a'): Promise<string | null> {
  const loaded = await storage.load(id);
  return loaded.status === 'ok'
    ? ([...loaded.stored.workbook.risk.values()][0]?.title ?? null)
    : loaded.status;
}

/** Puts in a workbook of 2,000 records. */
export const beginBig = (storage: Storage, id: string): Promise<void> =>
  storage.snapshot(id, first(id, bigWorkbook(2_000)));

/** Fills the storage with big workbooks until it refuses one; how many fitted, and the refusal. */
export async function fillUp(storage: Storage): Promise<{ fitted: number; refusal: unknown }> {
  for (let fitted = 0; fitted < 20; fitted++) {
    const outcome = await outcomeOf(() => beginBig(storage, `big-${fitted}`));
    if (!('value' in outcome)) return { fitted, refusal: outcome };
  }
  return { fitted: 20, refusal: null };
}

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });

type Tables = Readonly<
  Record<string, { readonly keyPath: string | string[]; readonly rows: readonly unknown[] }>
>;

/** Makes a database by hand, as an older or newer version of the app has left it, and gives the connection. */
export async function rawDatabase(name: string, version: number, tables: Tables): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version);
  opening.addEventListener('upgradeneeded', () => {
    for (const [table, { keyPath, rows }] of Object.entries(tables)) {
      const store = opening.result.createObjectStore(table, { keyPath });
      for (const row of rows) store.put(row);
    }
  });
  return asPromise(opening);
}

/** Every row of a database, by table. */
export async function rawRows(name: string): Promise<{ version: number; tables: Record<string, unknown[]> }> {
  const database = await asPromise(indexedDB.open(name));
  const tables: Record<string, unknown[]> = {};
  for (const table of database.objectStoreNames)
    tables[table] = await asPromise(database.transaction(table).objectStore(table).getAll());
  database.close();
  return { version: database.version, tables };
}

/** Removes one row of a database, as damage does. */
export async function removeRow(name: string, table: string, key: IDBValidKey): Promise<void> {
  const database = await asPromise(indexedDB.open(name));
  await asPromise(database.transaction(table, 'readwrite').objectStore(table).delete(key));
  database.close();
}

export interface Written {
  readonly put: string[];
  readonly deleted: string[];
  readonly transactions: string[];
}

const written: Written = { put: [], deleted: [], transactions: [] };

/** A range in square brackets where its end is in it, in round ones where it is not. */
const rangeText = ({ lower, upper, lowerOpen, upperOpen }: IDBKeyRange): string =>
  `${lowerOpen ? '(' : '['}${JSON.stringify(lower)}, ${JSON.stringify(upper)}${upperOpen ? ')' : ']'}`;

function noteEverything(): void {
  const stores = IDBObjectStore.prototype;
  // oxlint-disable typescript/unbound-method -- each is called with the object it belongs to
  const { transaction } = IDBDatabase.prototype;
  const { put, add, delete: remove } = stores;
  // oxlint-enable typescript/unbound-method
  const noteRow = (store: IDBObjectStore, row: unknown) => {
    const key = [store.keyPath ?? []].flat().map((part) => (row as Record<string, unknown>)[part]);
    written.put.push(`${store.name} ${JSON.stringify(key)}`);
  };
  stores.put = function (this: IDBObjectStore, row: unknown) {
    noteRow(this, row);
    return put.call(this, row);
  };
  stores.add = function (this: IDBObjectStore, row: unknown) {
    noteRow(this, row);
    return add.call(this, row);
  };
  stores.delete = function (this: IDBObjectStore, query: IDBValidKey | IDBKeyRange) {
    const asked = query instanceof IDBKeyRange ? rangeText(query) : JSON.stringify(query);
    written.deleted.push(`${this.name} ${asked}`);
    return remove.call(this, query);
  };
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
    if (given[1] === 'readwrite') written.transactions.push(given[2]?.durability ?? 'default');
    return transaction.apply(this, given);
  };
}
// Dexie binds these when it opens a database, so they are changed before any is open.
noteEverything();

/** Every row written to IndexedDB while `task` runs, and the durability of every write transaction. */
export async function writesOf(task: () => Promise<unknown>): Promise<Written> {
  for (const list of Object.values(written)) list.length = 0;
  await task();
  return written;
}

/** Throws when any of many random edits writes another record row than the ones that differ. */
export function checkRows(): Promise<void> {
  return fc.assert(
    fc.asyncProperty(arbitraryStates(12), async (states) => {
      const storage = openStorage(`rows-${(databases += 1)}`);
      let stored = first('a', states[0] ?? small());
      await storage.snapshot('a', stored);
      for (const state of states) {
        const before = stored;
        const { put, deleted, transactions } = await writesOf(async () => {
          stored = await step(storage, before, state);
        });
        const rows = (written: readonly string[]) =>
          written.filter((row) => row.startsWith('records ')).toSorted(compareText);
        const row = (key: string) =>
          `records ${JSON.stringify(['a', ...key.split(':', 1), key.slice(key.indexOf(':') + 1)])}`;
        const expected = differing(before.workbook, state);
        const found = JSON.stringify([rows(put), rows(deleted), transactions]);
        const changed = expected.put.length + expected.removed.length > 0 ? ['strict'] : [];
        const wanted = [
          expected.put.map(row).toSorted(compareText),
          expected.removed.map(row).toSorted(compareText),
          changed,
        ];
        if (found !== JSON.stringify(wanted))
          throw new Error(`wrote ${found} instead of ${JSON.stringify(wanted)}`);
      }
    }),
    { numRuns: 25 },
  );
}
