// Storage in the browser's own IndexedDB: the suite of every storage, then what only a real database can do to us.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PreviewServer } from '../../build/previewServer.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { serveModule } from '../helpers/browser/browserModule.ts';
import type * as StoragePage from './page/storagePage.ts';
import { storageCases } from './suite.ts';

declare const tested: typeof StoragePage;

let server: PreviewServer;
beforeAll(async () => {
  server = await serveModule('test/storage/page/storagePage.ts');
});
afterAll(() => server.close());

async function open(): Promise<Page> {
  const { page } = await openApp({ baseUrl: server.url });
  await page.waitForFunction(() => 'tested' in globalThis);
  return page;
}

describe('storage in IndexedDB', () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ page, close } = await openApp({ baseUrl: server.url }));
    await page.waitForFunction(() => 'tested' in globalThis);
  });
  afterAll(() => close());

  it.each(storageCases.map(({ name }) => name))('%s', async (name) => {
    expect(await page.evaluate((given) => tested.runCase(given), name)).toBeNull();
  });
});

describe('one edit', () => {
  it('is one strict transaction: the changed record, one step of history, one of the log and the workbook row', async () => {
    const page = await open();
    const written = await page.evaluate(async () => {
      const storage = tested.openStorage('edit');
      await tested.begin(storage);
      return tested.writesOf(() => tested.retitle(storage, 'Changed'));
    });
    expect(written).toEqual({
      put: ['workbooks ["a"]', 'records ["a","risk","R-1"]', 'history ["a",1]', 'log ["a",1]'],
      // The log keeps its steps from the first to the last: what would stand before or after them goes.
      deleted: ['log [["a",null], ["a",1])', 'log (["a",1], ["a",[[]]]]'],
      transactions: ['strict'],
    });
  });
});

describe('any edit', () => {
  it('writes exactly the rows that changed', async () => {
    const page = await open();
    await page.evaluate(() => tested.checkRows());
  });
});

describe('a database of another version', () => {
  it('that version 1 has left opens with everything in it', async () => {
    const fixture = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/version1.json'), 'utf8')) as {
      nativeVersion: number;
      tables: Parameters<typeof StoragePage.rawDatabase>[2];
    };
    const page = await open();
    const loaded = await page.evaluate(async ({ nativeVersion, tables }) => {
      (await tested.rawDatabase('old', nativeVersion, tables)).close();
      const storage = tested.openStorage('old');
      const stored = await storage.load('old');
      if (stored.status !== 'ok') return stored.status;
      await tested.retitle(storage, 'Still writable', 'old');
      const { workbook, history, origin, seq } = stored.stored;
      return {
        risk: [...workbook.risk.values()].map(({ title }) => title),
        goal: [...workbook.goal.values()].map(({ title }) => title),
        steps: history.entries.map(({ label }) => label),
        copy: origin.lastCopy?.lineage.copy,
        before: [...(origin.lastCopy?.state.goal.values() ?? [])].map(({ title }) => title),
        seq,
        now: await tested.titleIn(storage, 'old'),
      };
    }, fixture);
    expect(loaded).toEqual({
      risk: ['Supplier late by a month'],
      goal: ['Half the returns'],
      // The form of the records is an older one: undo starts anew.
      steps: [],
      copy: 'copy-1',
      before: ['Fewer returns'],
      seq: 3,
      now: 'Still writable',
    });
  });

  it('that a newer version has left is refused and not touched', async () => {
    const page = await open();
    const found = await page.evaluate(async () => {
      const tables = { workbooks: { keyPath: 'id', rows: [{ id: 'x', from: 'the future' }] } };
      (await tested.rawDatabase('new', 990, tables)).close();
      const outcome = await tested.outcomeOf(() => tested.openStorage('new').list());
      return { outcome, rows: await tested.rawRows('new') };
    });
    expect(found.outcome).toMatchObject({ reason: 'tooNew' });
    expect(found.rows).toEqual({ version: 990, tables: { workbooks: [{ id: 'x', from: 'the future' }] } });
  });

  it('that another window holds open is waited for, then said, and opens once that window is gone', async () => {
    const page = await open();
    const found = await page.evaluate(async () => {
      const older = await tested.rawDatabase('held', 1, {});
      const storage = tested.openStorage('held');
      const blocked = await tested.outcomeOf(() => storage.list());
      older.close();
      return { blocked, later: await tested.outcomeOf(() => storage.list()) };
    });
    expect(found.blocked).toMatchObject({
      reason: 'blocked',
      message: expect.stringContaining('Another window has an older version of Throughline open') as string,
    });
    expect(found.later).toEqual({ value: [] });
  });

  it('that a newer window wants to make is given way to, and nothing more is written from here', async () => {
    const page = await open();
    const found = await page.evaluate(async () => {
      const storage = tested.openStorage('ours');
      await tested.begin(storage);
      const newer = await tested.rawDatabase('ours', 990, {});
      newer.close();
      const outcome = await tested.outcomeOf(() => tested.retitle(storage, 'Too late'));
      return { outcome, calls: tested.takenOverCount(), version: (await tested.rawRows('ours')).version };
    });
    expect(found).toMatchObject({ outcome: { reason: 'closed' }, calls: 1, version: 990 });
  });

  it('that somebody deletes is made anew for the next write', async () => {
    const page = await open();
    const found = await page.evaluate(async () => {
      const storage = tested.openStorage('deleted');
      await tested.begin(storage);
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('deleted');
        request.addEventListener('success', resolve);
        request.addEventListener('error', reject);
      });
      const lost = await tested.outcomeOf(() => tested.retitle(storage, 'Where?'));
      await tested.begin(storage);
      return { lost, title: await tested.titleIn(storage), calls: tested.takenOverCount() };
    });
    expect(found).toMatchObject({ lost: { reason: 'failed' }, title: 'Late supplier', calls: 0 });
  });
});

