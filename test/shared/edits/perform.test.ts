// What an edit brings with it: live trips stay on record, signed decisions keep their order, undo takes back both.
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../shared/edits/edit.ts';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { changeFields, deleteRecords, together } from '../../../shared/edits/records.ts';
import { parse } from '../../../shared/file/parse.ts';
import { differenceOf } from '../../../shared/changes/changes.ts';
import { baseOf, emptyHistory, record, undo } from '../../../shared/changes/history.ts';
import { criteriaStates } from '../../../shared/rules/criterion/criterionState.ts';
import { tripText } from '../../../shared/rules/criterion/criterionTrips.ts';
import { figures } from '../../../shared/rules/figures.ts';
import { isChangedSince, signedHash } from '../../../shared/rules/signature/signatures.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { savedText } from '../../helpers/programs/savedText.ts';
import {
  build,
  type Builder,
  type PlainFields,
  range,
  testMoment,
} from '../../helpers/workbooks/workbooks.ts';

const fixed = (days: number) => range(days, days, days, 'fixed');
const moment = testMoment();

/** K-1 stops if the forecast is above 9 000 euros; T-1 of 10 days costs 400 a day. */
const planned = (
  criterion: PlainFields<'killCriterion'> = {},
  more: (wb: Builder) => void = () => undefined,
) =>
  build((wb) => {
    wb.add('facts', 'facts', { asOf: '2026-03-02' });
    wb.add('role', 'head', { level: 'executive' });
    wb.add('resource', 'Z-1', { capacity: 1, ratePerUnitWD: 400_00 });
    wb.add('timeBox', 'T-1', {
      duration: fixed(10),
      allocations: [{ resource: 'Z-1', units: 1 }],
    });
    wb.add('killCriterion', 'K-1', {
      form: 'stopsIf',
      systemMetric: 'forecastCost',
      comparator: '>',
      value: 9_000,
      unit: 'EUR',
      checkpointDate: '2026-12-01',
      ownerRole: 'head',
      status: 'armed',
      armedOn: '2026-01-12',
      ...criterion,
    });
    more(wb);
  });
const length = (days: number): Edit => changeFields('timeBox', 'T-1', { duration: fixed(days) });
const asOf = (day: string): Edit => changeFields('facts', 'facts', { asOf: day });
const make = (workbook: Workbook, ...edits: readonly Edit[]): Workbook =>
  edits.reduce((result, edit) => performEdit(edit, result, moment), workbook);
const statusOf = (workbook: Workbook) => [...criteriaStates(workbook).values()][0]!;
const tripsOf = (workbook: Workbook) => statusOf(workbook).criterion.trips;

