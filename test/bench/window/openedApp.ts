// The built app in a real window, with a workbook open, and the pages it is held against.
import { chromium, type Page } from 'playwright-core';
import { builtRenderer } from '../../../build/app/builtApp.ts';
import { requireChromium } from '../../../build/machine/findChromium.ts';
import { startPreviewServer } from '../../../build/previewServer.ts';
import { noUnknownParts } from '../../../shared/file/document.ts';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { field, saved, saveStatus } from '../../storage/workbookPage.ts';
import { toPages } from './timed.ts';

const atMost = 60_000;

/** Measures one after another, each in a page of its own of one browser. */
export async function inWindow<A, B>(
  ours: (page: Page, url: string) => Promise<A>,
  floor: (page: Page, url: string) => Promise<B>,
): Promise<[A, B]> {
  const server = await startPreviewServer(await builtRenderer(), 0);
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const measured = async <T>(run: (page: Page, url: string) => Promise<T>): Promise<T> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(atMost);
    await toPages(context);
    const result = await run(await context.newPage(), server.url);
    await context.close();
    return result;
  };
  const results: [A, B] = [await measured(ours), await measured(floor)];
  await browser.close();
  await server.close();
  return results;
}

/** The app with the workbook open, put in through the library. */
export async function openApp(page: Page, url: string, workbook: Workbook): Promise<void> {
  const lineage = newCopy(null, null, workbook, { id: 'bench', at: '2026-01-05T08:00:00Z' });
  const text = serialize({ workbookId: 'bench', workbook, lineage, unknown: noUnknownParts });
  await page.goto(url);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open file' }).click(),
  ]);
  const file = { name: 'big.throughline', mimeType: 'application/json', buffer: Buffer.from(text) };
  await chooser.setFiles(file);
  await field(page, 'Client').waitFor();
  await saveStatus(page).filter({ hasText: saved }).waitFor();
}
