// Saving the open document: what is said and when, writes that fail, and windows that go away.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatherMs, typingPauseMs } from '../../../../renderer/storage/saving/pace.ts';
import { memoryStorage } from '../../../helpers/journal/memoryStorage.ts';
import { StorageFailure } from '../../../../renderer/storage/storage.ts';
import { fileCopyOf } from '../../../../renderer/store/fileCopy.ts';
import { createRecord } from '../../../../shared/edits/records.ts';
import { recordsByKind } from '../../../../shared/file/serialize.ts';
import { fingerprintOf } from '../../../../shared/changes/fingerprint.ts';
import {
  gated,
  opened,
  pass,
  retitle,
  saveOf,
  small,
  titleIn,
} from '../../../helpers/browser/openedWindow.ts';
import { testComputer } from '../../../helpers/browser/windows.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';
import { first, step } from '../../../storage/suite.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-12T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('a storage that loses sight of a write', () => {
  const lost = new StorageFailure('lost', 'The browser has closed its storage.');

  it.each([
    ['nothing was edited meanwhile', []],
    ['there were more edits', ['Third', 'Fourth']],
  ])('that was done all the same goes on after it, when %s', async (_when, titles) => {
    const { storage, gate, inner, edits } = gated();
    const window = await opened(testComputer(storage));
    const append = storage.append.bind(storage);
    let isLost = true;
    storage.append = async (id, edit) => {
      await append(id, edit);
      if (isLost) throw lost;
    };
    window.document.getState().apply(retitle('Second'));
    await pass(gatherMs);
    expect(saveOf(window)).toMatchObject({ status: 'failed', sentence: lost.message });
    for (const title of titles) window.document.getState().apply(retitle(title));
    isLost = false;
    await pass(1_000);
    expect(saveOf(window).status).toBe('saved');
    const loaded = await inner.load('a');
    expect(loaded.status === 'ok' && [...loaded.stored.workbook.risk.values()][0]?.title).toBe(
      titles.at(-1) ?? 'Second',
    );
    expect([gate.open, edits.length > 1, window.document.getState().readOnly]).toEqual([true, true, null]);
  });

  it('is no leave to write over what another window has written', async () => {
    const { storage, inner } = gated();
    const window = await opened(testComputer(storage));
    const append = storage.append.bind(storage);
    storage.append = () => Promise.reject(lost);
    window.document.getState().apply(retitle('Mine'));
    await pass(gatherMs);
    const loaded = await inner.load('a');
    if (loaded.status !== 'ok') throw new Error(loaded.status);
    await step(inner, loaded.stored, retitle('Theirs').apply(loaded.stored.workbook, testMoment()));
    storage.append = append;
    await pass(1_000);
    expect(saveOf(window).status).toBe('readOnly');
    const after = await inner.load('a');
    expect(after.status === 'ok' && [...after.stored.workbook.risk.values()][0]?.title).toBe('Theirs');
  });
});

