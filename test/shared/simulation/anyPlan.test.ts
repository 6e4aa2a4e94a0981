// What holds for any plan: small ones of every make, drawn by chance.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { compile } from '../../../shared/simulation/model/compile.ts';
import { suppose } from '../../../shared/simulation/model/whatIf.ts';
import { joinParts, withDifferences } from '../../../shared/simulation/result/samples.ts';
import { percentile, sorted } from '../../../shared/simulation/result/statistics.ts';
import { runPart } from '../../../shared/simulation/run/blocks.ts';
import { linkKinds } from '../../../shared/schema/timeBox.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';

const iterations = 150;
const runOf = (workbook: Workbook, whatIf = {}) => {
  const model = suppose(workbook, compile(workbook, 'planned', 9), whatIf);
  return { model, samples: joinParts(model, [runPart(model, 0, iterations)]) };
};

const steps = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9));
const box = fc.record({
  steps,
  shape: fc.constantFrom('pert', 'triangular', 'fixed'),
  links: fc.array(
    fc.record({
      back: fc.nat(3),
      lagWD: fc.integer({ min: -2, max: 4 }),
      kind: fc.constantFrom(...linkKinds),
    }),
    { maxLength: 2 },
  ),
  cause: fc.constantFrom('', 'One', 'Two'),
});
const risk = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  steps,
  boxes: fc.array(fc.nat(4), { maxLength: 2 }),
  cause: fc.constantFrom('', 'One'),
});
const plan = fc.record({
  boxes: fc.array(box, { minLength: 1, maxLength: 6 }),
  risks: fc.array(risk, { minLength: 1, maxLength: 4 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

const rangeOf = (
  [a, b, c]: readonly [number, number, number],
  shape: 'pert' | 'triangular' | 'fixed' = 'pert',
) => range(1 + a, 1 + a + b, 1 + a + b + c, shape);

/** The plan as a workbook; links of the plain kind only where that is asked for, so that a delay can do nothing but delay. */
const bookOf = ({ boxes, risks }: Plan, isPlain = false): Workbook =>
  build((wb) => {
    for (const [i, one] of boxes.entries())
      wb.add('timeBox', `T-${i + 1}`, {
        duration: rangeOf(one.steps, one.shape),
        sharedCause: one.cause,
        predecessors: [...new Map(one.links.map((link) => [i - 1 - link.back, link]))]
          .filter(([from]) => from >= 0)
          .map(([from, { lagWD, kind }]) => ({
            timeBox: `T-${from + 1}`,
            lagWD,
            kind: isPlain ? 'finishStart' : kind,
          })),
      });
    for (const [i, one] of risks.entries())
      wb.add('risk', `R-${i + 1}`, {
        state: 'open',
        probability: one.share,
        days: rangeOf(one.steps),
        cost: rangeOf(one.steps),
        sharedCause: one.cause,
        timeBoxes: [...new Set(one.boxes)].filter((at) => at < boxes.length).map((at) => `T-${at + 1}`),
      });
  });

const often = { numRuns: 60 };

test('one risk more changes nothing that chance brings to the others', () => {
  fc.assert(
    fc.property(plan, (given) => {
      const last = given.risks.length;
      const more = {
        ...given,
        risks: [...given.risks, { share: 1, steps: [3, 3, 3], boxes: [], cause: 'One' }],
      };
      const [before, after] = [runOf(bookOf(given)), runOf(bookOf(more as Plan))];
      expect(after.samples.carryOn.finish).toEqual(before.samples.carryOn.finish);
      expect(after.samples.lengths).toEqual(before.samples.lengths);
      const off = withDifferences(after.samples.carryOn, after.samples.withoutRisk[last] ?? []);
      expect(off).toEqual(before.samples.carryOn);
    }),
    often,
  );
});

test('a risk switched off is one that never occurs, with any links and causes', () => {
  fc.assert(
    fc.property(plan, (given) => {
      const book = bookOf(given);
      const { samples } = runOf(book);
      const never = runOf(book, { likelihoods: { 'R-1': 0 } });
      expect(withDifferences(samples.carryOn, samples.withoutRisk[0] ?? [])).toEqual(never.samples.carryOn);
    }),
    often,
  );
});

test('a likelihood that falls never raises P80 of finish or cost', () => {
  fc.assert(
    fc.property(plan, fc.double({ min: 0, max: 1, noNaN: true }), (given, part) => {
      const book = bookOf(given, true);
      const likelihoods = Object.fromEntries(given.risks.map(({ share }, i) => [`R-${i + 1}`, share * part]));
      const [before, after] = [runOf(book), runOf(book, { likelihoods })];
      for (const sum of ['finish', 'cost'] as const)
        expect(percentile(sorted(after.samples.carryOn[sum]), 0.8)).toBeLessThanOrEqual(
          percentile(sorted(before.samples.carryOn[sum]), 0.8),
        );
    }),
    often,
  );
});

test('the longest path runs through the box that ends last in every iteration', () => {
  fc.assert(
    fc.property(plan, (given) => {
      const { samples, model } = runOf(bookOf(given));
      const most = Math.max(...samples.critical);
      expect(most).toBeLessThanOrEqual(iterations);
      expect(samples.critical.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(iterations);
      expect(samples.critical).toHaveLength(model.boxes.codes.length);
    }),
    often,
  );
});
