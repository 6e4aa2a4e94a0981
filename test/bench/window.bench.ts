// The table people live in, in the real window: a register of 10,000 risks opened, scrolled, sorted, filtered, typed and
// pasted into with real gestures, each beside a bare virtualised list in the same browser.
import type { Page } from 'playwright-core';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { manyRisks } from '../helpers/workbooks/manyRisks.ts';
import { type BenchRow, median, quantile, report } from './benchRows.ts';
import { inWindow, openApp } from './window/openedApp.ts';
import { bareTable } from './window/bareTable.ts';
import { tableFigures, type TableFigures } from './window/tableFigures.ts';

const count = 10_000;
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
const [ours, floor] = await inWindow(
  async (page, url) => {
    await openApp(page, url, workbook);
    return tableFigures(page, { at: 13, prepare: () => showAll(page) });
  },
  async (page, url) => {
    await openBare(page, url, workbook);
    return tableFigures(page, { at: 3 });
  },
);

report(
  promised.map(([key, what, { of, said }, most]): BenchRow => ({
    what: `${what}, ${count} rows, ${said}`,
    value: of(ours[key]),
    unit: 'ms',
    floor: { what: 'a bare list', value: of(floor[key]) },
    most,
  })),
);
