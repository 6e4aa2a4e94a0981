// What an earlier reading is worth, where it is known without simulating.
import { expect, test } from 'vitest';
import { earlierReadings } from '../../../shared/simulation/earlierReading.ts';
import { previewPlan } from '../../../shared/simulation/preview.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';
import { workshop } from '../../helpers/workbooks/examples.ts';

const days = (count: number) => range(count, count, count, 'fixed');

/** Thirty days of work at ten a day, then a reading that fails in one of four futures and stops the rest. */
const stopped = (action: 'stop' | 'hold') =>
  build((wb) => {
    wb.add('role', 'owner', {});
    wb.add('metric', 'M-1', { unit: '%', forecast: range(0, 0, 10, 'triangular') });
    wb.add('useCase', 'U-1', {
      state: 'selected',
      valuePerYear: range(1_000, 1_000, 1_000, 'fixed'),
      runCostPerYear: 0,
    });
    wb.add('slice', 'S-1', { useCase: 'U-1' });
    wb.add('resource', 'Z-1', { ratePerUnitWD: 10 });
    wb.add('timeBox', 'T-1', {
      slice: 'S-1',
      allocations: [{ resource: 'Z-1', units: 1 }],
      duration: days(30),
    });
    wb.add('killCriterion', 'K-1', {
      scope: 'useCase',
      useCase: 'U-1',
      metric: 'M-1',
      comparator: '>=',
      value: 10 * (1 - Math.sqrt(0.75)),
      unit: '%',
      checkpoint: 'endOf',
      checkpointTimeBox: 'T-1',
      action,
      ownerRole: 'owner',
    });
  });

test('each day earlier saves a day of what is stopped: the longest step, in the futures that stop', () => {
  const [reading, ...others] = earlierReadings(previewPlan(stopped('stop'), 'planned', 3), {});
  expect(others).toEqual([]);
  expect(reading).toMatchObject({ code: 'K-1', earlierWD: 20 });
  expect(reading?.gain).toBeCloseTo(0.25 * 20 * 10, 6);
});

test('what never trips has nothing to gain from being read earlier', () => {
  const plan = previewPlan(stopped('hold'), 'planned', 3);
  const [reading] = earlierReadings(plan, { thresholds: { 'K-1': { value: -1 } } });
  expect(reading).toEqual({ code: 'K-1', earlierWD: 5, gain: 0 });
});

test('of the worked example: metrics only, the best first, none that is off', () => {
  const plan = previewPlan(workshop, 'planned', 20_260_112);
  const all = earlierReadings(plan, {});
  expect(all.map(({ code }) => code).toSorted()).toEqual(['K-1', 'K-2', 'K-4', 'K-5', 'K-6']);
  expect(all.map(({ gain }) => gain)).toEqual(all.map(({ gain }) => gain).toSorted((a, b) => b - a));
  expect(all[0]?.gain).toBeGreaterThan(0);
  expect(earlierReadings(plan, { criteriaOff: ['K-4'] }).map(({ code }) => code)).not.toContain('K-4');
});
