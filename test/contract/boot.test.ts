// The shell starts as the built app does: locked windows, one bridge, and nothing but its own files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { callNames, dropChannel } from '../../shared/bridge.ts';
import { openBrowser } from '../helpers/browser/browserPage.ts';
import { ask, begin } from '../desktop/ask.ts';
import { toPage } from './host/chromiumPages.ts';
import { type Host, laptop, projector, startHost } from './host/host.ts';

test('the library opens in a window that shows itself once it has painted', async () => {
  const host = await startHost({ renderer: 'app' });
  const page = await host.page();
  await expect.poll(() => page.getByRole('heading', { name: 'Workbooks' }).isVisible()).toBe(true);
  expect(host.window().isShown()).toBe(true);
  expect(host.window().driver.url()).toBe('app://throughline/index.html#/');
});

test('check 01: every window is isolated, sandboxed and without Node', async () => {
  const host = await startHost({ displays: [laptop, projector] });
  const page = await host.page();
  await begin(page);
  await ask(page, 'showWorkbook', 'acme', null);
  await ask(page, 'present', true);
  await host.page(2);
  for (const { options } of host.windows) {
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  }
  expect(host.windows).toHaveLength(3);
  expect(host.session.isSpellCheckerOn()).toBe(false);
});

test('check 02: sandbox and scheme are set before Electron is ready, once', async () => {
  const host = await startHost();
  await host.page();
  expect(host.app.beforeReady).toEqual([
    'enableSandbox',
    'registerSchemesAsPrivileged',
    'appendSwitch host-resolver-rules=MAP * ~NOTFOUND',
  ]);
  expect(host.session.schemes()).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
});

/** The names a page of the same kind has without the shell. */
async function usualNames(): Promise<readonly string[]> {
  const context = await (await openBrowser()).newContext();
  await context.route('**/*', (route) =>
    route.fulfill({ body: '<title>plain</title>', contentType: 'text/html' }),
  );
  const page = await context.newPage();
  await page.goto(toPage('app://throughline/index.html'));
  const names = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
  await context.close();
  return names;
}

test('check 03: the page gains one global, frozen, with exactly the functions of the table', async () => {
  const host = await startHost();
  const page = await host.page();
  const added = await page.evaluate(
    (known) => Object.getOwnPropertyNames(globalThis).filter((name) => !known.includes(name)),
    await usualNames(),
  );
  expect(added.toSorted()).toEqual(['tested', 'throughline']);
  const { keys, frozen, writable } = await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'throughline');
    const bridge = own?.value as object;
    return { keys: Object.keys(bridge), frozen: Object.isFrozen(bridge), writable: own?.writable };
  });
  expect(keys.toSorted()).toEqual([...callNames, 'listen'].toSorted());
  expect({ frozen, writable }).toEqual({ frozen: true, writable: false });
});

test('check 04: what the page hears is plain data, without any object of Electron', async () => {
  const host = await startHost();
  const page = await host.page();
  await page.evaluate(() => {
    const { throughline } = globalThis as unknown as {
      throughline: { listen: (ear: (...all: unknown[]) => void) => void };
    };
    throughline.listen((...all) => Object.assign(globalThis, { all }));
  });
  host.menu.click('openFile');
  await page.waitForFunction(() => 'all' in globalThis);
  const all = await page.evaluate(() => (globalThis as unknown as { all: unknown[] }).all);
  expect(all).toEqual([{ kind: 'command', command: 'openFile' }]);
});

const bundle = (path: string): string => readFileSync(join(inject('shellFolder'), path), 'utf8');
const required = (text: string): string[] =>
  [...text.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => String(name));

test('check 05: the preload script requires electron alone; main requires it and Node', () => {
  expect(required(bundle('preload/preload.cjs'))).toEqual(['electron']);
  const main = required(bundle('main/main.cjs'));
  expect(main).toContain('electron');
  expect(main.filter((name) => name !== 'electron' && !name.startsWith('node:'))).toEqual([]);
});

test('check 06: nothing but the app’s own address is ever loaded, and no file: address is made', async () => {
  const host = await startHost({ renderer: 'app' });
  const asked: string[] = [];
  const page = await host.page();
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.waitForLoadState('load');
  expect(asked.length).toBeGreaterThan(2);
  const own = toPage('app://throughline/');
  expect(asked.filter((url) => !url.startsWith(own) && !url.startsWith(`blob:${own}`))).toEqual([]);
  expect(`${bundle('main/main.cjs')}${bundle('preload/preload.cjs')}`).not.toMatch(/file:\/\/|loadFile\(/);
});

test('check 11: the channels that main answers are those the preload script asks on', async () => {
  const host = await startHost();
  await host.page();
  expect(host.ipc.channels().toSorted()).toEqual([...callNames, dropChannel].toSorted());
});

const policyOf = async (host: Host): Promise<string> => {
  const answer = await host.session.answer(new Request('app://throughline/index.html'));
  return answer.headers.get('content-security-policy') ?? '';
};

test('check 08: the policy opens nothing, and it holds in the page', async () => {
  const host = await startHost();
  const page = await host.page();
  const policy = await policyOf(host);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  for (const name of ['default-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])
    expect(policy).toContain(`${name} 'none'`);
  await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('script'), { textContent: 'document.title = "in"' }),
    );
    // In a task of the page's own: code that the test itself runs is above the policy.
    setTimeout(() => {
      try {
        Reflect.construct(Function, ['document.title = "eval"'])();
      } catch {
        document.body.dataset['refused'] = 'yes';
      }
    });
  });
  await expect.poll(() => page.evaluate(() => document.body.dataset['refused'])).toBe('yes');
  expect(await page.title()).toBe('Page under test');
  const seen: string[] = [];
  await expect
    .poll(() => seen.push(...host.takeComplaints()) && seen.join('\n'))
    .toMatch(/inline script.*Content Security Policy/);
  // The refusal of generated code is reported at about the same time, by the same policy.
  await page.close();
  expect(host.takeComplaints().filter((one) => !one.includes('Content Security Policy'))).toEqual([]);
});