describe('saving', () => {
  it('says Saved only when the write has completed', async () => {
    const { storage, gate, letThrough } = gated();
    const window = await opened(testComputer(storage));
    expect(saveOf(window)).toEqual({ status: 'saved', at: '2026-01-12T08:00:00Z' });
    gate.open = false;
    window.document.getState().apply(retitle('Changed'));
    expect(saveOf(window)).toEqual({ status: 'saving' });
    await pass(10_000);
    expect(saveOf(window)).toEqual({ status: 'saving' });
    letThrough();
    await pass(0);
    expect(saveOf(window)).toEqual({ status: 'saved', at: '2026-01-12T09:00:00.040Z' });
  });

  it('never says Saved for an edit that is not written yet, in any order of events', async () => {
    const { storage, gate, completed, letThrough } = gated();
    const window = await opened(testComputer(storage));
    gate.open = false;
    let saved = 0;
    window.document.subscribe(({ save, workbook }) => {
      if (save.status !== 'saved') return;
      saved += 1;
      expect(completed.at(-1)?.fingerprint).toEqual(fingerprintOf(workbook!));
    });
    for (let i = 0; i < 30; i++) {
      const title = `Title ${i}`;
      window.document.getState().apply(i % 2 ? retitle(title) : createRecord('goal', `g${i}`, { title }));
      expect(saveOf(window).status).toBe('saving');
      await pass((gatherMs * (i % 5)) / 2);
      if (i % 3 > 0) continue;
      letThrough();
      await pass(0);
      letThrough();
      await pass(0);
    }
    gate.open = true;
    letThrough();
    await pass(typingPauseMs);
    expect(saveOf(window).status).toBe('saved');
    expect(saved).toBeGreaterThan(2);
  });

  it('has one write in flight; edits made meanwhile are the next one', async () => {
    const { storage, gate, edits, letThrough } = gated();
    const window = await opened(testComputer(storage));
    gate.open = false;
    const { apply } = window.document.getState();
    apply(retitle('One'));
    await pass(gatherMs);
    for (const id of ['x', 'y', 'z']) {
      apply(createRecord('goal', id, { title: id }));
      await pass(gatherMs * 3);
    }
    expect(edits).toHaveLength(1);
    letThrough();
    await pass(0);
    expect(edits.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(edits[1]?.changes.filter(({ type }) => type === 'added')).toHaveLength(3);
    letThrough();
    await pass(0);
    expect(saveOf(window).status).toBe('saved');
  });

  it('gathers edits in quick succession into one write', async () => {
    const { storage, edits } = gated();
    const window = await opened(testComputer(storage));
    for (const letter of 'typing') window.document.getState().apply(retitle(letter));
    await pass(gatherMs);
    expect(edits).toHaveLength(1);
  });

  it('writes nothing while a workbook is being opened or only looked at', async () => {
    const { storage, edits } = gated();
    const window = await opened(testComputer(storage));
    await pass(60_000);
    await window.document.getState().close();
    expect(edits).toEqual([]);
  });

  it('goes on after it was asked to write when there was nothing to write', async () => {
    const { storage, edits } = gated();
    const window = await opened(testComputer(storage));
    const { flush, apply } = window.document.getState();
    expect(await Promise.all([flush(), flush()])).toEqual([true, true]);
    for (const title of ['One', 'Two']) {
      apply(retitle(title));
      expect(await flush()).toBe(true);
    }
    expect(edits.map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it('writes at once when asked to', async () => {
    const { storage, edits } = gated();
    const window = await opened(testComputer(storage));
    window.document.getState().apply(retitle('Changed'));
    expect(await window.document.getState().flush()).toBe(true);
    expect(edits).toHaveLength(1);
    expect(saveOf(window).status).toBe('saved');
  });
});

describe('a write that fails', () => {
  const full = new StorageFailure('full', 'There is no space left.');

  it('is said, kept in memory and tried again until it succeeds', async () => {
    const { storage, inner, gate } = gated();
    const window = await opened(testComputer(storage));
    gate.failure = full;
    window.document.getState().apply(retitle('One'));
    await pass(gatherMs);
    expect(saveOf(window)).toEqual({
      status: 'failed',
      sentence: 'There is no space left.',
      retryAtMs: Date.now() + 1_000,
    });
    window.document.getState().apply(createRecord('goal', 'g', { title: 'Two' }));
    expect(saveOf(window).status).toBe('failed');
    await pass(7_000);
    expect(saveOf(window).status).toBe('failed');
    gate.failure = null;
    await pass(5_000);
    expect(saveOf(window).status).toBe('saved');
    const loaded = await inner.load('a');
    expect(loaded).toMatchObject({ status: 'ok', stored: { seq: 2 } });
    expect(titleIn(window)).toBe('One');
  });

  it('is tried again less and less often, but never given up', async () => {
    const { storage, gate, edits } = gated();
    const window = await opened(testComputer(storage));
    gate.failure = full;
    window.document.getState().apply(retitle('One'));
    await pass(gatherMs + 1_000 + 2_000 + 5_000 + 10_000 + 30_000 + 30_000);
    expect(edits).toHaveLength(7);
  });

  it('keeps the workbook open rather than lose it', async () => {
    const { storage, gate } = gated();
    const computer = testComputer(storage);
    await storage.snapshot('b', first('b', small()));
    const window = await opened(computer);
    gate.failure = full;
    const { apply, close, open } = window.document.getState();
    apply(retitle('One'));
    expect(await close()).toBe(false);
    expect(await open('b')).toBe(false);
    expect(titleIn(window)).toBe('One');
    gate.failure = null;
    expect(await close()).toBe(true);
  });

  it('is mended by undo: what was too big need not be written any more', async () => {
    const { storage, gate } = gated();
    const window = await opened(testComputer(storage));
    gate.failure = full;
    window.document.getState().apply(retitle('Too big'));
    await pass(gatherMs);
    window.document.getState().undo();
    gate.failure = null;
    expect(await window.document.getState().flush()).toBe(true);
    expect(saveOf(window).status).toBe('saved');
  });

  it('because somebody emptied the storage is mended by writing the whole workbook', async () => {
    const storage = memoryStorage();
    const window = await opened(testComputer(storage));
    await storage.purge('a');
    window.document.getState().apply(retitle('Kept'));
    expect(await window.document.getState().flush()).toBe(true);
    const loaded = await storage.load('a');
    expect(loaded.status === 'ok' && recordsByKind(loaded.stored.workbook)).toEqual(
      recordsByKind(window.document.getState().workbook!),
    );
  });

  it('because another program wrote the same workbook makes this window read-only', async () => {
    const storage = memoryStorage();
    const window = await opened(testComputer(storage));
    const elsewhere = testComputer(storage).window();
    await elsewhere.document.getState().open('a');
    elsewhere.document.getState().apply(retitle('Theirs'));
    await elsewhere.document.getState().flush();
    window.document.getState().apply(retitle('Mine'));
    await pass(gatherMs);
    expect(saveOf(window).status).toBe('readOnly');
    expect(window.document.getState().readOnly).toContain('changed in another window');
    expect(titleIn(window)).toBe('Mine');
    const loaded = await storage.load('a');
    expect(loaded).toMatchObject({ status: 'ok', stored: { seq: 2 } });
  });
});

describe('a window that goes away', () => {
  /** Two edits: the first write is in flight, the second has not begun; then the window is gone. */
  async function leftBehind(isFirstWritten: boolean) {
    const { storage, inner, gate, letThrough } = gated();
    const computer = testComputer(storage);
    const window = await opened(computer);
    gate.open = false;
    window.document.getState().apply(retitle('First'));
    await pass(gatherMs);
    window.document.getState().apply(createRecord('goal', 'g', { title: 'Second' }));
    window.document.getState().leave();
    if (!isFirstWritten) gate.failure = new StorageFailure('failed', 'The window is gone.');
    letThrough();
    await pass(0);
    gate.failure = new StorageFailure('failed', 'The window is gone.');
    letThrough();
    await pass(0);
    const loaded = await inner.load('a');
    expect(loaded).toMatchObject({ stored: { seq: isFirstWritten ? 2 : 1 } });
    return { inner, spill: computer.spill };
  }

  it.each([true, false])(
    'leaves its last edits to the next one (write in flight completed: %s)',
    async (isWritten) => {
      const { inner, spill } = await leftBehind(isWritten);
      const next = testComputer(inner, spill).window();
      await next.document.getState().open('a');
      expect(titleIn(next)).toBe('First');
      expect([...next.document.getState().workbook!.goal.values()].map(({ title }) => title)).toEqual([
        'Second',
      ]);
      expect(next.document.getState().undo()?.label).toBe('Add goal');
      expect(next.document.getState().undo()?.label).toBe('Change risk');
      expect(spill.read('a')).toBeNull();
    },
  );

  it('that was just saved as a file leaves its edits all the same', async () => {
    const { storage, inner, gate } = gated();
    const computer = testComputer(storage);
    const window = await opened(computer);
    gate.open = false;
    window.document.getState().apply(retitle('Saved as a file'));
    const { workbook, origin, setOrigin, leave } = window.document.getState();
    setOrigin(fileCopyOf(workbook!, origin!, { id: 'copy-1', at: '2026-01-12T09:00:00Z' }).origin);
    leave();
    const next = testComputer(inner, computer.spill).window();
    await next.document.getState().open('a');
    expect([titleIn(next), next.document.getState().readOnly]).toEqual(['Saved as a file', null]);
  });

  it('leaves nothing when all is written', async () => {
    const computer = testComputer();
    const window = await opened(computer);
    window.document.getState().apply(retitle('Written'));
    await window.document.getState().flush();
    window.document.getState().leave();
    expect(computer.spill.read('a')).toBeNull();
  });

  it('leaves edits that are of no use once another program went on from there, and they are dropped', async () => {
    const { inner, spill } = await leftBehind(false);
    const elsewhere = testComputer(inner).window();
    await elsewhere.document.getState().open('a');
    elsewhere.document.getState().apply(retitle('Theirs'));
    await elsewhere.document.getState().close();
    const next = testComputer(inner, spill).window();
    await next.document.getState().open('a');
    expect([titleIn(next), next.document.getState().workbook!.goal.size]).toEqual(['Theirs', 0]);
    expect([next.document.getState().readOnly, spill.read('a')]).toEqual([null, null]);
  });

  it('and comes back drops what it had kept aside once that is written', async () => {
    const computer = testComputer();
    const window = await opened(computer);
    window.document.getState().apply(retitle('Back again'));
    window.document.getState().leave();
    expect(computer.spill.read('a')?.edits).toHaveLength(1);
    await window.document.getState().flush();
    expect(computer.spill.read('a')).toBeNull();
  });
});
