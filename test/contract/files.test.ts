// Files of a person's own: chosen in dialogs, named by handles, written without harming what is there.
import {
  chmodSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dropChannel, type OpenedFile } from '../../shared/bridge.ts';
import { ask, askAnything, begin, heard } from '../desktop/ask.ts';
import { drop } from './host/drop.ts';
import { fakeFrame } from './host/fakeIpc.ts';
import { type Host, startHost, testFolder } from './host/host.ts';
import { soon } from '../helpers/until.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (path: string): string => readFileSync(path, 'utf8');
const whereItIsNow = (page: Page): Promise<string> => page.evaluate(() => location.pathname);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Opens a file as a person who chooses it in the dialog. */
async function openChosen(host: Host, page: Page, path: string): Promise<OpenedFile> {
  host.dialogs.expect({ kind: 'open', path });
  const opened = await ask(page, 'openFile', ['.throughline']);
  if (!opened.ok || opened.value === null)
    throw new Error(`${path} was not opened: ${JSON.stringify(opened)}`);
  return opened.value;
}

test('check 12: the page gets name, bytes and a handle of a chosen file, and never its path', async () => {
  const folder = testFolder();
  const host = await startHost({ folder });
  const page = await host.page();
  await begin(page);
  const path = join(host.documents, 'Ünïcode & Co.throughline');
  const text = `${'ä€😀'.repeat(1000)}\n`;
  writeFileSync(path, text);
  const opened = await openChosen(host, page, path);
  expect(Buffer.from(opened.bytes).toString('utf8')).toBe(text);
  expect({ name: opened.name, hash: opened.hash }).toEqual({
    name: 'Ünïcode & Co.throughline',
    hash: hashOf(text),
  });
  const { handle } = opened;
  expect(JSON.stringify([opened.handle, opened.name])).not.toContain(folder);
  expect(host.menu.itemOf(`recent:${handle}`).label).toBe('Ünïcode && Co.throughline');
  await host.end();

  const again = await startHost({ folder });
  const later = await again.page();
  await begin(later);
  expect(await ask(later, 'readFile', handle)).toMatchObject({ ok: true, value: { name: opened.name } });
  again.menu.click(`recent:${handle}`);
  await expect.poll(() => heard(later)).toEqual([{ kind: 'openFile', handle, name: opened.name }]);
  rmSync(path);
  expect(await ask(later, 'readFile', handle)).toEqual({
    ok: false,
    reason: 'missing',
    sentence: 'The file could not be opened: Ünïcode & Co.throughline is not there any more.',
  });
  again.menu.click('clearRecent');
  expect(again.menu.itemOf('recent').enabled).toBe(false);
});

test('check 13: a workbook file dropped on the window is opened by its path, which the page never sees', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page);
  const [one, two, other] = ['One.throughline', 'Two.THROUGHLINE', 'notes.txt'].map((name) =>
    join(host.documents, name),
  ) as [string, string, string];
  for (const path of [one, two, other]) writeFileSync(path, path);
  await page.evaluate(() =>
    addEventListener('drop', ({ dataTransfer }) =>
      Object.assign(globalThis, { kept: dataTransfer?.files[0] }),
    ),
  );
  await drop(page, { files: [one, other, two] });
  await expect.poll(() => heard(page)).toHaveLength(2);
  const [first, second] = await heard(page);
  expect([first, second]).toMatchObject([
    { kind: 'openFile', name: 'One.throughline' },
    { kind: 'openFile', name: 'Two.THROUGHLINE' },
  ]);
  expect(JSON.stringify(await heard(page))).not.toContain(host.documents);
  const { handle } = first as { readonly handle: string };
  expect(await ask(page, 'linkFile', 'acme', handle, hashOf(one))).toMatchObject({ ok: true });
  expect(await whereItIsNow(page)).toBe('/index.html');

  // A page gone wrong makes up a drop, with the very file it was given: nobody listens.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add((globalThis as unknown as { kept: File }).kept);
    dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await ask(page, 'appInfo');
  expect(await heard(page)).toHaveLength(2);
});

