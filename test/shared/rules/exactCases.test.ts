// Small workbooks in which one detail decides: what lies exactly at a limit, on a day off, or is half known.
import { describe, expect, test } from 'vitest';
import { retrainIntervalWD } from '../../../shared/rules/retraining.ts';
import { figures } from '../../../shared/rules/figures.ts';
import { spendOfScope } from '../../../shared/rules/systemMetrics.ts';
import { scopeOfUseCase } from '../../../shared/rules/scope/scopes.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { tempoFactors } from '../../../shared/schema/tempoRating.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { build, type Builder, range } from '../../helpers/workbooks/workbooks.ts';

const fixed = (n: number) => range(n, n, n, 'fixed');
/** U-1 with one slice, and Z-1 at 400 a day. */
function useCase(wb: Builder, valuePerYear = fixed(0)): void {
  wb.add('useCase', 'U-1', { state: 'selected', approach: 'rules', valuePerYear, runCostPerYear: 0 });
  wb.add('slice', 'S-1', { useCase: 'U-1' });
  wb.add('resource', 'Z-1', { ratePerUnitWD: 400_00 });
}
const onZ1 = { allocations: [{ resource: 'Z-1', units: 1 }] };

describe('what is exactly at its limit', () => {
  test('spend of ten days at 0.55 × 520 is not above 2,860 and does not trip', () => {
    const workbook = build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-23' });
      wb.add('role', 'chief');
      wb.add('resource', 'Z-1', { ratePerUnitWD: 520_00 });
      wb.add('timeBox', 'T-1', {
        state: 'done',
        actualStart: '2026-01-12',
        actualEnd: '2026-01-23',
        duration: fixed(10),
        allocations: [{ resource: 'Z-1', units: 0.55 }],
      });
      wb.add('killCriterion', 'K-1', {
        form: 'stopsIf',
        systemMetric: 'spend',
        unit: 'EUR',
        comparator: '>',
        value: 2_860,
        checkpointDate: '2026-06-01',
        ownerRole: 'chief',
        status: 'armed',
      });
    });
    expect(figures(workbook).criteria[0]?.state).toBe('warning');
  });

  const ratioOf = (value: ReturnType<typeof range>, boxes: number) =>
    figures(
      build((wb) => {
        wb.add('settings', 'settings', { horizonYears: 1 });
        useCase(wb, value);
        for (let n = 1; n <= boxes; n += 1)
          wb.add('timeBox', `T-${n}`, { duration: range(1, 1, 2), slice: 'S-1', ...onZ1 });
      }),
    ).useCases[0]?.recommendation;

  test('a ratio of 1.5 goes, one of 1 goes with conditions', () => {
    expect(ratioOf(fixed(700_00), 1)).toBe('go');
    expect(ratioOf(range(933_33, 933_33, 933_35), 2)).toBe('goWithConditions');
  });

  const rated = (goals: readonly number[], others: readonly number[], weights = {}) =>
    figures(
      build((wb) => {
        wb.add('settings', 'settings', { tempoWeights: weights });
        for (const factor of tempoFactors)
          (factor === 'goals' ? goals : others).forEach((rating, i) =>
            wb.add('tempoRating', `${factor}-${i}`, { date: '2026-01-12', factor, statement: i + 1, rating }),
          );
      }),
    ).tempo;

  test('a tempo of 60 is steady; without any weight it is unknown', () => {
    expect(rated([2, 2, 2, 3, 3], [3, 3, 3, 3, 3]).band).toBe('steady');
    const none = Object.fromEntries(tempoFactors.map((factor) => [factor, 0]));
    expect(rated([3, 3, 3, 3, 3], [3, 3, 3, 3, 3], none)).toMatchObject({
      score: null,
      band: null,
      bottleneck: null,
      unknown: ['tempo weights'],
    });
  });

  test('MET-01 a line that meets the floor after exactly five days gives five', () => {
    const workbook = build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-16' });
      wb.add('metric', 'M-1', { floor: 78.5 });
      wb.add('checklist', 'Q-1', { template: 'metricAlignment', metric: 'M-1' });
      for (const [i, value] of [80, 79.7, 79.4, 79.1].entries())
        wb.add('reading', `r-${i}`, { metric: 'M-1', date: `2026-01-1${i + 2}`, value });
    });
    const checklist = [...workbook.checklist.values()][0]!;
    expect(retrainIntervalWD(workbook, checklist).value).toBe(5);
  });
});

