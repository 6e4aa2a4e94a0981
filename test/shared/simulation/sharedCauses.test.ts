// What follows a shared cause moves with it, and keeps its own distribution.
import { describe, expect, test } from 'vitest';
import { sharedCauses } from '../../../shared/rules/simulated/sharedCauses.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { normalQuantile, normalShare } from '../../../shared/simulation/draw/normal.ts';
import { compile } from '../../../shared/simulation/model/compile.ts';
import { joinParts } from '../../../shared/simulation/result/samples.ts';
import { correlation, meanOfAll, ranksOf } from '../../../shared/simulation/result/statistics.ts';
import { runPart } from '../../../shared/simulation/run/blocks.ts';
import { sharesOf } from '../../../shared/simulation/simulate.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';
import { workshop } from '../../helpers/workbooks/examples.ts';

const iterations = 6_000;
const partsOf = (workbook: Workbook, shares = 1) => {
  const model = compile(workbook, 'planned', 11);
  return joinParts(
    model,
    sharesOf(iterations, shares).map(({ first, end }) => runPart(model, first, end)),
  );
};

/** Two boxes one after the other and two risks, all of one cause, which they follow so strongly. */
const withCause = (causeStrength: number | null, sharedCause = 'Vendor slips') =>
  build((wb) => {
    const cause = { sharedCause, causeStrength };
    wb.add('timeBox', 'T-1', { duration: range(2, 4, 9, 'triangular'), ...cause });
    wb.add('timeBox', 'T-2', {
      duration: range(3, 8, 20),
      predecessors: [{ timeBox: 'T-1', lagWD: 0 }],
      ...cause,
      sharedCause: sharedCause === '' ? '' : ' vendor  SLIPS ',
    });
    const risk = { state: 'open', probability: 0.3, cost: range(100, 100, 100, 'fixed') } as const;
    wb.add('risk', 'R-1', { ...risk, ...cause, timeBoxes: ['T-1'] });
    wb.add('risk', 'R-2', { ...risk, ...cause, kind: 'opportunity' });
  });

const deviation = (values: Float64Array): number => {
  const mean = meanOfAll(values);
  return Math.sqrt(meanOfAll(values.map((value) => (value - mean) ** 2)));
};

test('the normal distribution and its inverse', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalShare(-3)).toBeCloseTo(0.0013498980316301, 14);
  for (const u of [1e-14, 1e-9, 1e-4, 0.02, 0.3, 0.5, 0.77, 0.999, 1 - 1e-9]) {
    expect(Math.abs(normalShare(normalQuantile(u)) - u)).toBeLessThan(1e-13);
    expect(Math.abs(normalShare(normalQuantile(u)) / u - 1)).toBeLessThan(1e-7);
  }
  for (const u of [0.001, 0.02, 0.3]) expect(normalQuantile(1 - u)).toBeCloseTo(-normalQuantile(u), 10);
});

describe('strength', () => {
  const alone = partsOf(withCause(null, ''));

  test('0 is what it is without a cause, to the bit', () => {
    expect(partsOf(withCause(0))).toEqual(alone);
  });

  test('1 makes all of them one: the longer one box, the longer the other', () => {
    const [one, other] = partsOf(withCause(1)).lengths.map(ranksOf);
    expect(one).toEqual(other);
  });

  test('nothing said is a half', () => {
    expect(partsOf(withCause(null))).toEqual(partsOf(withCause(0.5)));
  });

  test('the stronger, the wider the spread; the mean stays', () => {
    const finishes = [0, 0.4, 0.7, 1].map((strength) => partsOf(withCause(strength)).carryOn.finish);
    const spreads = finishes.map(deviation);
    expect(spreads).toEqual(spreads.toSorted((a, b) => a - b));
    expect(spreads.at(-1)).toBeGreaterThan((spreads[0] ?? 0) * 1.2);
    for (const finish of finishes)
      expect(Math.abs(meanOfAll(finish) - meanOfAll(alone.carryOn.finish))).toBeLessThan(0.15);
  });

  test('correlation is that of a factor: normal scores correlate by the product of the strengths', () => {
    const [one = new Float64Array(), other = new Float64Array()] = partsOf(withCause(0.7)).lengths;
    const wanted = (6 / Math.PI) * Math.asin(0.49 / 2);
    expect(Math.abs((correlation(ranksOf(one), ranksOf(other)) ?? 0) - wanted)).toBeLessThan(0.03);
  });
});

test('each keeps its own distribution whatever it follows', () => {
  const [alone, bound] = [partsOf(withCause(null, '')), partsOf(withCause(0.8))];
  for (const [box, lengths] of bound.lengths.entries()) {
    const own = alone.lengths[box]?.toSorted() ?? new Float64Array();
    const now = lengths.toSorted();
    for (const q of [0.1, 0.5, 0.9])
      expect(Math.abs((now[q * iterations] ?? 0) - (own[q * iterations] ?? 0))).toBeLessThan(0.25);
  }
  for (const strength of [0.3, 0.8, 1]) {
    const model = compile(withCause(strength), 'planned', 11);
    const { withoutRisk } = runPart(model, 0, iterations);
    for (const differences of withoutRisk)
      expect(Math.abs(differences.length / 4 / iterations - 0.3)).toBeLessThan(0.02);
  }
});

test('threats come together with long boxes, opportunities stay away', () => {
  const model = compile(withCause(0.9), 'planned', 11);
  const { withoutRisk, lengths } = runPart(model, 0, iterations);
  const all = meanOfAll(lengths.subarray(iterations));
  const whenIt = (r: number) => {
    const at = (withoutRisk[r] ?? []).filter((_, i) => i % 4 === 0);
    return meanOfAll(Float64Array.from(at, (i) => lengths[iterations + i] ?? 0));
  };
  expect(whenIt(0)).toBeGreaterThan(all + 1);
  expect(whenIt(1)).toBeLessThan(all - 1);
});

test.each([2, 3])('the same bits in %i shares', (shares) => {
  expect(partsOf(withCause(0.6), shares)).toEqual(partsOf(withCause(0.6)));
});

test('a cause is shared when two name it, however it is written', () => {
  expect(sharedCauses(withCause(0.5))).toEqual(['Vendor slips']);
  expect(sharedCauses(build((wb) => wb.add('risk', 'R-1', { sharedCause: 'Alone' })))).toEqual([]);
  expect(sharedCauses(workshop)).toEqual([]);
});
