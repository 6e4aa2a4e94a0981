// Takes README's picture anew: the app on screen beside the page of its PDF. Needs pdftoppm (poppler-utils).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { builtRenderer } from './app/builtApp.ts';
import { requireChromium } from './machine/findChromium.ts';
import { startPreviewServer } from './previewServer.ts';

const root = dirname(import.meta.dirname);
const target = join(root, 'build/pictures/screen-and-page.png');
const page1Dpi = 110;

async function openExample(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'New workbook' }).click();
  await page.getByRole('radio', { name: 'Worked example' }).check();
  await page.getByRole('button', { name: 'Create workbook' }).click();
  await page.getByRole('button', { name: 'Keep this date' }).click();
}

/** The first page of the example's executive PDF as a PNG. */
async function firstPage(page: Page, folder: string): Promise<Buffer> {
  await page.getByRole('link', { name: 'Roadmap', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export PDF' }).click(),
  ]);
  const pdf = join(folder, 'roadmap.pdf');
  await download.saveAs(pdf);
  execFileSync('pdftoppm', [
    '-r',
    String(page1Dpi),
    '-f',
    '2',
    '-l',
    '2',
    '-singlefile',
    '-png',
    pdf,
    join(folder, 'page'),
  ]);
  return readFileSync(join(folder, 'page.png'));
}

const image = (png: Buffer, height: number): string =>
  `<img src="data:image/png;base64,${png.toString('base64')}" height="${height}">`;

/** Both pictures on one quiet ground. */
async function beside(page: Page, screen: Buffer, paper: Buffer): Promise<void> {
  await page.setViewportSize({ width: 1760, height: 800 });
  await page.setContent(
    `<style>body{margin:0;display:flex;gap:32px;align-items:center;justify-content:center;height:800px;background:#e9e7e1}
     img{border-radius:6px;border:1px solid #d5d1c7}</style>${image(screen, 720)}${image(paper, 720)}`,
  );
  await page.screenshot({ path: target });
}

const folder = mkdtempSync(join(tmpdir(), 'throughline-pictures-'));
const server = await startPreviewServer(await builtRenderer(), 0);
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1152, height: 720 }, locale: 'en-GB' });
  await openExample(page, server.url);
  await page.getByRole('link', { name: 'Canvas', exact: true }).click();
  await page.waitForTimeout(1_000);
  const screen = await page.screenshot();
  const paper = await firstPage(page, folder);
  await beside(await browser.newPage(), screen, paper);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