describe('work done wholly on a Saturday', () => {
  const weekend = (more: (wb: Builder) => void, fields = {}) =>
    build((wb) => {
      useCase(wb);
      wb.add('timeBox', 'T-1', {
        duration: fixed(5),
        slice: 'S-1',
        state: 'done',
        actualStart: '2026-01-10',
        actualEnd: '2026-01-10',
        ...fields,
      });
      more(wb);
    });

  test('lets what follows start on Monday', () => {
    const next = weekend((wb) =>
      wb.add('timeBox', 'T-2', { duration: fixed(5), predecessors: [{ timeBox: 'T-1' }] }),
    );
    expect(figures(next).boxes.map(({ start, end }) => [start, end])).toEqual([
      ['2026-01-10', '2026-01-10'],
      ['2026-01-12', '2026-01-16'],
    ]);
  });

  test('loads no other day, and its fixed cost is spent', () => {
    const busy = weekend((wb) => wb.add('timeBox', 'T-2', { duration: fixed(5), ...onZ1 }), onZ1);
    expect(figures(busy).conflicts).toEqual([]);
    const paid = weekend(() => undefined, { fixedCost: fixed(4_500_00) });
    expect(spendOfScope(paid, scopeOfUseCase('U-1' as Id<'useCase'>))).toBe(4_500_00);
  });
});

describe('what is half known', () => {
  test('done without an end has no dates and asks for one; with an end it keeps it behind a box without length', () => {
    const open = build((wb) =>
      wb.add('timeBox', 'T-1', { duration: fixed(5), state: 'done', actualStart: '2026-01-12' }),
    );
    expect(figures(open).boxes[0]).toMatchObject({ start: null, end: null, critical: null });
    expect(findAll(open).open.map(({ rule }) => rule)).toContain('SCH-12');
    const kept = build((wb) => {
      wb.add('timeBox', 'T-1', { duration: null });
      wb.add('timeBox', 'T-2', {
        state: 'done',
        actualEnd: '2026-01-14',
        predecessors: [{ timeBox: 'T-1' }],
      });
    });
    expect(figures(kept).boxes[1]?.end).toBe('2026-01-14');
  });

  test('coverage, cost and the largest slice are those of what is estimated, and the rest is asked for', () => {
    const half = build((wb) => {
      wb.add('goal', 'G-1', { state: 'agreed' });
      useCase(wb);
      wb.add('useCase', 'U-1', { goals: ['G-1'] });
      wb.add('timeBox', 'T-1', { duration: fixed(5), slice: 'S-1', ...onZ1 });
      wb.add('timeBox', 'T-2', { duration: null, ...onZ1 });
    });
    expect(figures(half)).toMatchObject({
      threadCoverage: 1,
      plan: { meanCost: 2_000_00, notEstimated: ['T-2'], unknown: ['T-2'], end: null },
    });
    const said = findAll(half).open.map(({ rule, message }) => `${rule} ${message}`);
    expect(said.filter((one) => one.startsWith('SCH-11')).join()).toContain('T-2');
    expect(said.filter((one) => one.startsWith('BIG-02')).join()).toContain(
      'of what is estimated (T-2 is not)',
    );
  });

  test('a live use case without its day counts from the status date, not from a planned day ahead', () => {
    const live = (plannedLive: string) =>
      figures(
        build((wb) => {
          wb.add('facts', 'facts', { asOf: '2026-03-02' });
          wb.add('useCase', 'U-1', { state: 'live', approach: 'simpleModel', plannedLive });
          wb.add('useCase', 'U-2', { state: 'selected', approach: 'simpleModel', plannedLive: '2026-06-01' });
        }),
      ).phase;
    const second = { date: '2026-06-01', phase: 2 };
    expect(live('2026-12-01')).toEqual({ now: 1, planned: [{ date: '2026-03-02', phase: 1 }, second] });
    expect(live('2026-02-02')).toEqual({ now: 1, planned: [{ date: '2026-02-02', phase: 1 }, second] });
  });
});

describe('CAP-01 the one later start', () => {
  test('looks at the days after the shift in the resource’s own calendar', () => {
    const own = build((wb) => {
      wb.add('calendar', 'part-time', { workingWeekdays: [1, 2, 3] });
      wb.add('resource', 'Z-1', { calendar: 'part-time' });
      for (const code of ['T-1', 'T-2']) wb.add('timeBox', code, { duration: fixed(3), ...onZ1 });
      wb.add('timeBox', 'T-3', { duration: fixed(15) });
    });
    expect(figures(own).suggestion).toEqual({ box: 'T-1', shiftWD: 5, sizeAfter: 0 });
  });

  test('cures a smaller conflict when the largest cannot be', () => {
    const two = build((wb) => {
      wb.add('resource', 'Z-1');
      for (const code of ['T-1', 'T-2']) wb.add('timeBox', code, { duration: fixed(2), ...onZ1 });
      for (const code of ['T-3', 'T-4'])
        wb.add('timeBox', code, { duration: fixed(10), notBefore: '2026-01-26', ...onZ1 });
    });
    expect(figures(two)).toMatchObject({
      conflictSize: 12,
      suggestion: { box: 'T-1', shiftWD: 2, sizeAfter: 10 },
    });
  });
});
