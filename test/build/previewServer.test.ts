// The preview's server: only its own files, only under its own address, each with its type and the content policy.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPreviewRunning, type PreviewServer, startPreviewServer } from '../../build/previewServer.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let folder: string;
let server: PreviewServer;

/** Sends the path as it is written: `fetch` would tidy it up first. */
function ask(path: string, method = 'GET', host = new URL(server.url).host): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path, method, headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.once('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preview-server-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  writeFileSync(join(site, 'index.html'), '<script nonce="__CSP_NONCE__" src="./assets/a.js"></script>');
  for (const name of ['a.js', 'a.css', 'a.ttf', 'a.svg', 'a.unknown', 'a b.json']) {
    writeFileSync(join(site, 'assets', name), name);
  }
  server = await startPreviewServer(site, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('what it gives', () => {
  test('the page, with one nonce in its text and its policy, new for each answer', async () => {
    const [first, second] = [await ask('/'), await ask('/index.html')];
    const nonces = [first, second].map(({ text }) => /nonce="([\w+/=]{20,})"/.exec(text)?.[1]);
    expect(first.status).toBe(200);
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.ttf', 'font/ttf'],
    ['/assets/a.svg', 'image/svg+xml'],
    ['/assets/a.unknown', 'application/octet-stream'],
    ['/assets/a%20b.json?x=1', 'application/json; charset=utf-8'],
  ])('%s as %s, never to be guessed', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
      200,
      type,
      'nosniff',
    ]);
  });

  test('the head alone when asked for it', async () => {
    const { status, headers, text } = await ask('/assets/a.js', 'HEAD');
    expect([status, headers['content-length'], text]).toEqual([200, '4', '']);
  });
});

describe('its policy', () => {
  test('opens nothing to other sites, generated code or inline code', async () => {
    const policy = String((await ask('/')).headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|http|\*/);
    for (const directive of ['default-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(policy).toContain(`${directive} 'none'`);
    }
  });

  test('stands on refusals as well', async () => {
    expect((await ask('/nothing')).headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('what it refuses', () => {
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
    '/link.txt',
    '/index.html%00.js',
    '/__proto__',
  ])('%s', async (path) => {
    const { status, text } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('secret');
  });

  test('an address it cannot read', async () => {
    expect((await ask('/%zz')).status).toBe(400);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    expect((await ask('/', method)).status).toBe(405);
  });

  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1'])('the name "%s"', async (host) => {
    const { status, text } = await ask('/', 'GET', host);
    expect(status).toBe(421);
    expect(text).not.toContain('<script');
  });
});

describe('its port', () => {
  const port = (): number => Number(new URL(server.url).port);

  test('is refused with its code when it is taken', async () => {
    await expect(startPreviewServer(folder, port())).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('tells a server of ours from any other and from none', async () => {
    const other = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const otherPort = (other.address() as AddressInfo).port;
    expect([await isPreviewRunning(port()), await isPreviewRunning(otherPort)]).toEqual([true, false]);
    other.closeAllConnections();
    await new Promise((resolve) => {
      other.close(resolve);
    });
    expect(await isPreviewRunning(otherPort)).toBe(false);
  });
});
