// Places that never answer, and pipes and devices under the name of a file: the journal is never kept waiting for them.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeWhole } from '../../../electron/disk/atomicFile.ts';
import { type Disk, nodeDisk } from '../../../electron/disk/disk.ts';
import { foreignDisk } from '../../../electron/disk/foreignDisk.ts';
import { link, openLinkedFile } from '../../../electron/files/linkedFile.ts';
import { done } from '../../../electron/disk/outcome.ts';
import { editAt, mustOpen, wholeAt } from '../../helpers/journal/journalTrial.ts';
import { scratchFolder } from '../../helpers/disk/scratchFolder.ts';
import { until } from '../../helpers/until.ts';

/** As many as Node has for everything it does with files. */
const threads = 4;
const isPosix = process.platform !== 'win32';

/** Pipes that nobody writes to; at the end they are opened for writing, which lets go of whoever waits. */
function pipesIn(folder: string, count: number): string[] {
  const pipes = Array.from({ length: count }, (_, n) => join(folder, `plan${n}.throughline`));
  for (const pipe of pipes) {
    execFileSync('mkfifo', [pipe]);
    // For reading as well: opening never waits, and answers all who do.
    onTestFinished(() => closeSync(openSync(pipe, 'r+')));
  }
  return pipes;
}

/** A disk on which every look at the places takes one of Node's threads and never gives it back. */
function deadMounts(pipes: readonly string[]): { disk: Disk; begun: string[] } {
  const begun: string[] = [];
  const stat = (async (path: string) => {
    const pipe = pipes.find((one) => path.startsWith(dirname(one)));
    if (pipe === undefined) return nodeDisk.stat(path);
    begun.push(path);
    return (await open(pipe, 'r')).stat();
  }) as Disk['stat'];
  return { disk: { ...nodeDisk, stat }, begun };
}

test.runIf(isPosix)('with more dead places than threads, the journal goes on', async () => {
  const folders = Array.from({ length: threads + 1 }, scratchFolder);
  const pipes = folders.flatMap((folder) => pipesIn(folder, 1));
  const { disk, begun } = deadMounts(pipes);
  const place = foreignDisk(disk);
  const looks = folders.map((folder) => place.stat(join(folder, 'Plan.throughline')));
  const journals = await mustOpen(scratchFolder());
  expect(await journals.snapshot('w1', wholeAt(1))).toEqual(done);
  for (let seq = 2; seq <= 20; seq++)
    expect(await journals.append('w1', editAt(seq))).toMatchObject({ ok: true });
  expect(await journals.close()).toEqual(done);
  expect(begun).toHaveLength(2);
  // Each that lets go makes way for the next.
  for (const pipe of pipes) {
    await until(() => expect(begun.some((path) => dirname(path) === dirname(pipe))).toBe(true));
    closeSync(openSync(pipe, 'r+'));
  }
  expect(await Promise.all(looks)).toHaveLength(threads + 1);
});

test.runIf(isPosix)('workbooks linked to more dead places than threads are still saved', async () => {
  const folders = Array.from({ length: threads }, scratchFolder);
  const { disk } = deadMounts(folders.flatMap((folder) => pipesIn(folder, 1)));
  const place = foreignDisk(disk);
  const data = scratchFolder();
  const files = [];
  for (const [n, folder] of folders.entries()) {
    const record = join(data, `${n}.json`);
    expect(await link(record, join(folder, 'Plan.throughline'), 'a'.repeat(64), nodeDisk, nodeDisk)).toEqual(
      done,
    );
    const quiet = { now: Date.now, onState: () => undefined, delayMs: 1, answerMs: 50 };
    const opened = await openLinkedFile(record, { ...quiet, disk: nodeDisk, place });
    if (opened.ok && opened.value) files.push(opened.value);
  }
  expect(files).toHaveLength(threads);
  for (const file of files) file.offer('new');
  const checks = files.map((file) => file.check());
  const journals = await mustOpen(data);
  expect(await journals.snapshot('w1', wholeAt(1))).toEqual(done);
  expect(await journals.append('w1', editAt(2))).toMatchObject({ ok: true });
  for (const file of files) expect(await file.close()).toMatchObject({ ok: false, reason: 'unreachable' });
  expect(await journals.close()).toEqual(done);
  expect(checks).toHaveLength(threads);
});

test('one place that does not answer takes one turn, and calls to a folder keep their order', async () => {
  const order: string[] = [];
  const answers = new Map<string, () => void>();
  const stat = ((path: string) =>
    new Promise<void>((resolve) => {
      order.push(path);
      answers.set(path, resolve);
    })) as unknown as Disk['stat'];
  const place = foreignDisk({ ...nodeDisk, stat });
  const asked = ['/dead/a', '/dead/b', '/dead/c', '/well/a', '/well/b'].map((path) => place.stat(path));
  await until(() => expect(order).toEqual(['/dead/a', '/well/a']));
  answers.get('/well/a')?.();
  await until(() => expect(order).toEqual(['/dead/a', '/well/a', '/well/b']));
  answers.get('/dead/a')?.();
  answers.get('/well/b')?.();
  await until(() => expect(order.slice(3)).toEqual(['/dead/b']));
  answers.get('/dead/b')?.();
  await until(() => expect(order.slice(4)).toEqual(['/dead/c']));
  answers.get('/dead/c')?.();
  await Promise.all(asked);
});

test.runIf(isPosix)('a pipe, a device, and a link to one are refused at once and not opened', async () => {
  const folder = scratchFolder();
  const opened: string[] = [];
  const spied: Disk['open'] = (path, flags, mode) => {
    opened.push(String(path));
    return nodeDisk.open(path, flags, mode);
  };
  const place = foreignDisk({ ...nodeDisk, open: spied });
  const [pipe = ''] = pipesIn(folder, 1);
  symlinkSync(pipe, join(folder, 'link.throughline'));
  for (const path of [pipe, join(folder, 'link.throughline'), '/dev/zero']) {
    await expect(place.readFile(path)).rejects.toMatchObject({ code: 'EFTYPE' });
    await expect(place.open(path, 'r')).rejects.toMatchObject({ code: 'EFTYPE' });
  }
  expect(opened).toEqual([]);
});

test.runIf(isPosix)('a file that becomes a pipe right before it is opened keeps nobody waiting', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'Plan.throughline');
  writeFileSync(path, 'a plan');
  const wasFile = await nodeDisk.stat(path);
  const [pipe = ''] = pipesIn(folder, 1);
  const place = foreignDisk({ ...nodeDisk, stat: (async () => wasFile) as unknown as Disk['stat'] });
  await expect(place.readFile(pipe)).rejects.toMatchObject({ code: 'EFTYPE' });
});

test('what is read and written by way of it is what is there', async () => {
  const folder = scratchFolder();
  const place = foreignDisk(nodeDisk);
  const path = join(folder, 'Plan.throughline');
  expect(await writeWhole(path, 'one', { disk: place })).toEqual(done);
  expect((await place.readFile(path)).toString()).toBe('one');
  expect(await writeWhole(path, 'two', { disk: place })).toEqual(done);
  expect((await place.readFile(path)).toString()).toBe('two');
  await expect(place.readFile(join(folder, 'gone'))).rejects.toMatchObject({ code: 'ENOENT' });
});
