// The logo on documents: a file becomes a clean small picture, stands in preview, PDF and on the wall, and can be undone.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { executiveEdition } from '../../shared/layout/edition/executive.ts';
import { parse } from '../../shared/file/parse.ts';
import { paintPdf } from '../../shared/pdf/paintPdf.ts';
import { fromBase64 } from '../../shared/picture/base64.ts';
import { logoOf } from '../../shared/schema/workbook.ts';
import { accessibilityFaults } from '../helpers/browser/accessibility.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { bundledFonts } from '../helpers/pictures/bundledFonts.ts';
import {
  joinBytes,
  jpegBytes,
  pngBytes,
  pngChunk,
  pngOpening,
  pngSignature,
  textBytes,
} from '../helpers/hostile/pictures.ts';
import { soon } from '../helpers/until.ts';
import { WorkbookPage } from './pages/WorkbookPage.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Logo on documents' });

/** Hands a file over through the dialog of the button. */
async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    section(page).getByRole('button', { name: 'Choose picture…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

async function openFacts(page: Page, client?: string): Promise<WorkbookPage> {
  const app = new WorkbookPage(page);
  await app.create({ title: 'Quillmere', template: 'Worked example', ...(client ? { client } : {}) });
  await app.goTo('Frame', 'Facts');
  return app;
}

/** The bytes the window shows. */
async function shownBytes(page: Page): Promise<Buffer> {
  const source = await section(page).getByRole('img').getAttribute('src');
  return Buffer.from(fromBase64(source?.replace(/^data:image\/\w+;base64,/, '') ?? '') ?? []);
}

/** Width and height of a picture in its own pixels; nought until it is decoded. */
const sizeOf = (image: Locator): Promise<number[]> =>
  image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]);

/** Does something that hands a file over, and reads that file. */
async function download(page: Page, start: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), start()]);
  return readFile(await file.path());
}

const place = 'GPS 46.948 N 7.447 E';
/** A photo whose notes tell where it was taken, larger than is kept. */
const photo = joinBytes(
  jpegBytes(1_600, 800).subarray(0, 2),
  [0xff, 0xe1, 0, place.length + 2],
  textBytes(place),
  jpegBytes(1_600, 800).subarray(2),
);

test('chosen, it is drawn anew without what the file told beside its pixels, and stands in preview, PDF and file', async () => {
  const { page } = await openApp();
  const app = await openFacts(page);
  await choose(page, 'photo.jpg', photo);
  const image = section(page).getByRole('img', { name: 'Quillmere Stores' });
  await image.waitFor();
  expect(Buffer.from(photo).includes(place)).toBe(true);
  expect((await shownBytes(page)).includes(place)).toBe(false);
  await expect.poll(() => sizeOf(image), soon).toEqual([480, 240]);

  const copy = await download(page, () => page.keyboard.press('Control+Shift+s'));
  const parsed = parse(copy);
  if (parsed.status !== 'ok') throw new Error(parsed.message);
  const { workbook } = parsed.document;
  expect(logoOf(workbook)?.picture).toMatchObject({ width: 480, height: 240 });

  await app.goTo('Roadmap');
  const preview = page.getByRole('img', { name: 'Page 1 of 4' });
  await preview.waitFor();
  await expect.poll(() => preview.locator('image').count(), soon).toBe(1);
  expect(await preview.locator('image title').textContent()).toBe('Quillmere Stores');
  const pdf = await download(page, () => page.getByRole('button', { name: 'Export PDF' }).click());
  expect(pdf.toString('latin1').split('/Subtype /Image')).toHaveLength(2);
  expect(pdf.includes(place)).toBe(false);
  // What Node writes of the saved file, as the command line does, is what the window wrote.
  const { pages, meta } = executiveEdition(workbook, { paper: 'a4' });
  expect(pdf.equals(Buffer.from(paintPdf(pages, meta, bundledFonts)))).toBe(true);
});

