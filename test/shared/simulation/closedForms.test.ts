// Small plans whose answer is known without simulating.
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../../shared/rules/plan/schedule.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { compile } from '../../../shared/simulation/model/compile.ts';
import { runPart } from '../../../shared/simulation/run/blocks.ts';
import { joinParts } from '../../../shared/simulation/result/samples.ts';
import { meanOfAll, percentile, sorted, wilson } from '../../../shared/simulation/result/statistics.ts';
import { simulate } from '../../helpers/workbooks/simulated.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';

const iterations = 20_000;
const figuresOf = (workbook: Workbook) =>
  simulate(workbook, { iterations, rngStart: 5, view: 'planned' }).figures;
const samplesOf = (workbook: Workbook) => {
  const model = compile(workbook, 'planned', 5);
  return joinParts(model, [runPart(model, 0, iterations)]);
};
const triangle = range(2, 4, 9, 'triangular');

test('one triangular box has the percentiles of its triangle', () => {
  const { finish } = figuresOf(build((wb) => wb.add('timeBox', 'T-1', { duration: triangle }))).carryOn;
  expect(finish.p50).toBeCloseTo(4.8167, 1);
  expect(finish.p80).toBeCloseTo(6.354249, 1);
});

test('of two boxes side by side the later one counts: the distribution is the square of one', () => {
  const both = build((wb) => {
    wb.add('timeBox', 'T-1', { duration: triangle });
    wb.add('timeBox', 'T-2', { duration: triangle });
  });
  const { carryOn, boxes } = figuresOf(both);
  // F(x)² = ½: the quantile of one at √½.
  const u = Math.SQRT1_2;
  expect(Math.abs(carryOn.finish.p50 - (9 - Math.sqrt((1 - u) * 7 * 5)))).toBeLessThan(0.05);
  for (const { criticality } of boxes) expect(Math.abs(criticality - 0.5)).toBeLessThan(0.01);
});

test('boxes one after the other add up: means and variances', () => {
  const chain = build((wb) => {
    wb.add('timeBox', 'T-1', { duration: triangle });
    wb.add('timeBox', 'T-2', { duration: triangle, predecessors: [{ timeBox: 'T-1', lagWD: 3 }] });
  });
  const { finish } = samplesOf(chain).carryOn;
  const mean = meanOfAll(finish);
  expect(Math.abs(mean - 13)).toBeLessThan(0.03);
  const variance = meanOfAll(finish.map((value) => (value - mean) ** 2));
  const one = (4 + 16 + 81 - 8 - 18 - 36) / 18;
  expect(Math.abs(variance - 2 * one)).toBeLessThan(0.1);
});

const withRisk = (share: number) =>
  build((wb) => {
    wb.add('settings', 'settings', { costOfDelayPerWD: 0 });
    wb.add('timeBox', 'T-1', { duration: range(10, 10, 10, 'fixed') });
    wb.add('risk', 'R-1', {
      state: 'open',
      probability: share,
      cost: range(500, 500, 500, 'fixed'),
      days: range(4, 4, 4, 'fixed'),
      timeBoxes: ['T-1'],
    });
  });

test('a risk comes as often as its likelihood says, and brings what it brings', () => {
  const { finish, cost } = samplesOf(withRisk(0.3)).carryOn;
  expect([...new Set(finish)].toSorted((a, b) => a - b)).toEqual([10, 14]);
  expect(Math.abs(meanOfAll(cost) - 150)).toBeLessThan(5);
  const { carryOn, drivers } = figuresOf(withRisk(0.3));
  expect([carryOn.finish.p50, carryOn.finish.p80]).toEqual([10, 14]);
  expect(drivers).toMatchObject([{ code: 'R-1', finishP80: 4, costP80: 500 }]);
});

