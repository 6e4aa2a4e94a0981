// What only Electron itself can show: its sandbox, its own scheme, its events and its menus. Check 33.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { begin, heard } from '../desktop/ask.ts';
import { startElectron } from './electronApp.ts';

test('check 33: the app opens its library, with nothing refused by its own policy', async () => {
  const { page: pageOf } = await startElectron({ renderer: 'app' });
  const page = await pageOf();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.reload();
  await expect.poll(() => page.getByRole('heading', { name: 'Workbooks' }).isVisible()).toBe(true);
  expect(page.url()).toMatch(/^app:\/\/throughline\/index\.html/);
  expect(errors).toEqual([]);
});

test('check 33: pages are isolated and sandboxed, as Electron itself says', async () => {
  const { app, page: pageOf } = await startElectron();
  await pageOf();
  const preferences = await app.evaluate(({ BrowserWindow, app: electronApp }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Readonly<Record<string, unknown>>;
    };
    const renderers = electronApp.getAppMetrics().filter(({ type }) => type === 'Tab');
    return {
      ...contents.getLastWebPreferences(),
      unsandboxed: renderers.filter(({ sandboxed }) => sandboxed === false).length,
    };
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    unsandboxed: 0,
  });
});

test('check 33: what a page stores under app:// is there at the next start', async () => {
  const first = await startElectron();
  const page = await first.page();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kept', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('things'));
        opening.addEventListener('error', () => reject(new Error('refused')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('things', 'readwrite', { durability: 'strict' });
          writing.objectStore('things').put('here', 'it');
          writing.addEventListener('complete', () => resolve());
        });
      }),
  );
  await first.quit();
  const again = await (await first.startAgain()).page();
  const found = await again.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('kept', 1);
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('things').objectStore('things').get('it');
          reading.addEventListener('success', () => resolve(reading.result));
        });
      }),
  );
  expect(found).toBe('here');
});

test('check 33: will-navigate really fires on our own scheme', async () => {
  const { app, page: pageOf } = await startElectron();
  const page = await pageOf();
  await app.evaluate(({ BrowserWindow }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', ({ url }) => void asked.push(url));
  });
  await page.evaluate(() => {
    location.href = './page.js';
  });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked))
    .toEqual(['app://throughline/page.js']);
  expect(new URL(page.url()).pathname).toBe('/index.html');
});

test('check 33: a key of the menu is heard by the page, once', async () => {
  const { page: pageOf } = await startElectron({ renderer: 'app' });
  const page = await pageOf();
  await page.getByRole('heading', { name: 'Workbooks' }).waitFor();
  await page.keyboard.press('ControlOrMeta+/');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(1);
});

test('check 33: a second start hands its file over and ends', async () => {
  const first = await startElectron();
  const page = await first.page();
  await begin(page);
  const path = join(first.documents, 'Acme.throughline');
  writeFileSync(path, 'acme');
  const [folder, ...switches] = await first.app.evaluate(({ app }) => [
    app.getAppPath(),
    `--user-data-dir=${app.getPath('userData')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]);
  const second = spawn(inject('electronProgram'), [folder ?? '', path, ...switches], { stdio: 'ignore' });
  const code = await new Promise((resolve) => {
    second.once('exit', resolve);
  });
  expect(code).toBe(0);
  await expect.poll(() => heard(page)).toHaveLength(1);
  expect((await heard(page))[0]).toMatchObject({ kind: 'openFile', name: 'Acme.throughline' });
});
