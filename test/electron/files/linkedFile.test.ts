// A file linked to a workbook: written soon after each edit, never over what another program wrote, and tried again.
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Disk, nodeDisk } from '../../../electron/disk/disk.ts';
import { link, type LinkState, openLinkedFile, unlink } from '../../../electron/files/linkedFile.ts';
import { done } from '../../../electron/disk/outcome.ts';
import { linked, opened, type Place, place, text } from '../../helpers/disk/linkedPlaces.ts';
import { until } from '../../helpers/until.ts';

test('what is offered is in the file soon, without being asked for', async () => {
  const at = place();
  const states: LinkState['status'][] = [];
  const file = await linked(at, { onState: ({ status }) => states.push(status) });
  file.offer('one');
  await until(() => expect(text(at.path)).toBe('one'));
  await until(() => expect(states).toEqual(['waiting', 'written']));
  expect(file.name).toBe('Plan.throughline');
});

test('the default leaves at most two seconds from an edit to the file, however many edits follow', async () => {
  const at = place();
  const outcome = await openLinkedFile((await link(at.record, at.path, null)) && at.record, {
    now: Date.now,
    onState: () => undefined,
  });
  const file = outcome.ok && outcome.value ? outcome.value : await Promise.reject(new Error('no link'));
  onTestFinished(async () => void (await file.close()));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  for (let ms = 0; ms < 1_800; ms += 50) {
    file.offer(`typed ${ms}`);
    await vi.advanceTimersByTimeAsync(50);
  }
  vi.useRealTimers();
  // It has begun by now, so it comes although nothing wakes it any more.
  await until(() => expect(statSync(at.path).size).toBeGreaterThan(0));
});

test('before quitting, the newest is written', async () => {
  const at = place();
  const file = await linked(at, { delayMs: 60_000 });
  for (const content of ['one', 'two', 'three']) file.offer(content);
  expect(await file.close()).toEqual(done);
  expect(text(at.path)).toBe('three');
});

