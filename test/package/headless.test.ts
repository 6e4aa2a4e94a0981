// The packed app answers commands without a window: its own main script, with an Electron that can do nothing but end.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { root } from '../helpers/sources/sourceFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-headless-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything of Electron that a command may use; whatever else is touched ends the process with 70. */
const starter = `
  const Module = require('node:module');
  const refuse = (what) => { process.stderr.write(what + ' was used\\n'); process.exit(70); };
  const only = (name, allowed) => new Proxy(allowed, {
    get: (target, key) => (key in target ? target[key] : refuse(name + '.' + String(key))),
  });
  const electron = only('electron', {
    app: only('app', { isPackaged: true, exit: (code) => process.exit(code) }),
    protocol: only('protocol', {}),
  });
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
  process.argv.splice(1, 1);
  require(process.env.MAIN);
`;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(program: readonly string[], cwd: string): Ran {
  const env = { ...process.env, MAIN: at('app/dist/main/main.cjs'), INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
const packedApp = (...words: string[]): Ran => run([at('starter.cjs'), ...words], folder);
const checkout = (...words: string[]): Ran => run(['--import', 'tsx', 'electron/cli.ts', ...words], root);

beforeAll(() => {
  extractAll(join(inject('packedFolder'), 'resources/app.asar'), at('app'));
  writeFileSync(at('starter.cjs'), starter);
});

test('export writes the same bytes as the command line of a checkout, fonts and all', () => {
  expect(packedApp('example', '--out', 'a.throughline')).toMatchObject({ code: 0, err: '' });
  const words = (out: string) => ['--edition', 'executive', '--paper', 'a4', '--out', out];
  const ran = packedApp('export', 'a.throughline', ...words('packed.pdf'));
  expect(ran).toEqual({ code: 0, out: expect.stringMatching(/^Wrote packed.pdf: \d+ pages\.\n$/), err: '' });
  expect(checkout('export', at('a.throughline'), ...words(at('checkout.pdf'))).code).toBe(0);
  expect(readFileSync(at('packed.pdf')).equals(readFileSync(at('checkout.pdf')))).toBe(true);
});

test('switches for Chromium before the command are passed over', () => {
  const ran = packedApp('--no-sandbox', '--disable-gpu', 'schema');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(ran.out)).toHaveProperty('$defs');
});

test('what cannot be done ends with 2 and a sentence, and prints nothing else', () => {
  expect(
    packedApp('export', 'none.throughline', '--edition', 'executive', '--paper', 'a4', '--out', 'x.pdf'),
  ).toEqual({
    code: 2,
    out: '',
    err: '"none.throughline" cannot be read: there is no such file or folder.\n',
  });
  expect(packedApp('exprot')).toMatchObject({ code: 2, out: '' });
});

test('help is a command too', () => {
  expect(packedApp('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('throughline export FILE'),
  });
});

test.each([[[]], [['a.throughline']], [['--inspect']], [['/tmp/export']]])(
  '%j asks for a window',
  (words) => {
    expect(packedApp(...words)).toMatchObject({ code: 70, err: 'app.enableSandbox was used\n' });
  },
);
