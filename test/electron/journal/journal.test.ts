// The journal of workbooks as the shell uses it: what is told as saved is there, and in order.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Disk, nodeDisk } from '../../../electron/disk/disk.ts';
import { type Journals, openJournals } from '../../../electron/journal/journals.ts';
import { done } from '../../../electron/disk/outcome.ts';
import { editAt, wholeAt } from '../../helpers/journal/journalTrial.ts';
import { addEdits, editsOf, loaded, openedOn, withEdits } from '../../helpers/journal/openedJournal.ts';
import { scratchFolder } from '../../helpers/disk/scratchFolder.ts';

const id = 'w1';
const folderOf = (data: string): string => join(data, 'workbooks/w-w1');
const segment = (data: string, start: number): string =>
  join(folderOf(data), `journal-${String(start).padStart(12, '0')}`);

test('what was saved is there after a new start', async () => {
  const data = scratchFolder();
  await (await withEdits(data, 4)).close();
  const journals = await openedOn(data);
  expect(await loaded(journals)).toEqual({
    snapshot: wholeAt(1),
    edits: editsOf(2, 4),
    deletedAt: null,
    problems: [],
  });
  await addEdits(journals, 5, 6);
  expect((await loaded(journals)).edits).toEqual(editsOf(2, 6));
});

test('an edit follows the last one or is refused', async () => {
  const journals = await withEdits(scratchFolder(), 4);
  expect(await journals.append(id, editAt(4))).toMatchObject({ reason: 'stale' });
  expect(await journals.append(id, editAt(6))).toMatchObject({ reason: 'stale' });
  const both = await Promise.all([journals.append(id, editAt(5)), journals.append(id, editAt(5))]);
  expect(both).toMatchObject([{ ok: true }, { reason: 'stale' }]);
  expect((await loaded(journals)).edits).toEqual(editsOf(2, 5));
});

test('a whole state must be newer than what is there, and compacting of the same age', async () => {
  const journals = await withEdits(scratchFolder(), 4);
  expect(await journals.snapshot(id, wholeAt(4))).toMatchObject({ reason: 'stale' });
  expect(await journals.compact(id, wholeAt(3))).toMatchObject({ reason: 'stale' });
  expect(await journals.compact(id, wholeAt(5))).toMatchObject({ reason: 'stale' });
  expect(await journals.compact(id, wholeAt(4))).toEqual(done);
  expect(await journals.snapshot(id, wholeAt(5))).toEqual(done);
  expect(await loaded(journals)).toMatchObject({ snapshot: wholeAt(5), edits: [] });
});

test('without a whole state there is nothing to follow', async () => {
  const journals = await openedOn(scratchFolder());
  expect(await journals.append(id, editAt(1))).toMatchObject({ reason: 'missing' });
  expect(await journals.load(id)).toMatchObject({ reason: 'missing' });
  expect(await journals.setDeleted(id, null)).toMatchObject({ reason: 'missing' });
  expect(await journals.list()).toEqual({ ok: true, value: [] });
});

test.each(['../w1', 'a/b', 'a.b', '', 'A', 'x'.repeat(65)])(
  '"%s" is not the id of a workbook',
  async (wrong) => {
    const journals = await openedOn(scratchFolder());
    expect(await journals.snapshot(wrong, wholeAt(1))).toMatchObject({ reason: 'refused' });
    expect(await journals.purge(wrong)).toMatchObject({ reason: 'refused' });
  },
);

test('an edit of two lines is refused', async () => {
  const journals = await withEdits(scratchFolder(), 2);
  expect(await journals.append(id, { seq: 3, about: '', text: 'a\nb' })).toMatchObject({ reason: 'refused' });
});

