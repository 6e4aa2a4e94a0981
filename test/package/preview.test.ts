// `npm start` as a person meets it where Electron is not installed: a window, no display, a taken port, a stop.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFolder } from '../helpers/disk/scratchFolder.ts';
import { freePort } from '../helpers/programs/freePort.ts';
import { root } from '../helpers/sources/sourceFiles.ts';
import { soon } from '../helpers/until.ts';

let folder: string;
let started: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  started = [];
});

afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  removeFolder(folder);
});

/** A stand-in for the browser: notes its switches, then runs `script` as its window's life. */
function standIn(script: string): string {
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, 'switches')}'\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

interface Start {
  readonly said: () => string;
  readonly code: Promise<number | null>;
  readonly stop: () => void;
}

function start(port: number, env: Readonly<Record<string, string>>): Start {
  const child = spawn(process.execPath, ['--import', 'tsx', 'build/start.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_DATA_HOME: join(folder, 'data'),
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-electron'),
      THROUGHLINE_PORT: String(port),
      ...env,
    },
  });
  started.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  }
  const code = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { said: () => text, code, stop: () => child.kill('SIGTERM') };
}

test('without a display it serves the app at its address until it is told to stop', async () => {
  const port = await freePort();
  const one = start(port, { CHROMIUM_PATH: standIn('exit 1') });
  await expect.poll(one.said, soon).toContain(`Throughline is at http://127.0.0.1:${port}`);
  expect(one.said()).toMatch(
    /^Electron could not be got, because ELECTRON_OVERRIDE_DIST_PATH names .*browser preview of the same app.\nThere is no display here/,
  );
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect([page.status, await page.text()]).toEqual([
    200,
    expect.stringContaining('<title>Throughline</title>'),
  ]);

  const second = start(port, { CHROMIUM_PATH: standIn('exit 1') });
  expect(await second.code).toBe(0);
  expect(second.said()).toContain(`Throughline is already running at http://127.0.0.1:${port}.`);

  one.stop();
  expect(await one.code).toBe(0);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});

test('with a display it opens a window on a profile of its own, and ends when the window is closed', async () => {
  const port = await freePort();
  const one = start(port, { DISPLAY: ':none', CHROMIUM_PATH: standIn('sleep 4') });
  expect(await one.code).toBe(0);
  expect(one.said()).toContain('Throughline is open in a Chromium window');
  const switches = readFileSync(join(folder, 'switches'), 'utf8').split('\n');
  expect(switches).toContain(`--app=http://127.0.0.1:${port}/`);
  expect(switches).toContain(`--user-data-dir=${join(folder, 'data/throughline/preview')}`);
  expect(switches.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});

test('a stop closes the window too', async () => {
  const one = start(await freePort(), { DISPLAY: ':none', CHROMIUM_PATH: standIn('exec sleep 60') });
  await expect.poll(one.said, soon).toContain('Throughline is open');
  one.stop();
  expect(await one.code).toBe(0);
});

test('a window that another process took over, or that did not open, leaves the address served', async () => {
  for (const script of ['exit 0', 'exit 7']) {
    const port = await freePort();
    const one = start(port, { DISPLAY: ':none', CHROMIUM_PATH: standIn(script) });
    await expect.poll(one.said, soon).toContain(`Throughline is at http://127.0.0.1:${port}`);
    expect(one.said().includes('exit code 7')).toBe(script === 'exit 7');
    one.stop();
    expect(await one.code).toBe(0);
  }
});

test('without a browser it says how to get one and serves', async () => {
  const one = start(await freePort(), { DISPLAY: ':none', CHROMIUM_PATH: join(folder, 'none') });
  await expect.poll(one.said, soon).toContain('Throughline is at http://127.0.0.1:');
  expect(one.said()).toContain('which is not a program');
  one.stop();
  expect(await one.code).toBe(0);
});

test('a port that another program holds is one clear line and exit code 1', async () => {
  const other = createServer((_, response) => response.end('other'));
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as AddressInfo;
  const one = start(port, { CHROMIUM_PATH: standIn('exit 0') });
  expect(await one.code).toBe(1);
  expect(one.said()).toContain(`Port ${port} is used by another program: end it and start again.`);
  expect(one.said()).not.toContain('    at ');
  other.closeAllConnections();
  other.close();
});
