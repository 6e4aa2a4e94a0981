// The Roadmap screen: what is chosen is what is previewed and what leaves; writing can be stopped.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';
import { readPdf } from '../helpers/pictures/readPdf.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';

async function openRoadmap(page: Page): Promise<WorkbookPage> {
  const app = new WorkbookPage(page);
  await app.create({ title: 'Quillmere', template: 'Worked example' });
  await app.goTo('Roadmap');
  await page.getByRole('img', { name: 'Page 1 of 4' }).waitFor();
  return app;
}

test('paper and sections chosen are those previewed and those written', async () => {
  const { page } = await openApp();
  const app = await openRoadmap(page);
  await page.getByRole('radio', { name: 'Letter' }).check();
  await page.getByRole('checkbox', { name: 'Roadmap' }).uncheck();
  await page.getByRole('checkbox', { name: 'Pillars' }).uncheck();
  await page.getByRole('img', { name: /^Page 1 of 3$/ }).waitFor();
  await page.getByText('3 pages', { exact: true }).waitFor();
  const download = await app.download(page.getByRole('button', { name: 'Export PDF' }));
  await page
    .getByText(/is written\.$/)
    .first()
    .waitFor();
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  expect(pdf.pages.map(({ width }) => width)).toEqual([612, 612, 612]);
  const text = pdf.pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(' ');
  expect(text).toContain('Left out of this copy: Roadmap, Pillars.');
  expect(text).not.toContain('What carries the plan');
});

test('an edit shows in the pages without leaving the window', async () => {
  const { page } = await openApp();
  await openRoadmap(page);
  // Months later there is more to say, on more pages.
  const first = page.getByRole('img', { name: /^Page 1 of / });
  await expect.poll(() => first.textContent()).toContain('EUR 94,988');
  await page.getByRole('button', { name: 'Move to today' }).click();
  await expect.poll(() => first.textContent()).not.toContain('12 Jan 2026');
});

test('Cancel ends the writing, nothing is handed over, and the next export works', async () => {
  const { page } = await openApp();
  const app = await openRoadmap(page);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.ttf', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await page.getByRole('progressbar', { name: 'Writing pages' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
  release();
  await page.unroute('**/*.ttf');
  expect(downloads).toBe(0);
  await app.download(page.getByRole('button', { name: 'Export PDF' }));
  expect(downloads).toBe(1);
});

test('the same export can be reached from any stage by its keys', async () => {
  const { page } = await openApp();
  const app = await openRoadmap(page);
  await app.goTo('Risks', 'Register');
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export PDF' });
  await dialog.getByRole('img', { name: 'Page 4 of 4' }).waitFor();
  const download = await app.download(dialog.getByRole('button', { name: 'Export PDF' }));
  expect(download.suggestedFilename()).toBe('Quillmere 2026-01-12 executive.pdf');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await dialog.waitFor({ state: 'detached' });
});
