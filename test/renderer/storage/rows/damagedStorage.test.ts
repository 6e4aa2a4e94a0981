// Damage in the storage: noticed by counts and fingerprint, said, salvaged, and never written over.
import { describe, expect, it } from 'vitest';
import { memoryRows } from '../../../helpers/journal/memoryStorage.ts';
import type { HistoryRow, RecordRow, WorkbookRow } from '../../../../renderer/storage/rows/rows.ts';
import { type RowTransaction, rowStorage } from '../../../../renderer/storage/rows/rowStorage.ts';
import type { StoredWorkbook } from '../../../../renderer/storage/storage.ts';
import { changeRecord } from '../../../../shared/edits/edit.ts';
import { currentVersion } from '../../../../shared/file/migrations/migrations.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { testComputer } from '../../../helpers/browser/windows.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';
import { first, step } from '../../../storage/suite.ts';

const workbook = build((wb) => {
  wb.add('facts', 'facts', { title: 'Acme' });
  wb.add('risk', 'R-1', { title: 'Late supplier' });
  wb.add('risk', 'R-2', { title: 'No data' });
});

/** A storage with one workbook of three edits in it, after something has happened to its rows. */
async function after(damage: (rows: RowTransaction, row: WorkbookRow) => Promise<void>) {
  const rows = memoryRows();
  const storage = rowStorage(rows);
  let stored: StoredWorkbook = first('a', workbook);
  await storage.snapshot('a', stored);
  for (const title of ['One', 'Two', 'Three']) {
    stored = await step(
      storage,
      stored,
      changeRecord(stored.workbook, 'risk', 'R-1', { title }, testMoment()),
    );
  }
  await rows.transact('write', async (inner) => {
    const row = await inner.workbook('a');
    if (row) await damage(inner, row);
  });
  return { storage, rows, loaded: await storage.load('a') };
}

const riskRow = async (rows: RowTransaction, id: string): Promise<RecordRow> => {
  const [row] = await rows.records('a', [{ kind: 'risk', id }]);
  if (!row) throw new Error(`no row of ${id}`);
  return row;
};

describe('damage', () => {
  it.each<[string, (rows: RowTransaction, row: WorkbookRow) => Promise<void>]>([
    ['a record gone', (rows) => rows.remove('a', { records: [{ kind: 'risk', id: 'R-2' }], history: [] })],
    [
      'the facts gone',
      (rows) => rows.remove('a', { records: [{ kind: 'facts', id: 'facts' }], history: [] }),
    ],
    [
      'a field that is not as it was written',
      async (rows, workbook) => {
        const row = await riskRow(rows, 'R-2');
        await rows.put({ workbook, records: [{ ...row, record: { ...row.record, title: 'No dada' } }] });
      },
    ],
    [
      'a record that nobody wrote',
      async (rows, workbook) => {
        const row = await riskRow(rows, 'R-2');
        const record = { ...row.record, id: 'R-3' } as RecordRow['record'];
        await rows.put({ workbook, records: [{ ...row, id: 'R-3', record }] });
      },
    ],
    [
      'a record that is none',
      async (rows, workbook) => {
        const row = await riskRow(rows, 'R-2');
        await rows.put({ workbook, records: [{ ...row, record: { id: 'R-2', title: 7 } as never }] });
      },
    ],
  ])('is noticed and the rest is salvaged: %s', async (_what, damage) => {
    const { loaded } = await after(damage);
    expect(loaded.status).toBe('damaged');
    if (loaded.status !== 'damaged' || !loaded.salvaged) throw new Error('nothing salvaged');
    expect(loaded.sentence).toMatch(
      /^This workbook is damaged in this computer's storage: of 13 items written,/,
    );
    expect(factsOf(loaded.salvaged.workbook).title).toBe('Acme');
    expect([...loaded.salvaged.workbook.risk.values()][0]?.title).toBe('Three');
  });

  it('opens read-only and is not written over; a duplicate goes on with what is left', async () => {
    const { storage, rows } = await after((inner) =>
      inner.remove('a', { records: [{ kind: 'risk', id: 'R-2' }], history: [] }),
    );
    const before = await rows.transact('read', (inner) => inner.whole('a'));
    const window = testComputer(storage).window();
    expect(await window.document.getState().open('a')).toBe(true);
    expect(window.document.getState().readOnly).toContain('duplicate it in the library');
    const copy = await window.library.getState().duplicate('a');
    expect(await rows.transact('read', (inner) => inner.whole('a'))).toEqual(before);
    await window.document.getState().open(copy ?? '');
    expect(window.document.getState().readOnly).toBeNull();
    expect(window.document.getState().workbook?.risk.size).toBe(1);
  });

  it('of the undo history costs the history only, and is mended by opening', async () => {
    const { storage, loaded } = await after((rows) => rows.remove('a', { records: [], history: [2] }));
    expect(loaded).toMatchObject({ status: 'ok', needsSnapshot: true, stored: { history: { entries: [] } } });
    const window = testComputer(storage).window();
    await window.document.getState().open('a');
    expect(window.said()[0]).toContain('The steps to undo could not be read');
    expect(window.document.getState().readOnly).toBeNull();
    expect(await storage.load('a')).toMatchObject({ status: 'ok', needsSnapshot: false, sentence: null });
  });
});

