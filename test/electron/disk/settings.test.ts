// What the shell remembers of itself: a damaged file costs a window's place, never a start.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileWriter } from '../../../electron/disk/atomicFile.ts';
import { openSettings } from '../../../electron/disk/settings.ts';
import { listOf, text } from '../../../shared/bridgeChecks.ts';

let folder = '';
let path = '';
const writer = createFileWriter();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  path = join(folder, 'names.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const failures: string[] = [];
const open = () =>
  openSettings<readonly string[]>({
    path,
    version: 2,
    check: listOf(text(10), 3),
    empty: [],
    writer,
    onFailure: (sentence) => failures.push(sentence),
  });

test('what was set is there at the next start', async () => {
  const first = open();
  expect(first.get()).toEqual([]);
  first.set(['a', 'b']);
  expect(first.get()).toEqual(['a', 'b']);
  await writer.settled();
  expect(open().get()).toEqual(['a', 'b']);
});

describe('check 31: a file that cannot be used counts as empty, and reading it changes nothing', () => {
  test.each([
    ['damaged', '{"version":2,"val'],
    ['empty', ''],
    ['no object', '7'],
    ['null', 'null'],
    ['of another form', '{"version":2,"value":{"a":1}}'],
    ['with too much in it', '{"version":2,"value":["a","b","c","d"]}'],
    ['of an older form', '{"version":1,"value":["a"]}'],
  ])('%s: it is kept aside before the first write', async (_what, content) => {
    writeFileSync(path, content);
    const settings = open();
    expect(settings.get()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['names.json']);
    expect(readFileSync(path, 'utf8')).toBe(content);
    settings.set(['new']);
    await writer.settled();
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(content);
    expect(open().get()).toEqual(['new']);
  });

  test('one that the system will not read: the start goes on, and it is kept aside', async () => {
    mkdirSync(path);
    const settings = open();
    expect(settings.get()).toEqual([]);
    settings.set(['new']);
    await writer.settled();
    expect(readdirSync(folder)).toEqual(['names.json', 'names.json.damaged']);
    expect(open().get()).toEqual(['new']);
  });

  test('one that cannot be kept aside: it is told, and nothing is written over it', async () => {
    writeFileSync(path, 'no JSON');
    mkdirSync(join(`${path}.damaged`, 'full'), { recursive: true });
    const settings = open();
    settings.set(['new']);
    await writer.settled();
    expect(failures.pop()).toMatch(/^A setting could not be saved/);
    expect([settings.get(), readFileSync(path, 'utf8')]).toEqual([['new'], 'no JSON']);
  });

  test('of a newer version: it is never written', async () => {
    const content = '{"version":3,"value":["later"]}';
    writeFileSync(path, content);
    const settings = open();
    settings.set(['new']);
    await writer.settled();
    expect([settings.get(), readFileSync(path, 'utf8')]).toEqual([['new'], content]);
    expect(existsSync(`${path}.damaged`)).toBe(false);
  });
});

test('a setting that cannot be written is told, and holds until the end', async () => {
  path = join(folder, 'gone', 'names.json');
  const settings = open();
  settings.set(['a']);
  await expect
    .poll(() => failures)
    .toEqual(['A setting could not be saved: its folder is not there any more.']);
  expect(settings.get()).toEqual(['a']);
});
