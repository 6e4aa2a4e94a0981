// Keeps workbooks for as long as the window is open: the measure all storages are held against.
import {
  type HistoryRow,
  type LogRow,
  type OriginRow,
  type RecordRow,
  type RowKey,
  type WholeRows,
  type WorkbookRow,
} from '../../../renderer/storage/rows/rows.ts';
import { type RowStore, type RowTransaction, rowStorage } from '../../../renderer/storage/rows/rowStorage.ts';
import { compareText } from '../../../shared/schema/workbook.ts';
import { asFailure, type Storage } from '../../../renderer/storage/storage.ts';

interface Shelf {
  readonly workbook: WorkbookRow;
  readonly records: ReadonlyMap<string, RecordRow>;
  readonly history: ReadonlyMap<number, HistoryRow>;
  readonly log: ReadonlyMap<number, LogRow>;
  readonly origin: OriginRow | undefined;
}

const keyOf = ({ kind, id }: RowKey): string => `${kind}:${id}`;

const wholeOf = ({ workbook, records, history, log, origin }: Shelf): WholeRows => ({
  workbook,
  records: [...records].toSorted(([a], [b]) => compareText(a, b)).map(([, row]) => row),
  history: [...history.values()].toSorted((a, b) => a.seq - b.seq),
  log: [...log.values()].toSorted((a, b) => a.number - b.number),
  origin,
});

/** A task works on `shelves`, a copy that takes the place of the old ones only when it ends well. */
function transactionOn(shelves: Map<string, Shelf>): RowTransaction {
  return {
    workbooks: async () => [...shelves.values()].map(({ workbook }) => workbook),
    // Here a row of a workbook and its records come and go together.
    strays: async () => [],
    workbook: async (id) => shelves.get(id)?.workbook,
    whole: async (id) => {
      const shelf = shelves.get(id);
      return shelf && { id, ...wholeOf(shelf) };
    },
    records: async (id, keys) =>
      keys.map((key) => shelves.get(id)?.records.get(keyOf(key))).filter((row) => row !== undefined),
    put: async ({ workbook, records = [], history = [], log = [], origin }) => {
      const old = shelves.get(workbook.id);
      shelves.set(workbook.id, {
        workbook,
        records: new Map([...(old?.records ?? []), ...records.map((row) => [keyOf(row), row] as const)]),
        history: new Map([...(old?.history ?? []), ...history.map((row) => [row.seq, row] as const)]),
        log: new Map([...(old?.log ?? []), ...log.map((row) => [row.number, row] as const)]),
        origin: origin ?? old?.origin,
      });
    },
    remove: async (id, { records, history }) => {
      const shelf = shelves.get(id);
      if (!shelf) return;
      const kept = new Map(shelf.records);
      const steps = new Map(shelf.history);
      for (const key of records) kept.delete(keyOf(key));
      for (const seq of history) steps.delete(seq);
      shelves.set(id, { ...shelf, records: kept, history: steps });
    },
    trimLog: async (id, first, last) => {
      const shelf = shelves.get(id);
      if (!shelf) return;
      const kept = [...shelf.log].filter(([number]) => number >= first && number <= last);
      shelves.set(id, { ...shelf, log: new Map(kept) });
    },
    clear: async (id) => void shelves.delete(id),
  };
}

/** Rows in memory; transactions run one after another. */
export function memoryRows(): RowStore {
  let shelves = new Map<string, Shelf>();
  let queue: Promise<unknown> = Promise.resolve();
  return {
    transact: (_mode, task) => {
      const done = queue.then(async () => {
        const draft = new Map(shelves);
        const result = await task(transactionOn(draft));
        shelves = draft;
        return result;
      });
      queue = done.catch(() => undefined);
      return done.catch((error: unknown) => {
        throw asFailure(error);
      });
    },
  };
}

export const memoryStorage = (): Storage => rowStorage(memoryRows());