test('the library says what the last edit said, deleted or not', async () => {
  const data = scratchFolder();
  const journals = await withEdits(data, 3);
  const row = { id, seq: 3, about: editAt(3).about, deletedAt: null };
  expect(await journals.list()).toEqual({ ok: true, value: [row] });
  expect(await journals.setDeleted(id, '2026-01-12T08:00:00Z')).toEqual(done);
  const deleted = { ...row, deletedAt: '2026-01-12T08:00:00Z' };
  expect(await (await openedOn(data)).list()).toEqual({ ok: true, value: [deleted] });
  await addEdits(journals, 4, 4);
  await journals.compact(id, wholeAt(4));
  expect((await loaded(journals)).deletedAt).toBe('2026-01-12T08:00:00Z');
  rmSync(join(folderOf(data), 'manifest'));
  expect(await (await openedOn(data)).list()).toEqual({
    ok: true,
    value: [{ id, seq: 4, about: wholeAt(4).about, deletedAt: null }],
  });
});

test('a purged workbook leaves nothing, and what a crash left of it is swept', async () => {
  const data = scratchFolder();
  const journals = await withEdits(data, 3);
  expect(await journals.purge(id)).toEqual(done);
  expect(readdirSync(join(data, 'workbooks'))).toEqual(['format']);
  expect(await journals.load(id)).toMatchObject({ reason: 'missing' });
  mkdirSync(join(data, 'workbooks/purged-0123456789ab/generations'), { recursive: true });
  mkdirSync(join(data, 'workbooks/w-half/generations'), { recursive: true });
  await openedOn(data);
  expect(readdirSync(join(data, 'workbooks'))).toEqual(['format']);
});

test('workbooks of a newer version are not touched', async () => {
  const data = scratchFolder();
  await (await withEdits(data, 3)).close();
  writeFileSync(join(data, 'workbooks/format'), '2 5e8b23d0\n');
  await openedOn(data); // a number with a wrong checksum is damage, and mended
  const format = readFileSync(join(data, 'workbooks/format'), 'utf8');
  expect(format).toMatch(/^1 /);
  writeFileSync(join(data, 'workbooks/format'), format.replace(/^1 .*$/m, newerFormat));
  expect(await openJournals(data, { now: Date.now })).toMatchObject({ ok: false, reason: 'tooNew' });
  expect(readFileSync(join(data, 'workbooks/format'), 'utf8')).toBe(`${newerFormat}\n`);
});

/** What version 2 would write: its number, and the CRC-32 of "throughline 2". */
const newerFormat = '2 2624f5d7';