/** A criterion that fails below a bound of an even forecast: it trips with a likelihood that is known. */
const withCriterion = (bound: number, valueIfIgnored: number) =>
  build((wb) => {
    wb.add('role', 'owner', {});
    wb.add('settings', 'settings', { horizonYears: 1 });
    wb.add('metric', 'M-1', { unit: '%', forecast: range(0, 0, 10, 'triangular') });
    wb.add('useCase', 'U-1', {
      state: 'selected',
      valuePerYear: range(1_000, 1_000, 1_000, 'fixed'),
      runCostPerYear: 100,
    });
    wb.add('slice', 'S-1', { useCase: 'U-1' });
    wb.add('resource', 'Z-1', { ratePerUnitWD: 10 });
    const box = { slice: 'S-1', allocations: [{ resource: 'Z-1', units: 1 }] };
    wb.add('timeBox', 'T-1', { ...box, duration: range(5, 5, 5, 'fixed') });
    wb.add('timeBox', 'T-2', {
      ...box,
      duration: range(20, 20, 20, 'fixed'),
      predecessors: [{ timeBox: 'T-1', lagWD: 0 }],
    });
    wb.add('killCriterion', 'K-1', {
      scope: 'useCase',
      useCase: 'U-1',
      metric: 'M-1',
      comparator: '>=',
      value: bound,
      unit: '%',
      checkpoint: 'endOf',
      checkpointTimeBox: 'T-1',
      action: 'stop',
      ownerRole: 'owner',
      valueIfIgnored,
    });
  });

test('a criterion trips as often as its forecast fails, and is worth what it saves', () => {
  const bound = 10 * (1 - Math.sqrt(0.75));
  const { criteria, criteriaOn, carryOn } = figuresOf(withCriterion(bound, 0.5));
  const [criterion] = criteria;
  expect(criterion?.reached).toBe(1);
  expect(Math.abs((criterion?.tripped ?? 0) - 0.25)).toBeLessThan(0.01);
  const tripped = criterion?.tripped ?? 0;
  // Stopped: 5 days × 10 spent and no value; carried on: 1,000 × ½ − 100 − 250.
  expect(criterion?.worth).toBeCloseTo(tripped * (-50 - 150), 6);
  expect(criterion?.spendAvoided).toBeCloseTo(tripped * 200, 6);
  expect(criteriaOn.asDrawn).toBeCloseTo(1 - tripped, 10);
  expect(criteriaOn.net.mean).toBeCloseTo((1 - tripped) * 650 + tripped * -50, 6);
  expect(carryOn.net.mean).toBeCloseTo((1 - tripped) * 650 + tripped * 150, 6);
  expect(criteriaOn.finishAsDrawn).toMatchObject({ p10: 25, p95: 25 });
});

test('a criterion that cannot trip is worth nothing', () => {
  const [criterion] = figuresOf(withCriterion(-1, 0)).criteria;
  expect(criterion).toMatchObject({ tripped: 0, low: 0, worth: 0, spendAvoided: 0 });
});

test('percentile q is the one at place ⌈q·N⌉, and the interval is Wilson’s', () => {
  const ten = sorted(Float64Array.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
  expect([0.1, 0.5, 0.8, 0.95].map((q) => percentile(ten, q))).toEqual([1, 5, 8, 10]);
  expect(wilson(5, 10).low).toBeCloseTo(0.2366, 4);
  expect(wilson(5, 10).high).toBeCloseTo(0.7634, 4);
});

test('more iterations come nearer: the error falls with the root of their number', () => {
  const p80 = (count: number, rngStart: number) =>
    simulate(
      build((wb) => wb.add('timeBox', 'T-1', { duration: triangle })),
      {
        iterations: count,
        rngStart,
        view: 'planned',
      },
    ).figures.carryOn.finish.p80;
  const error = (count: number) =>
    Math.sqrt(
      Array.from({ length: 24 }, (_, i) => (p80(count, i + 1) - 6.354249) ** 2).reduce((a, b) => a + b) / 24,
    );
  const [few, many] = [error(250), error(4_000)];
  expect(few / many).toBeGreaterThan(2.4);
  expect(few / many).toBeLessThan(6.5);
});

describe.each(['finishStart', 'startStart', 'finishFinish', 'startFinish'] as const)('links: %s', (kind) => {
  test.each([0, 3, -2])('with a lag of %i the simulation of fixed lengths is the plan', (lagWD) => {
    const fixed = (days: number) => range(days, days, days, 'fixed');
    const book = build((wb) => {
      wb.add('timeBox', 'T-1', { duration: fixed(6), notBefore: '2026-01-19' });
      wb.add('timeBox', 'T-2', { duration: fixed(4), predecessors: [{ timeBox: 'T-1', lagWD, kind }] });
      wb.add('timeBox', 'T-3', { state: 'cancelled', predecessors: [{ timeBox: 'T-2', lagWD, kind }] });
      wb.add('timeBox', 'T-4', { duration: fixed(9), predecessors: [{ timeBox: 'T-3', lagWD: 1, kind }] });
    });
    expect(figuresOf(book).carryOn.finish.p50).toBe(scheduleOf(book).endWD);
  });
});
