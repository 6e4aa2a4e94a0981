// Draws the app's icons in every size from renderer/icon.svg, with Chromium as the painter: build/icons/.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { requireChromium } from '../machine/findChromium.ts';
import { icns, ico, type Picture, png } from './iconFiles.ts';

const source = join(dirname(dirname(import.meta.dirname)), 'renderer/icon.svg');
export const iconFolder = join(dirname(import.meta.dirname), 'icons');

const linuxSizes = [16, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const macSizes = [16, 32, 64, 128, 256, 512, 1024];

/** macOS leaves room around its icons for their shadow; elsewhere the tile fills the square. */
const macMargin = 100 / 1024;

/** Names the drawing that the icons were made from. */
export const sourceHash = (): string => createHash('sha256').update(readFileSync(source)).digest('hex');

/** Runs in the page; given as text because this folder is compiled without a browser's types. */
const drawInPage = `async (address, whole, inset) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const context = new OffscreenCanvas(whole, whole).getContext('2d');
  context.drawImage(image, inset, inset, whole - 2 * inset, whole - 2 * inset);
  return new Uint8Array(context.getImageData(0, 0, whole, whole).data.buffer).toBase64();
}`;

async function draw(page: Page, size: number, margin: number): Promise<Picture> {
  const svg = `data:image/svg+xml;base64,${readFileSync(source).toString('base64')}`;
  const words = [svg, size, Math.floor(size * margin)].map((word) => JSON.stringify(word)).join(', ');
  const pixels = await page.evaluate<string>(`(${drawInPage})(${words})`);
  return { size, rgba: new Uint8Array(Buffer.from(pixels, 'base64')) };
}

async function drawAll(page: Page, sizes: readonly number[], margin: number): Promise<Map<number, Picture>> {
  const pictures = new Map<number, Picture>();
  for (const size of sizes) pictures.set(size, await draw(page, size, margin));
  return pictures;
}

function write(full: ReadonlyMap<number, Picture>, mac: ReadonlyMap<number, Picture>): void {
  const of = (pictures: ReadonlyMap<number, Picture>) => (size: number) => {
    const picture = pictures.get(size);
    if (picture === undefined) throw new Error(`No picture of ${size} pixels was drawn.`);
    return picture;
  };
  rmSync(iconFolder, { recursive: true, force: true });
  mkdirSync(iconFolder);
  for (const size of linuxSizes) writeFileSync(join(iconFolder, `${size}x${size}.png`), png(of(full)(size)));
  writeFileSync(join(iconFolder, 'icon.ico'), ico(windowsSizes.map(of(full))));
  writeFileSync(join(iconFolder, 'icon.icns'), icns(of(mac)));
  writeFileSync(join(iconFolder, 'source.sha256'), `${sourceHash()}\n`);
}

async function generateIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: requireChromium(), chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    const full = await drawAll(page, [...new Set([...linuxSizes, ...windowsSizes])], 0);
    write(full, await drawAll(page, macSizes, macMargin));
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateIcons();
