// The packaged app keeps its locks: no Node in place of the app, no debugger, no changed code. Check 34.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { sandboxSwitches } from '../../build/setup/appWindow.ts';

const longestMs = 8000;

interface Run {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a program for a while; one that goes on is ended, and its code is null. */
function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const profile = mkdtempSync(join(tmpdir(), 'packaged-'));
  const child = spawn(program, [...words, `--user-data-dir=${profile}`, ...sandboxSwitches()], {
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const timer = setTimeout(() => child.kill(), longestMs);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true });
      resolve({ code, said });
    });
  });
}

test('check 34: it stays open, and answers a command without a window', async () => {
  expect((await run(inject('packagedProgram'), [])).code).toBeNull();
  const help = await run(inject('packagedProgram'), ['--help']);
  expect(help.code).toBe(0);
  expect(help.said).toContain('throughline');
});

test('check 34: it cannot be made to run other code, or to be debugged', async () => {
  const asNode = await run(inject('packagedProgram'), ['-e', 'process.exit(42)'], {
    ELECTRON_RUN_AS_NODE: '1',
  });
  expect(asNode.code).not.toBe(42);
  const options = await run(inject('packagedProgram'), [], { NODE_OPTIONS: '--require=/no/such/file' });
  expect(options.said).not.toContain('/no/such/file');
  const debugged = await run(inject('packagedProgram'), ['--inspect=0']);
  expect(debugged.said).not.toContain('Debugger listening');
});

test('check 34: where the system supports it, a changed app.asar is refused', async () => {
  const program = inject('packagedProgram');
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(dirname(program), folder, { recursive: true });
  const asar = join(folder, 'resources/app.asar');
  const bytes = readFileSync(asar);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  writeFileSync(asar, bytes);
  const { code } = await run(join(folder, basename(program)), []);
  // Linux has no such check: there the app starts all the same.
  expect(code === null).toBe(process.platform === 'linux');
});
