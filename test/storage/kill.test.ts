// The browser is killed the moment the header says "Saved": whatever it said so of must be there afterwards.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtRenderer } from '../../build/app/builtApp.ts';
import { type PreviewServer, startPreviewServer } from '../../build/previewServer.ts';
import { type BrowserProcess, startBrowser } from '../helpers/browser/browserProcess.ts';
import { removeFolder } from '../helpers/disk/scratchFolder.ts';
import { paced } from '../helpers/until.ts';
import { field, makeWorkbook, saveStatus, write } from './workbookPage.ts';

const kills = 12;
const waitMs = paced(60_000);

let server: PreviewServer;
let profile: string;
beforeAll(async () => {
  server = await startPreviewServer(await builtRenderer(), 0);
  profile = mkdtempSync(join(tmpdir(), 'throughline-kill-'));
});
afterAll(async () => {
  await server.close();
  removeFolder(profile);
});

const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Undo' });

/** Has `onSaved` called in the turn in which the header's words change from "Saving" to "Saved". */
async function watchStatus(page: Page, onSaved: () => void): Promise<void> {
  await page.exposeFunction('saidSaved', onSaved);
  await saveStatus(page).evaluate((status) => {
    let wasSaving = false;
    new MutationObserver(() => {
      const words = status.textContent;
      if (wasSaving && words.startsWith('Saved on this computer'))
        (globalThis as unknown as { saidSaved: () => void }).saidSaved();
      wasSaving = words.startsWith('Saving');
    }).observe(status, { subtree: true, childList: true, characterData: true });
  });
}

interface Edit {
  readonly name: keyof Fields;
  readonly text: string;
}

/** Makes edits one after the other and kills the browser as soon as the last one is said to be saved. */
function editUntilKilled(page: Page, edits: readonly Edit[], browser: BrowserProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const left = [...edits];
    const late = setTimeout(
      () => reject(new Error(`"Saved" was not said before "${left[0]?.text}"`)),
      waitMs,
    );
    const goOn = () => {
      const edit = left.shift();
      // The kill may come while the page is still answering for the last edit.
      if (edit) return void write(page, edit.name, edit.text).catch(() => undefined);
      clearTimeout(late);
      browser.kill().then(resolve, reject);
    };
    watchStatus(page, goOn).then(goOn).catch(reject);
  });
}

type Fields = Readonly<Record<'Title' | 'Client', string>>;

const read = async (page: Page): Promise<Fields> => ({
  Title: await field(page, 'Title').inputValue(),
  Client: await field(page, 'Client').inputValue(),
});

/** One to three edits, taking turns between the fields so that each is a step of its own. */
const editsBefore = (kill: number): Edit[] =>
  Array.from({ length: 1 + (kill % 3) }, (_, i) => ({
    name: i % 2 === 0 ? 'Client' : 'Title',
    text: `Edit ${i + 1} before kill ${kill}`,
  }));

it(
  `keeps every edit that was said to be saved, through ${kills} kills`,
  async () => {
    let browser = await startBrowser(profile, server.url);
    let page = await browser.context.newPage();
    await page.goto(server.url);
    const address = await makeWorkbook(page);
    const states = [await read(page)];
    for (let kill = 1; kill <= kills; kill++) {
      const edits = editsBefore(kill);
      await editUntilKilled(page, edits, browser);
      for (const { name, text } of edits) states.push({ ...states.at(-1)!, [name]: text });
      browser = await startBrowser(profile, server.url);
      page = await browser.context.newPage();
      await page.goto(address);
      await field(page, 'Client').waitFor();
      expect(await read(page)).toEqual(states.at(-1));
    }
    // Every step that was said to be saved can be undone, back to the first: none is missing in between.
    for (const state of states.slice(0, -1).toReversed()) {
      await undo(page).click();
      await expect.poll(() => read(page)).toEqual(state);
    }
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
    expect(browser.faults).toEqual([]);
    await browser.kill();
  },
  paced(kills * 30_000),
);
