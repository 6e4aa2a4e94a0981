// Storage over the journal: the suite of every storage, then what only two copies of a workbook can do for us.
import { describe, expect, it } from 'vitest';
import { journalStorage } from '../../../../renderer/storage/journal/journalStorage.ts';
import { memoryRows } from '../../../helpers/journal/memoryStorage.ts';
import { type RowStore, rowStorage } from '../../../../renderer/storage/rows/rowStorage.ts';
import { asFailure, type Loaded, StorageFailure } from '../../../../renderer/storage/storage.ts';
import { changeRecord } from '../../../../shared/edits/edit.ts';
import { type MemoryJournal, memoryJournal } from '../../../helpers/journal/memoryJournal.ts';
import { small } from '../../../helpers/browser/openedWindow.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';
import { first, step, storageCases } from '../../../storage/suite.ts';

function computer(rows: RowStore = memoryRows(), mostChars?: number) {
  const journal = memoryJournal();
  const said: string[] = [];
  const open = () =>
    journalStorage({
      bridge: journal.bridge,
      rows,
      say: (_tone, sentence) => said.push(sentence),
      ...(mostChars === undefined ? {} : { mostChars }),
    });
  return { journal, rows, said, open, copy: rowStorage(rows) };
}

describe('storage over the journal', () => {
  it.each(storageCases)('$name', ({ run }) => run(() => Promise.resolve(computer().open())));
});

const titled = (title: string) => changeRecord(small(), 'risk', 'R-1', { title }, testMoment());

/** A workbook of seq 1 with edits, one a title. */
async function written(storage: ReturnType<typeof journalStorage>, ...titles: string[]) {
  let stored = first('a', small());
  await storage.snapshot('a', stored);
  for (const title of titles) stored = await step(storage, stored, titled(title));
  await storage.settled();
  return stored;
}

async function reopened(storage: ReturnType<typeof journalStorage>): Promise<void> {
  await storage.load('a');
  await storage.settled();
}

const titleOf = (loaded: Loaded): string | undefined =>
  loaded.status === 'ok' ? [...loaded.stored.workbook.risk.values()][0]?.title : loaded.status;
const sentenceOf = (loaded: Loaded): string | null => ('sentence' in loaded ? loaded.sentence : null);
const folderOf = (journal: MemoryJournal) => {
  const folder = journal.folders.get('a');
  if (!folder) throw new Error('The folder is not there.');
  return folder;
};

const broken: RowStore = {
  transact: () => Promise.reject(new StorageFailure('unavailable', 'Nothing can be kept here.')),
};

describe('a disk that is nearly full', () => {
  it('is said at the start or while working, once while it goes on', async () => {
    const { journal, said, open } = computer();
    const storage = open();
    let stored = await written(storage, 'One');
    await storage.lookForSpace();
    expect(said).toEqual([]);
    journal.littleSpace = 'Only 40 MB are left: make some space.';
    stored = await step(storage, stored, titled('Two'));
    journal.littleSpace = 'Only 39 MB are left: make some space.';
    stored = await step(storage, stored, titled('Three'));
    await storage.lookForSpace();
    expect(said).toEqual(['Only 40 MB are left: make some space.']);
    journal.littleSpace = null;
    stored = await step(storage, stored, titled('Four'));
    journal.littleSpace = 'Only 30 MB are left: make some space.';
    await storage.lookForSpace();
    await step(storage, stored, titled('Five'));
    expect(said).toHaveLength(2);
  });
});

describe('an edit', () => {
  it('that is too much for one line is written as the whole it leads to, undo and all', async () => {
    const { journal, open } = computer(memoryRows(), 3_000);
    const storage = open();
    const stored = await written(storage, 'One');
    expect(folderOf(journal).states).toHaveLength(1);
    const last = await step(storage, stored, titled('Long '.repeat(20)));
    const huge = await step(
      storage,
      last,
      changeRecord(small(), 'risk', 'R-1', { cause: 'x'.repeat(2_000) }, testMoment()),
    );
    expect(folderOf(journal).states).toHaveLength(2);
    expect(await open().load('a')).toMatchObject({ status: 'ok', stored: huge, sentence: null });
    await step(storage, huge, titled('After'));
    expect(titleOf(await open().load('a'))).toBe('After');
  });

  it('is saved when main says so, and not before', async () => {
    const { journal, open } = computer();
    const storage = open();
    const stored = await written(storage, 'One');
    journal.refuse = { name: 'journalAppend', reason: 'full', sentence: 'There is no space left.' };
    const outcome = await step(storage, stored, titled('Two')).catch(asFailure);
    expect(outcome).toMatchObject({ reason: 'full', message: 'There is no space left.' });
    journal.refuse = null;
    await step(storage, stored, titled('Two'));
    expect(titleOf(await open().load('a'))).toBe('Two');
  });

  it('is one line, with the whole workbook only when that is due', async () => {
    const { journal, open } = computer();
    const storage = open();
    const stored = await written(storage, 'One', 'Two');
    expect([folderOf(journal).edits.length, folderOf(journal).states.length]).toEqual([2, 1]);
    journal.snapshotDue = true;
    await step(storage, stored, titled('Three'));
    expect(folderOf(journal).states.map(({ seq }) => seq)).toEqual([1, 4]);
    expect(titleOf(await open().load('a'))).toBe('Three');
  });

  it('does not try to keep the whole again at once when that has failed', async () => {
    const { journal, open } = computer();
    const storage = open();
    const stored = await written(storage, 'One');
    journal.snapshotDue = true;
    journal.refuse = { name: 'journalCompact', reason: 'full', sentence: 'Full.' };
    const next = await step(storage, stored, titled('Two'));
    await step(storage, next, titled('Three'));
    expect(journal.calls.filter((name) => name === 'journalCompact')).toHaveLength(1);
  });
});

