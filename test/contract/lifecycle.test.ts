// Starting, opening from outside, menus, presenting, closing and quitting, as a person and the system bring them about.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../helpers/sources/sourceFiles.ts';
import { ask, begin, heard } from '../desktop/ask.ts';
import { closesItself } from '../desktop/closing.ts';
import { emitPreventable } from './host/fakeApp.ts';
import { laptop, projector, startHost, testFolder } from './host/host.ts';

/** A workbook file in the documents of a test's folder. */
function documentIn(folder: string, name = 'Acme.throughline'): string {
  const path = join(folder, name);
  writeFileSync(path, '{"format":"throughline"}');
  return path;
}

test('check 19: a second start passes its files on and ends without a window', async () => {
  const host = await startHost({ isFirst: false, words: ['--no-sandbox', 'Acme.throughline', 'notes.txt'] });
  expect(await host.app.ended).toBe(0);
  expect(host.windows).toHaveLength(0);
  expect(host.app.handOver()).toEqual({ files: [join(host.documents, 'Acme.throughline')] });
});

test('check 19: the first start brings its window up and opens what the second was given', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page);
  host.window().minimize();
  const path = documentIn(host.documents);
  host.app.events.emit('second-instance', {}, [], host.documents, { files: [path, '/etc/passwd', 7] });
  host.app.events.emit('second-instance', {}, [], host.documents, 'nonsense');
  await expect.poll(() => heard(page)).toHaveLength(1);
  expect(await heard(page)).toEqual([
    { kind: 'openFile', handle: expect.stringMatching(/^[\w-]{36}$/) as string, name: 'Acme.throughline' },
  ]);
  expect(host.window().browser.isMinimized()).toBe(false);
  expect(host.windows).toHaveLength(1);
});

test('check 20: files named before the app is ready, and on its command line, wait for the window', async () => {
  const folder = testFolder();
  const [one, two] = [documentIn(folder, 'One.throughline'), documentIn(folder, 'Two.throughline')];
  const prevented: boolean[] = [];
  const host = await startHost({
    words: [one, '--file=x.throughline', 'https://example.com/x.throughline', 'x.txt', ''],
    beforeReady: ({ app }) => {
      for (const path of [two, '/etc/passwd'])
        prevented.push(emitPreventable(app.events, 'open-file', {}, path));
    },
  });
  const page = await host.page();
  await begin(page);
  await expect.poll(() => heard(page)).toHaveLength(2);
  expect((await heard(page)).map((event) => 'name' in event && event.name)).toEqual([
    'One.throughline',
    'Two.throughline',
  ]);
  expect(prevented).toEqual([true, true]);
  emitPreventable(host.app.events, 'open-file', {}, one);
  await expect.poll(() => heard(page)).toHaveLength(3);
});

test('check 29: commands sent before the page listens arrive once, in order', async () => {
  const host = await startHost();
  await expect.poll(() => host.windows.length).toBe(1);
  for (const id of ['openFile', 'newWorkbook', 'openFile']) host.menu.click(id);
  const page = await host.page();
  host.menu.click('showLibrary');
  await begin(page);
  host.menu.click('undo');
  await expect.poll(() => heard(page)).toHaveLength(5);
  expect((await heard(page)).map((event) => event.kind === 'command' && event.command)).toEqual([
    'openFile',
    'newWorkbook',
    'openFile',
    'showLibrary',
    'undo',
  ]);
});

test('check 32: what the menu offers follows the window in front', async () => {
  const host = await startHost();
  const page = await host.page();
  expect([host.menu.itemOf('undo').enabled, host.menu.itemOf('openFile').enabled]).toEqual([false, true]);
  await begin(page);
  expect([host.menu.itemOf('undo').enabled, host.menu.itemOf('redo').enabled]).toEqual([true, false]);
  const state = {
    title: 'Acme',
    workbookId: 'acme',
    enabled: ['redo' as const],
    undo: null,
    redo: 'Add risk',
    typing: false,
  };
  await ask(page, 'describeWindow', state);
  expect([host.menu.itemOf('undo').enabled, host.menu.itemOf('redo').enabled]).toEqual([false, true]);
  expect(host.menu.itemOf('redo').label).toBe('Redo: Add risk');
  expect(host.window().title()).toBe('Acme · Throughline');
});

