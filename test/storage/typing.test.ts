// A person types on without a pause: few writes to the disk, no letter called saved before it is, little lost in a crash.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtRenderer } from '../../build/app/builtApp.ts';
import { type PreviewServer, startPreviewServer } from '../../build/previewServer.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { startBrowser } from '../helpers/browser/browserProcess.ts';
import { removeFolder } from '../helpers/disk/scratchFolder.ts';
import { field, makeWorkbook, saved, saveStatus } from './workbookPage.ts';

/** Eighty words a minute. */
const gapMs = 150;
const sentence =
  'We stop the pilot as soon as two weeks in a row show fewer repeat orders than the week before it began.';

let server: PreviewServer;
let profile: string;
beforeAll(async () => {
  server = await startPreviewServer(await builtRenderer(), 0);
  profile = mkdtempSync(join(tmpdir(), 'throughline-typing-'));
});
afterAll(async () => {
  await server.close();
  removeFolder(profile);
});

interface Writes {
  writes: number;
  running: number;
}

/** Counts the writes of pages from now on, and those that are under way. */
const countWrites = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const counts = Object.assign(globalThis, { writes: 0, running: 0 }) as unknown as Writes;
    // oxlint-disable-next-line typescript/unbound-method -- it is called with the object it belongs to
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
      const begun = transaction.apply(this, given);
      if (given[1] !== 'readwrite') return begun;
      counts.writes += 1;
      counts.running += 1;
      for (const end of ['complete', 'abort']) begun.addEventListener(end, () => (counts.running -= 1));
      return begun;
    };
  });
const writesIn = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Writes).writes);
const idle = (page: Page) => page.waitForFunction(() => (globalThis as unknown as Writes).running === 0);

/** Types as a person does, on the page's own clock, which stands still while the machine is busy with other things. */
async function typeOn(page: Page, text: string): Promise<void> {
  await page.clock.pauseAt(Date.now() + 60_000);
  for (const letter of text) {
    await page.keyboard.type(letter);
    await page.clock.runFor(gapMs);
    await idle(page);
  }
}
const says = (page: Page, words: RegExp) => saveStatus(page).filter({ hasText: words }).waitFor();

it('a hundred letters are at most ten writes and one step of undo', async () => {
  expect(sentence.length).toBeGreaterThanOrEqual(100);
  const { page, context } = await openApp({ baseUrl: server.url });
  await countWrites(context);
  await page.clock.install();
  await page.reload();
  await makeWorkbook(page);
  await field(page, 'Notes').focus();
  const before = await writesIn(page);
  await typeOn(page, sentence);
  await says(page, /^Saving/);
  await page.clock.resume();
  await field(page, 'Notes').blur();
  await says(page, saved);
  const writes = (await writesIn(page)) - before;
  expect(writes).toBeGreaterThan(1);
  expect(writes).toBeLessThanOrEqual(10);
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => field(page, 'Notes').inputValue()).toBe('');
});

it('of typing that goes on when the browser is killed, less than two seconds are lost', async () => {
  let browser = await startBrowser(profile, server.url);
  await countWrites(browser.context);
  let page = await browser.context.newPage();
  await page.clock.install();
  await page.goto(server.url);
  const address = await makeWorkbook(page);
  await field(page, 'Notes').focus();
  const typed = sentence.slice(0, 40);
  await typeOn(page, typed);
  await browser.kill();
  browser = await startBrowser(profile, server.url);
  page = await browser.context.newPage();
  await page.goto(address);
  await field(page, 'Client').waitFor();
  const kept = await field(page, 'Notes').inputValue();
  expect(sentence.startsWith(kept)).toBe(true);
  const lettersInTwoSeconds = Math.floor(2_000 / gapMs);
  expect(typed.length - kept.length).toBeLessThanOrEqual(lettersInTwoSeconds);
  expect(browser.faults).toEqual([]);
  await browser.kill();
});
