// A linked file that another program changed, moved or replaced is never written over unasked.
import { readFileSync, renameSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../../electron/disk/disk.ts';
import { link } from '../../../electron/files/linkedFile.ts';
import { hashOf } from '../../../electron/files/linkedPlace.ts';
import { done } from '../../../electron/disk/outcome.ts';
import { linked, opened, place, text } from '../../helpers/disk/linkedPlaces.ts';

test('a file that was replaced by one larger than can be read is somebody else’s, and is not written over', async () => {
  const at = place();
  const file = await linked(at);
  file.offer('one');
  expect(await file.flush()).toEqual(done);
  truncateSync(at.path, 3 * 1024 ** 3);
  file.offer('two');
  expect(await file.flush()).toMatchObject({ reason: 'changedOutside' });
  expect(statSync(at.path).size).toBe(3 * 1024 ** 3);
});

test('a file that another program changed is not written over, until the person says so', async () => {
  const at = place();
  const file = await linked(at);
  file.offer('ours');
  await file.flush();
  writeFileSync(at.path, 'theirs');
  file.offer('ours again');
  const refused = await file.flush();
  expect(refused).toMatchObject({ reason: 'changedOutside' });
  expect(!refused.ok && refused.sentence).toContain('Plan.throughline was changed by another program');
  expect(file.state().status).toBe('changedOutside');
  file.offer('ours later');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(text(at.path)).toBe('theirs');
  expect(await file.accept(hashOf('theirs'))).toEqual(done);
  expect(text(at.path)).toBe('theirs');
  file.offer('ours now');
  expect(await file.flush()).toEqual(done);
  expect(text(at.path)).toBe('ours now');
  expect(file.state().status).toBe('written');
});

test('the same length and date do not hide a change', async () => {
  const at = place();
  const file = await linked(at);
  file.offer('ours');
  await file.flush();
  const { mtime } = statSync(at.path);
  writeFileSync(at.path, 'OURS');
  utimesSync(at.path, mtime, mtime);
  file.offer('more');
  expect(await file.flush()).toMatchObject({ reason: 'changedOutside' });
});

test('what was taken in from the file is what it is known to hold', async () => {
  const at = place();
  const file = await linked(at);
  file.offer('ours');
  await file.flush();
  writeFileSync(at.path, 'theirs');
  expect(await file.check()).toMatchObject({ reason: 'changedOutside' });
  file.offer('dropped');
  expect(await file.accept(hashOf('theirs'))).toEqual(done);
  expect(file.state().status).toBe('written');
  expect(text(at.path)).toBe('theirs');
  file.offer('both');
  expect(await file.flush()).toEqual(done);
  expect(text(at.path)).toBe('both');
});

test('a change while the new content is being written is still noticed', async () => {
  const at = place();
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, flags, mode) => {
      const isOurs = flags === 'wx' && String(path).startsWith(at.folder);
      if (isOurs && readFileSync(at.path, 'utf8') === 'ours') writeFileSync(at.path, 'theirs');
      return nodeDisk.open(path, flags, mode);
    },
  };
  writeFileSync(at.path, 'ours');
  await link(at.record, at.path, hashOf('ours'));
  const file = await opened(at.record, { disk });
  file.offer('new');
  expect(await file.flush()).toMatchObject({ reason: 'changedOutside' });
  expect(text(at.path)).toBe('theirs');
});

test('a change between two runs of the app is noticed', async () => {
  const at = place();
  const first = await linked(at);
  first.offer('ours');
  await first.close();
  const second = await opened(at.record);
  expect(await second.check()).toEqual(done);
  writeFileSync(at.path, 'theirs');
  const third = await opened(at.record);
  expect(await third.check()).toMatchObject({ reason: 'changedOutside' });
});

test('a file that was moved away is not made again without asking', async () => {
  const at = place();
  const file = await linked(at);
  file.offer('ours');
  await file.flush();
  renameSync(at.path, `${at.path}.moved`);
  file.offer('more');
  const refused = await file.flush();
  expect(refused).toMatchObject({ reason: 'changedOutside' });
  expect(!refused.ok && refused.sentence).toContain('moved or removed');
  expect(await file.accept(null)).toEqual(done);
  file.offer('more');
  expect(await file.flush()).toEqual(done);
  expect(text(at.path)).toBe('more');
});
