// The curve of worth over thresholds holds what a whole preview says at each of them, and knows where a criterion never trips.
import { describe, expect, test } from 'vitest';
import { preview, previewPlan } from '../../../shared/simulation/preview.ts';
import { thresholdsFor, worthAt, worthCurve } from '../../../shared/simulation/worthCurve.ts';
import { workshop } from '../../helpers/workbooks/examples.ts';

const plan = previewPlan(workshop, 'planned', 20_260_112);

test('thresholds are round and go over the whole forecast, with the one that is set', () => {
  const values = thresholdsFor(plan.model, 'K-2');
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect([values[0], values.at(-1)]).toEqual([0.2, 3]);
  expect(values).toContain(1);
  expect(values).toContain(1.2);
  expect(thresholdsFor(plan.model, 'K-3')).toContain(90_000);
  expect(thresholdsFor(plan.model, 'K-99')).toEqual([]);
});

describe.each(['K-1', 'K-3', 'K-4'])('the curve of %s', (code) => {
  const curve = worthCurve(plan, {}, code);

  test('has at the threshold that is set what the preview says', () => {
    const whole = preview(plan, {});
    const set = plan.model.criteria.find((one) => one.code === code)?.terms.value ?? Number.NaN;
    const { tripped, worth } = whole.criteria.find((one) => one.code === code) ?? {};
    expect(curve.find(({ value }) => value === set)).toEqual({
      value: set,
      tripped,
      worth,
      net: whole.criteriaOn.net.mean,
    });
  });

  test('trips the more, the more it asks for', () => {
    const asked = code === 'K-3' ? curve.toReversed() : curve;
    const shares = asked.map(({ tripped }) => tripped);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeGreaterThan(0.2);
  });

  test('is 0 wherever it does not trip', () => {
    for (const { worth } of curve.filter(({ tripped }) => tripped === 0)) expect(worth).toBe(0);
  });
});

test('what else is supposed counts, and a criterion that is not simulated has no worth', () => {
  const off = worthAt(plan, { criteriaOff: ['K-1'] }, 'K-2', 1);
  expect(off?.net).toBe(preview(plan, { criteriaOff: ['K-1'] }).criteriaOn.net.mean);
  expect(worthAt(plan, {}, 'K-99', 1)).toBeNull();
});
