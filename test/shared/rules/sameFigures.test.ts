// The figures hang on what a workbook says, not on where its records stand: saving, opening and any order change nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { figures } from '../../../shared/rules/figures.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { random } from '../../helpers/hostile/fuzz.ts';
import { randomPlan } from '../../helpers/reference/randomPlan.ts';
import { savedText } from '../../helpers/programs/savedText.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });

/** The same records in maps filled in another order. */
function shuffled(workbook: Workbook, seed: number): Workbook {
  const next = random(seed);
  return kinds.reduce<Workbook>((result, kind) => {
    const entries = [...recordsOf(workbook, kind)].map((entry) => [next(1_000_000), entry] as const);
    return { ...result, [kind]: new Map(entries.toSorted(([a], [b]) => a - b).map(([, entry]) => entry)) };
  }, workbook);
}

test('figures are the same whatever the order of records', () => {
  fc.assert(
    fc.property(seeds, fc.integer(), (seed, order) => {
      const workbook = randomPlan(seed);
      const other = shuffled(workbook, order);
      expect(figures(other)).toEqual(figures(workbook));
      expect(
        findAll(other)
          .open.map(({ message }) => message)
          .toSorted(),
      ).toEqual(
        findAll(workbook)
          .open.map(({ message }) => message)
          .toSorted(),
      );
    }),
    { numRuns: 120 },
  );
});

test('figures are the same once saved and opened', () => {
  fc.assert(
    fc.property(seeds, fc.integer(), (seed, order) => {
      const workbook = shuffled(randomPlan(seed), order);
      const opened = parse(savedText({ workbook }));
      expect(opened.status === 'ok' && figures(opened.document.workbook)).toEqual(figures(workbook));
    }),
    { numRuns: 120 },
  );
});

test('figures are plain JSON without a number that is none', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const all = figures(randomPlan(seed));
      expect(JSON.parse(JSON.stringify(all))).toEqual(all);
      expect(JSON.stringify(all)).not.toMatch(/Infinity|NaN/u);
    }),
    { numRuns: 120 },
  );
});