describe('a workbook whose own row is gone', () => {
  it('is listed under its name, its records are salvaged, and it can be deleted for good', async () => {
    const page = await open();
    const found = await page.evaluate(async () => {
      const storage = tested.openStorage('stray');
      for (const id of ['a', 'b', 'c']) await tested.begin(storage, id);
      for (const id of ['a', 'c']) await tested.removeRow('stray', 'workbooks', id);
      const titles = async () => (await storage.list()).map(({ id, title }) => `${id} ${title}`).toSorted();
      const before = await titles();
      const loaded = await storage.load('a');
      const salvaged = loaded.status === 'damaged' ? loaded.salvaged : null;
      await storage.setDeleted('c', '2026-01-12T08:00:00Z');
      const deleted = (await storage.list())
        .filter(({ deletedAt }) => deletedAt !== null)
        .map(({ id }) => id);
      await storage.purge('c');
      return {
        before,
        sentence: loaded.status === 'damaged' ? loaded.sentence : loaded.status,
        risks: [...(salvaged?.workbook.risk.values() ?? [])].map(({ title }) => title),
        deleted,
        after: await titles(),
      };
    });
    expect(found).toEqual({
      before: ['a Test', 'b Test', 'c Test'],
      sentence: expect.stringMatching(
        /^The entry of this workbook is gone.*; \d+ items of it could be read\.$/,
      ) as string,
      risks: ['Late supplier', 'No data'],
      deleted: ['c'],
      after: ['a Test', 'b Test'],
    });
  });
});

describe('a browser that closes its storage', () => {
  it('is told as that and as nothing else, and the storage is opened again as soon as it can be', async () => {
    const page = await open();
    const found = await page.evaluate(async () => {
      const storage = tested.openStorage('lost');
      await tested.begin(storage);
      tested.loseStorage();
      const outcomes = [];
      for (const title of ['One', 'Two'])
        outcomes.push(await tested.outcomeOf(() => tested.retitle(storage, title)));
      const listed = await tested.outcomeOf(() => storage.list());
      tested.giveStorageBack();
      await tested.retitle(storage, 'Three');
      return { outcomes, listed, title: await tested.titleIn(storage), calls: tested.takenOverCount() };
    });
    const lost = {
      reason: 'lost',
      message: expect.stringMatching(/^The browser has closed its storage/) as string,
    };
    expect(found).toEqual({ outcomes: [lost, lost], listed: lost, title: 'Three', calls: 0 });
  });

  it('and gives it back at once goes unnoticed', async () => {
    const page = await open();
    const found = await page.evaluate(async () => {
      const storage = tested.openStorage('closed');
      await tested.begin(storage);
      tested.loseStorage();
      tested.giveStorageBack();
      await tested.retitle(storage, 'Changed');
      return tested.titleIn(storage);
    });
    expect(found).toBe('Changed');
  });

  it('and never answers any more is waited for, and no longer', async () => {
    const page = await open();
    const outcome = await page.evaluate(async () => {
      await tested.begin(tested.openStorage('silent'));
      const storage = tested.openStorage('silent', 200);
      return tested.outcomeOf(() => tested.whileSilent(() => tested.retitle(storage, 'Never')));
    });
    expect(outcome).toMatchObject({ reason: 'lost' });
  });
});

describe('a full disk', () => {
  it('refuses the write with a sentence, keeps what was there, and takes the write once there is space', async () => {
    const page = await open();
    const { origin } = new URL(page.url());
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    const { fitted, refusal } = await page.evaluate(async () => {
      const storage = tested.openStorage('full');
      await tested.begin(storage);
      return tested.fillUp(storage);
    });
    expect(refusal).toMatchObject({
      reason: 'full',
      message: expect.stringContaining('There is no space left on this computer') as string,
    });
    const kept = () =>
      page.evaluate(async () => {
        const storage = tested.openStorage('full');
        return { workbooks: (await storage.list()).length, title: await tested.titleIn(storage) };
      });
    expect(await kept()).toEqual({ workbooks: fitted + 1, title: 'Late supplier' });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.evaluate(() => tested.beginBig(tested.openStorage('full'), 'more'));
    expect(await kept()).toEqual({ workbooks: fitted + 2, title: 'Late supplier' });
  });
});