describe('groups', () => {
  /** Counts flushes of journal files; `settled` when none of the disk's calls is under way. */
  function countedDisk(): { disk: Disk; flushes: () => number; settled: () => Promise<void> } {
    const seen = { flushes: 0, running: 0 };
    const noted = <T extends object>(target: T): T =>
      new Proxy(target, {
        get: (_, key) => {
          const member: unknown = Reflect.get(target, key, target);
          if (typeof member !== 'function') return member;
          return async (...args: unknown[]) => {
            if (key === 'datasync') seen.flushes += 1;
            seen.running += 1;
            try {
              const result: unknown = await Reflect.apply(member, target, args);
              return key === 'open' ? noted(result as object) : result;
            } finally {
              seen.running -= 1;
            }
          };
        },
      });
    const settled = async (): Promise<void> => {
      do await new Promise(setImmediate);
      while (seen.running > 0);
    };
    return { disk: noted(nodeDisk), flushes: () => seen.flushes, settled };
  }

  test('edits that come while a flush runs share the next one', async () => {
    const { disk, flushes } = countedDisk();
    const journals = await withEdits(scratchFolder(), 2, disk);
    const before = flushes();
    const adding = Array.from({ length: 40 }, (_, i) => journals.append(id, editAt(3 + i)));
    expect((await Promise.all(adding)).every(({ ok }) => ok)).toBe(true);
    expect(flushes() - before).toBeLessThanOrEqual(2);
  });

  /** A journal with its first state, on which groups begin `groupMs` apart. */
  async function paced(disk: Disk, groupMs?: number): Promise<Journals> {
    const apart = groupMs === undefined ? {} : { groupMs };
    const opened = await openJournals(scratchFolder(), { now: Date.now, disk, ...apart });
    const journals = opened.ok ? opened.value : await Promise.reject(new Error(opened.sentence));
    onTestFinished(async () => void (await journals.close()));
    await journals.snapshot(id, wholeAt(1));
    return journals;
  }

  test('groups begin 50 ms apart', async () => {
    const { disk, flushes, settled } = countedDisk();
    const journals = await paced(disk);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const before = flushes();
    const adding: Promise<unknown>[] = [];
    for (let seq = 2; seq < 102; seq++) {
      adding.push(journals.append(id, editAt(seq)));
      await settled();
      await vi.advanceTimersByTimeAsync(4);
      await settled();
    }
    await vi.advanceTimersByTimeAsync(50);
    await Promise.all(adding);
    // A hundred edits in 400 ms: one at once, then one group in each 50 ms.
    expect(flushes() - before).toBe(9);
  });

  test('an edit after a rest is not kept waiting', async () => {
    // It would be kept waiting for a day.
    const journals = await paced(nodeDisk, 24 * 60 * 60 * 1000);
    await addEdits(journals, 2, 2);
  });

  test('what waits behind a group that fails, fails with it and not as stale', async () => {
    let isFull = false;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const open: Disk['open'] = async (path, flags, mode) => {
      const file = await nodeDisk.open(path, flags, mode);
      const datasync = async (): Promise<void> => {
        if (!isFull) return file.sync();
        begin();
        await held;
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      };
      return Object.assign(file, { datasync });
    };
    const data = scratchFolder();
    const journals = await withEdits(data, 2, { ...nodeDisk, open });
    isFull = true;
    const first = journals.append(id, editAt(3));
    await begun;
    const second = journals.append(id, editAt(4));
    letGo();
    expect(await Promise.all([first, second])).toMatchObject([{ reason: 'full' }, { reason: 'full' }]);
    isFull = false;
    await addEdits(journals, 3, 4);
    await journals.close();
    expect((await loaded(await openedOn(data))).edits).toEqual(editsOf(2, 4));
  });
});

