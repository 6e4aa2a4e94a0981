// KIL-01, KIL-02: the day a criterion is judged on, the reading that counts, and the state it is in.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../../shared/content/checklists.ts';
import { checkpointOf } from '../../../../shared/rules/criterion/checkpoint.ts';
import { criteriaStates, type CriterionStatus } from '../../../../shared/rules/criterion/criterionState.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';
import type { Builder, PlainFields } from '../../../helpers/workbooks/workbooks.ts';

const statusOf = (workbook: Workbook, code = 'K-1'): CriterionStatus =>
  [...criteriaStates(workbook).values()].find(({ criterion }) => criterion.code === code)!;
const k1 = (workbook: Workbook): KillCriterion => statusOf(workbook).criterion;

/** K-1 on a fixed date (Friday 2026-02-13, unless ≥ 5 %), readings of M-2 as [date, value], seen from asOf. */
const seen = (
  asOf: string,
  readings: readonly (readonly [string, number])[],
  fields: PlainFields<'killCriterion'> = {},
  more: (wb: Builder) => void = () => undefined,
) =>
  broken((wb) => {
    wb.add('facts', 'facts', { asOf });
    wb.add('killCriterion', 'K-1', {
      checkpoint: 'on',
      checkpointTimeBox: null,
      checkpointDate: '2026-02-13',
      ...fields,
    });
    for (const [i, [date, value]] of readings.entries())
      wb.add('reading', `r-${i}`, { metric: 'M-2', date, value });
    more(wb);
  });
const state = (...parts: Parameters<typeof seen>) => statusOf(seen(...parts)).state;

describe('KIL-01 the checkpoint', () => {
  const at = (fields: PlainFields<'killCriterion'>, more: (wb: Builder) => void = () => undefined) => {
    const workbook = broken((wb) => {
      wb.add('killCriterion', 'K-1', fields);
      more(wb);
    });
    return checkpointOf(workbook, k1(workbook));
  };

  test('moves with the planned end of its box, and is fixed by the actual one', () => {
    expect(at({})).toBe('2026-01-23');
    expect(at({}, (wb) => wb.add('timeBox', 'T-1', { notBefore: '2026-01-19' }))).toBe('2026-01-30');
    const done = { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-20' } as const;
    expect(at({}, (wb) => wb.add('timeBox', 'T-1', done))).toBe('2026-01-20');
  });

  test('boundary: an overrunning box is judged on the last day of its limit, not later', () => {
    const running = (limitWD: number) => (wb: Builder) => {
      wb.add('facts', 'facts', { asOf: '2026-02-20' });
      wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-12', limitWD });
    };
    expect(at({}, running(15))).toBe('2026-01-30');
    expect(at({}, running(30))).toBe('2026-02-20');
  });

  test('adds the days agreed after the end, takes a date as it is, and a gate by its box or date', () => {
    expect(at({ checkpointPlusWD: 2 })).toBe('2026-01-27');
    expect(at({ checkpoint: 'on', checkpointDate: '2026-03-31' })).toBe('2026-03-31');
    const gate = (fields: PlainFields<'gate'>) =>
      at({ checkpoint: 'gate', checkpointGate: 'H-1' }, (wb) => wb.add('gate', 'H-1', fields));
    expect(gate({ date: '2026-03-02' })).toBe('2026-03-02');
    expect(gate({ timeBox: 'T-2' })).toBe('2026-02-06');
  });

  test('is unknown when its box is cancelled', () => {
    expect(at({}, (wb) => wb.add('timeBox', 'T-1', { state: 'cancelled' }))).toBeNull();
  });
});

describe('KIL-01 the reading that counts', () => {
  test('fires: a failing reading at the checkpoint trips, also on the day itself', () => {
    expect(state('2026-02-16', [['2026-02-13', 4.9]])).toBe('tripped');
    expect(state('2026-02-13', [['2026-02-13', 4.9]])).toBe('tripped');
    expect(statusOf(seen('2026-02-16', [['2026-02-12', 4.9]]))).toMatchObject({
      value: 4.9,
      readOn: '2026-02-12',
      since: '2026-02-13',
    });
  });

  test('is silent: a passing one clears after the checkpoint, not on it', () => {
    expect(state('2026-02-16', [['2026-02-13', 5]])).toBe('cleared');
    expect(state('2026-02-13', [['2026-02-13', 9]])).toBe('armed');
  });

  test('boundary: ten working days before the checkpoint is fresh, eleven is stale', () => {
    expect(state('2026-02-16', [['2026-01-30', 6]])).toBe('cleared');
    expect(state('2026-02-16', [['2026-01-29', 6]])).toBe('overdue');
  });

  test('a later reading cannot un-trip it, nor an earlier failing one trip it', () => {
    expect(
      state('2026-02-20', [
        ['2026-02-13', 4],
        ['2026-02-16', 9],
      ]),
    ).toBe('tripped');
    expect(
      state('2026-02-20', [
        ['2026-02-03', 4],
        ['2026-02-12', 9],
      ]),
    ).toBe('cleared');
  });

  test('a failing reading before the checkpoint does not trip an “unless”, it warns', () => {
    expect(state('2026-02-02', [['2026-02-02', 1]])).toBe('warning');
    expect(state('2026-02-02', [['2026-02-02', 1]], { readings: 3 })).toBe('warning');
    const twoReadings = [
      ['2026-01-30', 1],
      ['2026-02-02', 9],
    ] as const;
    expect(state('2026-02-02', twoReadings)).toBe('armed');
  });
});

describe('silence', () => {
  test('is overdue during the grace; then FAIL trips and ASK stays', () => {
    expect(state('2026-02-20', [])).toBe('overdue');
    expect(state('2026-02-23', [])).toBe('tripped');
    expect(statusOf(seen('2026-02-27', [])).since).toBe('2026-02-23');
    expect(state('2026-03-31', [], { silence: 'ask' })).toBe('overdue');
  });

  test('a reading noted late but dated in time settles it', () => {
    expect(state('2026-02-20', [['2026-02-12', 7]])).toBe('cleared');
  });

  test('KIL-01 fires for an overdue criterion, is silent before, and boundary: on the day itself', () => {
    expect(findingsOf('KIL-01', seen('2026-02-16', []))[0]).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'K-1' }, { code: 'M-2' }],
    });
    expect(findingsOf('KIL-01', seen('2026-02-13', []))).toEqual([]);
    expect(findingsOf('KIL-01', healthyWorkbook)).toEqual([]);
    const cancelled = broken((wb) => wb.add('timeBox', 'T-1', { state: 'cancelled' }));
    expect(firstSubjects('KIL-01', cancelled)).toEqual(['K-1']);
  });
});

