// What every storage must do, as plain functions: run in Node over memory and in Chromium over IndexedDB.
import { dequal } from 'dequal/lite';
import fc from 'fast-check';
import { changeRecord } from '../../shared/edits/edit.ts';
import { noUnknownParts } from '../../shared/file/document.ts';
import { newCopy } from '../../shared/file/lineage/lineage.ts';
import { recordsByKind } from '../../shared/file/serialize.ts';
import { differenceOf } from '../../shared/changes/changes.ts';
import { emptyHistory, type History, record, undo } from '../../shared/changes/history.ts';
import { type Log, type LogEntry, logged } from '../../shared/changes/log.ts';
import { kinds } from '../../shared/schema/kinds.ts';
import { compareText, emptyWorkbook, recordsOf, type Workbook } from '../../shared/schema/workbook.ts';
import {
  asFailure,
  type FailureReason,
  type LibraryCounts,
  type Loaded,
  type Storage,
  type StoredWorkbook,
} from '../../renderer/storage/storage.ts';
import { firstStored, fromStoredHistory, nextWrite } from '../../renderer/storage/saving/storedEdit.ts';
import { arbitraryStates } from '../helpers/workbooks/arbitraryWorkbook.ts';
import { build, testMoment } from '../helpers/workbooks/workbooks.ts';

export interface StorageCase {
  readonly name: string;
  /** Throws when the storage does not do what the name says. `open` gives a new, empty storage each time. */
  readonly run: (open: () => Promise<Storage>) => Promise<void>;
}

const at = '2026-01-12T08:00:00Z';
const later = '2026-01-13T08:00:00Z';
export const counts = (workbook: Workbook): LibraryCounts => ({
  stageReached: 3,
  openFindings: workbook.risk.size,
  criteriaDue: workbook.killCriterion.size,
});
const ofNobody = { lastCopy: null, unknown: noUnknownParts };

