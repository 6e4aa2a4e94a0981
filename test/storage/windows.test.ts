// The app in two tabs, reloaded, hidden and emptied: what a person sees then, with the browser's real locks and news.
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtRenderer } from '../../build/app/builtApp.ts';
import { type PreviewServer, startPreviewServer } from '../../build/previewServer.ts';
import { type OpenApp, openApp, openBrowser, watchFaults } from '../helpers/browser/browserPage.ts';
import { tryBlocked, tryTwoWindows, tryUpgradeUnderWindow } from '../helpers/browser/windowTrials.ts';
import { field, makeWorkbook, saved, saveStatus, write } from './workbookPage.ts';
import { soon } from '../helpers/until.ts';

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreviewServer(await builtRenderer(), 0);
});
afterAll(() => server.close());

const open = (): Promise<OpenApp> => openApp({ baseUrl: server.url });
const says = (page: Page, words: RegExp): Promise<void> =>
  saveStatus(page).filter({ hasText: words }).waitFor();
const client = (page: Page): Promise<string> => field(page, 'Client').inputValue();
const button = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name });

describe('a second tab', () => {
  it('reads along and becomes the writer when the first is closed', async () => {
    const { page: one, context } = await open();
    const address = await makeWorkbook(one);
    const other = await context.newPage();
    await other.goto(address);
    await says(other, /^Read-only/);
    await expect.poll(() => other.getByText('open in another window').count()).toBeGreaterThan(0);
    await expect.poll(() => field(other, 'Client').isEditable()).toBe(false);
    await write(one, 'Client', 'Written in the first tab');
    await expect.poll(() => client(other)).toBe('Written in the first tab');
    await one.close();
    await says(other, saved);
    await write(other, 'Client', 'Written in the second');
    await says(other, saved);
    await button(other, 'Undo').click();
    await expect.poll(() => client(other)).toBe('Written in the first tab');
  });
});

describe('two windows (the full count: npm run test:windows)', () => {
  it('with edits in both, by turns: none is lost, and none is refused without a word', async () => {
    const { context } = await open();
    const { edits, refused, handOvers, lost, silent } = await tryTwoWindows(context, server.url, 6, 2);
    expect({ lost, silent }).toEqual({ lost: [], silent: [] });
    expect({ edits, refused, handOvers }).toEqual({ edits: 12, refused: 12, handOvers: 4 });
  });

  it.each([
    ['a newer version under an open window', tryUpgradeUnderWindow],
    ['an older window that does not make way', tryBlocked],
  ])('%s is said, with nothing lost', async (_name, tryOne) => {
    const context = await (await openBrowser()).newContext({ locale: 'en-GB' });
    const pageFaults = await watchFaults(context, server.url);
    const { faults } = await tryOne(context, server.url);
    await context.close();
    expect(pageFaults).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('a newer version in another tab', () => {
  it('is given way to: the last edit is written, the older tab says so and changes nothing more', async () => {
    const { page, context } = await open();
    const address = await makeWorkbook(page);
    const newer = await context.newPage();
    await newer.goto(`${server.url}/#/`);
    // Typed and not yet written when the other version asks for the database.
    await field(page, 'Client').fill('Last words');
    await newer.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('throughline', 990);
          opening.addEventListener('error', () => reject(new Error('not opened')));
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    await says(page, /^Read-only/);
    await expect.poll(() => field(page, 'Client').isEditable()).toBe(false);
    const rows = await newer.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open('throughline');
          opening.addEventListener('success', () => {
            const all = opening.result.transaction('records').objectStore('records').getAll();
            all.addEventListener('success', () => {
              opening.result.close();
              resolve(all.result);
            });
          });
        }),
    );
    expect(JSON.stringify(rows)).toContain('Last words');
    await page.goto(`${server.url}/#/`);
    await page.reload();
    await page.getByText('were last used with a newer version of Throughline').first().waitFor();
    expect(address).toContain(server.url);
  });
});

describe('a reload', () => {
  it('right after typing loses nothing, and undo still works', async () => {
    const { page } = await open();
    await makeWorkbook(page);
    await write(page, 'Title', 'Before the reload');
    await field(page, 'Client').fill('Still being typed');
    await page.reload();
    await field(page, 'Client').waitFor();
    expect(await client(page)).toBe('Still being typed');
    await button(page, 'Undo').click();
    await expect.poll(() => client(page)).toBe('');
    expect(await field(page, 'Title').inputValue()).toBe('Before the reload');
    await button(page, 'Redo').click();
    await expect.poll(() => client(page)).toBe('Still being typed');
  });
});

describe('a full disk', () => {
  it('is said in the header, and the work is written as soon as there is space', async () => {
    const { page, context } = await open();
    const { origin } = new URL(server.url);
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
    await makeWorkbook(page);
    const words = async () => (await saveStatus(page).textContent()) ?? '';
    for (let i = 0; i < 100 && !(await words()).startsWith('Not saved yet'); i++) {
      // Two fields in turn, as typing in one alone is one step; and text that cannot be packed any smaller.
      await write(page, 'Client', `Edit ${i}`);
      await write(page, 'Notes', randomBytes(7_000).toString('base64'));
      await expect.poll(words).not.toMatch(/^Saving/);
    }
    await says(page, /^Not saved yet: kept in this window/);
    const last = await field(page, 'Notes').inputValue();
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    // It may have been written by itself meanwhile, which takes the button away.
    await Promise.any([page.getByRole('button', { name: 'Try again' }).click(), says(page, saved)]);
    await says(page, saved);
    await page.reload();
    await expect.poll(() => field(page, 'Notes').inputValue()).toBe(last);
  });
});

describe('an emptied storage', () => {
  it('under an open workbook is filled again from what is on screen', async () => {
    const { page, context } = await open();
    const session = await context.newCDPSession(page);
    await makeWorkbook(page);
    await write(page, 'Client', 'Worth keeping');
    await says(page, saved);
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });
    await write(page, 'Title', 'After the emptying');
    await expect
      .poll(async () => {
        await page
          .getByRole('button', { name: 'Try again' })
          .click({ timeout: 200 })
          .catch(() => undefined);
        return (await saveStatus(page).textContent()) ?? '';
      }, soon)
      .toMatch(saved);
    await page.reload();
    await expect.poll(() => client(page)).toBe('Worth keeping');
    expect(await field(page, 'Title').inputValue()).toBe('After the emptying');
  });

  it('is told in the library, with the names of what is gone', async () => {
    const { page, context } = await open();
    const session = await context.newCDPSession(page);
    await makeWorkbook(page);
    await write(page, 'Title', 'Engagement of the year');
    await says(page, saved);
    await page.goto('about:blank');
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Workbooks' }).waitFor();
    await page.goto('about:blank');
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });
    await page.goto(server.url);
    await page.getByText('Engagement of the year').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });
});
