// A page that has gone wrong tries to leave, to open windows, to reach the network: main lets none of it happen.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WebContents } from 'electron';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callNames } from '../../shared/bridge.ts';
import { ask, begin, heard } from '../desktop/ask.ts';
import { drop } from './host/drop.ts';
import { fakeFrame, type Sender } from './host/fakeIpc.ts';
import { emitPreventable } from './host/fakeApp.ts';
import { startHost } from './host/host.ts';
import { modelled } from './host/modelled.ts';

const foreign = 'https://example.com/a';

/** Each leaves the page, or would. Run in the page. */
const leaving: Readonly<Record<string, () => void>> = {
  'location =': () => {
    location.href = 'https://example.com/a';
  },
  'a link': () => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/a',
      textContent: 'x',
    });
    document.body.append(link);
    link.click();
  },
  'another page of our own': () => {
    location.href = './page.js';
  },
  'meta refresh': () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = '0;url=https://example.com/a';
    document.head.append(meta);
  },
};

const whereItIs = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [document.title, location.pathname]);
const unmoved = ['Page under test', '/index.html'];

test('check 13: the page stays where it is, whatever it does', async () => {
  const host = await startHost();
  const page = await host.page();
  const asked: string[] = [];
  host.window().contentsEvents.on('will-navigate', ({ url }: { readonly url: string }) => asked.push(url));
  for (const [way, leave] of Object.entries(leaving)) {
    const before = asked.length;
    await page.evaluate(leave);
    await expect.poll(() => asked.length, { message: way }).toBe(before + 1);
    expect(await whereItIs(page), `after ${way}`).toEqual(unmoved);
  }
});

test('check 13: a form goes nowhere, as the policy says', async () => {
  const host = await startHost();
  const page = await host.page();
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { action: 'https://example.com/a' });
    document.body.append(form);
    form.submit();
  });
  host.forgive(/form-action/);
  await expect.poll(() => host.takeComplaints().join('\n')).toContain('form-action');
  expect(await whereItIs(page)).toEqual(unmoved);
});

test('check 13: reloading is not leaving', async () => {
  const host = await startHost();
  const page = await host.page();
  await page.evaluate(() => {
    Object.assign(globalThis, { before: true });
    location.reload();
  });
  await page.waitForFunction(() => !('before' in globalThis) && 'tested' in globalThis);
});

test('check 13: no window opens; a link is opened outside once its place was shown and agreed to', async () => {
  const host = await startHost();
  const page = await host.page();
  host.dialogs.expect({ kind: 'message', button: 'Open' });
  await page.evaluate((url) => void globalThis.open(url, '_blank'), 'https://example.com/a?b=c');
  await expect.poll(() => host.dialogs.opened).toEqual(['https://example.com/a?b=c']);
  expect(host.dialogs.shown[0]?.options).toMatchObject({
    message: 'Open example.com in your browser?',
    detail: 'https://example.com/a?b=c',
  });

  // The browser has its own word to say about two of them.
  host.forgive(/JavaScript URL|local resource/);
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'https://a:b@example.com/', 'about:blank'])
    await page.evaluate((bad) => void globalThis.open(bad), url);
  await begin(page);
  host.dialogs.expect({ kind: 'message', button: 'Cancel' });
  expect(await ask(page, 'openLink', 'https://example.com/')).toEqual({ ok: true, value: false });
  expect(await ask(page, 'openLink', 'smb://server/share')).toEqual({ ok: true, value: false });
  expect(host.dialogs.opened).toHaveLength(1);
  expect(host.dialogs.shown).toHaveLength(2);
  await expect.poll(() => host.windows.length).toBe(1);
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test('check 13: dropping a file or an address on the window leads it nowhere', async () => {
  const host = await startHost();
  const page = await host.page();
  await begin(page);
  const path = join(host.documents, 'notes.html');
  writeFileSync(path, '<title>Notes</title>');
  await drop(page, { files: [path] });
  await drop(page, { text: { 'text/uri-list': foreign, 'text/plain': foreign } });
  // The page of this test takes no drop, so that what main has locked is what keeps it here.
  await expect.poll(() => host.window().untakenDrops).toEqual([pathToFileURL(path).href, foreign]);
  expect(await whereItIs(page)).toEqual(unmoved);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(host.windows).toHaveLength(1);
  expect(await heard(page)).toEqual([]);
});

test('check 13: a middle click on a link opens no window; its address is offered as any other', async () => {
  const host = await startHost();
  const page = await host.page();
  await page.evaluate((href) => {
    document.body.append(Object.assign(document.createElement('a'), { href, textContent: 'a link' }));
  }, foreign);
  host.dialogs.expect({ kind: 'message', button: 'Cancel' });
  await page.getByText('a link').click({ button: 'middle' });
  await expect.poll(() => host.dialogs.shown.length).toBe(1);
  expect(await whereItIs(page)).toEqual(unmoved);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(host.windows).toHaveLength(1);
});

test('check 14: frames go nowhere, and no webview is attached', async () => {
  const host = await startHost();
  await host.page();
  const { contentsEvents } = host.window();
  for (const name of ['will-frame-navigate', 'will-navigate', 'will-redirect']) {
    const details = { url: foreign, isMainFrame: name !== 'will-frame-navigate' };
    expect(emitPreventable(contentsEvents, name, details), `${name} is prevented`).toBe(true);
  }
  const inFrame = { url: 'app://throughline/index.html', isMainFrame: false };
  expect(emitPreventable(contentsEvents, 'will-frame-navigate', inFrame)).toBe(true);
  expect(emitPreventable(contentsEvents, 'will-attach-webview', {}, {}, {})).toBe(true);
});