describe('damage', () => {
  test('a torn end is left out, said once, and kept aside', async () => {
    const data = scratchFolder();
    await (await withEdits(data, 4)).close();
    writeFileSync(segment(data, 1), '0badc0de 99 5 ', { flag: 'a' });
    const journals = await openedOn(data);
    const first = await loaded(journals);
    expect(first.edits).toEqual(editsOf(2, 4));
    expect(first.problems.map(({ kind }) => kind)).toEqual(['tornEnd']);
    expect((await loaded(journals)).problems).toEqual([]);
    const [aside] = readdirSync(join(folderOf(data), 'aside'));
    expect(readFileSync(join(folderOf(data), 'aside', aside!), 'utf8')).toBe('0badc0de 99 5 ');
    await addEdits(journals, 5, 5);
    expect((await loaded(journals)).edits).toEqual(editsOf(2, 5));
  });

  test('a disk that cannot be read is no loss: nothing is moved, and it may be tried again', async () => {
    const data = scratchFolder();
    await (await withEdits(data, 4)).close();
    let isFaulty = true;
    const readFile = async (path: string) => {
      if (isFaulty && path.endsWith('.generation')) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      return nodeDisk.readFile(path);
    };
    const journals = await openedOn(data, { ...nodeDisk, readFile: readFile as Disk['readFile'] });
    expect(await journals.load(id)).toMatchObject({ ok: false, reason: 'failed' });
    expect(await journals.append(id, editAt(5))).toMatchObject({ ok: false, reason: 'failed' });
    expect(existsSync(join(folderOf(data), 'aside'))).toBe(false);
    isFaulty = false;
    expect((await loaded(journals)).edits).toEqual(editsOf(2, 4));
  });

  test('with every state damaged it says so, is still listed, and can be written anew', async () => {
    const data = scratchFolder();
    await (await withEdits(data, 4)).close();
    const states = join(folderOf(data), 'generations');
    for (const name of readdirSync(states)) writeFileSync(join(states, name), 'nonsense');
    const journals = await openedOn(data);
    for (let times = 0; times < 2; times++) {
      const { snapshot, problems } = await loaded(journals);
      expect(snapshot).toBeNull();
      expect(problems.map(({ kind }) => kind)).toEqual(['nothingReadable']);
    }
    expect(await journals.list()).toMatchObject({ value: [{ id }] });
    expect(await journals.append(id, editAt(5))).toMatchObject({ reason: 'missing' });
    expect(await journals.snapshot(id, wholeAt(5))).toEqual(done);
    expect(await loaded(journals)).toMatchObject({ snapshot: wholeAt(5), problems: [] });
    expect(readdirSync(join(folderOf(data), 'aside')).length).toBe(2);
  });

  test('a folder removed under the open app is noticed by the next edit', async () => {
    const data = scratchFolder();
    const journals = await withEdits(data, 4);
    rmSync(folderOf(data), { recursive: true });
    expect(await journals.append(id, editAt(5))).toMatchObject({ ok: false, reason: 'missing' });
    expect(await journals.snapshot(id, wholeAt(5))).toEqual(done);
    await addEdits(journals, 6, 6);
    expect((await loaded(await openedOn(data))).edits).toEqual([editAt(6)]);
  });

  test('a disk that fills up while edits are added is told with them, looked at every half a minute', async () => {
    let free = 60_000_000;
    let looks = 0;
    let nowMs = Date.UTC(2026, 0, 12);
    const statfs = async (path: string) => {
      looks += 1;
      return Object.assign(await nodeDisk.statfs(path), { bavail: free / 1_000, bsize: 1_000 });
    };
    const disk = { ...nodeDisk, statfs: statfs as Disk['statfs'] };
    const journals = await withEdits(scratchFolder(), 2, disk, () => nowMs);
    const spaceSaidWith = async (seq: number): Promise<string | null> => {
      const added = await journals.append(id, editAt(seq));
      return added.ok ? added.value.littleSpace : added.sentence;
    };
    looks = 0;
    free = 40_000_000;
    expect(await spaceSaidWith(3)).toBeNull();
    expect(looks).toBe(0);
    nowMs += 30_000;
    expect(await spaceSaidWith(4)).toContain('Only 40 MB are left');
    free = 60_000_000;
    nowMs += 29_000;
    expect(await spaceSaidWith(5)).toContain('make some space');
    expect(looks).toBe(1);
    nowMs += 1_000;
    expect(await spaceSaidWith(6)).toBeNull();
    free = 40_000_000;
    // A clock that was ahead and is put right.
    nowMs -= 60 * 60_000;
    expect(await spaceSaidWith(7)).toContain('Only 40 MB are left');
  });

  test('a state is refused before the disk is full, so that edits still fit', async () => {
    const statfs = async (path: string) =>
      Object.assign(await nodeDisk.statfs(path), { bavail: 200, bsize: 4096 });
    const data = scratchFolder();
    await (await withEdits(data, 2)).close();
    const tight = await openedOn(data, { ...nodeDisk, statfs: statfs as Disk['statfs'] });
    const refused = await tight.compact(id, wholeAt(2));
    expect(refused).toMatchObject({ ok: false, reason: 'full' });
    expect(!refused.ok && refused.sentence).toContain('0.8 MB');
    await addEdits(tight, 3, 4);
    expect(await tight.freeSpace()).toMatchObject({ value: { bytes: 819_200 } });
    const space = await tight.freeSpace();
    expect(space.ok && space.value.sentence).toContain('make some space');
  });
});