describe('a live figure that trips a criterion', () => {
  test('is recorded with its day, its value, what it broke and what it was computed from', () => {
    expect(tripsOf(make(planned(), length(22)))).toEqual([]);
    const tripped = make(planned(), length(30));
    expect(statusOf(tripped)).toMatchObject({ state: 'tripped', value: 12_000, since: '2026-03-02' });
    expect(tripsOf(tripped)).toEqual([
      {
        on: '2026-03-02',
        value: 12_000,
        state: 'forecast cost is above EUR 9,000',
        inputs: [{ name: 'T-1, expected cost', code: 'T-1', value: 'EUR 12,000' }],
      },
    ]);
    const text = 'Tripped on 2 Mar 2026 at EUR 12,000 (limit EUR 9,000); stays so until decided.';
    expect(tripText(statusOf(tripped))).toBe(text);
    expect(tripText(statusOf(planned()))).toBeNull();
    const close = make(planned({ value: 11_999.999 }), length(30));
    expect(tripText(statusOf(close))).toContain('at EUR 12,000 (limit EUR 11,999.999)');
  });

  test('stays whatever is estimated or which day it is later, also in the file, until it is decided', () => {
    const lowered = make(planned(), length(30), length(10), asOf('2026-04-01'));
    expect(statusOf(lowered)).toMatchObject({ state: 'tripped', value: 12_000, since: '2026-03-02' });
    expect(tripsOf(lowered)).toHaveLength(1);
    const reopened = parse(savedText({ workbook: lowered }));
    expect(reopened.status === 'ok' && figures(reopened.document.workbook).criteria).toMatchObject([
      { code: 'K-1', state: 'tripped' },
    ]);
    const decide = (decidedOn: string) =>
      build(
        (wb) =>
          wb.add('decision', 'D-1', {
            purpose: 'criterion',
            criterion: 'K-1',
            outcome: 'stop',
            state: 'signed',
            decidedOn,
          }),
        lowered,
      );
    expect(statusOf(decide('2026-03-02')).state).toBe('decided');
    expect(statusOf(decide('2026-03-01')).state).toBe('tripped');
    expect(statusOf(make(lowered, asOf('2026-03-01'))).state).toBe('armed');
  });

  test('is found by any edit, moving the status date too', () => {
    const spend = { systemMetric: 'spend', value: 3_000 } as const;
    const begun = planned(spend, (wb) =>
      wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-03-02' }),
    );
    const later = make(begun, asOf('2026-03-31'));
    expect(tripsOf(later)).toMatchObject([{ on: '2026-03-31', value: 8_800 }]);
  });

  test('is recorded too when the edit is the one that would hide it: a file may come with it unrecorded', () => {
    const inFile = build((wb) => wb.add('timeBox', 'T-1', { duration: fixed(30) }), planned());
    expect(statusOf(inFile)).toMatchObject({ state: 'tripped', trip: null });
    const lowered = make(inFile, length(10));
    expect(tripsOf(lowered)).toMatchObject([
      { on: '2026-03-02', value: 12_000, inputs: [{ code: 'T-1', value: 'EUR 12,000' }] },
    ]);
    expect(statusOf(lowered).state).toBe('tripped');
    const remove = deleteRecords([{ kind: 'killCriterion', id: 'K-1' }]);
    expect(() => make(inFile, remove)).toThrow('K-1 is armed: retire it');
    const draft = build((wb) => wb.add('killCriterion', 'K-1', { status: 'draft' }), inFile);
    expect(make(draft, remove).killCriterion.size).toBe(0);
  });

  test('that a file holds decided already is not brought back by the next edit', () => {
    const settled = build((wb) => {
      wb.add('timeBox', 'T-1', { duration: fixed(30) });
      wb.add('decision', 'D-1', {
        purpose: 'criterion',
        criterion: 'K-1',
        outcome: 'stop',
        state: 'signed',
        decidedOn: '2026-02-20',
      });
    }, planned());
    expect(statusOf(settled).state).toBe('decided');
    const renamed = make(settled, changeFields('timeBox', 'T-1', { title: 'Renamed' }));
    expect(statusOf(renamed).state).toBe('decided');
    const again = make(renamed, length(10), length(30));
    expect(statusOf(again)).toMatchObject({ state: 'tripped', since: '2026-03-02' });
  });

  test('of a file stays on record while its cause is typed away key by key', () => {
    const inFile = build((wb) => wb.add('timeBox', 'T-1', { duration: fixed(30) }), planned());
    const first = performEdit(length(20), inFile, moment);
    const second = performEdit(length(2), first, moment, inFile);
    expect(tripsOf(second)).toMatchObject([{ on: '2026-03-02', value: 12_000 }]);
  });

  test('is recorded once a day, also where a waiver stands between two looks at it', () => {
    const waived = build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-03-20' });
      wb.add('role', 'second', { level: 'manager' });
      wb.add('timeBox', 'T-1', { duration: fixed(30) });
      wb.add('decision', 'D-1', {
        purpose: 'waiver',
        criterion: 'K-1',
        state: 'signed',
        rationale: 'One more week',
        decidedOn: '2026-03-10',
        newCheckpoint: '2026-03-17',
      });
      for (const role of ['head', 'second'])
        wb.add('signOff', role, {
          role,
          decision: 'D-1',
          level: role === 'head' ? 'executive' : 'manager',
          at: '2026-03-10T10:00:00Z',
          contentHash: '0'.repeat(64),
        });
    }, planned());
    const renamed = make(waived, changeFields('timeBox', 'T-1', { title: 'Renamed' }));
    expect(tripsOf(renamed).map(({ on }) => on)).toEqual(['2026-03-20']);
    expect(statusOf(renamed).state).toBe('tripped');
  });

  test('of an “unless” is recorded on its day', () => {
    const unless = { form: 'stopsUnless', comparator: '<=', checkpointDate: '2026-03-04' } as const;
    const before = make(planned(unless), length(30));
    expect(statusOf(before).state).toBe('warning');
    expect(tripsOf(before)).toEqual([]);
    const after = make(before, asOf('2026-03-06'));
    expect(tripsOf(after)).toMatchObject([{ on: '2026-03-04', value: 12_000 }]);
    expect(statusOf(make(after, length(1))).state).toBe('tripped');
  });

  test('a ratio without bound is recorded as one', () => {
    const free = planned({ systemMetric: 'ratio', value: 5, unit: '' }, (wb) => {
      wb.add('timeBox', 'T-1', { allocations: [] });
      wb.add('useCase', 'U-1', { state: 'selected', valuePerYear: range(0, 0, 0), runCostPerYear: 0 });
    });
    const worth = changeFields('useCase', 'U-1', { valuePerYear: range(10, 10, 10) });
    expect(tripsOf(make(free, worth))).toMatchObject([{ value: null }]);
  });

  test('does not change what was signed', () => {
    const signed = { decision: null, goal: null, stage: null, criterion: 'K-1' as never };
    const contentHash = signedHash(planned(), signed);
    const tripped = make(planned(), length(30));
    expect(isChangedSince(tripped, { ...signed, contentHash } as never)).toBe(false);
  });

  test('goes with the step that tripped it: undone in one, and not kept from a value typed on the way', () => {
    const before = planned();
    const gesture = { label: 'Change', group: 'length', at: moment.at, byRole: null };
    const after = make(before, length(30));
    const history = record(emptyHistory, differenceOf(before, after), { ...gesture, atMs: 0 });
    expect(history.past).toHaveLength(1);
    expect(undo(after, history)?.workbook.killCriterion).toEqual(before.killCriterion);
    const next = { ...gesture, atMs: 100 };
    const typedOn = performEdit(length(3), after, moment, baseOf(history, after, next));
    expect(tripsOf(typedOn)).toEqual([]);
    const apart = { ...gesture, group: 'other', atMs: 200 };
    expect(tripsOf(performEdit(length(3), after, moment, baseOf(history, after, apart)))).toHaveLength(1);
  });
});

