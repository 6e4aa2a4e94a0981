// Writing whole replaces files only: a pipe, a folder or a link to one stays what it was.
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from '../../../electron/disk/atomicFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-places-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

test('a pipe, a link to it and a folder are refused, and nothing lies beside them', async () => {
  execFileSync('/bin/sh', ['-c', 'mkfifo "$1"', 'sh', at('pipe')]);
  symlinkSync(at('pipe'), at('link'));
  mkdirSync(at('folder'));
  const written = [];
  for (const name of ['pipe', 'link', 'folder']) written.push(await writeWhole(at(name), 'x'));
  expect(written).toEqual([
    { ok: false, reason: 'failed', sentence: 'The file could not be saved: it is no ordinary file.' },
    { ok: false, reason: 'failed', sentence: 'The file could not be saved: it is no ordinary file.' },
    { ok: false, reason: 'failed', sentence: 'The file could not be saved: it is a folder.' },
  ]);
  expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['folder', 'link', 'pipe']);
});
