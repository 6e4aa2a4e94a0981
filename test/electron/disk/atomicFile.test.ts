// Saving a file: whole or not at all, with what the person set on it, and a sentence when it cannot be done.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileWriter, sweepTemps, writeWhole } from '../../../electron/disk/atomicFile.ts';
import { type Disk, nodeDisk } from '../../../electron/disk/disk.ts';
import { done, failure, failureOf } from '../../../electron/disk/outcome.ts';
import { scratchFolder } from '../../helpers/disk/scratchFolder.ts';

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

/** A disk on which one kind of call is refused so many times. */
function refusing(
  name: keyof Disk,
  code: string,
  times = Number.POSITIVE_INFINITY,
): Disk & { refused: number } {
  const disk = {
    ...nodeDisk,
    refused: 0,
    [name]: async (...args: unknown[]) => {
      if (disk.refused < times) {
        disk.refused += 1;
        throw refusal(code);
      }
      return Reflect.apply(nodeDisk[name], null, args) as unknown;
    },
  };
  return disk;
}

test('a new file can be read by its owner only', async () => {
  const path = join(scratchFolder(), 'a.throughline');
  expect(await writeWhole(path, 'text')).toEqual(done);
  expect(readFileSync(path, 'utf8')).toBe('text');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('check 25: permission bits are kept, and a link stays a link', async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real/a'), 'old');
  symlinkSync('real/a', join(folder, 'link'));
  await writeWhole(join(folder, 'real/a'), 'first');
  expect(await writeWhole(join(folder, 'link'), 'new')).toEqual(done);
  expect(readlinkSync(join(folder, 'link'))).toBe('real/a');
  expect(readFileSync(join(folder, 'real/a'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'real/a')).mode & 0o777).toBe(0o644);
  expect(readdirSync(join(folder, 'real'))).toEqual(['a']);
});

test('a link that leads to no file yet is followed', async () => {
  const folder = scratchFolder();
  symlinkSync('later', join(folder, 'link'));
  expect(await writeWhole(join(folder, 'link'), 'new')).toEqual(done);
  expect(readlinkSync(join(folder, 'link'))).toBe('later');
  expect(readFileSync(join(folder, 'later'), 'utf8')).toBe('new');
});

test('a file marked as read-only is left alone, even by root', async () => {
  const path = join(scratchFolder(), 'a');
  writeFileSync(path, 'old', { mode: 0o444 });
  expect(await writeWhole(path, 'new')).toMatchObject({ ok: false, reason: 'readOnly' });
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a rename refused with %s for a moment is tried again',
  async (code) => {
    const path = join(scratchFolder(), 'a');
    const disk = refusing('rename', code, 3);
    expect(await writeWhole(path, 'new', { disk })).toEqual(done);
    expect(disk.refused).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe('new');
  },
);

test('check 22: a rename refused for good ends after nine tries, and nothing has changed', async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'a'), 'old');
  const disk = refusing('rename', 'EBUSY');
  expect(await writeWhole(join(folder, 'a'), 'new', { disk })).toMatchObject({ reason: 'notAllowed' });
  expect(disk.refused).toBe(9);
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
});

test('check 22: another refusal of the rename is not tried again', async () => {
  const disk = refusing('rename', 'ENOSPC');
  expect(await writeWhole(join(scratchFolder(), 'a'), 'new', { disk })).toMatchObject({ reason: 'full' });
  expect(disk.refused).toBe(1);
});

/** A disk whose files, or folders, cannot be flushed. */
function unflushed(isFolder: boolean, code: string): Disk & { flushes: number } {
  const disk: Disk & { flushes: number } = {
    ...nodeDisk,
    flushes: 0,
    open: async (path, flags, mode) => {
      const file = await nodeDisk.open(path, flags, mode);
      if ((flags === 'r') !== isFolder) return file;
      const sync = async (): Promise<void> => {
        disk.flushes += 1;
        throw refusal(code);
      };
      return Object.assign(file, { sync });
    },
  };
  return disk;
}