test('a see-through mark stays so, without its empty margins; undo and Remove take it away, redo brings it back', async () => {
  const { page } = await openApp();
  const app = await openFacts(page);
  await choose(page, 'mark.PNG', pngBytes(300, 60));
  const image = section(page).getByRole('img', { name: 'Quillmere Stores' });
  await image.waitFor();
  // The disc alone: its radius of 30 to either side of its middle column.
  await expect.poll(() => sizeOf(image), soon).toEqual([61, 60]);
  const copy = parse(await download(page, () => page.keyboard.press('Control+Shift+s')));
  expect(copy.status === 'ok' && logoOf(copy.document.workbook)?.picture.mime).toBe('image/png');

  await page.getByRole('button', { name: /^Undo/ }).click();
  await image.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Redo/ }).click();
  await image.waitFor();
  await section(page).getByRole('button', { name: 'Remove' }).press('Enter');
  await image.waitFor({ state: 'detached' });
  const focused = section(page).getByRole('button', { name: 'Choose picture…' });
  await expect.poll(() => focused.evaluate((button) => button === document.activeElement), soon).toBe(true);
  await page.keyboard.press('Control+z');
  await image.waitFor();

  await app.saved();
  await page.reload();
  await image.waitFor();
});

/** Grain that no packing makes smaller. */
function grainy(width: number, height: number, colourType: 2 | 6): Uint8Array {
  let random = 1;
  const sample = (): number => (random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0) >>> 24;
  return pngBytes(width, height, { colourType, sample });
}

/** A note that the picture lies on its side, as cameras write it. */
const turned = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

test.each([
  ['a grainy photo becomes a JPEG', grainy(700, 200, 2), 'image/jpeg', [600, 171]],
  ['a grainy see-through one stays PNG and is made smaller', grainy(600, 240, 6), 'image/png', [338, 135]],
  [
    'a photo that lies on its side is set upright',
    joinBytes([0xff, 0xd8, 0xff, 0xe1, 0, 34], textBytes('Exif\0\0'), turned, jpegBytes(80, 40).subarray(2)),
    'image/png',
    [40, 80],
  ],
])('%s, within the size a workbook keeps', async (_name, bytes, mime, size) => {
  const { page } = await openApp();
  const app = await openFacts(page);
  await choose(page, 'picture', bytes);
  const image = section(page).getByRole('img', { name: 'Quillmere Stores' });
  await image.waitFor();
  expect(await image.getAttribute('src')).toMatch(new RegExp(`^data:${mime};base64,`));
  await expect.poll(() => sizeOf(image), soon).toEqual(size);
  expect((await shownBytes(page)).length).toBeLessThanOrEqual(300_000);
  await app.goTo('Roadmap');
  await page.getByRole('img', { name: 'Page 1 of 4' }).locator('image').waitFor();
});

test('what cannot be used is refused in a sentence, chosen or dropped, and the logo stays', async () => {
  const { page } = await openApp();
  await openFacts(page, 'Quillmere Stores');
  await choose(page, 'mark.png', pngBytes(90, 30));
  await section(page).getByRole('img', { name: 'Quillmere Stores' }).waitFor();
  const before = await shownBytes(page);
  const alert = section(page).getByRole('alert');
  const svg = textBytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const spoilt = joinBytes(pngSignature, pngOpening(9, 9), pngChunk('IDAT', [1, 2, 3]), pngChunk('IEND'));
  const white = pngBytes(20, 20, { sample: () => 255 });
  for (const [name, bytes, words] of [
    ['logo.svg', svg, '“logo.svg” is an SVG drawing'],
    ['logo.png', svg, '“logo.png” is an SVG drawing'],
    ['page.html', textBytes('<!doctype html>'), 'is a web page. Save it as PNG or JPEG'],
    ['anim.gif', textBytes('GIF89a'), 'is a GIF. Save it as PNG or JPEG'],
    ['spoilt.png', spoilt, 'is damaged. Choose another copy'],
    ['white.png', white, 'would not be seen on white paper'],
    ['scan.png', new Uint8Array(10_000_001), 'has 10.0 MB. Choose a picture of at most 10 MB'],
  ] as const) {
    await choose(page, name, bytes);
    await alert.filter({ hasText: words }).waitFor();
  }
  await section(page)
    .getByRole('group')
    .evaluate((zone, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'dropped.bmp'));
      zone.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    }, 'BM0000');
  await alert
    .filter({ hasText: '“dropped.bmp” is a BMP. Save it as PNG or JPEG and choose that.' })
    .waitFor();
  expect(await shownBytes(page)).toEqual(before);
});

test.each(['light', 'dark'] as const)(
  'the section and the first slide have no accessibility fault, %s',
  async (colorScheme) => {
    const { page } = await openApp({ context: { colorScheme } });
    await openFacts(page);
    await choose(page, 'note.txt', textBytes('logo'));
    await section(page).getByRole('alert').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, 'mark.png', pngBytes(90, 30));
    await section(page).getByRole('img', { name: 'Quillmere Stores' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Present' }).click();
    await page.getByRole('main').getByRole('img', { name: 'Quillmere Stores' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  },
);
