// KIL-04: a waiver that holds carries on to a new checkpoint on the criterion's own terms; any other changes nothing.
import { describe, expect, test } from 'vitest';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import { criteriaStates } from '../../../../shared/rules/criterion/criterionState.ts';
import { reviewScope } from '../../../../shared/rules/gate/gates.ts';
import { wholeWorkbook } from '../../../../shared/rules/scope/scopes.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { build, type Builder, type PlainFields } from '../../../helpers/workbooks/workbooks.ts';

interface Case {
  readonly asOf: string;
  /** Readings of M-1 as [date, value]. */
  readonly readings: readonly (readonly [string, number])[];
  readonly criterion?: PlainFields<'killCriterion'>;
  readonly waivers?: readonly PlainFields<'decision'>[];
  readonly signers?: readonly string[];
  readonly more?: (wb: Builder) => void;
}

/** K-1: unless M-1 ≥ 5 % on Friday 2026-01-16; waived on Monday 2026-01-19 to Monday 2026-02-02 by two roles. */
const made = ({ asOf, readings, criterion, waivers = [{}], signers = ['chief', 'head'], more }: Case) =>
  build((wb) => {
    wb.add('facts', 'facts', { asOf });
    wb.add('role', 'chief', { level: 'executive' });
    wb.add('role', 'head', { level: 'manager' });
    wb.add('metric', 'M-1', { unit: '%', freshnessWD: 10 });
    wb.add('killCriterion', 'K-1', {
      metric: 'M-1',
      unit: '%',
      value: 5,
      checkpointDate: '2026-01-16',
      ownerRole: 'chief',
      status: 'armed',
      armedOn: '2026-01-01',
      ...criterion,
    });
    for (const [i, [date, value]] of readings.entries())
      wb.add('reading', `r-${i}`, { metric: 'M-1', date, value });
    for (const [i, waiver] of waivers.entries()) {
      wb.add('decision', `D-${i + 1}`, {
        purpose: 'waiver',
        criterion: 'K-1',
        state: 'signed',
        rationale: 'One more week',
        decidedOn: '2026-01-19',
        newCheckpoint: '2026-02-02',
        ...waiver,
      });
      for (const role of signers)
        wb.add('signOff', `s-${i}-${role}`, {
          role,
          decision: `D-${i + 1}`,
          level: role === 'chief' ? 'executive' : 'manager',
          at: '2026-01-19T10:00:00Z',
          contentHash: '0'.repeat(64),
        });
    }
    more?.(wb);
  });
const statusOf = (workbook: Workbook) => [...criteriaStates(workbook).values()][0];
const state = (given: Case) => statusOf(made(given))?.state;
const failed = [['2026-01-16', 4]] as const;

describe('a waiver that does not hold changes nothing', () => {
  const next = { asOf: '2026-01-20', readings: failed };
  test.each([
    ['one signer', { ...next, signers: ['chief'] }, 'two different roles must sign'],
    ['no executive', { ...next, signers: ['head'] }, 'no executive signed'],
    ['no reason', { ...next, waivers: [{ rationale: ' ' }] }, 'no reason is given'],
    ['no new checkpoint', { ...next, waivers: [{ newCheckpoint: null }] }, 'no new checkpoint'],
    ['a checkpoint too late', { ...next, waivers: [{ newCheckpoint: '2026-02-17' }] }, '20 working days'],
    ['a checkpoint of the same day', { ...next, waivers: [{ newCheckpoint: '2026-01-19' }] }, 'not later'],
    ['a checkpoint that has passed', { ...next, waivers: [{ newCheckpoint: '2026-01-16' }] }, 'not later'],
  ] satisfies [string, Case, string][])('%s', (_, given, because) => {
    const workbook = made(given);
    expect(statusOf(workbook)?.state).toBe('tripped');
    const messages = findAll(workbook).open.filter(({ rule }) => rule === 'KIL-04');
    expect(messages.map(({ message }) => message).join()).toContain(because);
    expect(reviewScope(workbook, wholeWorkbook).recommendation.outcome).toBe('stop');
  });

  test('boundary: the twentieth working day after the decision still holds', () => {
    expect(state({ ...next, waivers: [{ newCheckpoint: '2026-02-16' }] })).toBe('decided');
  });

  test('boundary: the day after the decision holds', () => {
    expect(state({ ...next, waivers: [{ newCheckpoint: '2026-01-20' }], asOf: '2026-01-19' })).toBe(
      'decided',
    );
  });

  test('a reading that passed on an earlier day is not called up by a checkpoint put back to it', () => {
    const readings = [['2026-01-12', 6], ...failed] as const;
    const back = [{ newCheckpoint: '2026-01-13' }];
    expect(state({ asOf: '2026-01-20', readings, waivers: back })).toBe('tripped');
  });

  test('the second that would hold does not; one after a first that did not hold does', () => {
    const readings = [...failed, ['2026-02-02', 4]] as const;
    const second = { decidedOn: '2026-02-04', newCheckpoint: '2026-02-20' };
    expect(state({ asOf: '2026-02-05', readings, waivers: [{}, second] })).toBe('tripped');
    expect(state({ asOf: '2026-02-05', readings, waivers: [{ rationale: '' }, second] })).toBe('decided');
  });
});

