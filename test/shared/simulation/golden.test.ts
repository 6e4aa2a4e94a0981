// The simulated figures of the worked example at the end of the workshop, each within its tolerance.
import { describe, expect, test } from 'vitest';
import { settingsOf } from '../../../shared/schema/workbook.ts';
import type { SimulationFigures } from '../../../shared/schema/simulation.ts';
import { simulate } from '../../helpers/workbooks/simulated.ts';
import { workshop } from '../../helpers/workbooks/examples.ts';

const { iterations, rngStart } = settingsOf(workshop);
const major = (amount: number): number => amount / 100;
const run = (start: number): SimulationFigures =>
  simulate(workshop, { iterations, rngStart: start, view: 'planned' }).figures;

const own = run(rngStart);
const other = run(4_711);

interface Tolerances {
  readonly share: number;
  readonly finish: (value: number) => number;
  readonly cost: (value: number) => number;
  readonly net: (value: number) => number;
}
const half = (value: number): number => Math.abs(value) * 0.005;
/** Shares are written with three digits: half a digit more is rounding. */
const exact: Tolerances = { share: 0.0015, finish: half, cost: half, net: half };
const loose: Tolerances = {
  share: 0.02,
  finish: () => 0.5,
  cost: (value) => value * 0.015,
  net: (value) => Math.abs(value) * 0.04,
};

test('the example brings its own start number and ten thousand iterations', () => {
  expect([rngStart, iterations]).toEqual([20_260_112, 10_000]);
});

describe.each([
  ['its own start number', own, exact],
  ['another start number', other, loose],
] as const)('with %s', (_, { carryOn, criteriaOn, criteria }, { share, finish, cost, net }) => {
  const near = (value: number, wanted: number, tolerance: number): void => {
    expect(Math.abs(value - wanted), `${value} for ${wanted}`).toBeLessThanOrEqual(tolerance);
  };

  test('carry on: finish', () => {
    near(carryOn.finish.p50, 71.2, finish(71.2));
    near(carryOn.finish.p80, 77.5, finish(77.5));
    near(carryOn.onTime ?? 0, 0.971, share);
  });

  test('carry on: cost and net', () => {
    near(major(carryOn.cost.p50), 112_958, cost(112_958));
    near(major(carryOn.cost.p80), 125_916, cost(125_916));
    near(major(carryOn.net.p50), 167_252, net(167_252));
    near(major(carryOn.net.mean), 159_086, net(159_086));
    near(carryOn.loss, 0.22, share);
    near(carryOn.inBudget ?? 0, 0.871, share);
    near(carryOn.both ?? 0, 0.869, share);
  });

  test('criteria on', () => {
    near(major(criteriaOn.cost.p80), 116_679, cost(116_679));
    near(major(criteriaOn.net.mean), 213_694, net(213_694));
    near(criteriaOn.loss, 0.075, share);
    near(criteriaOn.asDrawn, 0.342, share);
  });

  test('criteria trip', () => {
    const wanted = [0.14, 0.155, 0.019, 0.376, 0.132, 0.013];
    for (const [i, { tripped, low, high }] of criteria.entries()) {
      near(tripped, wanted[i] ?? -1, share);
      expect(low).toBeLessThan(tripped);
      expect(high).toBeGreaterThan(tripped);
    }
    expect(criteria.map(({ code }) => code)).toEqual(['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6']);
  });
});

test('dates, to the day', () => {
  expect(own.carryOn.finishDates).toMatchObject({ p50: '2026-04-23', p80: '2026-05-04', p95: '2026-05-13' });
  expect(own.criteriaOn.finishDatesAsDrawn?.p80).toBe('2026-05-04');
});

test('what each criterion is worth: K-3 stops more value than it saves', () => {
  const thousands = own.criteria.map(({ worth }) => Math.round(worth / 10_000) / 10);
  expect(thousands).toEqual([22, 9.6, -3.1, 15.6, 5.4, 0.1]);
  expect(own.criteria.every(({ spendAvoided }) => spendAvoided >= 0)).toBe(true);
});

test('the drivers', () => {
  const driver = (code: string) => own.drivers.find((row) => row.code === code);
  expect(driver('R-2')?.finishP80).toBeCloseTo(3.2, 1);
  expect(driver('R-5')?.finishP80).toBeCloseTo(1.3, 1);
  expect(driver('R-1')?.finishP80).toBeCloseTo(1.2, 1);
  expect(Math.round((driver('R-3')?.meanNet ?? 0) / 10_000) / 10).toBe(-31.9);
});

test('what cannot be simulated is named', () => {
  expect(own.leftOut).toEqual([{ code: 'R-7', why: 'notQuantified' }]);
});