describe('the sequence of decisions', () => {
  const proposed = build((wb) => {
    wb.add('role', 'head', { level: 'executive' });
    for (const code of ['D-1', 'D-2', 'D-3']) wb.add('decision', code, { outcome: 'go' });
  });
  const mark = { kind: 'typed', value: 'Signed' } as const;
  const sign = (id: string) => signDecision(id as never, { role: 'head' as never, mark });
  const sequences = (workbook: Workbook) => [...workbook.decision.values()].map(({ sequence }) => sequence);

  test('counts up as they are signed, whatever their codes', () => {
    const signed = make(proposed, sign('D-3'), sign('D-1'), changeFields('decision', 'D-3', { notes: 'x' }));
    expect(sequences(signed)).toEqual([2, null, 1]);
  });

  test('boundary: several signed by one edit are numbered by code', () => {
    expect(sequences(make(proposed, together('Sign', ['D-2', 'D-1'].map(sign))))).toEqual([1, 2, null]);
  });

  test('a decision that a file brings back as proposed, signed again, comes last', () => {
    const both = make(proposed, sign('D-1'), sign('D-2'));
    const takenBack = build((wb) => wb.add('decision', 'D-1', { state: 'proposed' }), both);
    expect(sequences(make(takenBack, sign('D-1')))).toEqual([3, 2, null]);
  });
});