test('a workbook has one window, which remembers its place; off every screen it is put back on one', async () => {
  const folder = testFolder();
  const first = await startHost({ folder, displays: [laptop, projector] });
  const library = await first.page();
  await begin(library);
  await ask(library, 'showWorkbook', 'acme', null);
  await ask(library, 'showWorkbook', 'acme', null);
  await begin(await first.page(1), { workbookId: 'acme', title: 'Acme' });
  expect(first.windows.map(({ driver }) => driver.url())).toEqual([
    'app://throughline/index.html#/',
    'app://throughline/index.html#/acme',
  ]);
  const place = { x: 1500, y: 40, width: 1000, height: 600 };
  first.window(1).moveTo(place);
  first.window(1).close();
  await expect.poll(() => first.window(1).isClosed()).toBe(true);
  first.window(0).close();
  expect(await first.app.ended).toBe(0);
  await first.end();

  for (const [displays, expected] of [
    [[laptop, projector], place],
    [[laptop], { x: 220, y: 150, width: 1000, height: 600 }],
  ] as const) {
    const again = await startHost({ folder, displays });
    await begin(await again.page());
    await ask(await again.page(), 'showWorkbook', 'acme', null);
    await again.page(1);
    expect(again.window(1).browser.getBounds()).toEqual(expected);
    await again.end();
  }
});

test('a maximized window comes back so, and nobody sees it empty', async () => {
  const folder = testFolder();
  const first = await startHost({ folder });
  await begin(await first.page(), { closeAnswer: true });
  first.window().browser.maximize();
  first.window().close();
  expect(await first.app.ended).toBe(0);
  await first.end();

  // Shown before it has painted, it would be among what went wrong.
  const again = await startHost({ folder });
  await again.page();
  await expect
    .poll(() => [again.window().browser.isMaximized(), again.window().isShown()])
    .toEqual([true, true]);
});

test('the system is told the icon, the version and the recent files, each where it asks for them', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page);
  const { icon } = host.window().options;
  if (typeof icon !== 'string') throw new Error('The window has no icon of its own.');
  expect(readFileSync(icon).subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(host.app.about()).toMatchObject({ applicationVersion: '0.0.0-contract', iconPath: icon });
  const path = documentIn(host.documents);
  emitPreventable(host.app.events, 'open-file', {}, path);
  await expect.poll(() => host.app.recentDocuments).toEqual([path]);
  host.menu.click('clearRecent');
  expect(host.app.recentDocuments).toEqual([]);
  await host.end();

  const onWindows = await startHost({ platform: 'win32' });
  await onWindows.page();
  expect(onWindows.window().options).not.toHaveProperty('icon');
  const packed = readFileSync(join(root, 'build/electron-builder.yml'), 'utf8');
  const appId = /^appId: (.+)$/m.exec(packed)?.[1];
  expect(onWindows.app.beforeReady).toContain(`setAppUserModelId ${appId}`);
});

test('a window that closes takes its wall with it', async () => {
  const host = await startHost({ displays: [laptop, projector] });
  const page = await host.page();
  await begin(page);
  await ask(page, 'showWorkbook', 'acme', null);
  const owner = await host.page(1);
  await begin(owner, { workbookId: 'acme' });
  await ask(owner, 'present', true);
  await host.page(2);
  host.window(1).close();
  await expect.poll(() => host.window(2).isClosed()).toBe(true);
  expect([host.window(0).isClosed(), host.window(1).isClosed()]).toEqual([false, true]);
});

