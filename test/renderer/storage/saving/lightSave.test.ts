// What an edit costs until it is saved: it is compared once, applied once, and no rule runs before work rests.
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as realChanges from '../../../../shared/changes/changes.ts';
import * as realFingerprints from '../../../../shared/changes/fingerprint.ts';
import type { LibraryCounts, Storage } from '../../../../renderer/storage/storage.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';

const [changesPath, fingerprintPath] = [
  '../../../../shared/changes/changes.ts',
  '../../../../shared/changes/fingerprint.ts',
];

/** How often each has been asked for. */
const asked = { compare: 0, apply: 0, fingerprint: 0 };

function counted<Args extends unknown[], Result>(what: keyof typeof asked, real: (...args: Args) => Result) {
  return (...args: Args): Result => {
    asked[what] += 1;
    return real(...args);
  };
}

async function loadCounted() {
  vi.resetModules();
  vi.doMock(changesPath, () => ({
    ...realChanges,
    diff: counted('compare', realChanges.diff),
    differenceOf: counted('compare', realChanges.differenceOf),
    apply: counted('apply', realChanges.apply),
  }));
  vi.doMock(fingerprintPath, () => ({
    ...realFingerprints,
    fingerprintAfter: counted('fingerprint', realFingerprints.fingerprintAfter),
  }));
  return {
    ...(await import('../../../../renderer/storage/journal/journalStorage.ts')),
    ...(await import('../../../helpers/journal/memoryStorage.ts')),
    ...(await import('../../../../renderer/storage/saving/pace.ts')),
    ...(await import('../../../../renderer/storage/saving/autosave.ts')),
    ...(await import('../../../../renderer/storage/storage.ts')),
    ...(await import('../../../../shared/edits/records.ts')),
    ...(await import('../../../helpers/journal/memoryJournal.ts')),
    ...(await import('../../../helpers/browser/openedWindow.ts')),
    ...(await import('../../../helpers/browser/windows.ts')),
  };
}

const {
  createRecord,
  gated,
  gatherMs,
  journalStorage,
  memoryJournal,
  memoryRows,
  memoryStorage,
  opened,
  pass,
  restMs,
  retitle,
  saveOf,
  StorageFailure,
  testComputer,
  titleIn,
} = await loadCounted();

afterAll(() => {
  vi.doUnmock(changesPath);
  vi.doUnmock(fingerprintPath);
  vi.resetModules();
});

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-12T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** The figures of a workbook: how many goals, so that a test can tell of which state they are. */
const counting = () =>
  vi.fn((workbook: Workbook): LibraryCounts => ({
    stageReached: 1,
    openFindings: workbook.goal.size,
    criteriaDue: 0,
  }));

async function windowOver(storage: Storage) {
  const counts = counting();
  const window = await opened(testComputer(storage, undefined, counts));
  Object.assign(asked, { compare: 0, apply: 0, fingerprint: 0 });
  return { window, counts };
}

const inTheBrowser = (): Storage => memoryStorage();
const onTheDesktop = (): Storage =>
  journalStorage({ bridge: memoryJournal().bridge, rows: memoryRows(), say: () => undefined });

describe.each([
  ['in the browser', inTheBrowser],
  ['on the desktop', onTheDesktop],
])('an edit %s', (_where, storageOf) => {
  it('is compared once, applied once and hashed once until all copies are written', async () => {
    const { window, counts } = await windowOver(storageOf());
    window.document.getState().apply(retitle('Second'));
    await pass(gatherMs);
    expect(saveOf(window).status).toBe('saved');
    expect(asked).toEqual({ compare: 1, apply: 1, fingerprint: 1 });
    expect(counts).not.toHaveBeenCalled();
  });

  it('that is undone is not compared at all', async () => {
    const { window } = await windowOver(storageOf());
    window.document.getState().apply(retitle('Second'));
    await window.document.getState().flush();
    Object.assign(asked, { compare: 0, apply: 0, fingerprint: 0 });
    window.document.getState().undo();
    await window.document.getState().flush();
    expect(asked).toEqual({ compare: 0, apply: 2, fingerprint: 1 });
    window.document.getState().redo();
    await window.document.getState().flush();
    expect(asked.compare).toBe(0);
    expect(titleIn(window)).toBe('Second');
  });

  it('written together with others is what is read back', async () => {
    const storage = storageOf();
    const { window } = await windowOver(storage);
    const { apply, undo, flush } = window.document.getState();
    apply(retitle('A'));
    apply(createRecord('goal', 'g1', { title: 'One' }));
    undo();
    apply(createRecord('goal', 'g2', { title: 'Two' }));
    await flush();
    const loaded = await storage.load('a');
    expect(loaded.status === 'ok' && [...loaded.stored.workbook.goal.keys()]).toEqual(['g2']);
  });
});

