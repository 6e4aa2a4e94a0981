// The app's own address: its files and nothing else, whatever is asked.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  hashOfPage,
  hashOfWorkbook,
  isOwnPage,
  isOwnUrl,
  mayLoad,
  pageUrl,
} from '../../../electron/locks/address.ts';
import { appFiles } from '../../../electron/locks/appFiles.ts';

let folder = '';
let answer: (request: Request) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-files-'));
  const site = join(folder, 'renderer');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  symlinkSync(folder, join(site, 'up'));
  writeFileSync(join(site, 'index.html'), '<script nonce="__CSP_NONCE__" src="./assets/a.js"></script>');
  for (const name of ['a.js', 'a.css', 'a.ttf', 'a b.json']) writeFileSync(join(site, 'assets', name), name);
  answer = appFiles(site);
});

afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string): Promise<Response> => answer(new Request(`app://throughline${path}`));

describe('check 07: what is answered', () => {
  test.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.ttf', 'font/ttf'],
    ['/assets/a%20b.json?x=1#y', 'application/json; charset=utf-8'],
  ])('%s as %s, never to be guessed', async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      200,
      type,
      'nosniff',
    ]);
  });

  test('the page with a nonce of its own each time, in its text and in its policy', async () => {
    const pages = [await get('/index.html'), await get('/index.html')];
    const nonces = await Promise.all(
      pages.map(async (page) => /nonce="([^"]{20,})"/.exec(await page.text())?.[1]),
    );
    expect(pages[0]?.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0]}'`);
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});

describe('check 07: what is refused, with the policy all the same', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/assets/',
    '/assets',
    '/',
    '/link.txt',
    '/up/secret.txt',
    '/index.html%00.js',
    '/__proto__',
    '/constructor',
    '/%zz',
    '/assets/a.js/',
  ])('%s', async (path) => {
    const refused = await get(path);
    expect([400, 404]).toContain(refused.status);
    expect(await refused.text()).toBe('');
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s', async (method) => {
    expect((await answer(new Request('app://throughline/index.html', { method }))).status).toBe(405);
  });

  test.each([
    'app://other/index.html',
    'app://throughline.example.com/index.html',
    'https://throughline/index.html',
  ])('%s', async (url) => expect((await answer(new Request(url))).status).toBe(403));
});

describe('addresses', () => {
  test('of a workbook, and back', () => {
    expect(pageUrl(hashOfWorkbook('a-1', null))).toBe('app://throughline/index.html#/a-1');
    expect(hashOfWorkbook('a-1', 'risks/register')).toBe('#/a-1/risks/register');
    expect([
      hashOfWorkbook(null, null),
      hashOfPage('app://throughline/index.html#/a/b'),
      hashOfPage(''),
    ]).toEqual(['#/', '#/a/b', '#/']);
  });

  test.each([
    '',
    'throughline',
    'app:throughline',
    'app://',
    'app://u@throughline/',
    'app://throughline:1/',
    'data:x',
  ])('%j is not ours', (url) => expect([isOwnUrl(url), isOwnPage(url)]).toEqual([false, false]));

  test('only the page itself is a place for a window', () => {
    expect(isOwnPage('app://throughline/index.html?x#y')).toBe(true);
    expect(
      ['app://throughline/', 'app://throughline/assets/a.js', 'app://throughline/INDEX.html'].filter(
        isOwnPage,
      ),
    ).toEqual([]);
  });

  test('what a page made itself may be loaded, what others made may not', () => {
    expect(['blob:app://throughline/1', 'data:image/png;base64,A'].filter(mayLoad)).toHaveLength(2);
    expect(
      ['blob:null/1', 'blob:https://a/1', 'about:blank', 'blob:blob:app://throughline/1'].filter(mayLoad),
    ).toEqual([]);
  });
});
