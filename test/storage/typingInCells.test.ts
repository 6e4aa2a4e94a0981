// A person types in a cell of a table or renames in the outline: an edit like any other, on disk while it is still open.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtRenderer } from '../../build/app/builtApp.ts';
import { type PreviewServer, startPreviewServer } from '../../build/previewServer.ts';
import { CanvasPage } from '../e2e/pages/CanvasPage.ts';
import { openRisks, RisksPage } from '../e2e/pages/RisksPage.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { startBrowser } from '../helpers/browser/browserProcess.ts';
import { removeFolder } from '../helpers/disk/scratchFolder.ts';
import { soon } from '../helpers/until.ts';
import { saved, saveStatus } from './workbookPage.ts';

let server: PreviewServer;
let profile: string;
beforeAll(async () => {
  server = await startPreviewServer(await builtRenderer(), 0);
  profile = mkdtempSync(join(tmpdir(), 'throughline-cells-'));
});
afterAll(async () => {
  await server.close();
  removeFolder(profile);
});

const editor = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Risk register' }).getByRole('textbox', { name });
const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ });

/** What the header has said, in order, from the moment in which `act` begins until it says that all is saved again. */
async function saidUntilSaved(page: Page, act: () => Promise<void>): Promise<string> {
  await saveStatus(page).evaluate((status) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await act();
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await expect.poll(async () => (await said()).at(-1), soon).toMatch(saved);
  return (await said()).map((words) => words.split(' ')[0]).join(' ');
}

it('what is typed in a cell is not called saved, then written while the cell is open, and there after a kill', async () => {
  let browser = await startBrowser(profile, server.url);
  let page = await browser.context.newPage();
  await page.goto(server.url);
  const risks = await openRisks(page, 'Worked example', 'Register');
  await risks.pick('R-1', 'Risk');
  // The first letter opens the cell, and is an edit already.
  expect(await saidUntilSaved(page, () => page.keyboard.press('Q'))).toMatch(/^Saving.* Saved$/);
  const typed = () => page.keyboard.type('uartz runs out');
  expect(await saidUntilSaved(page, typed)).toMatch(/^Saving.* Saved$/);
  expect(await editor(page, 'Risk').inputValue()).toBe('Quartz runs out');
  const address = page.url();
  await browser.kill();
  browser = await startBrowser(profile, server.url);
  page = await browser.context.newPage();
  await page.goto(address);
  const again = new RisksPage(page);
  await again.row('R-1').waitFor();
  await expect.poll(() => again.cells('R-1')).toContain('Quartz runs out');
  expect(browser.faults).toEqual([]);
  await browser.kill();
});

it('Escape takes back what is on disk already; what cannot be an edit is not written; the row stays while it is typed in', async () => {
  const { page } = await openApp({ baseUrl: server.url });
  const risks = await openRisks(page, 'Worked example', 'Register');
  // The columns that are drawn however wide the table is.
  const cells = async () => (await risks.cells('R-1')).slice(0, 4);
  const before = await cells();
  await risks.pick('R-1', 'Risk');
  await saidUntilSaved(page, () => page.keyboard.type('Never mind'));
  await expect.poll(() => undo(page).isEnabled()).toBe(true);
  expect(await saidUntilSaved(page, () => page.keyboard.press('Escape'))).toMatch(/^Saving.* Saved$/);
  await expect.poll(cells).toEqual(before);
  await page.reload();
  await risks.row('R-1').waitFor();
  await expect.poll(cells).toEqual(before);

  await risks.pick('R-1', 'Likelihood');
  await saidUntilSaved(page, () => page.keyboard.type('seven'));
  expect(await editor(page, 'Likelihood').inputValue()).toBe('seven');
  await page.keyboard.press('Escape');
  await expect.poll(cells).toEqual(before);

  // A row stays where it is while its cell is open, and goes where it belongs afterwards.
  await risks.register.getByRole('columnheader', { name: 'Risk' }).click();
  const rows = risks.register.getByRole('row');
  const placeOf = (row: string) => risks.row(row).getAttribute('aria-rowindex');
  const last = (await rows.last().getByRole('gridcell').first().textContent()) ?? '';
  const place = await placeOf(last);
  await risks.pick(last, 'Risk');
  await saidUntilSaved(page, () => page.keyboard.type('AAA comes first'));
  expect(await placeOf(last)).toBe(place);
  expect(await editor(page, 'Risk').inputValue()).toBe('AAA comes first');
  await page.keyboard.press('Enter');
  await expect.poll(() => placeOf(last)).toBe('2');
});

it('a title in the outline is written as it is typed, and Escape takes it back', async () => {
  const { page } = await openApp({ baseUrl: server.url });
  const canvas = await CanvasPage.ofNewWorkbook(page, 'Worked example');
  await canvas.tab('Outline');
  const goal = canvas.tree.getByRole('treeitem', { name: /^Goal G-1,/ });
  const before = await goal.getAttribute('aria-label');
  await goal.focus();
  await page.keyboard.press('F2');
  const typed = () => page.keyboard.type('Fewer parcels');
  expect(await saidUntilSaved(page, typed)).toMatch(/^Saving.* Saved$/);
  expect(await canvas.tree.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Fewer parcels');
  await expect.poll(() => undo(page).isEnabled()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => goal.getAttribute('aria-label')).toBe(before);
});
