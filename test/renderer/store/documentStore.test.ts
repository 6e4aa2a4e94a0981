// The open document: edits, undo and redo, opening, and giving way to a newer version.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../helpers/journal/memoryStorage.ts';
import { StorageFailure } from '../../../renderer/storage/storage.ts';
import { selectRedoLabel, selectUndoLabel } from '../../../renderer/store/documentStore.ts';
import { fileCopyOf } from '../../../renderer/store/fileCopy.ts';
import { EditRefused } from '../../../shared/edits/edit.ts';
import { changeFields, createRecord } from '../../../shared/edits/records.ts';
import { recordsByKind } from '../../../shared/file/serialize.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryStates } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { gated, opened, retitle, small, titleIn } from '../../helpers/browser/openedWindow.ts';
import { testComputer } from '../../helpers/browser/windows.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';
import { first } from '../../storage/suite.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-12T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('an edit', () => {
  it('changes the workbook and can be undone and redone by name', async () => {
    const window = await opened(testComputer());
    const { apply, undo, redo } = window.document.getState();
    expect(apply(retitle('Changed'))).toBe(true);
    expect(titleIn(window)).toBe('Changed');
    expect(selectUndoLabel(window.document.getState())).toBe('Change risk');
    expect(undo()?.label).toBe('Change risk');
    expect(titleIn(window)).toBe('Start');
    expect(selectRedoLabel(window.document.getState())).toBe('Change risk');
    expect(redo()?.label).toBe('Change risk');
    expect(titleIn(window)).toBe('Changed');
  });

  it('that is refused changes nothing and says why', async () => {
    const window = await opened(testComputer());
    const before = window.document.getState();
    const refuse = () => {
      throw new EditRefused('This cannot be.');
    };
    expect(before.apply({ label: 'No', apply: refuse })).toBe(false);
    expect(window.document.getState()).toBe(before);
    expect(window.said()).toEqual(['This cannot be.']);
  });

  it('that trips a live kill criterion records it in the same step, and undo takes back both', async () => {
    const window = await opened(testComputer());
    const { apply, undo } = window.document.getState();
    const duration = (days: number) => ({ low: days, likely: days, high: days, shape: 'fixed' }) as const;
    const guarded = build((wb) => {
      wb.add('role', 'head');
      wb.add('timeBox', 'T-1', { duration: duration(1), fixedCost: duration(1_000_00) });
      wb.add('killCriterion', 'K-1', {
        form: 'stopsIf',
        systemMetric: 'forecastCost',
        comparator: '>',
        value: 9_000,
        unit: 'EUR',
        checkpointDate: '2026-12-01',
        ownerRole: 'head',
        status: 'armed',
      });
    });
    const trips = () => [...(window.document.getState().workbook?.killCriterion.values() ?? [])][0]?.trips;
    apply({ label: 'Begin', apply: () => guarded });
    expect(trips()).toEqual([]);
    apply(changeFields('timeBox', 'T-1', { fixedCost: duration(9_400_00) }));
    expect(trips()).toMatchObject([{ on: '2026-01-12', value: 9_400 }]);
    expect(selectUndoLabel(window.document.getState())).toBe('Change time box');
    undo();
    expect(trips()).toEqual([]);
    expect(selectUndoLabel(window.document.getState())).toBe('Begin');
  });

  it('that fails by a fault of ours is not swallowed', async () => {
    const window = await opened(testComputer());
    const fail = () => {
      throw new TypeError('fault');
    };
    expect(() => window.document.getState().apply({ label: 'Fault', apply: fail })).toThrow('fault');
  });

  it('that changes nothing is no step and needs no write', async () => {
    const window = await opened(testComputer());
    const before = window.document.getState();
    expect(before.apply(retitle('Start'))).toBe(true);
    expect(window.document.getState()).toBe(before);
  });

  it('that is on record is undone in its own sitting, and in no later one', async () => {
    const computer = testComputer();
    const armed = build((wb) => {
      wb.add('metric', 'M-1', { unit: '%' });
      wb.add('killCriterion', 'K-1', { status: 'armed', metric: 'M-1', unit: '%', value: 5 });
    });
    const window = await opened(computer, armed);
    const { apply, undo, close, open } = window.document.getState();
    const note = (id: string) =>
      createRecord('reading', id, { metric: 'M-1' as never, date: '2026-01-12', value: 3 });
    const readings = () => [...(window.document.getState().workbook?.reading.keys() ?? [])];
    apply(note('first'));
    expect(undo()?.label).toBe('Add reading');
    expect(readings()).toEqual([]);
    apply(note('second'));
    expect(await close()).toBe(true);
    await open('a');
    expect(undo()).toBeNull();
    expect(readings()).toEqual(['second']);
    expect(window.said().at(-1)).toMatch(/recorded before this sitting: “3 % was read of M-1/);
    apply(note('third'));
    expect(undo()?.label).toBe('Add reading');
    expect(readings()).toEqual(['second']);
  });

  it('and its undo give back what was there, whatever the edits', async () => {
    vi.useRealTimers();
    /** What the states hold: the record is written beside them. */
    const said = (workbook: Workbook) => recordsByKind({ ...workbook, bindingEntry: new Map() });
    await fc.assert(
      fc.asyncProperty(arbitraryStates(12), async (states) => {
        const computer = testComputer();
        const { document } = await opened(computer, states[0]);
        const { apply, undo, close, open } = document.getState();
        for (const state of states)
          apply({ label: 'Step', apply: ({ bindingEntry }) => ({ ...state, bindingEntry }) });
        expect(await close()).toBe(true);
        await open('a');
        expect(said(document.getState().workbook!)).toEqual(said(states.at(-1)!));
        // What is on record since another sitting stands: undo goes no further back than that.
        const isOnRecord = () =>
          document
            .getState()
            .history.past.at(-1)
            ?.changes.some(({ kind, type }) => kind === 'bindingEntry' && type === 'added');
        while (undo()) expect(document.getState().workbook).not.toBeNull();
        if (isOnRecord()) return void (await close());
        expect(said(document.getState().workbook!)).toEqual(said(states[0]!));
        await close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('opening', () => {
  it('says when there is no such workbook', async () => {
    const window = testComputer().window();
    expect(await window.document.getState().open('none')).toBe(false);
    expect(window.document.getState().opening).toEqual({
      status: 'failed',
      id: 'none',
      sentence: 'This workbook is not on this computer any more.',
    });
  });

  it('says when the storage does not answer', async () => {
    const failure = new StorageFailure('blocked', 'Close the other window.');
    const computer = testComputer({ ...memoryStorage(), load: () => Promise.reject(failure) });
    const window = computer.window();
    expect(await window.document.getState().open('a')).toBe(false);
    expect(window.document.getState().opening).toMatchObject({ sentence: 'Close the other window.' });
  });

  it('twice at once ends with the last one open and only it locked', async () => {
    const computer = testComputer();
    await computer.storage.snapshot('b', first('b', small()));
    const window = await opened(computer);
    const { open } = window.document.getState();
    await Promise.all([open('b'), open('a'), open('b')]);
    expect(window.document.getState().id).toBe('b');
    const other = computer.window();
    await other.document.getState().open('a');
    expect(other.document.getState().readOnly).toBeNull();
  });

  it('brings back six hundred steps of undo and what was undone', async () => {
    const computer = testComputer();
    const window = await opened(computer);
    const { apply, undo, close } = window.document.getState();
    for (let i = 1; i <= 600; i++) apply({ ...retitle(`Title ${i}`), group: undefined });
    for (let i = 0; i < 10; i++) undo();
    expect(await close()).toBe(true);
    const again = computer.window();
    await again.document.getState().open('a');
    expect(titleIn(again)).toBe('Title 590');
    for (let i = 0; i < 10; i++) again.document.getState().redo();
    expect(titleIn(again)).toBe('Title 600');
    let steps = 0;
    while (again.document.getState().undo()) steps += 1;
    expect([steps, titleIn(again)]).toEqual([600, 'Start']);
  });

  it('keeps the share point that a file copy has left', async () => {
    const computer = testComputer();
    const window = await opened(computer);
    const { workbook, origin, setOrigin, apply, close } = window.document.getState();
    const copy = fileCopyOf(workbook!, origin!, { id: 'copy-1', at: '2026-01-12T09:00:00Z' });
    setOrigin(copy.origin);
    apply(retitle('After the copy'));
    expect(await close()).toBe(true);
    const again = computer.window();
    await again.document.getState().open('a');
    const { workbook: now, origin: from } = again.document.getState();
    const next = fileCopyOf(now!, from!, { id: 'copy-2', at: '2026-01-13T09:00:00Z' });
    expect(next.origin.lastCopy?.lineage.ancestors.map(({ id }) => id)).toEqual(['copy-1']);
    expect(next.text).toContain('"copy": "copy-2"');
  });
});

describe('giving way to a newer version', () => {
  it('writes the last edit and allows no more', async () => {
    const { storage, edits } = gated();
    const window = await opened(testComputer(storage));
    const { apply, freeze } = window.document.getState();
    apply(retitle('Last'));
    await freeze('Reload this window.');
    expect(edits).toHaveLength(1);
    expect(apply(retitle('More'))).toBe(false);
    expect(window.document.getState().undo()).toBeNull();
    expect(titleIn(window)).toBe('Last');
    expect(window.said()).toEqual(['Reload this window.', 'Reload this window.']);
  });
});