test('paths of a drop are taken from a window’s own page only, and only those of workbook files', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page);
  const { contents, frame } = host.window();
  const own = (): string => 'app://throughline/index.html#/';
  const paths = JSON.stringify([['/etc/passwd', 'relative.throughline', '/a.throughline\0.txt']]);
  await host.ipc.invoke({ contents, frame }, dropChannel, paths);
  for (const args of ['[]', '[7]', '["/a.throughline"]', '[["/a.throughline"],1]', '[[["/a.throughline"]]]'])
    await host.ipc.invoke({ contents, frame }, dropChannel, args);
  for (const asking of [null, fakeFrame(own, frame), fakeFrame(() => 'https://throughline/index.html')])
    await host.ipc.invoke({ contents, frame: asking }, dropChannel, '[["/a.throughline"]]');
  await ask(page, 'appInfo');
  expect(await heard(page)).toEqual([]);
  await host.ipc.invoke({ contents, frame }, dropChannel, '[["/a.throughline"]]');
  await expect.poll(() => heard(page)).toHaveLength(1);
});

test('check 12: a path in place of a handle, an id or a name leads nowhere', async () => {
  const host = await startHost();
  const page = await host.page();
  const victim = join(host.documents, 'victim.throughline');
  writeFileSync(victim, 'mine');
  const refused = [
    ['readFile', victim],
    ['readFile', '../documents/victim.throughline'],
    ['linkFile', 'acme', victim, null],
    ['linkFile', '../acme', 'handle', null],
    ['journalLoad', '../../documents'],
    ['journalPurge', '..'],
    ['showWorkbook', '/etc', null],
    ['showWorkbook', 'acme', '../../etc'],
  ] as const;
  for (const [name, ...args] of refused)
    expect(await askAnything(page, name, args), `${name} of a path`).toMatchObject({
      ok: false,
      reason: 'refused',
    });
  expect(await ask(page, 'readFile', 'no-such-handle')).toMatchObject({ ok: false, reason: 'refused' });
  expect(await ask(page, 'linkFile', 'acme', 'no-such-handle', null)).toMatchObject({ reason: 'refused' });

  host.dialogs.expect({ kind: 'save', path: null });
  expect(await ask(page, 'keepFile', '../../etc/pass:wd\n.pdf', bytesOf('x'))).toEqual({
    ok: true,
    value: null,
  });
  expect(host.dialogs.shown[0]?.options['defaultPath']).toBe(join(host.documents, 'etc-pass-wd-.pdf'));
  expect(readdirSync(host.documents)).toEqual(['victim.throughline']);
  expect(textOf(victim)).toBe('mine');
});

test('a file is kept where the person says, with its ending, and nothing is replaced unasked', async () => {
  const host = await startHost();
  const page = await host.page();
  const plain = join(host.documents, 'Plan');
  host.dialogs.expect({ kind: 'save', path: plain });
  const kept = await ask(page, 'keepFile', 'Plan.pdf', bytesOf('one'));
  expect(kept).toEqual({ ok: true, value: { handle: 'none', name: 'Plan.pdf', hash: hashOf('one') } });
  expect(textOf(`${plain}.pdf`)).toBe('one');

  for (const [button, content] of [
    ['Cancel', 'one'],
    ['Replace', 'two'],
  ] as const) {
    host.dialogs.expect({ kind: 'save', path: plain });
    host.dialogs.expect({ kind: 'message', button });
    await ask(page, 'keepFile', 'Plan.pdf', bytesOf('two'));
    expect(textOf(`${plain}.pdf`)).toBe(content);
  }
  expect(readdirSync(host.documents)).toEqual(['Plan.pdf']);
  host.dialogs.expect({ kind: 'open', path: null });
  expect(await ask(page, 'openFile', ['.csv'])).toEqual({ ok: true, value: null });
});

test('a file larger than any workbook is refused before it is read', async () => {
  const host = await startHost();
  const page = await host.page();
  const path = join(host.documents, 'Huge.throughline');
  writeFileSync(path, '');
  truncateSync(path, 64 * 1024 * 1024 + 1);
  host.dialogs.expect({ kind: 'open', path });
  expect(await ask(page, 'openFile', ['.throughline'])).toMatchObject({
    ok: false,
    reason: 'tooLarge',
    sentence: 'The file could not be opened: it is larger than 64 MB.',
  });
});

