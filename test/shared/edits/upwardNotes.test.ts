// What is told upward: raised, heard, answered; a new estimate in one step with the note about it.
import { describe, expect, test } from 'vitest';
import { type Edit, EditRefused } from '../../../shared/edits/edit.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import {
  acknowledgeNote,
  decideNote,
  raiseNote,
  reestimate,
} from '../../../shared/edits/plan/upwardNotes.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { notesUpward } from '../../../shared/rules/plan/upwardNotes.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build, range, testMoment } from '../../helpers/workbooks/workbooks.ts';

const plan = build((wb) => {
  wb.add('role', 'builder', { build: true });
  wb.add('role', 'manager', { level: 'manager' });
  wb.add('timeBox', 'T-1', { duration: range(5, 5, 5) });
});
const id = (text: string) => text as never;
const onBox = { kind: 'timeBox', id: 'T-1' } as const;
const about = { about: onBox, note: id('note'), fromRole: id('builder'), toRole: id('manager') };
const make = (workbook: Workbook, ...edits: readonly Edit[]) =>
  edits.reduce((result, edit) => performEdit(edit, result, testMoment()), workbook);
const on = (workbook: Workbook, asOf: string) => build((wb) => wb.add('facts', 'facts', { asOf }), workbook);
const noteIn = (workbook: Workbook) => workbook.upwardNote.get(id('note'));

describe('raising', () => {
  test('SCH-09 a re-estimate keeps the plan, stores the builders’ range and raises a note', () => {
    const after = make(plan, reestimate(about, range(8, 10, 15)));
    const box = after.timeBox.get(id('T-1'));
    expect(box).toMatchObject({ buildEstimate: { low: 8, likely: 10, high: 15 }, estimateByRole: 'builder' });
    expect(box?.duration).toEqual(range(5, 5, 5));
    expect(noteIn(after)).toMatchObject({
      code: 'V-1',
      title: 'T-1 now takes 8 to 15 working days, likely 10',
      kind: 'estimate',
      raisedOn: '2026-01-12',
      fromRole: 'builder',
      toRole: 'manager',
      about: onBox,
      acknowledgedOn: null,
    });
  });

  test('the same estimate again is no news', () => {
    const once = make(plan, reestimate(about, range(8, 10, 15)));
    expect(() => make(once, reestimate({ ...about, note: id('second') }, range(8, 10, 15)))).toThrow(
      'T-1 is estimated like that already',
    );
  });

  test('SCH-09 a block stands in the builder’s words, about any record or the work as a whole', () => {
    const after = make(plan, raiseNote({ ...about, about: null }, 'block', ' No access to the table '));
    expect(noteIn(after)).toMatchObject({ kind: 'block', title: 'No access to the table', about: null });
  });

  test('an estimate is refused for a box that is gone, and no note is left', () => {
    const gone = { ...about, about: { kind: 'timeBox', id: 'T-9' } };
    expect(() => make(plan, reestimate(gone, range(1, 1, 1)))).toThrow(EditRefused);
  });
});

describe('answering', () => {
  const raised = make(plan, raiseNote(about, 'block', 'No access'));
  const state = (workbook: Workbook) => notesUpward(workbook).map((one) => [one.state, one.waitWD]);

  test('waits until it is acknowledged, and its age stands still from then', () => {
    const later = on(raised, '2026-01-16');
    expect(state(later)).toEqual([['open', 4]]);
    const heard = make(later, acknowledgeNote(id('note')));
    expect(noteIn(heard)?.acknowledgedOn).toBe('2026-01-16');
    expect(state(on(heard, '2026-01-30'))).toEqual([['acknowledged', 4]]);
  });

  test('a decision that is named acknowledges the note, and answers it once it is signed', () => {
    const decided = make(on(raised, '2026-01-14'), decideNote(id('note'), id('D')));
    expect(noteIn(decided)).toMatchObject({ decision: 'D', acknowledgedOn: '2026-01-14' });
    expect(decided.decision.get(id('D'))).toMatchObject({
      title: 'Answer to V-1 No access',
      state: 'proposed',
    });
    expect(state(decided)).toEqual([['acknowledged', 2]]);
    expect(state(build((wb) => wb.add('decision', 'D', { state: 'signed' }), decided))).toEqual([
      ['answered', 2],
    ]);
    expect(state(build((wb) => wb.add('decision', 'D', { state: 'revoked' }), decided))).toEqual([
      ['acknowledged', 2],
    ]);
  });

  test('is acknowledged on no day before it was raised, and on none to come', () => {
    const heardOn = (acknowledgedOn: string) =>
      make(raised, changeFields('upwardNote', 'note', { acknowledgedOn }));
    expect(() => heardOn('2026-01-09')).toThrow('before 12 Jan 2026');
    expect(() => heardOn('2026-01-13')).toThrow('by 12 Jan 2026, the status date');
    expect(noteIn(heardOn('2026-01-12'))?.acknowledgedOn).toBe('2026-01-12');
  });

  test('those that wait stand first, the longest waiting leading', () => {
    const several = build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-02-06' });
      wb.add('upwardNote', 'V-1', { raisedOn: '2026-01-12', acknowledgedOn: '2026-01-14' });
      wb.add('upwardNote', 'V-2', { raisedOn: '2026-02-02' });
      wb.add('upwardNote', 'V-3', { raisedOn: '2026-01-19' });
      wb.add('upwardNote', 'V-4', { raisedOn: '2026-01-05', archived: true });
    });
    expect(notesUpward(several).map(({ note }) => note.code)).toEqual(['V-3', 'V-2', 'V-1']);
  });
});