describe('the figures of the library', () => {
  const summaryOf = async (storage: Storage) => (await storage.list())[0];

  it('are marked as of an earlier state by an edit, and taken once when work rests', async () => {
    const storage = memoryStorage();
    const { window, counts } = await windowOver(storage);
    for (const id of ['g1', 'g2']) {
      window.document.getState().apply(createRecord('goal', id, { title: id }));
      await pass(restMs - 1_000);
      expect(await summaryOf(storage)).toMatchObject({ openFindings: 1, counted: 'earlier' });
    }
    await pass(restMs);
    expect(counts).toHaveBeenCalledTimes(1);
    const taken = await summaryOf(storage);
    expect([taken?.openFindings, taken?.counted]).toEqual([2, undefined]);
    await pass(10 * restMs);
    expect(counts).toHaveBeenCalledTimes(1);
  });

  it('are taken when the workbook is closed, whose last change is no later for it', async () => {
    const storage = memoryStorage();
    const { window } = await windowOver(storage);
    window.document.getState().apply(createRecord('goal', 'g1', { title: 'One' }));
    expect(await window.document.getState().close()).toBe(true);
    const taken = await summaryOf(storage);
    expect([taken?.openFindings, taken?.counted]).toEqual([1, undefined]);
    expect(taken?.updatedAt).toBe('2026-01-12T09:00:00.000Z');
  });

  it('that were left behind are taken when the workbook is open again', async () => {
    const storage = memoryStorage();
    const { window } = await windowOver(storage);
    window.document.getState().apply(createRecord('goal', 'g1', { title: 'One' }));
    await window.document.getState().flush();
    expect((await summaryOf(storage))?.counted).toBe('earlier');
    const next = testComputer(storage, undefined, counting()).window();
    await next.document.getState().open('a');
    await pass(restMs);
    expect((await summaryOf(storage))?.openFindings).toBe(1);
  });

  it('that cannot be taken keep nobody from saving and closing; the fault is thrown on its own', async () => {
    const storage = memoryStorage();
    const { window, counts } = await windowOver(storage);
    counts.mockImplementation(() => {
      throw new Error('A rule is wrong.');
    });
    window.document.getState().apply(retitle('Kept'));
    expect(await window.document.getState().close()).toBe(true);
    expect(() => vi.runAllTimers()).toThrow('A rule is wrong.');
    const loaded = await storage.load('a');
    expect(loaded).toMatchObject({ status: 'ok', stored: { seq: 2, summary: { counted: 'earlier' } } });
  });

  it('that cannot be taken are tried once, and again only after the next edit', async () => {
    const { window, counts } = await windowOver(memoryStorage());
    counts.mockImplementation(() => {
      throw new Error('A rule is wrong.');
    });
    for (const title of ['Second', 'Third']) {
      counts.mockClear();
      window.document.getState().apply(retitle(title));
      await expect(pass(20 * restMs)).rejects.toThrow('A rule is wrong.');
      await pass(20 * restMs);
      expect(counts).toHaveBeenCalledTimes(1);
      expect(saveOf(window).status).toBe('saved');
    }
  });

  it('that cannot be written are no failure to save, and the next edit is saved all the same', async () => {
    const { storage, gate } = gated();
    const { window } = await windowOver(storage);
    window.document.getState().apply(retitle('Second'));
    await pass(gatherMs);
    gate.failure = new StorageFailure('full', 'There is no space left.');
    await pass(restMs);
    expect(saveOf(window).status).toBe('saved');
    gate.failure = null;
    window.document.getState().apply(retitle('Third'));
    await pass(2 * restMs);
    expect(saveOf(window).status).toBe('saved');
    expect(await storage.load('a')).toMatchObject({ status: 'ok', stored: { seq: 4 } });
  });

  it('written while the window goes away do not cost the edits kept aside', async () => {
    const { storage, inner, gate, letThrough } = gated();
    const computer = testComputer(storage, undefined, counting());
    const window = await opened(computer);
    window.document.getState().apply(retitle('Second'));
    await pass(gatherMs);
    gate.open = false;
    await pass(restMs);
    window.document.getState().apply(retitle('Third'));
    window.document.getState().leave();
    gate.failure = new StorageFailure('failed', 'The window is gone.');
    letThrough();
    await pass(0);
    const next = testComputer(inner, computer.spill).window();
    await next.document.getState().open('a');
    expect([titleIn(next), next.document.getState().readOnly]).toEqual(['Third', null]);
  });
});