test('a linked file follows its workbook, also when the app quits right after an edit', async () => {
  const folder = testFolder();
  const host = await startHost({ folder });
  const page = await host.page();
  await begin(page, { workbookId: 'acme' });
  const path = join(host.documents, 'Acme.throughline');
  writeFileSync(path, 'zero');
  const { handle, hash } = await openChosen(host, page, path);
  expect(await ask(page, 'linkFile', 'acme', handle, hash)).toMatchObject({
    value: { handle, status: 'written' },
  });
  expect(await ask(page, 'linkedWorkbook', handle)).toEqual({ ok: true, value: 'acme' });
  await ask(page, 'offerLinked', 'acme', bytesOf('one'));
  await expect.poll(() => textOf(path), soon).toBe('one');
  await expect
    .poll(async () => (await heard(page)).at(-1))
    .toMatchObject({ kind: 'linked', file: { status: 'written' } });
  await ask(page, 'offerLinked', 'acme', bytesOf('two'));
  host.app.app.quit();
  expect(await host.app.ended).toBe(0);
  expect(textOf(path)).toBe('two');
  expect(readdirSync(host.documents)).toEqual(['Acme.throughline']);
});

test('a workbook removed for good takes the record of its link along, and leaves the file', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page);
  const whole = { seq: 1, about: '{}', text: '{}' };
  expect(await ask(page, 'journalSnapshot', 'acme', whole)).toEqual({ ok: true, value: null });
  const path = join(host.documents, 'Acme.throughline');
  writeFileSync(path, 'zero');
  const { handle, hash } = await openChosen(host, page, path);
  await ask(page, 'linkFile', 'acme', handle, hash);
  const records = join(host.userData, 'links');
  expect(readdirSync(records)).toEqual(['acme.json']);
  expect(await ask(page, 'journalPurge', 'acme')).toEqual({ ok: true, value: null });
  expect(readdirSync(records)).toEqual([]);
  expect(textOf(path)).toBe('zero');
});

test('check 25: what another program wrote is never written over unasked; links and modes are kept', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page, { workbookId: 'acme' });
  const [real, path] = [join(host.documents, 'real'), join(host.documents, 'Acme.throughline')];
  writeFileSync(real, 'zero');
  chmodSync(real, 0o640);
  symlinkSync(real, path);
  const { handle, hash } = await openChosen(host, page, path);
  await ask(page, 'linkFile', 'acme', handle, hash);
  writeFileSync(real, 'theirs');
  await ask(page, 'offerLinked', 'acme', bytesOf('ours'));
  expect(await ask(page, 'flushLinked', 'acme')).toEqual({
    ok: false,
    reason: 'changedOutside',
    sentence: 'Acme.throughline was changed by another program; it was not written over.',
  });
  expect(textOf(real)).toBe('theirs');
  expect(await ask(page, 'linkedFile', 'acme')).toMatchObject({ value: { status: 'changedOutside' } });
  writeFileSync(real, 'theirs again');
  await ask(page, 'acceptLinked', 'acme', hashOf('theirs'));
  await ask(page, 'offerLinked', 'acme', bytesOf('ours'));
  expect(await ask(page, 'flushLinked', 'acme')).toMatchObject({ reason: 'changedOutside' });
  await ask(page, 'acceptLinked', 'acme', hashOf('theirs again'));
  await ask(page, 'offerLinked', 'acme', bytesOf('ours'));
  expect(await ask(page, 'flushLinked', 'acme')).toEqual({ ok: true, value: null });
  expect(textOf(real)).toBe('ours');
  expect(lstatSync(path).isSymbolicLink()).toBe(true);
  expect(statSync(real).mode & 0o777).toBe(0o640);
});

test('a folder that is gone is told, and the file is written once it is back', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page, { workbookId: 'acme' });
  const path = join(host.documents, 'Acme.throughline');
  host.dialogs.expect({ kind: 'save', path });
  const kept = await ask(page, 'keepFile', 'Acme.throughline', bytesOf('zero'));
  if (!kept.ok || !kept.value) throw new Error(JSON.stringify(kept));
  await ask(page, 'linkFile', 'acme', kept.value.handle, kept.value.hash);
  renameSync(host.documents, `${host.documents}-away`);
  await ask(page, 'offerLinked', 'acme', bytesOf('one'));
  expect(await ask(page, 'flushLinked', 'acme')).toMatchObject({ ok: false, reason: 'vanished' });
  renameSync(`${host.documents}-away`, host.documents);
  expect(await ask(page, 'flushLinked', 'acme')).toEqual({ ok: true, value: null });
  expect(textOf(path)).toBe('one');
});
