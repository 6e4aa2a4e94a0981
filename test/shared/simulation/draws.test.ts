// Random numbers and distributions against the check values of SIM-01 and SIM-02, and against closed forms.
import { expect, test } from 'vitest';
import { fnv1a32, streamOf, uniform } from '../../../shared/simulation/draw/random.ts';
import { packRanges, quantiles, type Ranges } from '../../../shared/simulation/draw/ranges.ts';

test('the check values of SIM-01', () => {
  const key = fnv1a32('T-1.duration');
  expect(key).toBe(884_938_197);
  expect(uniform(streamOf(1, 0), key)).toBeCloseTo(0.6521975529, 10);
  expect(uniform(streamOf(1, 1), key)).toBeCloseTo(0.9244467171, 10);
});

test('uniform numbers are spread evenly, and keys do not follow each other', () => {
  const [a, b] = [fnv1a32('T-1.duration'), fnv1a32('T-2.duration')];
  const pairs = Array.from({ length: 20_000 }, (_, i) => [
    uniform(streamOf(7, i), a),
    uniform(streamOf(7, i), b),
  ]);
  const tenths = Array.from(
    { length: 10 },
    (_, k) => pairs.filter(([u = 0]) => Math.floor(u * 10) === k).length,
  );
  expect(Math.max(...tenths.map((count) => Math.abs(count - 2_000)))).toBeLessThan(180);
  const product = pairs.reduce((sum, [u = 0, v = 0]) => sum + (u - 0.5) * (v - 0.5), 0) / pairs.length;
  expect(Math.abs(product * 12)).toBeLessThan(0.025);
});

/** The quantile of range number `r` at `u`. */
function quantile(from: Ranges, r: number, u: number): number {
  const into = new Float64Array(1);
  quantiles(from, r, Float64Array.of(u), Int32Array.of(0), 1, into, 0);
  return into[0] ?? Number.NaN;
}

const ranges = packRanges([
  { low: 2, likely: 4, high: 9, shape: 'triangular' },
  { low: 2, likely: 4, high: 9, shape: 'pert' },
  { low: 0, likely: 0, high: 1, shape: 'pert' },
  { low: 0, likely: 1, high: 1, shape: 'pert' },
  { low: 2, likely: 5, high: 9, shape: 'fixed' },
  { low: 3, likely: 3, high: 3, shape: 'pert' },
  { low: 0, likely: 1, high: 2, shape: 'pert' },
]);

test('the check values of SIM-02', () => {
  expect(quantile(ranges, 0, 0.5)).toBeCloseTo(4.8167, 5);
  expect(quantile(ranges, 0, 0.8)).toBeCloseTo(6.354249, 5);
  expect(Math.abs(quantile(ranges, 1, 0.5) - 4.382589)).toBeLessThan(7e-4);
  expect(Math.abs(quantile(ranges, 1, 0.8) - 5.62588)).toBeLessThan(7e-4);
});

const probabilities = [
  ...Array.from({ length: 4_000 }, (_, i) => (i + 0.5) / 4_000),
  ...Array.from({ length: 300 }, (_, i) => 2 ** -(1 + i / 6)),
];

test('pert is within 1e-4 of its width where the beta distribution has a closed form', () => {
  for (const u of probabilities) {
    expect(Math.abs(quantile(ranges, 2, u) - (1 - (1 - u) ** 0.2))).toBeLessThan(1e-4);
    expect(Math.abs(quantile(ranges, 3, u) - u ** 0.2)).toBeLessThan(1e-4);
  }
});

test('quantiles rise, stay inside and are symmetric where the estimate is', () => {
  const values = probabilities.toSorted((a, b) => a - b).map((u) => quantile(ranges, 1, u));
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(values[0]).toBeGreaterThanOrEqual(2);
  expect(values.at(-1)).toBeLessThanOrEqual(9);
  for (const u of [0.01, 0.2, 0.4])
    expect(quantile(ranges, 6, u) + quantile(ranges, 6, 1 - u)).toBeCloseTo(2, 10);
});

test('what has no width is a constant', () => {
  expect(quantile(ranges, 4, 0.99)).toBe(5);
  expect(quantile(ranges, 5, 0.01)).toBe(3);
});