/** Puts something in place of rows, whatever their form. */
const spoil =
  (change: (found: { workbook: WorkbookRow; risk: RecordRow; step: HistoryRow }) => object) =>
  async (rows: RowTransaction, workbook: WorkbookRow): Promise<void> => {
    const whole = await rows.whole('a');
    const risk = await riskRow(rows, 'R-2');
    await rows.put({ workbook, ...change({ workbook, risk, step: whole?.history[1] as HistoryRow }) });
  };

describe('one row that is spoilt', () => {
  const titlesOf = (stored: StoredWorkbook | null) =>
    [...(stored?.workbook.risk.values() ?? [])].map(({ title }) => title);

  it.each([
    [
      'a record that is nothing',
      ({ risk }) => ({ records: [{ ...risk, record: null }] }),
      ['Three'],
      /of 13 items written, 12 are there/,
    ],
    [
      'a record under another id',
      ({ risk }) => ({ records: [{ ...risk, record: { id: 'R-9' } }] }),
      ['Three'],
      /of 13 items written, 12 are there/,
    ],
    [
      'no fingerprint',
      ({ workbook }) => ({ workbook: { ...workbook, fingerprint: undefined } }),
      ['Three', 'No data'],
      /entry of this workbook is damaged.*; 13 items of it could be read/,
    ],
    [
      'no summary',
      ({ workbook }) => ({ workbook: { ...workbook, summary: undefined } }),
      ['Three', 'No data'],
      /entry of this workbook is damaged.*; 13 items/,
    ],
    [
      'no number',
      ({ workbook }) => ({ workbook: { ...workbook, seq: null } }),
      ['Three', 'No data'],
      /entry of this workbook is damaged/,
    ],
    [
      'no origin',
      () => ({ origin: { id: 'a', workbookId: 7 } }),
      ['Three', 'No data'],
      /notes on the copies of this workbook is damaged; all of its 13 items/,
    ],
  ] satisfies [string, Parameters<typeof spoil>[0], string[], RegExp][])(
    'costs itself and nothing else: %s',
    async (_what, change, titles, sentence) => {
      const { loaded } = await after(spoil(change));
      if (loaded.status !== 'damaged') throw new Error(loaded.status);
      expect(titlesOf(loaded.salvaged)).toEqual(titles);
      expect(loaded.sentence).toMatch(sentence);
      expect(loaded.sentence).not.toMatch(/could not be written/);
    },
  );

  it.each([
    ['is nothing', null],
    ['has no changes', { label: 'Edit', at: '2026-01-12T08:00:00Z', seq: 2 }],
    ['changes nothing', { label: 'Edit', at: '2026-01-12T08:00:00Z', seq: 2, changes: [null] }],
  ])('of the history costs the history only: one that %s', async (_what, entry) => {
    const { loaded } = await after(spoil(({ step: row }) => ({ history: [{ ...row, entry }] })));
    expect(loaded).toMatchObject({ status: 'ok', needsSnapshot: true, stored: { history: { entries: [] } } });
    expect(loaded.status === 'ok' && loaded.sentence).toContain('The steps to undo could not be read');
  });

  it('hides no other workbook, is listed under its own name, and can be deleted and restored', async () => {
    const { storage } = await after(
      spoil(({ workbook: row }) => ({ workbook: { ...row, summary: undefined } })),
    );
    await storage.snapshot('b', first('b', workbook));
    const listed = async () =>
      (await storage.list()).map(({ id, title, deletedAt }) => [id, title, deletedAt]);
    expect(await listed()).toEqual([
      ['a', 'Acme', null],
      ['b', 'Acme', null],
    ]);
    const at = '2026-01-12T08:00:00Z';
    await storage.setDeleted('a', at);
    expect(await listed()).toEqual([
      ['a', 'Acme', at],
      ['b', 'Acme', null],
    ]);
    await storage.setDeleted('a', null);
    expect((await storage.load('a')).status).toBe('damaged');
  });
});

describe('another version of the app', () => {
  it('a newer one has written: nothing is read or changed', async () => {
    const { loaded } = await after((rows, row) =>
      rows.put({ workbook: { ...row, formatVersion: currentVersion + 1 } }),
    );
    expect(loaded.status).toBe('tooNew');
  });
});
