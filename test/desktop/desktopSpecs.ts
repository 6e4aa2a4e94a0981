// What the desktop app does, as specs that run over the contract host here and in Electron itself where it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callNames, type OpenedFile } from '../../shared/bridge.ts';
import { ask, begin, heard } from './ask.ts';
import type { Desktop } from './desktop.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const whole = (seq: number) => ({ seq, about: `{"seq":${seq}}`, text: `{"n":${seq}}` });

async function openChosen(app: Desktop, page: Page, path: string): Promise<OpenedFile> {
  await app.answerDialog({ kind: 'open', path });
  const opened = await ask(page, 'openFile', ['.throughline']);
  if (!opened.ok || opened.value === null)
    throw new Error(`${path} was not opened: ${JSON.stringify(opened)}`);
  return opened.value;
}

/** `start` begins a fresh app on the test page; it ends with the test. */
export function desktopSpecs(start: () => Promise<Desktop>): void {
  test('the page finds the bridge, and nothing of Node or Electron', async () => {
    const page = await (await start()).page();
    const found = await page.evaluate(() => ({
      keys: Object.keys(Reflect.get(globalThis, 'throughline') as object),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
      secure: isSecureContext,
      origin: location.pathname,
    }));
    expect(found.keys.toSorted()).toEqual([...callNames, 'listen'].toSorted());
    expect(found).toMatchObject({ others: [], secure: true, origin: '/index.html' });
  });

  test('a file is opened and kept byte for byte, and cancelling is no failure', async () => {
    const app = await start();
    const page = await app.page();
    const text = 'ä€😀\u0000\r\n'.repeat(10_000);
    const path = join(app.documents, 'Ünïcode.throughline');
    writeFileSync(path, text);
    expect(Buffer.from((await openChosen(app, page, path)).bytes).toString('utf8')).toBe(text);
    const copy = join(app.documents, 'Copy.throughline');
    await app.answerDialog({ kind: 'save', path: copy });
    expect(await ask(page, 'keepFile', 'Copy.throughline', bytesOf(text))).toMatchObject({ ok: true });
    expect(readFileSync(copy, 'utf8')).toBe(text);
    await app.answerDialog({ kind: 'open', path: null });
    expect(await ask(page, 'openFile', ['.csv'])).toEqual({ ok: true, value: null });
    expect(readdirSync(app.documents).toSorted()).toEqual(['Copy.throughline', 'Ünïcode.throughline']);
  });

  test('what was called saved is there after quitting and starting again', async () => {
    const app = await start();
    const page = await app.page();
    await begin(page);
    expect(await ask(page, 'journalSnapshot', 'acme', whole(1))).toEqual({ ok: true, value: null });
    expect(await ask(page, 'journalAppend', 'acme', whole(2))).toMatchObject({ ok: true });
    expect(await ask(page, 'journalAppend', 'acme', whole(2))).toMatchObject({ ok: false, reason: 'stale' });
    await app.quit();
    const again = await (await app.startAgain()).page();
    expect(await ask(again, 'journalLoad', 'acme')).toEqual({
      ok: true,
      value: { snapshot: whole(1), edits: [whole(2)], deletedAt: null, problems: [] },
    });
  });

  test('a linked file holds the last edit once the app has quit, and outside changes are noticed', async () => {
    const app = await start();
    const page = await app.page();
    await begin(page, { workbookId: 'acme' });
    const path = join(app.documents, 'Acme.throughline');
    writeFileSync(path, 'zero');
    const { handle, hash } = await openChosen(app, page, path);
    await ask(page, 'linkFile', 'acme', handle, hash);
    writeFileSync(path, 'theirs');
    await ask(page, 'offerLinked', 'acme', bytesOf('ours'));
    expect(await ask(page, 'flushLinked', 'acme')).toMatchObject({ ok: false, reason: 'changedOutside' });
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    const theirs = await ask(page, 'readFile', handle);
    expect(theirs).toMatchObject({ ok: true });
    await ask(page, 'acceptLinked', 'acme', theirs.ok ? theirs.value.hash : null);
    await ask(page, 'offerLinked', 'acme', bytesOf('last'));
    await app.quit();
    expect(readFileSync(path, 'utf8')).toBe('last');
  });

  test('commands chosen before the page listens arrive once, in order', async () => {
    const app = await start();
    const page = await app.page();
    for (const id of ['openFile', 'newWorkbook', 'openFile']) await app.clickMenu(id);
    await begin(page);
    await expect.poll(() => heard(page)).toHaveLength(3);
    expect((await heard(page)).map((event) => event.kind === 'command' && event.command)).toEqual([
      'openFile',
      'newWorkbook',
      'openFile',
    ]);
  });

  test('a file from outside is opened in the window that is there', async () => {
    const app = await start();
    const page = await app.page();
    await begin(page);
    const path = join(app.documents, 'Acme.throughline');
    writeFileSync(path, 'acme');
    await app.openFromOutside(path);
    await expect.poll(() => heard(page)).toHaveLength(1);
    const [event] = await heard(page);
    expect(event).toMatchObject({ kind: 'openFile', name: 'Acme.throughline' });
    expect(await app.windowCount()).toBe(1);
  });

  test('a workbook file dropped on the window can be linked, and its path is nowhere in the page', async () => {
    const app = await start();
    const page = await app.page();
    await begin(page);
    const [plan, notes] = [join(app.documents, 'Acme.throughline'), join(app.documents, 'notes.txt')];
    for (const path of [plan, notes]) writeFileSync(path, 'acme');
    await app.drop(page, [notes, plan]);
    await expect.poll(() => heard(page)).toHaveLength(1);
    const [event] = await heard(page);
    expect(event).toMatchObject({ kind: 'openFile', name: 'Acme.throughline' });
    expect(JSON.stringify(event)).not.toContain(app.documents);
    if (event?.kind !== 'openFile') throw new Error('Nothing was opened.');
    const read = await ask(page, 'readFile', event.handle);
    expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe('acme');
    const hash = read.ok ? read.value.hash : null;
    expect(await ask(page, 'linkFile', 'acme', event.handle, hash)).toMatchObject({ ok: true });
    expect(await page.evaluate(() => location.pathname)).toBe('/index.html');
  });

  test('a workbook has one window, however often it is asked for', async () => {
    const app = await start();
    const page = await app.page();
    await begin(page);
    await ask(page, 'showWorkbook', 'acme', null);
    await ask(page, 'showWorkbook', 'acme', null);
    await app.page(1);
    expect(await app.windowCount()).toBe(2);
  });

  test('the page cannot leave, open windows or reach the network', async () => {
    const app = await start();
    const page = await app.page();
    await begin(page);
    await app.answerDialog({ kind: 'message', button: 'Cancel' });
    await page.evaluate(() => {
      location.href = 'https://example.com/';
      globalThis.open('https://example.com/');
    });
    const reached = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(reached).toBe('refused');
    expect(await page.evaluate(() => location.pathname)).toBe('/index.html');
    expect(await app.windowCount()).toBe(1);
    expect(await app.openedOutside()).toEqual([]);
  });

  test('a window that could not write stays open when the person says so', async () => {
    const app = await start();
    const page = await app.page();
    await begin(page, { closeAnswer: false });
    await app.answerDialog({ kind: 'message', button: 'Keep the window open' });
    await app.closeWindow();
    await expect.poll(() => heard(page)).toEqual([{ kind: 'close' }]);
    expect(await ask(page, 'appInfo')).toMatchObject({ ok: true, value: { role: 'main' } });
    await app.answerDialog({ kind: 'message', button: 'Close and lose the last change' });
    await app.closeWindow();
    await app.ended();
  });
}
