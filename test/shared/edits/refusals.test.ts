// What no hand may set is refused in a sentence; what a file holds already may be edited beside it.
import { describe, expect, test } from 'vitest';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { type Edit, EditRefused } from '../../../shared/edits/edit.ts';
import { changeFields, createRecord } from '../../../shared/edits/records.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { finishWork, setPredecessors, startWork } from '../../../shared/edits/plan/timeBoxes.ts';
import { afterEndOf } from '../../../shared/schema/timeBox.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build, type PlainFields, range, testMoment } from '../../helpers/workbooks/workbooks.ts';

const moment = testMoment();
const make = (workbook: Workbook, edit: Edit): Workbook => performEdit(edit, workbook, moment);
const refusal = (workbook: Workbook, edit: Edit): string => {
  try {
    make(workbook, edit);
    return 'made';
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return error.message;
  }
};
const t1 = 'T-1' as never;

describe('the dates of work', () => {
  const box = (fields: PlainFields<'timeBox'> = {}) =>
    build((wb) => wb.add('timeBox', 'T-1', { duration: range(5, 5, 5), ...fields }));

  test('running without a start and done without an end are refused, however they come about', () => {
    expect(refusal(box(), changeFields('timeBox', 'T-1', { state: 'running' }))).toMatch(/day it started/);
    expect(refusal(box(), changeFields('timeBox', 'T-1', { state: 'done' }))).toMatch(/day it ended/);
    const done = box({ state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-12' });
    expect(refusal(done, changeFields('timeBox', 'T-1', { actualEnd: null }))).toMatch(/day it ended/);
    expect(refusal(box(), createRecord('timeBox', 'T-2', { title: 'x', state: 'done' }))).toMatch(
      /day it ended/,
    );
    expect(refusal(box(), changeFields('timeBox', 'T-1', { state: 'cancelled' }))).toBe('made');
  });

  test('a box that is so in a file can be changed otherwise, and mended', () => {
    const old = box({ state: 'done', actualStart: '2026-01-12' });
    expect(refusal(old, changeFields('timeBox', 'T-1', { title: 'Renamed' }))).toBe('made');
    expect(refusal(old, changeFields('timeBox', 'T-1', { actualEnd: '2026-01-12' }))).toBe('made');
  });

  test('starting and finishing take their days, none ahead of the status date and none backwards', () => {
    const running = make(box(), startWork(t1, '2026-01-12'));
    expect(running.timeBox.get(t1)).toMatchObject({ state: 'running', actualStart: '2026-01-12' });
    const done = make(running, finishWork(t1, '2026-01-09', '2026-01-12'));
    expect(done.timeBox.get(t1)).toMatchObject({
      state: 'done',
      actualStart: '2026-01-09',
      actualEnd: '2026-01-12',
    });
    expect(refusal(box(), startWork(t1, '2026-01-13'))).toMatch(/status date/);
    expect(refusal(running, finishWork(t1, '2026-01-12', '2026-01-13'))).toMatch(/status date/);
    expect(refusal(running, finishWork(t1, '2026-01-12', '2026-01-11'))).toMatch(/before it started/);
  });
});

describe('days past the year 9999', () => {
  const late = build((wb) => {
    wb.add('settings', 'settings', { startDate: '9999-12-01' });
    wb.add('timeBox', 'T-1', { duration: range(20, 20, 20) });
    wb.add('timeBox', 'T-2', { duration: range(4, 4, 4) });
  });
  test('are refused where they are typed: lengths, lags, dates', () => {
    const duration = range(30, 30, 30);
    expect(refusal(late, changeFields('timeBox', 'T-1', { duration }))).toMatch(
      /T-1 T-1 would end after 31 Dec 9999/,
    );
    expect(refusal(late, changeFields('timeBox', 'T-1', { notBefore: '9999-12-15' }))).toMatch(/31 Dec 9999/);
    expect(refusal(late, changeFields('settings', 'settings', { startDate: '9999-12-20' }))).toMatch(/T-1/);
    const waits = (lagWD: number) => setPredecessors('T-2' as never, [{ ...afterEndOf(t1), lagWD }]);
    expect(refusal(late, waits(0))).toMatch(/T-2/);
    expect(
      refusal(
        build((wb) => wb.add('timeBox', 'T-2', { duration: range(3, 3, 3) }), late),
        waits(0),
      ),
    ).toBe('made');
  });

  test('boundary: what lies beyond in a file already may stay while something else changes', () => {
    const beyond = build((wb) => wb.add('timeBox', 'T-1', { duration: range(40, 40, 40) }), late);
    expect(refusal(beyond, changeFields('timeBox', 'T-2', { title: 'Renamed' }))).toBe('made');
  });
});

test('a second need test of a use case is refused, one of another is not', () => {
  const one = build((wb) => {
    for (const code of ['U-1', 'U-2']) wb.add('useCase', code);
    wb.add('needTest', 'n1', { useCase: 'U-1' });
    wb.add('needTest', 'n2', {});
  });
  expect(refusal(one, createRecord('needTest', 'n3', { useCase: 'U-1' as never }))).toMatch(
    /need test already/,
  );
  expect(refusal(one, changeFields('needTest', 'n2', { useCase: 'U-1' as never }))).toMatch(/U-1/);
  expect(refusal(one, createRecord('needTest', 'n3', { useCase: 'U-2' as never }))).toBe('made');
  expect(refusal(one, changeFields('needTest', 'n1', { title: 'x' }))).toBe('made');
});

describe('a waiver that would not hold', () => {
  const mark = { kind: 'typed', value: 'Signed' } as const;
  const workbook = (fields: PlainFields<'decision'> = {}) =>
    build((wb) => {
      wb.add('role', 'chief', { level: 'executive' });
      wb.add('role', 'head', { level: 'manager' });
      wb.add('killCriterion', 'K-1');
      wb.add('decision', 'D-1', {
        purpose: 'waiver',
        criterion: 'K-1',
        outcome: 'go',
        rationale: 'One more week',
        newCheckpoint: '2026-02-09',
        ...fields,
      });
    });
  const sign = (role: string) => signDecision('D-1' as never, { role: role as never, mark });
  const stateOf = (given: Workbook) => [...given.decision.values()][0]?.state;

  test('is not made by hand: neither created nor turned into a signed one', () => {
    const fields = { title: 'W', purpose: 'waiver', criterion: 'K-1' as never, state: 'signed' } as const;
    expect(refusal(workbook(), createRecord('decision', 'D-2', fields))).toMatch(/would not hold/);
    expect(refusal(workbook(), changeFields('decision', 'D-1', { state: 'signed' }))).toMatch(
      /two different roles/,
    );
    expect(
      refusal(
        workbook({ purpose: 'gate', state: 'signed' }),
        changeFields('decision', 'D-1', { purpose: 'waiver' }),
      ),
    ).toMatch(/would not hold/);
  });

  test('is judged by the status date, whatever day the clock has when the first of two signs', () => {
    const later = { ...moment, at: '2026-11-29T08:00:00Z' };
    const once = sign('chief').apply(workbook(), later);
    expect(stateOf(once)).toBe('proposed');
    expect(stateOf(sign('head').apply(once, later))).toBe('signed');
  });

  test.each([
    ['without a reason', { rationale: '' }, 'no reason'],
    ['without a new checkpoint', { newCheckpoint: null }, 'no new checkpoint'],
    ['too late', { newCheckpoint: '2026-02-10' }, '20 working days'],
    ['to a day that is not later', { newCheckpoint: '2026-01-12' }, 'not later'],
  ] as const)('is not signed %s', (_, fields, because) => {
    expect(refusal(workbook(fields), sign('chief'))).toContain(because);
  });

  test('waits for two roles, one of them an executive, and holds from then on', () => {
    const once = make(workbook(), sign('chief'));
    expect(stateOf(once)).toBe('proposed');
    const twice = make(once, sign('head'));
    expect(stateOf(twice)).toBe('signed');
    expect(refusal(twice, changeFields('decision', 'D-1', { rationale: '' }))).toMatch(/would not hold/);
    const second = build(
      (wb) =>
        wb.add('decision', 'D-2', {
          purpose: 'waiver',
          criterion: 'K-1',
          outcome: 'go',
          rationale: 'Again',
          newCheckpoint: '2026-02-09',
        }),
      twice,
    );
    expect(refusal(second, signDecision('D-2' as never, { role: 'chief' as never, mark }))).toMatch(
      /second waiver/,
    );
  });
});
