// The table people live in, in the real window: a register of 10,000 risks opened, scrolled, sorted, filtered, typed and
// pasted into with real gestures, each beside a bare virtualised list in the same browser.
import { type Browser, chromium, type Page } from 'playwright-core';
import { builtRenderer } from '../../build/app/builtApp.ts';
import { requireChromium } from '../../build/machine/findChromium.ts';
import { startPreviewServer } from '../../build/previewServer.ts';
import { noUnknownParts } from '../../shared/file/document.ts';
import { newCopy } from '../../shared/file/lineage/lineage.ts';
import { serialize } from '../../shared/file/serialize.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { manyRisks } from '../helpers/workbooks/manyRisks.ts';
import { field, saved, saveStatus } from '../storage/workbookPage.ts';
import { type BenchRow, median, quantile, report } from './benchRows.ts';
import { bareTable } from './window/bareTable.ts';
import { tableFigures, type TableFigures } from './window/tableFigures.ts';
import { toPages } from './window/timed.ts';

const count = 10_000;
const atMost = 60_000;

async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(atMost);
  await toPages(context);
  return context.newPage();
}

/** The app with the workbook open, put in through the library. */
async function openApp(page: Page, url: string, workbook: Workbook): Promise<void> {
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

/** The page of the bare list, with the same risks in twelve columns. */
async function openBare(page: Page, url: string, workbook: Workbook): Promise<void> {
  const heads = ['code', 'title', 'cause', 'event', 'effect', 'state', 'reviewBy'] as const;
  const more = ['category', 'signal', 'notes', 'order', 'id'] as const;
  const columns = [...heads, ...more];
  const all = [...workbook.risk.values()].map((risk) => columns.map((name) => risk[name] ?? ''));
  // An address of this computer, as the clipboard is for safe pages only.
  await page.route(`${url}/bare`, (route) => route.fulfill({ contentType: 'text/html', body: '<body>' }));
  await page.goto(`${url}/bare`);
  await page.evaluate(bareTable, { all, heads: columns });
}

/** All columns, by the codes of the risks: a paste changes what the register is ordered by. */
async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^View/ }).click();
  await page.getByRole('menuitem', { name: 'All fields' }).click();
  await page.getByRole('columnheader', { name: 'Code' }).click();
}

const p95 = (values: readonly number[]): number => quantile(values, 0.95);
const middle = { of: median, said: 'median' };
const nearlyAll = { of: p95, said: '95 of 100' };

/** What is promised, in milliseconds. */
const promised: readonly (readonly [keyof TableFigures, string, typeof middle, number?])[] = [
  ['open', 'open the table', middle, 1_000],
  ['scroll', 'a frame while scrolling', nearlyAll, 20],
  ['sort', 'sort by a text', middle, 100],
  ['filter', 'filter by words, a key', middle, 100],
  ['arrow', 'an arrow key', nearlyAll, 50],
  ['type', 'a key in a cell', nearlyAll, 50],
  ['commit', 'Enter keeps a cell', middle],
  ['paste', 'paste 1,000 × 8 cells', middle, 300],
];

const workbook = manyRisks(count);
const server = await startPreviewServer(await builtRenderer(), 0);
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const app = await freshPage(browser);
await openApp(app, server.url, workbook);
const ours = await tableFigures(app, { at: 13, prepare: () => showAll(app) });
await app.context().close();
const bare = await freshPage(browser);
await openBare(bare, server.url, workbook);
const floor = await tableFigures(bare, { at: 3 });
await browser.close();
await server.close();

report(
  promised.map(([key, what, { of, said }, most]): BenchRow => ({
    what: `${what}, ${count} rows, ${said}`,
    value: of(ours[key]),
    unit: 'ms',
    floor: { what: 'a bare list', value: of(floor[key]) },
    most,
  })),
);