describe('closing a workbook', () => {
  it('keeps the whole of it once, and not again without an edit', async () => {
    const { journal, open } = computer();
    const storage = open();
    await written(storage, 'One', 'Two');
    await storage.compact('a');
    await storage.compact('a');
    expect(folderOf(journal).states.map(({ seq }) => seq)).toEqual([1, 3]);
    expect(titleOf(await open().load('a'))).toBe('Two');
  });
});

describe('the second copy', () => {
  it('holds what the journal holds', async () => {
    const { open, copy } = computer();
    await written(open(), 'One', 'Two');
    expect(titleOf(await copy.load('a'))).toBe('Two');
  });

  it.each([
    ['deleted', (rows: RowStore) => rows.transact('write', (t) => t.clear('a'))],
    [
      'behind',
      (rows: RowStore) =>
        rows.transact('write', async (t) => {
          const row = await t.workbook('a');
          if (row) await t.put({ workbook: { ...row, seq: row.seq - 1 } });
        }),
    ],
    [
      'of another state',
      (rows: RowStore) =>
        rows.transact('write', async (t) => {
          const row = await t.workbook('a');
          if (row) await t.put({ workbook: { ...row, fingerprint: { records: 9, high: 1, low: 2 } } });
        }),
    ],
    [
      'with a record that is not as it was written',
      (rows: RowStore) =>
        rows.transact('write', async (t) => {
          const row = await t.workbook('a');
          const [risk] = await t.records('a', [{ kind: 'risk', id: 'R-1' }]);
          const spoilt = risk && { ...risk, record: { ...risk.record, title: 'Twp' } };
          if (row && spoilt) await t.put({ workbook: row, records: [spoilt] });
        }),
    ],
    [
      'without its steps of undo',
      (rows: RowStore) => rows.transact('write', (t) => t.remove('a', { records: [], history: [1, 2] })),
    ],
  ])('%s is made again from the journal when the workbook is opened', async (_name, harm) => {
    const { open, copy, rows } = computer();
    await written(open(), 'One', 'Two');
    await harm(rows);
    const storage = open();
    expect(titleOf(await storage.load('a'))).toBe('Two');
    await storage.settled();
    const copied = await copy.load('a');
    expect([titleOf(copied), sentenceOf(copied)]).toEqual(['Two', null]);
  });

  it('that was damaged is said to be made again; one that was gone or behind is nobody’s concern', async () => {
    const { open, said, rows } = computer();
    await written(open(), 'One', 'Two');
    await rows.transact('write', (t) => t.clear('a'));
    await reopened(open());
    expect(said).toEqual([]);
    await rows.transact('write', (t) =>
      t.remove('a', { records: [{ kind: 'risk', id: 'R-1' }], history: [] }),
    );
    await reopened(open());
    await reopened(open());
    expect(said).toEqual([expect.stringContaining('was damaged; it was made again from the journal')]);
  });

  it('that has lost a record is made again with the next edit of that record', async () => {
    const { open, copy, rows } = computer();
    const storage = open();
    const stored = await written(storage, 'One');
    await rows.transact('write', (t) =>
      t.remove('a', { records: [{ kind: 'risk', id: 'R-1' }], history: [] }),
    );
    await step(storage, stored, titled('Two'));
    await storage.settled();
    expect(titleOf(await copy.load('a'))).toBe('Two');
  });

  it('that cannot be kept is told once, and every edit is saved all the same', async () => {
    const { open, said } = computer(broken);
    await written(open(), 'One', 'Two');
    expect(titleOf(await open().load('a'))).toBe('Two');
    expect(said.filter((sentence) => sentence.startsWith('The second copy'))).toHaveLength(2);
    expect(said[0]).toContain('Your work is safe in the journal.');
  });
});