const wishes = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'openExternal',
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'hid',
  'serial',
  'usb',
  'idle-detection',
  'window-management',
  'storage-access',
  'top-level-storage-access',
  'keyboardLock',
  'speaker-selection',
  'local-fonts',
  'persistent-storage',
  'unknown',
];
const granted = ['fullscreen', 'clipboard-sanitized-write'];

test('check 15: requests, checks and devices are denied, but for filling the screen and copying', async () => {
  const host = await startHost();
  await host.page();
  const { contents } = host.window();
  const { request, check, device } = host.session.handlers as unknown as Readonly<
    Record<string, (...args: unknown[]) => unknown>
  >;
  const isGranted = (permission: string, isMainFrame: boolean): boolean => {
    let answer: boolean | null = null;
    request?.(contents, permission, (yes: boolean) => (answer = yes), { isMainFrame });
    expect(check?.(contents, permission, 'app://throughline', { isMainFrame })).toBe(answer);
    return answer === true;
  };
  expect([...wishes, ...granted].filter((wish) => isGranted(wish, true))).toEqual(granted);
  expect([...wishes, ...granted].filter((wish) => isGranted(wish, false))).toEqual([]);
  expect(check?.(null, 'fullscreen', 'app://throughline', { isMainFrame: true })).toBe(false);
  expect(device?.({ deviceType: 'usb' })).toBe(false);
});

test('check 16: every request that is not for the app’s own files is cancelled', async () => {
  const host = await startHost();
  const page = await host.page();
  const refused = [
    foreign,
    'http://127.0.0.1:1/',
    'ws://example.com/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'chrome://version',
    'devtools://devtools/x',
    'app://other/index.html',
    'app://throughline.example.com/',
    'app://user@throughline/',
    'blob:https://example.com/1',
    'chrome-extension://x/y',
  ];
  expect(refused.filter((url) => host.session.isLetThrough(url))).toEqual([]);
  const allowed = [
    'app://throughline/index.html',
    'blob:app://throughline/1-2',
    'data:image/png;base64,AAAA',
  ];
  expect(allowed.filter((url) => !host.session.isLetThrough(url))).toEqual([]);
  const outcome = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'reached',
        () => 'refused',
      ),
    foreign,
  );
  expect(outcome).toBe('refused');
  host.forgive(/Content Security Policy/);
});

test('check 16: calls between browsers, which no filter of requests sees, get no way out by UDP', async () => {
  const host = await startHost();
  await host.page();
  expect(host.window().contents.getWebRTCIPHandlingPolicy()).toBe('disable_non_proxied_udp');
});

test('downloads are refused: files leave through the file dialog', async () => {
  const host = await startHost();
  const page = await host.page();
  const begun = page.waitForEvent('download');
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']));
    Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
  });
  await begun;
  expect(host.session.refusesDownload()).toBe(true);
});

test('check 07: a page cannot fetch anything but the files of the window', async () => {
  const host = await startHost();
  const page = await host.page();
  const paths = [
    '/../main/main.cjs',
    '/%2e%2e/main/main.cjs',
    '/..%2fmain%2fmain.cjs',
    '/%2e%2e%2fmain%2fmain.cjs',
    '/..%5cmain%5cmain.cjs',
    '/page.js%00.html',
    '/%zz',
    '/assets',
    '/',
    '/__proto__',
  ];
  const answers = await page.evaluate(
    (all) => Promise.all(all.map(async (path) => (await fetch(path)).status)),
    paths,
  );
  expect(answers.filter((status) => ![400, 404].includes(status))).toEqual([]);
  const posted = await page.evaluate(async () => (await fetch('/page.js', { method: 'POST' })).status);
  expect(posted).toBe(405);
  host.forgive(/status of 4/);
});

test('check 09: every channel refuses frames and pages that are not the window’s own', async () => {
  const host = await startHost();
  await host.page();
  const { contents, frame } = host.window();
  const own = (): string => 'app://throughline/index.html#/';
  const senders: Readonly<Record<string, Sender>> = {
    'a frame that is gone': { contents, frame: null },
    'a destroyed frame': { contents, frame: fakeFrame(own, null, () => true) },
    'a frame in the page': { contents, frame: fakeFrame(own, frame) },
    'a foreign page': { contents, frame: fakeFrame(() => 'https://throughline/index.html') },
    'another host': { contents, frame: fakeFrame(() => 'app://throughline.example.com/index.html') },
    'another file of ours': { contents, frame: fakeFrame(() => 'app://throughline/page.js') },
    'contents that are no window of ours': {
      contents: modelled<WebContents>('foreign contents', {}),
      frame: fakeFrame(own),
    },
  };
  for (const channel of callNames) {
    for (const [who, sender] of Object.entries(senders)) {
      const answer = JSON.parse(await host.ipc.invoke(sender, channel, '[]')) as unknown;
      expect(answer, `${channel} asked by ${who}`).toEqual({
        ok: false,
        reason: 'refused',
        sentence: 'Only a window of Throughline may ask for this.',
      });
    }
  }
});
