// Storage in memory passes the suite of every storage, and writes exactly the rows that changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryRows, memoryStorage } from '../../helpers/journal/memoryStorage.ts';
import { type RowStore, rowStorage } from '../../../renderer/storage/rows/rowStorage.ts';
import { arbitraryStates } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { differing, first, step, storageCases } from '../../storage/suite.ts';

describe('storage in memory', () => {
  it.each(storageCases)('$name', ({ run }) => run(() => Promise.resolve(memoryStorage())));
});

interface Written {
  readonly put: string[];
  readonly removed: string[];
  readonly steps: number[];
  workbooks: number;
  transactions: number;
}

/** The same rows, with a note of each one written. */
function noting(rows: RowStore, written: Written): RowStore {
  return {
    transact: (mode, task) => {
      written.transactions += mode === 'write' ? 1 : 0;
      return rows.transact(mode, (inner) =>
        task({
          ...inner,
          put: (given) => {
            written.workbooks += 1;
            written.put.push(...(given.records ?? []).map(({ kind, id }) => `${kind}:${id}`));
            written.steps.push(...(given.history ?? []).map(({ seq }) => seq));
            return inner.put(given);
          },
          remove: (id, given) => {
            written.removed.push(...given.records.map((key) => `${key.kind}:${key.id}`));
            return inner.remove(id, given);
          },
        }),
      );
    },
  };
}

describe('one edit', () => {
  it('writes exactly the rows that changed, in one transaction', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStates(), async (states) => {
        const written: Written = { put: [], removed: [], steps: [], workbooks: 0, transactions: 0 };
        const storage = rowStorage(noting(memoryRows(), written));
        let stored = first('a', states[0]!);
        await storage.snapshot('a', stored);
        for (const state of states) {
          Object.assign(written, { put: [], removed: [], steps: [], workbooks: 0, transactions: 0 });
          const before = stored;
          stored = await step(storage, before, state);
          const expected = differing(before.workbook, state);
          const writes = expected.put.length + expected.removed.length > 0 ? 1 : 0;
          expect({ put: written.put.toSorted(), removed: written.removed.toSorted() }).toEqual(expected);
          expect([written.transactions, written.workbooks, written.steps.length]).toEqual([
            writes,
            writes,
            writes,
          ]);
        }
      }),
    );
  });
});