describe('an “unless” after a waiver', () => {
  test('is decided until the new checkpoint, then judged by the readings fresh on that day', () => {
    const waived = (asOf: string, ...later: (readonly [string, number])[]) =>
      state({ asOf, readings: [...failed, ...later] });
    expect(waived('2026-02-01')).toBe('decided');
    expect(waived('2026-02-02', ['2026-01-30', 4])).toBe('tripped');
    expect(waived('2026-02-03', ['2026-01-30', 6])).toBe('cleared');
    expect(waived('2026-02-03', ['2026-01-30', 4])).toBe('tripped');
    expect(waived('2026-02-03')).toBe('overdue');
  });

  const twice = { readings: 2 };
  test('keeps the readings in a row it asks for', () => {
    const before = [
      ['2026-01-14', 4],
      ['2026-01-16', 4],
    ] as const;
    const after = (...later: (readonly [string, number])[]) =>
      state({ asOf: '2026-02-03', criterion: twice, readings: [...before, ...later] });
    expect(after(['2026-01-30', 4])).toBe('overdue');
    expect(after(['2026-01-29', 6], ['2026-01-30', 4])).toBe('cleared');
    expect(after(['2026-01-29', 4], ['2026-01-30', 4])).toBe('tripped');
  });

  test('keeps its silence clause', () => {
    const silent = { silence: 'fail', silenceAfterWD: 5 } as const;
    expect(state({ asOf: '2026-02-09', criterion: silent, readings: failed })).toBe('overdue');
    expect(state({ asOf: '2026-02-10', criterion: silent, readings: failed })).toBe('tripped');
  });
});

describe('an “if” after a waiver', () => {
  const below = { form: 'stopsIf', comparator: '<', silence: 'fail' } as const;
  const until = (checkpointDate: string, asOf: string, ...later: (readonly [string, number])[]) =>
    statusOf(made({ asOf, criterion: { ...below, checkpointDate }, readings: [...failed, ...later] }));

  test('rests until the new checkpoint and is judged from there to its own end', () => {
    expect(until('2026-03-31', '2026-01-30', ['2026-01-26', 3])).toMatchObject({
      state: 'decided',
      checkpoint: '2026-02-02',
    });
    expect(until('2026-03-31', '2026-02-20', ['2026-01-26', 3])).toMatchObject({
      state: 'armed',
      checkpoint: '2026-03-31',
    });
    expect(until('2026-03-31', '2026-02-20', ['2026-02-02', 3])).toMatchObject({
      state: 'tripped',
      since: '2026-02-02',
    });
    expect(until('2026-03-31', '2026-02-20', ['2026-02-10', 3], ['2026-02-12', 9])?.state).toBe('tripped');
    expect(until('2026-03-31', '2026-04-01')?.state).toBe('cleared');
  });

  test('boundary: with an end of its own that has passed by then it is judged on the new checkpoint alone', () => {
    expect(until('2026-01-30', '2026-02-03')).toMatchObject({ state: 'cleared', checkpoint: '2026-02-02' });
    expect(until('2026-01-30', '2026-02-03', ['2026-02-02', 3])?.state).toBe('tripped');
  });

  test('has no silence clause: without readings it never trips', () => {
    expect(until('2026-02-10', '2026-03-31')?.state).toBe('cleared');
  });
});