function same(found: unknown, expected: unknown, what: string): void {
  if (dequal(found, expected)) return;
  throw new Error(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

async function refused(task: Promise<unknown>, reason: FailureReason): Promise<void> {
  const outcome = await task.then(
    () => 'done',
    (error: unknown) => asFailure(error).reason,
  );
  same(outcome, reason, 'outcome');
}

/** As plain JSON, with the records in the order of their ids. */
const plain = ({ workbook, origin, ...rest }: StoredWorkbook): unknown =>
  JSON.parse(
    JSON.stringify({
      ...rest,
      records: recordsByKind(workbook),
      origin: { ...origin, lastCopy: origin.lastCopy && recordsByKind(origin.lastCopy.state) },
      lineage: origin.lastCopy?.lineage ?? null,
    }),
  );

function okOf(loaded: Loaded): StoredWorkbook {
  if (loaded.status !== 'ok') throw new Error(`loaded as ${loaded.status}`);
  return loaded.stored;
}

export const first = (id: string, workbook: Workbook): StoredWorkbook =>
  firstStored(id, workbook, { workbookId: id, ...ofNobody }, counts(workbook), at);

const small = (): Workbook =>
  build((wb) => {
    wb.add('risk', 'R-1', { title: 'Late supplier' });
    wb.add('risk', 'R-2', { title: 'No data' });
    wb.add('goal', 'G-1', { title: 'Fewer returns' });
  });

const retitled = (workbook: Workbook, title: string): Workbook =>
  changeRecord(workbook, 'risk', 'R-1', { title }, testMoment());

/** Writes one step from what is stored to `after`, recorded in the history; what is stored then. */
export async function step(
  storage: Storage,
  stored: StoredWorkbook,
  after: Workbook,
  history: History = record(fromStoredHistory(stored.history), differenceOf(stored.workbook, after), {
    label: 'Edit',
    at: later,
    atMs: 0,
    byRole: null,
  }),
): Promise<StoredWorkbook> {
  const changes = differenceOf(stored.workbook, after).changes;
  const made = { what: 'done', label: 'Edit', at: later, byRole: null, roleTitle: null, changes } as const;
  const log = logged(stored.log, made);
  const next = nextWrite(stored, { workbook: after, history, log, origin: stored.origin }, later);
  if (!next) return stored;
  await storage.append(stored.summary.id, next.edit);
  return next.stored;
}

async function begun(storage: Storage, id: string, workbook = small()): Promise<StoredWorkbook> {
  const stored = first(id, workbook);
  await storage.snapshot(id, stored);
  return stored;
}

const numbersOf = (log: Log): readonly number[] => log.map(({ number }) => number);

const check = async (storage: Storage, expected: StoredWorkbook): Promise<void> =>
  same(plain(okOf(await storage.load(expected.summary.id))), plain(expected), 'stored workbook');

const write = (stored: StoredWorkbook, after: Workbook) => {
  const now = { workbook: after, history: emptyHistory, log: stored.log, origin: stored.origin };
  const next = nextWrite(stored, now, later);
  if (!next) throw new Error('nothing to write');
  return next;
};

/** The records two workbooks differ in, found record by record from their text, without the change sets that are under test. */
export function differing(before: Workbook, after: Workbook): { put: string[]; removed: string[] } {
  const text = (record: unknown) =>
    JSON.stringify(Object.entries(record as object).toSorted(([a], [b]) => compareText(a, b)));
  const put: string[] = [];
  const removed: string[] = [];
  for (const kind of kinds) {
    const [old, now] = [recordsOf(before, kind), recordsOf(after, kind)] as [
      ReadonlyMap<string, unknown>,
      ReadonlyMap<string, unknown>,
    ];
    for (const [id, record] of now)
      if (!old.has(id) || text(old.get(id)) !== text(record)) put.push(`${kind}:${id}`);
    for (const id of old.keys()) if (!now.has(id)) removed.push(`${kind}:${id}`);
  }
  return { put: put.toSorted(), removed: removed.toSorted() };
}

export const storageCases: readonly StorageCase[] = [
  {
    name: 'holds nothing at first',
    run: async (open) => {
      const storage = await open();
      same(await storage.list(), [], 'list');
      same(await storage.load('a'), { status: 'missing' }, 'loaded');
    },
  },
  {
    name: 'gives back a whole workbook as it was put in',
    run: async (open) => {
      const storage = await open();
      const stored = await begun(storage, 'a');
      await check(storage, stored);
      same(await storage.list(), [stored.summary], 'list');
    },
  },
  {
    name: 'follows any edits, one by one',
    run: async (open) => {
      await fc.assert(
        fc.asyncProperty(arbitraryStates(10), async (states) => {
          const storage = await open();
          let stored = await begun(storage, 'a', states[0]);
          for (const state of states) {
            stored = await step(storage, stored, state);
            await check(storage, stored);
          }
        }),
        { numRuns: 15 },
      );
    },
  },
  {
    name: 'keeps what was undone, to be done again',
    run: async (open) => {
      const storage = await open();
      let stored = await begun(storage, 'a');
      for (const title of ['One', 'Two', 'Three']) {
        stored = await step(storage, stored, retitled(stored.workbook, title));
      }
      const undone = undo(stored.workbook, fromStoredHistory(stored.history));
      if (!undone) throw new Error('nothing to undo');
      stored = await step(storage, stored, undone.workbook, undone.history);
      same([stored.history.entries.length, stored.history.done], [3, 2], 'history');
      await check(storage, stored);
      stored = await step(storage, stored, retitled(stored.workbook, 'Instead'));
      same([stored.history.entries.length, stored.history.done], [3, 3], 'history');
      await check(storage, stored);
    },
  },
  {
    name: 'keeps six hundred steps of undo',
    run: async (open) => {
      const storage = await open();
      let stored = await begun(storage, 'a');
      for (let i = 0; i < 600; i++)
        stored = await step(storage, stored, retitled(stored.workbook, `Title ${i}`));
      same(stored.history.done, 600, 'steps');
      await check(storage, stored);
    },
  },
  {
    name: 'keeps the log, trims its ends, and leaves nothing of it behind',
    run: async (open) => {
      const storage = await open();
      let stored = await begun(storage, 'a');
      for (const title of ['One', 'Two', 'Three', 'Four'])
        stored = await step(storage, stored, retitled(stored.workbook, title));
      same(numbersOf(stored.log), [1, 2, 3, 4], 'numbers');
      const history = fromStoredHistory(stored.history);
      const carriedOn = { ...(stored.log[2] as LogEntry), label: 'Carried on' };
      for (const log of [stored.log.slice(1), [...stored.log.slice(1, 2), carriedOn]]) {
        const next = nextWrite(
          stored,
          { workbook: stored.workbook, history, log, origin: stored.origin },
          later,
        );
        if (!next) throw new Error('nothing to write');
        await storage.append('a', next.edit);
        stored = next.stored;
        await check(storage, stored);
      }
      const snapshot = { ...stored, seq: stored.seq + 1 };
      await storage.snapshot('a', snapshot);
      await check(storage, snapshot);
      await storage.purge('a');
      await begun(storage, 'a');
      same(okOf(await storage.load('a')).log, [], 'log of another workbook');
    },
  },
  {
    name: 'refuses an edit that does not follow the last one, and changes nothing',
    run: async (open) => {
      const storage = await open();
      const stored = await begun(storage, 'a');
      const next = write(stored, retitled(stored.workbook, 'Mine'));
      await storage.append('a', next.edit);
      await refused(storage.append('a', next.edit), 'stale');
      await refused(storage.append('a', write(stored, retitled(stored.workbook, 'Yours')).edit), 'stale');
      await refused(storage.snapshot('a', stored), 'stale');
      await check(storage, next.stored);
    },
  },
  {
    name: 'lets only one of two writers that start from the same state through',
    run: async (open) => {
      const storage = await open();
      const stored = await begun(storage, 'a');
      const [mine, yours] = [
        write(stored, retitled(stored.workbook, 'Mine')),
        write(stored, retitled(stored.workbook, 'Yours')),
      ];
      const outcomes = await Promise.allSettled([
        storage.append('a', mine.edit),
        storage.append('a', yours.edit),
      ]);
      const kept = outcomes[0]?.status === 'fulfilled' ? mine : yours;
      same(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'], 'outcomes');
      await check(storage, kept.stored);
    },
  },
  {
    name: 'refuses an edit of a workbook it does not hold',
    run: async (open) => {
      const storage = await open();
      const stored = first('a', small());
      await refused(storage.append('a', write(stored, retitled(stored.workbook, 'X')).edit), 'missing');
      await refused(storage.setDeleted('a', at), 'missing');
      same(await storage.list(), [], 'list');
    },
  },
  {
    name: 'refuses an edit of a record it does not hold, and writes no part of it',
    run: async (open) => {
      const storage = await open();
      const stored = await begun(storage, 'a');
      const more = build((wb) => wb.add('risk', 'R-9', { title: 'Only here' }), stored.workbook);
      const elsewhere = { ...stored, workbook: more };
      const after = changeRecord(retitled(more, 'Written?'), 'risk', 'R-9', { title: 'X' }, testMoment());
      await refused(storage.append('a', write(elsewhere, after).edit), 'missing');
      await check(storage, stored);
    },
  },
  {
    name: 'keeps workbooks apart, even with the same ids in them',
    run: async (open) => {
      const storage = await open();
      const one = await begun(storage, 'a');
      const other = await step(storage, await begun(storage, 'ab'), retitled(small(), 'Other'));
      await check(storage, one);
      await check(storage, other);
      await storage.purge('a');
      same(await storage.load('a'), { status: 'missing' }, 'purged');
      await check(storage, other);
    },
  },
  {
    name: 'puts a whole workbook in place of another without a trace of the old one',
    run: async (open) => {
      const storage = await open();
      const old = await step(storage, await begun(storage, 'a'), retitled(small(), 'Old'));
      const fresh = {
        ...first(
          'a',
          build((wb) => wb.add('goal', 'G-7', {})),
        ),
        seq: old.seq + 1,
      };
      await storage.snapshot('a', fresh);
      await check(storage, fresh);
    },
  },
  {
    name: 'never puts an empty workbook over a good one',
    run: async (open) => {
      const storage = await open();
      const stored = await begun(storage, 'a');
      await refused(storage.snapshot('a', { ...stored, workbook: emptyWorkbook, seq: 2 }), 'failed');
      await check(storage, stored);
    },
  },
  {
    name: 'marks as deleted and takes the mark away again',
    run: async (open) => {
      const storage = await open();
      const stored = await begun(storage, 'a');
      await storage.setDeleted('a', later);
      same(
        (await storage.list()).map(({ deletedAt }) => deletedAt),
        [later],
        'marks',
      );
      await storage.setDeleted('a', null);
      same(await storage.list(), [stored.summary], 'list');
      await check(storage, stored);
    },
  },
  {
    name: 'keeps where the workbook comes from',
    run: async (open) => {
      const storage = await open();
      const stored = await begun(storage, 'a');
      const lineage = newCopy(null, null, stored.workbook, { id: 'copy-1', at });
      const unknown = { fields: { later: [1] }, records: { laterKind: [{ id: 'x' }] } };
      const origin = { workbookId: 'w', lastCopy: { lineage, state: stored.workbook }, unknown };
      const history = fromStoredHistory(stored.history);
      const next = nextWrite(stored, { workbook: stored.workbook, history, log: stored.log, origin }, later);
      if (!next) throw new Error('nothing to write');
      await storage.append('a', next.edit);
      await check(storage, next.stored);
      await check(storage, await step(storage, next.stored, retitled(stored.workbook, 'After the copy')));
    },
  },
];