describe('warning', () => {
  test('a passing reading within the margin: a tenth of the value, or the one given', () => {
    expect(state('2026-01-20', [['2026-01-20', 5.5]])).toBe('warning');
    expect(state('2026-01-20', [['2026-01-20', 5.51]])).toBe('armed');
    expect(state('2026-01-20', [['2026-01-20', 5.5]], { warnMargin: 0.2 })).toBe('armed');
  });

  test('boundary: five working days before the day without a fresh reading; six is early', () => {
    expect(state('2026-02-06', [])).toBe('warning');
    expect(state('2026-02-05', [])).toBe('armed');
    expect(state('2026-02-06', [['2026-02-02', 9]])).toBe('armed');
  });
});

describe('KIL-02 n readings in a row', () => {
  const three = { readings: 3 };
  test('fires when the last n in the window all fail', () => {
    expect(
      state(
        '2026-02-16',
        [
          ['2026-02-11', 1],
          ['2026-02-12', 2],
          ['2026-02-13', 3],
        ],
        three,
      ),
    ).toBe('tripped');
  });

  test('is silent when one of them passes', () => {
    expect(
      state(
        '2026-02-16',
        [
          ['2026-02-11', 1],
          ['2026-02-12', 6],
          ['2026-02-13', 3],
        ],
        three,
      ),
    ).toBe('cleared');
  });

  test('boundary: fewer than n failing readings are silence, and those outside the window do not count', () => {
    expect(
      state(
        '2026-02-16',
        [
          ['2026-02-12', 2],
          ['2026-02-13', 3],
        ],
        three,
      ),
    ).toBe('overdue');
    expect(
      state(
        '2026-02-16',
        [
          ['2026-01-05', 1],
          ['2026-02-12', 2],
          ['2026-02-13', 3],
        ],
        three,
      ),
    ).toBe('overdue');
  });

  test('counts for “if” too: any n in a row', () => {
    const twice = { form: 'stopsIf', comparator: '<', readings: 2 } as const;
    expect(
      state(
        '2026-02-02',
        [
          ['2026-01-20', 1],
          ['2026-01-21', 6],
          ['2026-01-22', 1],
        ],
        twice,
      ),
    ).toBe('armed');
    expect(
      state(
        '2026-02-02',
        [
          ['2026-01-20', 1],
          ['2026-01-21', 2],
          ['2026-01-22', 9],
        ],
        twice,
      ),
    ).toBe('tripped');
  });
});

describe('“if” at any time', () => {
  const below = { form: 'stopsIf', comparator: '<' } as const;
  test('trips at the first failing reading, and stays so whatever comes later', () => {
    const status = statusOf(
      seen(
        '2026-02-02',
        [
          ['2026-01-20', 4.9],
          ['2026-01-27', 9],
        ],
        below,
      ),
    );
    expect(status).toMatchObject({ state: 'tripped', since: '2026-01-20', value: 4.9 });
  });

  test('readings from before it was armed or after the checkpoint do not count', () => {
    expect(state('2026-02-02', [['2026-01-09', 1]], below)).toBe('armed');
    expect(state('2026-02-20', [['2026-02-16', 1]], below)).toBe('cleared');
  });

  test('boundary: the value itself is not below it; without failing it clears', () => {
    expect(state('2026-02-16', [['2026-02-13', 5]], below)).toBe('cleared');
    expect(state('2026-02-16', [], below)).toBe('cleared');
  });
});