test('presenting fills a second display, and this one where there is no other', async () => {
  const host = await startHost({ displays: [laptop, projector] });
  const page = await host.page();
  await begin(page);
  await page.evaluate(() => {
    location.hash = '#/acme/risks';
  });
  await expect.poll(() => host.window().driver.url()).toContain('#/acme/risks');
  expect(await ask(page, 'present', true)).toEqual({ ok: true, value: 'second' });
  const wall = await host.page(1);
  expect(host.window(1).browser.getBounds()).toEqual(projector);
  expect(host.window(1).isFullScreen()).toBe(true);
  expect(host.window(1).driver.url()).toContain('#/acme/risks');
  expect(await ask(wall, 'appInfo')).toMatchObject({
    ok: true,
    value: { role: 'present', platform: 'linux' },
  });
  host.window(1).focus();
  host.menu.click('undo');
  await ask(page, 'present', false);
  await expect
    .poll(() => heard(page))
    .toEqual([{ kind: 'command', command: 'undo' }, { kind: 'presentEnded' }]);

  await ask(page, 'present', true);
  await host.page(2);
  // Another display than its own has gone.
  host.screenEvents.emit('display-removed', {}, {});
  expect(host.window(2).isClosed()).toBe(false);
  host.setDisplays([laptop]);
  host.screenEvents.emit('display-removed', {}, {});
  await expect.poll(() => host.window(2).isClosed()).toBe(true);
  expect(await ask(page, 'present', true)).toEqual({ ok: true, value: 'here' });
  expect(host.window().isFullScreen()).toBe(true);
  await ask(page, 'present', false);
  expect(host.window().isFullScreen()).toBe(false);
});

test('check 27: a window that has written everything closes, and the app ends with its last one', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page, { closeAnswer: true });
  host.window().close();
  expect(await host.app.ended).toBe(0);
  expect(host.window().isClosed()).toBe(true);
});

test('check 27: a window that could not write stays when the person says so, and quitting is off', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page, { closeAnswer: false });
  host.dialogs.expect({ kind: 'message', button: 'Keep the window open' });
  host.app.app.quit();
  await expect.poll(() => host.dialogs.shown).toHaveLength(1);
  expect(host.dialogs.shown[0]?.options).toMatchObject({ message: 'The last change could not be saved.' });
  await ask(page, 'appInfo');
  expect([host.window().isClosed(), host.app.hasEnded()]).toEqual([false, false]);

  host.dialogs.expect({ kind: 'message', button: 'Close and lose the last change' });
  host.window().close();
  expect(await host.app.ended).toBe(0);
});

test('a window that has not finished saving is closed when the person says so, and one that never spoke at once', async () => {
  const silent = await startHost({ patience: 1 });
  await begin(await silent.page(), { closeAnswer: null });
  silent.dialogs.expect({ kind: 'message', button: 'Wait' });
  silent.app.app.quit();
  await expect.poll(() => silent.dialogs.shown.length).toBe(1);
  expect(silent.dialogs.shown[0]?.options).toMatchObject({ message: 'This window has not finished saving.' });
  expect([silent.window().isClosed(), silent.app.hasEnded()]).toEqual([false, false]);
  // Closing it once more asks once more, at once.
  silent.dialogs.expect({ kind: 'message', button: 'Close it now' });
  silent.app.app.quit();
  expect(await silent.app.ended).toBe(0);

  const early = await startHost();
  await early.page();
  early.window().close();
  expect(await early.app.ended).toBe(0);
});

test('a window that answers while the person is asked takes the question away and closes', async () => {
  const host = await startHost({ patience: 1 });
  const page = await host.page();
  await begin(page, { closeAnswer: null });
  host.dialogs.expect({ kind: 'message', button: null });
  host.app.app.quit();
  await expect.poll(() => host.dialogs.shown.length).toBe(1);
  expect(host.app.hasEnded()).toBe(false);
  await closesItself(page, () => ask(page, 'readyToClose', true));
  expect(await host.app.ended).toBe(0);
});

test('quitting waits for what is still being written', async () => {
  const folder = testFolder();
  const first = await startHost({ folder });
  const page = await first.page();
  await begin(page);
  const whole = { seq: 1, about: '{}', text: '{"title":"Acme"}' };
  expect(await ask(page, 'journalSnapshot', 'acme', whole)).toEqual({ ok: true, value: null });
  await page.evaluate(() => {
    const { throughline } = globalThis as unknown as {
      throughline: Record<string, (...args: unknown[]) => unknown>;
    };
    for (let seq = 2; seq <= 50; seq++) {
      void throughline['journalAppend']?.('acme', { seq, about: '{}', text: `{"n":${seq}}` });
    }
  });
  first.app.app.quit();
  expect(await first.app.ended).toBe(0);
  await first.end();

  const again = await startHost({ folder });
  const loaded = await ask(await again.page(), 'journalLoad', 'acme');
  expect(loaded.ok && loaded.value.edits.length).toBe(49);
  expect(loaded.ok && loaded.value.problems).toEqual([]);
});