test('one write at a time: what is offered meanwhile comes after', async () => {
  const at = place();
  let running = 0;
  let most = 0;
  const disk: Disk = {
    ...nodeDisk,
    rename: async (from, to) => {
      if (to !== at.path) return nodeDisk.rename(from, to);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await nodeDisk.rename(from, to);
      running -= 1;
    },
  };
  const file = await linked(at, { disk });
  for (let n = 1; n <= 20; n++) {
    file.offer(`${n}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await file.flush()).toEqual(done);
  expect(text(at.path)).toBe('20');
  expect(most).toBe(1);
});

test('a folder that is gone: a sentence, and written once it is back', async () => {
  const at = place();
  const states: LinkState[] = [];
  const file = await linked(at, { retryDelaysMs: [10], onState: (state) => states.push(state) });
  file.offer('ours');
  await file.flush();
  renameSync(at.folder, `${at.folder}-away`);
  file.offer('more');
  expect(await file.flush()).toMatchObject({ reason: 'vanished' });
  expect(states.at(-1)).toMatchObject({
    status: 'failed',
    failure: { sentence: expect.stringContaining('folder') },
  });
  renameSync(`${at.folder}-away`, at.folder);
  await until(() => expect(text(at.path)).toBe('more'));
});

test.each([
  ['ENOSPC', 'full'],
  ['EROFS', 'readOnly'],
  ['EHOSTDOWN', 'unreachable'],
])('%s while writing: a sentence, the old file, and another try', async (code, reason) => {
  const at = place();
  writeFileSync(at.path, 'old');
  let refusals = 2;
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, flags, mode) => {
      if (flags === 'wx' && String(path).startsWith(at.folder) && refusals-- > 0)
        throw Object.assign(new Error(code), { code });
      return nodeDisk.open(path, flags, mode);
    },
  };
  const failed: string[] = [];
  const onState = (state: LinkState) => state.status === 'failed' && failed.push(state.failure.reason);
  const file = await linked(at, { disk, onState, retryDelaysMs: [10] });
  file.offer('new');
  expect(await file.flush()).toMatchObject({ reason });
  expect(text(at.path)).toBe('old');
  await until(() => expect(text(at.path)).toBe('new'));
  expect(failed).toEqual([reason, reason]);
});

test('what the disk did not confirm is written again, not taken for saved', async () => {
  const at = place();
  let refusals = 1;
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, flags, mode) => {
      const file = await nodeDisk.open(path, flags, mode);
      if (path !== at.folder || refusals-- <= 0) return file;
      const sync = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
      return Object.assign(file, { sync });
    },
  };
  const file = await linked(at, { disk, retryDelaysMs: [60_000] });
  file.offer('new');
  expect(await file.flush()).toMatchObject({ reason: 'uncertain' });
  const { ino } = statSync(at.path);
  expect(await file.flush()).toEqual(done);
  expect(statSync(at.path).ino).not.toBe(ino);
  file.offer('new');
  const again = statSync(at.path).ino;
  expect(await file.flush()).toEqual(done);
  expect(statSync(at.path).ino).toBe(again);
});

test('a place that keeps other bytes than it was given is found out', async () => {
  const at = place();
  const disk: Disk = {
    ...nodeDisk,
    rename: async (from, to) => {
      await nodeDisk.rename(from, to);
      if (to === at.path) writeFileSync(at.path, 'something else');
    },
  };
  const file = await linked(at, { disk });
  file.offer('new');
  const written = await file.flush();
  expect(written).toMatchObject({ reason: 'failed' });
  expect(!written.ok && written.sentence).toContain('not what was written');
});

/** A network share that is gone: once `isGone`, no call to anything on it is ever answered. */
function share({ folder }: Place) {
  const state = { isGone: false, hanging: 0 };
  let wake = (): void => undefined;
  const back = new Promise<void>((resolve) => {
    wake = () => {
      state.isGone = false;
      resolve();
    };
  });
  const disk = new Proxy(nodeDisk, {
    get: (target, name) => {
      const call = Reflect.get(target, name, target) as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        if (state.isGone && String(args[0]).startsWith(folder)) {
          state.hanging += 1;
          await back;
        }
        return call.apply(target, args);
      };
    },
  });
  return { disk, state, comeBack: () => wake() };
}

/** Long enough for a disk that is merely busy. */
const answerMs = 1_000;

describe('a share that does not answer', () => {
  test('is said, does not hold the quit, and is written to at the next start', async () => {
    const at = place();
    const { disk, state } = share(at);
    const states: LinkState[] = [];
    const file = await linked(at, { disk, answerMs, onState: (one) => states.push(one) });
    file.offer('before');
    await file.flush();
    state.isGone = true;
    file.offer('the last words');
    await until(() => expect(states.at(-1)?.status).toBe('failed'));
    const closed = await file.close();
    expect(closed).toMatchObject({ ok: false, reason: 'unreachable' });
    const sentence = closed.ok ? '' : closed.sentence;
    expect(sentence).toMatch(/Plan\.throughline could not be saved.*does not answer.*safe in the library/);
    expect(states.at(-1)).toMatchObject({ status: 'failed', failure: { sentence } });

    // The calls of that run hang for ever; the next run finds the share again.
    const next = await opened(at.record);
    expect(await next.check()).toEqual(done);
    next.offer('the last words');
    expect(await next.close()).toEqual(done);
    expect(text(at.path)).toBe('the last words');
  });

  test('does not hold opening the workbook, and holds one thread however often it is looked for', async () => {
    const at = place();
    const { disk, state } = share(at);
    await (await linked(at)).close();
    state.isGone = true;
    const file = await opened(at.record, { disk, answerMs });
    for (let look = 0; look < 8; look++) void file.check();
    for (let n = 0; n < 8; n++) file.offer(`edit ${n}`);
    await until(() => expect(file.state().status).toBe('failed'));
    expect(state.hanging).toBeLessThanOrEqual(2);
  });

  test('is written to when it is back, without a new start', async () => {
    const at = place();
    const { disk, state, comeBack } = share(at);
    const file = await linked(at, { disk, answerMs });
    state.isGone = true;
    file.offer('kept');
    await until(() => expect(file.state().status).toBe('failed'));
    file.offer('kept and more');
    comeBack();
    await until(() => expect(text(at.path)).toBe('kept and more'));
    await until(() => expect(file.state().status).toBe('written'));
  });
});

test('without a link there is nothing to open, and a file outlives its link', async () => {
  const at = place();
  const file = await linked(at);
  file.offer('ours');
  await file.close();
  expect(await unlink(at.record)).toEqual(done);
  expect(await openLinkedFile(at.record, { now: Date.now, onState: () => undefined })).toEqual({
    ok: true,
    value: null,
  });
  expect(text(at.path)).toBe('ours');
  rmSync(at.path);
});