describe('system metrics', () => {
  const live = (
    asOf: string,
    fields: PlainFields<'killCriterion'>,
    more: (wb: Builder) => void = () => undefined,
  ) => statusOf(seen(asOf, [], { metric: null, ...fields }, more));
  const running = (wb: Builder) => wb.add('timeBox', 'T-1', { state: 'running', actualStart: '2026-01-12' });
  const spend = { form: 'stopsIf', systemMetric: 'spend', comparator: '>', unit: 'EUR' } as const;

  test('spend is read live, in whole currency units, and trips once above', () => {
    expect(live('2026-01-16', { ...spend, value: 3_000 }, running)).toMatchObject({
      value: 3_000,
      state: 'warning',
    });
    expect(live('2026-01-19', { ...spend, value: 3_000 }, running)).toMatchObject({
      value: 3_600,
      state: 'tripped',
    });
    expect(live('2026-01-19', { ...spend, value: 9_000 }, running).state).toBe('armed');
  });

  test('boundary: after the checkpoint the figure of that day counts', () => {
    const early = { ...spend, value: 3_000, checkpointDate: '2026-01-16' };
    expect(live('2026-02-20', early, running)).toMatchObject({
      value: 3_000,
      state: 'cleared',
      readOn: '2026-01-16',
    });
  });

  test.each([
    ['lateWD', 0, 'WD'],
    ['extensions', 0, ''],
    ['openCritical', 0, ''],
    ['forecastCost', 18_900, 'EUR'],
  ] as const)('%s is %s at the start', (systemMetric, value, unit) => {
    const terms = { form: 'stopsIf', comparator: '>', value: 1e6, systemMetric } as const;
    expect(live('2026-01-12', { ...terms, unit }).value).toBeCloseTo(value, 6);
  });

  test('exposure, ratio and openCritical read the risks of the scope', () => {
    const none = { form: 'stopsIf', comparator: '>', value: 1e6, unit: '' } as const;
    const exposure = live('2026-01-12', { ...none, systemMetric: 'exposureNow', unit: 'EUR' });
    expect(exposure.value).toBeCloseTo(6_970.83, 2);
    expect(live('2026-01-12', { ...none, systemMetric: 'ratio' }).value).toBeGreaterThan(10);
    const critical = (wb: Builder) => wb.add('risk', 'R-1', { probabilityBand: 5, impacts: { cost: 5 } });
    expect(live('2026-01-12', { ...none, systemMetric: 'openCritical' }, critical).value).toBe(1);
  });

  test('what nobody knows is silence for “unless”: overdue after the day', () => {
    const loss = { systemMetric: 'lossProbability', comparator: '<=', value: 0.3, unit: '' } as const;
    expect(live('2026-02-02', loss)).toMatchObject({ value: null, state: 'armed' });
    expect(live('2026-02-16', loss).state).toBe('overdue');
    const tempo = { systemMetric: 'tempo', comparator: '>=', value: 40, unit: '' } as const;
    expect(live('2026-02-16', tempo)).toMatchObject({ value: null, state: 'overdue' });
  });

  test('a checklist score counts unknown as no', () => {
    const score = {
      systemMetric: 'checklistScore',
      checklist: 'Q-1',
      comparator: '>=',
      value: 60,
      unit: '',
    } as const;
    const answers = ['yes', 'partly', 'unknown'] as const;
    const items = Object.fromEntries(
      itemsOf('dataReadiness').map(({ key }, i) => [key, { answer: answers[i] ?? ('n/a' as const) }]),
    );
    const filled = live('2026-02-16', score, (wb) =>
      wb.add('checklist', 'Q-1', { template: 'dataReadiness', items }),
    );
    expect(filled).toMatchObject({ value: 50, state: 'tripped' });
  });
});

describe('draft, retired, decided', () => {
  test('armed without all its parts counts as a draft; retired stays retired', () => {
    expect(state('2026-02-16', [], { value: null })).toBe('draft');
    expect(state('2026-02-16', [], { ownerRole: null })).toBe('draft');
    expect(state('2026-02-16', [], { status: 'draft' })).toBe('draft');
    expect(state('2026-02-16', [], { status: 'retired' })).toBe('retired');
  });

  const decided = (fields: PlainFields<'decision'>, asOf = '2026-02-17') =>
    state(asOf, [['2026-02-13', 4]], {}, (wb) =>
      wb.add('decision', 'D-1', {
        purpose: 'criterion',
        criterion: 'K-1',
        state: 'signed',
        decidedOn: '2026-02-16',
        ...fields,
      }),
    );

  test('boundary: the action itself or a stricter one settles it, a weaker one does not', () => {
    expect(decided({ outcome: 'pivot' })).toBe('decided');
    expect(decided({ outcome: 'stop' })).toBe('decided');
    expect(decided({ outcome: 'returnToWhy' })).toBe('tripped');
    expect(decided({ outcome: 'go' })).toBe('tripped');
  });

  test('only a signed decision taken since it tripped counts', () => {
    expect(decided({ outcome: 'pivot', state: 'proposed' })).toBe('tripped');
    expect(decided({ outcome: 'pivot', decidedOn: '2026-02-12' })).toBe('tripped');
    expect(decided({ outcome: 'pivot', purpose: 'loosening' })).toBe('tripped');
  });
});