test('check 28: a page that dies is loaded again, but not for ever', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page);
  for (let times = 0; times < 3; times++) {
    host.dialogs.expect({ kind: 'message', button: 'Load it again' });
    await page.evaluate(() => Object.assign(globalThis, { old: true }));
    host.window().contentsEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await page.waitForFunction(() => !('old' in globalThis) && 'tested' in globalThis);
  }
  host.dialogs.expect({ kind: 'message', button: 'Close it' });
  host.window().contentsEvents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
  expect(await host.app.ended).toBe(0);
  expect(host.dialogs.shown).toHaveLength(4);
});

test('a page that hangs can be waited for, or ended and loaded again', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page);
  host.dialogs.expect({ kind: 'message', button: 'Wait' });
  host.window().events.emit('unresponsive');
  await expect.poll(() => host.dialogs.shown).toHaveLength(1);
  await page.evaluate(() => Object.assign(globalThis, { old: true }));
  host.dialogs.expect({ kind: 'message', button: 'Load it again' });
  host.window().events.emit('unresponsive');
  await page.waitForFunction(() => !('old' in globalThis) && 'tested' in globalThis);
  // Electron tells of the end that was asked for as of any other: nothing more is asked about it.
  await ask(page, 'appInfo');
  expect(host.dialogs.shown).toHaveLength(2);
});

test('a page that answers again takes the question away', async () => {
  const host = await startHost();
  await begin(await host.page());
  host.dialogs.expect({ kind: 'message', button: null });
  host.window().events.emit('unresponsive');
  await expect.poll(() => host.dialogs.shown).toHaveLength(1);
  host.window().events.emit('responsive');
  await new Promise(setImmediate);
  host.dialogs.expect({ kind: 'message', button: 'Wait' });
  host.window().events.emit('unresponsive');
  await expect.poll(() => host.dialogs.shown).toHaveLength(2);
});

test('a page that dies while it is asked to close closes as usual once it is loaded again', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page, { closeAnswer: null });
  await page.evaluate(() => Object.assign(globalThis, { old: true }));
  host.window().close();
  host.dialogs.expect({ kind: 'message', button: 'Load it again' });
  host.window().contentsEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  await page.waitForFunction(() => !('old' in globalThis) && 'tested' in globalThis);
  await begin(page, { closeAnswer: true });
  host.window().close();
  expect(await host.app.ended).toBe(0);
});

test('a fault on the way out is noted and does not keep the app from ending', async () => {
  const host = await startHost();
  const page = await host.page();
  mkdirSync(join(host.userData, 'links'), { recursive: true });
  // No path of any system: a fault of the program, not of the disk.
  const record = { path: '/Acme\0/Acme.throughline', known: [null] };
  writeFileSync(join(host.userData, 'links', 'acme.json'), JSON.stringify(record));
  host.dialogs.expect({ kind: 'error' });
  expect(await ask(page, 'linkedFile', 'acme')).toMatchObject({ ok: false, reason: 'failed' });
  await begin(page, { closeAnswer: true });
  host.app.app.quit();
  host.app.app.quit();
  expect(await host.app.ended).toBe(0);
  const log = readFileSync(join(host.userData, 'logs', 'faults.log'), 'utf8');
  expect(log.match(/TypeError ERR_INVALID_ARG_VALUE/g)).toHaveLength(2);
  expect(log).not.toContain('Acme');
});

test('check 30: a fault in main is told once and noted without a word of any workbook', async () => {
  const host = await startHost();
  await host.page();
  host.dialogs.expect({ kind: 'error' });
  const fault = Object.assign(new Error('cannot read "Acme Retail merger"'), { code: 'EIO' });
  host.processEvents.emit('uncaughtException', fault);
  host.processEvents.emit('unhandledRejection', 'Acme Retail merger');
  const log = join(host.userData, 'logs', 'faults.log');
  await expect.poll(() => readFileSync(log, 'utf8').trimEnd().split('\n').at(-1)).toMatch(/ string$/);
  expect(readFileSync(log, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z Error EIO\n\s+at /);
  expect(readFileSync(log, 'utf8')).not.toContain('Acme');
});