test('check 21: a flush that failed is a failed save, and not asked for again', async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'a'), 'old');
  const disk = unflushed(false, 'EIO');
  expect(await writeWhole(join(folder, 'a'), 'new', { disk })).toMatchObject({ ok: false, reason: 'failed' });
  expect(disk.flushes).toBe(1);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a fault after the rename says that it may not be on disk', async () => {
  const path = join(scratchFolder(), 'a');
  const written = await writeWhole(path, 'new', { disk: unflushed(true, 'EIO') });
  expect(written).toMatchObject({ ok: false, reason: 'uncertain' });
  expect(!written.ok && written.sentence).toContain('may not be on disk');
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('a place that knows no flush of folders is good enough', async () => {
  const path = join(scratchFolder(), 'a');
  expect(await writeWhole(path, 'new', { disk: unflushed(true, 'EINVAL') })).toEqual(done);
});

test('check 21: the last question may still stop it, and no temporary file is left', async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'a'), 'old');
  const no = failure('changedOutside', 'It was changed.');
  expect(await writeWhole(join(folder, 'a'), 'new', { mayReplace: async () => no })).toEqual(no);
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a folder that is gone', async () => {
  const written = await writeWhole(join(scratchFolder(), 'gone/a'), 'new');
  expect(written).toMatchObject({ ok: false, reason: 'vanished' });
});

test.each([
  ['ENOSPC', 'full', 'no space left'],
  ['EDQUOT', 'full', 'share of the disk'],
  ['EROFS', 'readOnly', 'only be read'],
  ['EACCES', 'notAllowed', 'not allow'],
  ['ENOENT', 'vanished', 'not there any more'],
  ['EHOSTDOWN', 'unreachable', 'does not answer'],
  ['ESTALE', 'unreachable', 'does not answer'],
  ['EIO', 'failed', 'EIO'],
])('%s is told as a sentence', (code, reason, words) => {
  const { reason: found, sentence } = failureOf(refusal(code), 'The file could not be saved');
  expect(found).toBe(reason);
  expect(sentence).toMatch(/^The file could not be saved: .*\.$/);
  expect(sentence).toContain(words);
});

test('a fault of our own is no failure of the disk', () => {
  const fault = new TypeError('ours');
  expect(() => failureOf(fault, 'The file could not be saved')).toThrow(fault);
});

test('check 23: writes of one path go one after another, the last one wins and those between are left out', async () => {
  const path = join(scratchFolder(), 'a');
  const writer = createFileWriter();
  const seen: string[] = [];
  const write = (text: string) =>
    writer.write(path, text, {
      mayReplace: async () => {
        seen.push(text);
        return done;
      },
    });
  const outcomes = await Promise.all(['1', '2', '3', '4'].map(write));
  expect(outcomes).toEqual([done, done, done, done]);
  expect(seen).toEqual(['1', '4']);
  expect(readFileSync(path, 'utf8')).toBe('4');
});

test('a write asked for while the last one ends is done too', async () => {
  const path = join(scratchFolder(), 'a');
  const writer = createFileWriter();
  for (let n = 0; n < 20; n++) {
    const first = writer.write(path, `${n}`);
    void first.then(() => writer.write(path, `${n} again`));
    await first;
  }
  await writer.settled();
  expect(readFileSync(path, 'utf8')).toBe('19 again');
});

test('a temporary file that is being written is not swept', async () => {
  const folder = scratchFolder();
  let swept = -1;
  const disk: Disk = {
    ...nodeDisk,
    rename: async (from, to) => {
      swept = await sweepTemps(folder, Date.now(), disk);
      await nodeDisk.rename(from, to);
    },
  };
  expect(await writeWhole(join(folder, 'a'), 'new', { disk })).toEqual(done);
  expect([swept, readdirSync(folder)]).toEqual([0, ['a']]);
});

test('temporary files of this computer are swept at once, those of others after a day, the rest never', async () => {
  const folder = scratchFolder();
  const disk = refusing('unlink', 'EBUSY');
  await writeWhole(join(folder, 'a'), 'new', { disk: { ...disk, rename: refusing('rename', 'EIO').rename } });
  const [own] = readdirSync(folder);
  const foreign = ['.throughline-00000000-000000000000.tmp', '.throughline-00000000-000000000001.tmp'];
  for (const name of [...foreign, 'theirs.tmp']) writeFileSync(join(folder, name), '');
  const dayAgo = Date.now() / 1000 - 25 * 60 * 60;
  utimesSync(join(folder, foreign[0]!), dayAgo, dayAgo);
  expect(own).toMatch(/^\.throughline-[0-9a-f]{8}-/);
  expect(await sweepTemps(folder, Date.now())).toBe(2);
  expect(readdirSync(folder).toSorted()).toEqual([foreign[1], 'theirs.tmp']);
});
