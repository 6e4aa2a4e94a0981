// Undo and redo as a value: any edit can be taken back, typing is one step, and five hundred steps are no limit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRecord } from '../../../shared/edits/edit.ts';
import { recordsByKind } from '../../../shared/file/serialize.ts';
import { differenceOf } from '../../../shared/changes/changes.ts';
import {
  baseOf,
  emptyHistory,
  groupPauseMs,
  type History,
  maxEntries,
  record,
  redo,
  type Step,
  undo,
} from '../../../shared/changes/history.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryStates } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

interface Present {
  readonly workbook: Workbook;
  readonly history: History;
}

const at = '2026-01-12T08:00:00Z';
const start: Workbook = build((wb) => wb.add('risk', 'R-1', { title: 'Start' }));

function make({ workbook, history }: Present, after: Workbook, group?: string, atMs = 0): Present {
  const made = differenceOf(baseOf(history, workbook, { group, atMs }), after);
  return {
    workbook: after,
    history: record(history, made, { label: 'Edit', group, at, atMs, byRole: null }),
  };
}

function titled(present: Present, title: string, group?: string, atMs = 0): Present {
  const after = changeRecord(present.workbook, 'risk', 'R-1', { title }, testMoment());
  return make(present, after, group, atMs);
}

const titleOf = ({ workbook }: Present): string => [...workbook.risk.values()][0]!.title;

const fresh: Present = { workbook: start, history: emptyHistory };

/** Steps as often as there is one to take. */
function allTheWay(present: Present, step: (workbook: Workbook, history: History) => Step | null): Present {
  let now = present;
  for (let next = step(now.workbook, now.history); next; next = step(now.workbook, now.history)) now = next;
  return now;
}

const seqs = ({ history }: Present): number[] => [...history.past, ...history.future].map(({ seq }) => seq);

describe('undo', () => {
  it('gives the workbook back after any edits, and redo does them again', () => {
    fc.assert(
      fc.property(arbitraryStates(), (states) => {
        const first = { workbook: states[0]!, history: emptyHistory };
        const last = states.reduce<Present>((present, state) => make(present, state), first);
        const back = allTheWay(last, undo);
        expect(recordsByKind(back.workbook)).toEqual(recordsByKind(first.workbook));
        const again = allTheWay(back, redo);
        expect(recordsByKind(again.workbook)).toEqual(recordsByKind(last.workbook));
      }),
    );
  });

  it('keeps entries in one unbroken row of numbers, whatever is done, undone and done instead', () => {
    const moves = fc.array(fc.oneof(fc.nat(), fc.constantFrom('undo', 'redo')), { maxLength: 40 });
    fc.assert(
      fc.property(arbitraryStates(12), moves, (states, taken) => {
        let now: Present = { workbook: states[0]!, history: emptyHistory };
        const seen = new Map([[0, now.workbook]]);
        for (const move of taken) {
          if (typeof move === 'number') now = make(now, states[move % states.length]!);
          else now = (move === 'undo' ? undo : redo)(now.workbook, now.history) ?? now;
          const done = now.history.past.at(-1)?.seq ?? 0;
          if (typeof move === 'number') seen.set(done, now.workbook);
          expect(seqs(now)).toEqual(seqs(now).map((_, i) => i + 1));
          expect(recordsByKind(now.workbook)).toEqual(recordsByKind(seen.get(done)!));
        }
      }),
    );
  });

  it('goes back over more than five hundred steps', () => {
    let now = fresh;
    for (let i = 1; i <= 600; i++) now = titled(now, `Title ${i}`);
    expect(now.history.past).toHaveLength(600);
    expect(titleOf(allTheWay(now, undo))).toBe('Start');
  });

  it('forgets the oldest steps first', () => {
    let now = fresh;
    for (let i = 1; i <= maxEntries + 20; i++) now = titled(now, `Title ${i}`);
    expect(now.history.past).toHaveLength(maxEntries);
    expect(titleOf(allTheWay(now, undo))).toBe('Title 20');
  });

  it('has nothing to give when nothing was done', () => {
    expect(undo(start, emptyHistory)).toBeNull();
    expect(redo(start, emptyHistory)).toBeNull();
  });
});

describe('recording', () => {
  it('makes one step of typing in one field', () => {
    const typed = ['L', 'La', 'Lat', 'Late'].reduce(
      (now, text, i) => titled(now, text, 'title', i * 300),
      fresh,
    );
    expect(typed.history.past).toHaveLength(1);
    expect(titleOf(allTheWay(typed, undo))).toBe('Start');
  });

  it('starts another step after a pause', () => {
    const typed = titled(titled(fresh, 'La', 'title', 0), 'Late', 'title', groupPauseMs + 1);
    expect(typed.history.past).toHaveLength(2);
  });

  it('measures the pause from the last keystroke, not from the first', () => {
    const times = [0, 1_000, 2_000, 3_000];
    const typed = times.reduce((now, atMs) => titled(now, `At ${atMs}`, 'title', atMs), fresh);
    expect(typed.history.past).toHaveLength(1);
  });

  it('starts another step in another field, and for edits without a group', () => {
    const one = titled(titled(fresh, 'A', 'title', 0), 'B', 'owner', 100);
    expect(one.history.past).toHaveLength(2);
    expect(titled(titled(fresh, 'A', undefined, 0), 'B', undefined, 100).history.past).toHaveLength(2);
  });

  it('does not join what was typed before an undo', () => {
    const typed = titled(fresh, 'A', 'title', 0);
    const undone = undo(typed.workbook, typed.history)!;
    const again = titled(undone, 'B', 'title', 100);
    expect(again.history.past.map(({ seq }) => seq)).toEqual([1]);
    expect(again.history.future).toEqual([]);
  });

  it('leaves no step when typing ends where it began', () => {
    const typed = make(titled(fresh, 'A', 'title', 0), start, 'title', 100);
    expect(typed.history.past).toEqual([]);
  });

  it('keeps redo when an edit has changed nothing', () => {
    const undone = undo(...(Object.values(titled(fresh, 'A')) as [Workbook, History]))!;
    const same: Workbook = { ...undone.workbook, risk: new Map(undone.workbook.risk) };
    expect(make(undone, same).history).toBe(undone.history);
  });

  it('drops redo when an edit has changed something', () => {
    const edited = titled(titled(fresh, 'A'), 'B');
    const undone = undo(edited.workbook, edited.history)!;
    expect(titled(undone, 'C').history.future).toEqual([]);
  });

  it('keeps who made the edit, when, and what it is called', () => {
    const after = changeRecord(start, 'risk', 'R-1', { title: 'Other' }, testMoment());
    const history = record(emptyHistory, differenceOf(start, after), {
      label: 'Change risk',
      at,
      atMs: 0,
      byRole: 'role-1',
    });
    expect(history.past).toMatchObject([{ seq: 1, label: 'Change risk', at, byRole: 'role-1' }]);
  });
});
