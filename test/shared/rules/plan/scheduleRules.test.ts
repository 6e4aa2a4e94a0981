// SCH-03 to SCH-14: each fires, stays silent, and turns at its boundary.
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { planGapRules } from '../../../../shared/rules/plan/planGaps.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { scheduleRules } from '../../../../shared/rules/plan/scheduleRules.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { shopAtEnd } from '../../../helpers/workbooks/shopPlan.ts';
import { build, type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

const find = (code: string, workbook: Workbook) =>
  brief(findingsOf([...scheduleRules, ...planGapRules], code, workbook));
const oneBox = (fields: PlainFields<'timeBox'>, asOf = '2026-01-12') =>
  build((wb) => {
    wb.add('facts', 'facts', { asOf });
    wb.add('timeBox', 'T-1', fields);
  });

describe('SCH-03 no limit', () => {
  test('fires on the one box of the shop plan without a limit', () => {
    expect(find('SCH-03', shopAtEnd)).toEqual(['warning T-10']);
  });
  test('is silent with a limit, and for done, cancelled and archived boxes', () => {
    for (const fields of [
      { limitWD: 1 },
      { state: 'done' },
      { state: 'cancelled' },
      { archived: true },
    ] as const)
      expect(find('SCH-03', oneBox(fields))).toEqual([]);
  });
  test('is an error where it is an experiment of a slice, and only there', () => {
    const experiment = (fields: PlainFields<'timeBox'>) =>
      build((wb) => {
        wb.add('slice', 'S-1');
        wb.add('timeBox', 'T-1', { kind: 'experiment', slice: 'S-1', ...fields });
      });
    expect(find('SCH-03', experiment({}))).toEqual(['error T-1']);
    expect(find('SCH-03', experiment({ kind: 'pilot' }))).toEqual(['warning T-1']);
    expect(find('SCH-03', experiment({ slice: null }))).toEqual(['warning T-1']);
    expect(find('SCH-03', experiment({ limitWD: 5 }))).toEqual([]);
  });
});

describe('SCH-04 length above limit', () => {
  test('fires when the likely length is above the limit', () => {
    expect(find('SCH-04', oneBox({ duration: range(5, 11, 11), limitWD: 10 }))).toEqual(['warning T-1']);
  });
  test('fires when only the mean is above the limit', () => {
    expect(find('SCH-04', oneBox({ duration: range(10, 10, 17), limitWD: 10 }))).toEqual(['warning T-1']);
  });
  test('is silent at exactly the limit, without a length and without a limit', () => {
    expect(find('SCH-04', oneBox({ duration: range(10, 10, 10), limitWD: 10 }))).toEqual([]);
    expect(find('SCH-04', oneBox({ limitWD: 10 }))).toEqual([]);
    expect(find('SCH-04', oneBox({ duration: range(10, 10, 10) }))).toEqual([]);
    expect(find('SCH-04', shopAtEnd)).toEqual([]);
  });
});

describe('SCH-05 no exit question', () => {
  test('fires without a question, blanks are none', () => {
    expect(find('SCH-05', oneBox({}))).toEqual(['warning T-1']);
    expect(find('SCH-05', oneBox({ exitQuestion: '  ' }))).toEqual(['warning T-1']);
  });
  test('is silent with one', () => {
    expect(find('SCH-05', oneBox({ exitQuestion: '?' }))).toEqual([]);
    expect(find('SCH-05', shopAtEnd)).toEqual([]);
  });
});

describe('SCH-06 a long limit without a gate inside', () => {
  const long = (limitWD: number, gateDate: string | null, gate: PlainFields<'gate'> = {}) =>
    build((wb) => {
      wb.add('useCase', 'U-1');
      wb.add('slice', 'S-1', { useCase: 'U-1' });
      wb.add('timeBox', 'T-1', { slice: 'S-1', limitWD, duration: range(10, 10, 10) });
      if (gateDate !== null) wb.add('gate', 'H-1', { date: gateDate, ...gate });
    });
  test('fires above 30 working days, and when the gate is not inside', () => {
    expect(find('SCH-06', long(31, null))).toEqual(['warning T-1']);
    expect(find('SCH-06', long(31, '2026-01-23'))).toEqual(['warning T-1']);
    expect(find('SCH-06', long(31, '2026-01-15', { scope: 'slice', slice: null }))).toEqual(['warning T-1']);
  });
  test('is silent at exactly 30, and with a gate inside for the workbook, its use case or its slice', () => {
    expect(find('SCH-06', long(30, null))).toEqual([]);
    expect(find('SCH-06', long(31, '2026-01-15'))).toEqual([]);
    expect(find('SCH-06', long(31, '2026-01-15', { scope: 'useCase', useCase: 'U-1' }))).toEqual([]);
    expect(find('SCH-06', long(31, '2026-01-15', { scope: 'slice', slice: 'S-1' }))).toEqual([]);
  });
  test('offers a gate half-way', () => {
    const [finding] = findingsOf(scheduleRules, 'SCH-06', long(31, null));
    expect(finding?.fix).toMatchObject({
      edit: 'addInnerGate',
      args: { timeBox: 'T-1', date: '2026-01-17' },
    });
  });
});

describe('SCH-07 past the limit', () => {
  const running = (asOf: string, extensions: readonly number[] = []) =>
    oneBox(
      {
        state: 'running',
        actualStart: '2026-01-12',
        duration: range(5, 5, 5),
        limitWD: 5,
        extensions: extensions.map((addWD) => ({ date: '2026-01-16', addWD, reason: 'late data' })),
      },
      asOf,
    );
  test('fires on the first working day past the limit', () => {
    expect(find('SCH-07', running('2026-01-19'))).toEqual(['warning T-1']);
  });
  test('is silent on the last day inside the limit, and for boxes that do not run', () => {
    expect(find('SCH-07', running('2026-01-16'))).toEqual([]);
    expect(find('SCH-07', oneBox({ limitWD: 1, duration: range(5, 5, 5) }, '2026-03-02'))).toEqual([]);
  });
  test('one extension warns, two ask for a kill criterion, and both move the limit', () => {
    const fixOf = (workbook: Workbook) => findingsOf(scheduleRules, 'SCH-07', workbook)[0];
    expect(fixOf(running('2026-01-19', [3]))?.message).toContain('extended once');
    expect(fixOf(running('2026-01-19', [3]))?.fix.action).toBe('open');
    expect(fixOf(running('2026-01-22', [3]))?.message).toContain('9 working days against a limit of 8');
    const twice = fixOf(running('2026-01-19', [3, 2]));
    expect(twice?.message).toContain('extended 2 times');
    expect(twice?.fix).toMatchObject({ edit: 'limitExtensions', args: { timeBox: 'T-1' } });
  });
});

describe('SCH-08 a plan outside the builders’ range', () => {
  const planned = (likely: number, state: 'planned' | 'done' = 'planned') =>
    oneBox({ duration: range(likely, likely, likely), buildEstimate: range(5, 7, 10), state });
  test('fires below and above their range and shows both', () => {
    expect(find('SCH-08', planned(4))).toEqual(['warning T-1']);
    const [finding] = findingsOf(scheduleRules, 'SCH-08', planned(11));
    expect(finding?.message).toContain('11 working days');
    expect(finding?.message).toContain('5 to 10');
  });
  test('is silent at both ends of it, when done, and without their estimate', () => {
    expect(find('SCH-08', planned(5))).toEqual([]);
    expect(find('SCH-08', planned(10))).toEqual([]);
    expect(find('SCH-08', planned(11, 'done'))).toEqual([]);
    expect(find('SCH-08', oneBox({ duration: range(99, 99, 99) }))).toEqual([]);
  });
});

describe('SCH-09 slow answers to notes upward', () => {
  const note = (acknowledgedOn: string | null, asOf: string) =>
    build((wb) => {
      wb.add('facts', 'facts', { asOf });
      wb.add('upwardNote', 'V-1', { raisedOn: '2026-01-12', acknowledgedOn });
    });
  test('fires on the sixth working day without an answer', () => {
    expect(find('SCH-09', note(null, '2026-01-20'))).toEqual(['warning V-1']);
  });
  test('is silent on the fifth', () => {
    expect(find('SCH-09', note(null, '2026-01-19'))).toEqual([]);
  });
  test('judges an answered note by its answer', () => {
    expect(find('SCH-09', note('2026-01-19', '2026-06-01'))).toEqual([]);
    expect(find('SCH-09', note('2026-01-20', '2026-06-01'))).toEqual(['warning V-1']);
  });
});

describe('SCH-11 to SCH-13: what a plan cannot be computed without', () => {
  const one = (fields: PlainFields<'timeBox'>) =>
    build((wb) => wb.add('timeBox', 'T-1', { duration: range(5, 5, 5), ...fields }));

  test('SCH-11 asks for a missing length wherever the box stands, not of cancelled ones', () => {
    expect(find('SCH-11', one({ duration: null }))).toEqual(['warning T-1']);
    expect(find('SCH-11', one({ duration: null, state: 'done', actualEnd: '2026-01-12' }))).toEqual([
      'warning T-1',
    ]);
    expect(find('SCH-11', one({ duration: null, state: 'cancelled' }))).toEqual([]);
    expect(find('SCH-11', one({}))).toEqual([]);
  });

  test('SCH-12 asks for the start of running and the end of done work, which have no dates until then', () => {
    const running = one({ state: 'running' });
    expect(find('SCH-12', running)).toEqual(['error T-1']);
    expect(scheduleOf(running).unknown.map(({ code }) => code)).toEqual(['T-1']);
    const done = one({ state: 'done', actualStart: '2026-01-12' });
    expect(find('SCH-12', done)).toEqual(['error T-1']);
    const messages = planGapRules.flatMap((row) => row.find(done)).map(({ message }) => message);
    expect(messages.join()).toContain('nobody has said on which day it ended');
    expect(scheduleOf(done).unknown.map(({ code }) => code)).toEqual(['T-1']);
    expect(find('SCH-12', one({ state: 'running', actualStart: '2026-01-12' }))).toEqual([]);
    expect(find('SCH-12', one({ state: 'done', actualEnd: '2026-01-12' }))).toEqual([]);
  });

  test('SCH-13 names boxes that would end after the year 9999, which have no dates', () => {
    const long = build((wb) => {
      wb.add('settings', 'settings', { startDate: '9999-12-01' });
      wb.add('timeBox', 'T-1', { duration: range(23, 23, 23) });
      wb.add('timeBox', 'T-2', { duration: range(24, 24, 24) });
      wb.add('timeBox', 'T-3', { predecessors: [{ timeBox: 'T-2' }], duration: range(1, 1, 1) });
    });
    expect(find('SCH-13', long)).toEqual(['error T-2']);
    expect(scheduleOf(long).unknown.map(({ code }) => code)).toEqual(['T-2', 'T-3']);
    const [first] = scheduleOf(long).boxes.values();
    expect(first && fromDayNumber(first.endDay)).toBe('9999-12-31');
  });
});

describe('SCH-14 no owner', () => {
  const owned = (fields: PlainFields<'timeBox'>) =>
    build((wb) => {
      wb.add('role', 'head');
      wb.add('role', 'gone', { archived: true });
      wb.add('timeBox', 'T-1', fields);
    });
  test('fires without an owner, and when the owner is in the archive', () => {
    expect(find('SCH-14', owned({}))).toEqual(['warning T-1']);
    expect(find('SCH-14', owned({ ownerRole: 'gone' }))).toEqual(['warning T-1']);
  });
  test('is silent with one, and about work that is done, cancelled or archived', () => {
    for (const fields of [
      { ownerRole: 'head' },
      { state: 'done' },
      { state: 'cancelled' },
      { archived: true },
    ] as const)
      expect(find('SCH-14', owned(fields))).toEqual([]);
  });
});
