// Kill criteria and gates against a second reading of their rules, clause by clause, over random plans.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figures } from '../../../../shared/rules/figures.ts';
import { byCode } from '../../../../shared/schema/workbook.ts';
import { standOf } from '../../../helpers/reference/criteria.ts';
import { recommend } from '../../../helpers/reference/gates.ts';
import { randomPlan } from '../../../helpers/reference/randomPlan.ts';
import { weigh } from '../../../helpers/reference/value.ts';

const seeds = fc.integer({ min: 0, max: 10_000_000 });
/** To a thousandth, as far as two ways of adding agree. */
const rounded = (value: number | null): number | null =>
  value === null || value === Infinity ? null : 0 + Math.round(value * 1_000) / 1_000;

test('every criterion is in the state, and judged on the day, that the clauses say', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const workbook = randomPlan(seed);
      const stands = figures(workbook).criteria.map(({ code, state, checkpoint }) => ({
        code,
        state,
        checkpoint,
      }));
      const expected = [...workbook.killCriterion.values()]
        .toSorted(byCode)
        .map((criterion) => ({ code: criterion.code, ...standOf(workbook, criterion) }));
      expect(stands).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test('every use case has the value, cost, exposure, lateness, ratio and recommendation that the clauses say', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const workbook = randomPlan(seed);
      const made = figures(workbook).useCases.map(
        ({ code, V, C, X, L, margin, ratio, ratioIs, recommendation }) => ({
          code,
          figures: [V, C, X, L, margin, ratio].map(rounded),
          isUnbounded: ratioIs === 'unbounded',
          recommendation,
        }),
      );
      const expected = [...workbook.useCase.values()].toSorted(byCode).map((useCase) => {
        const { V, C, X, L, margin, ratio } = weigh(workbook, { useCase: useCase.id });
        return {
          code: useCase.code,
          figures: [V, C, X, L, margin, ratio].map(rounded),
          isUnbounded: ratio === Infinity,
          recommendation: recommend(workbook, useCase),
        };
      });
      expect(made).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});