describe('a damaged journal', () => {
  it('whose last edits are gone gets them back from the second copy, and says so', async () => {
    const { journal, open } = computer();
    await written(open(), 'One', 'Two', 'Three');
    folderOf(journal).edits.splice(1);
    const loaded = await open().load('a');
    expect(titleOf(loaded)).toBe('Three');
    expect(sentenceOf(loaded)).toContain('2 edits came back from the second copy');
    const again = await open().load('a');
    expect([titleOf(again), sentenceOf(again)]).toEqual(['Three', null]);
  });

  it('of which nothing can be read gets the workbook back', async () => {
    const { journal, open } = computer();
    await written(open(), 'One');
    Object.assign(folderOf(journal), {
      states: [],
      edits: [],
      problems: [{ kind: 'damagedJournal', sentence: 'No state can be read.' }],
    });
    const storage = open();
    const loaded = await storage.load('a');
    expect(titleOf(loaded)).toBe('One');
    expect(sentenceOf(loaded)).toContain('No state can be read.');
    if (loaded.status === 'ok') await step(storage, loaded.stored, titled('Goes on'));
    expect(titleOf(await open().load('a'))).toBe('Goes on');
  });

  it('whose folder is gone is listed and comes back when it is opened', async () => {
    const { journal, open } = computer();
    await written(open(), 'One');
    journal.folders.clear();
    expect((await open().list()).map(({ id }) => id)).toEqual(['a']);
    expect(titleOf(await open().load('a'))).toBe('One');
    expect(journal.folders.has('a')).toBe(true);
  });

  it('without a second copy gives what can be read, and the sentence of main', async () => {
    const { journal, open, rows } = computer();
    await written(open(), 'One', 'Two');
    await rows.transact('write', (t) => t.clear('a'));
    folderOf(journal).edits.splice(1);
    folderOf(journal).problems.push({ kind: 'editsMissing', sentence: 'One edit could not be read.' });
    const loaded = await open().load('a');
    expect([titleOf(loaded), sentenceOf(loaded)]).toEqual(['One', 'One edit could not be read.']);
  });

  it('with an edit that cannot be made again goes on from the edits before it', async () => {
    const { journal, open, rows } = computer();
    await written(open(), 'One', 'Two');
    await rows.transact('write', (t) => t.clear('a'));
    const [, last] = folderOf(journal).edits;
    if (last) folderOf(journal).edits[1] = { ...last, text: last.text.replaceAll('R-1', 'R-9') };
    const storage = open();
    const loaded = await storage.load('a');
    expect(titleOf(loaded)).toBe('One');
    expect(loaded).toMatchObject({ needsSnapshot: true, stored: { seq: 3 } });
    if (loaded.status === 'ok') await storage.snapshot('a', { ...loaded.stored, seq: loaded.stored.seq + 1 });
    expect(sentenceOf(await open().load('a'))).toBeNull();
  });

  it('that was written by another window in between is not taken for damaged', async () => {
    const { journal, open, rows } = computer();
    const mine = open();
    const stored = await written(mine, 'One');
    const readAlong = journalStorage({
      rows,
      say: () => undefined,
      bridge: {
        ...journal.bridge,
        journalLoad: async (id) => {
          const answer = await journal.bridge.journalLoad(id);
          if (folderOf(journal).edits.length === 1) {
            await step(mine, stored, titled('Two'));
            await mine.settled();
          }
          return answer;
        },
      },
    });
    const loaded = await readAlong.load('a');
    expect([titleOf(loaded), sentenceOf(loaded)]).toEqual(['Two', null]);
    expect(journal.calls.filter((name) => name === 'journalSnapshot')).toHaveLength(1);
  });
});

describe('earlier states', () => {
  it('are listed with what they hold, newest first, and read back', async () => {
    const { open } = computer();
    const storage = open();
    await written(storage, 'One', 'Two');
    await storage.compact('a');
    const [newest, oldest] = await storage.earlier.list('a');
    expect([newest?.seq, oldest?.seq, newest?.about.items]).toEqual([3, 1, newest?.about.items]);
    expect(newest?.about.items).toBe(first('a', small()).fingerprint.records);
    const read = await storage.earlier.read('a', 1);
    expect([...read.workbook.risk.values()][0]?.title).toBe('Start');
  });

  it('that are gone are refused with a sentence', async () => {
    const { open } = computer();
    await expect(open().earlier.read('a', 1)).rejects.toMatchObject({ reason: 'missing' });
  });
});
