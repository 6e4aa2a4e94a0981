// The worked example's gates and kill criteria, exactly as specified: value against cost, states, spend to date.
import { describe, expect, test } from 'vitest';
import { criteriaStates } from '../../../shared/rules/criterion/criterionState.ts';
import { gateFigures } from '../../../shared/rules/value/gateFigures.ts';
import { reviewGate, reviewScope } from '../../../shared/rules/gate/gates.ts';
import { scopeOfUseCase } from '../../../shared/rules/scope/scopes.ts';
import { spendOfScope } from '../../../shared/rules/systemMetrics.ts';
import type { Id } from '../../../shared/schema/field.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { coded, review, workshop } from '../../helpers/workbooks/examples.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const euros = (minor: number | null) => (minor === null ? null : Math.round(minor) / 100);
const figuresOf = (workbook: Workbook, code: string) => {
  const { V, C, X, L, ratio } = gateFigures(workbook, scopeOfUseCase(coded(workbook, 'useCase', code).id));
  const thousandths = ratio.value === null ? null : Math.round(ratio.value * 1_000) / 1_000;
  return [...[V, C, X, L].map(({ value }) => euros(value)), thousandths];
};
const recommendationOf = (workbook: Workbook, code: string) =>
  reviewScope(workbook, scopeOfUseCase(coded(workbook, 'useCase', code).id)).recommendation;
const stateOf = (workbook: Workbook, code: string) =>
  criteriaStates(workbook).get(coded(workbook, 'killCriterion', code).id);

describe('Y-2', () => {
  test.each([
    ['U-1', [286_666.67, 62_095, 44_280, 0, 2.695]],
    ['U-2', [110_000, 38_550, 11_879.17, 0, 2.181]],
    ['U-4', [77_666.67, 2_376.67, 0, 0, 32.679]],
  ])('%s has V, C, X, L and ratio %j', (code, expected) =>
    expect(figuresOf(workshop, code)).toEqual(expected),
  );

  test.each(['U-1', 'U-2', 'U-4'])('%s is recommended to go', (code) =>
    expect(recommendationOf(workshop, code)).toMatchObject({ outcome: 'go', step: 'e' }),
  );

  test('the start gate is recommended to go', () => {
    const gate = workshop.gate.get('gate-1' as Id<'gate'>);
    expect(gate && reviewGate(workshop, gate)?.recommendation.outcome).toBe('go');
  });

  test.each([
    ['K-1', 'armed', '2026-02-27'],
    ['K-2', 'armed', '2026-03-27'],
    ['K-3', 'armed', '2026-04-10'],
    // Stock accuracy and fee cost start where they would fail: that is what the work is to change.
    ['K-4', 'warning', '2026-02-13'],
    ['K-5', 'armed', '2026-03-06'],
    ['K-6', 'warning', '2026-03-31'],
  ])('%s is %s until %s and was never moved', (code, state, checkpoint) =>
    expect(stateOf(workshop, code)).toMatchObject({ state, checkpoint, moved: 0 }),
  );
});

describe('Y-3', () => {
  test('K-4 has tripped on 93.2% of stock records right', () =>
    expect(stateOf(review, 'K-4')).toMatchObject({ state: 'tripped', value: 93.2, readOn: '2026-02-13' }));

  test('K-1 is armed until 2026-02-27', () =>
    expect(stateOf(review, 'K-1')).toMatchObject({ state: 'armed', checkpoint: '2026-02-27' }));

  test('U-2 has V 30 000, C 31 443.33, X 5 200, L 0 and a ratio of 0.819', () =>
    expect(figuresOf(review, 'U-2')).toEqual([30_000, 31_443.33, 5_200, 0, 0.819]));

  test('U-2 is sent back to why by its criterion, and by its ratio alone as well', () => {
    expect(recommendationOf(review, 'U-2')).toMatchObject({ outcome: 'returnToWhy', step: 'a' });
    const withoutCriterion = build((wb) => wb.add('killCriterion', 'K-4', { archived: true }), review);
    expect(recommendationOf(withoutCriterion, 'U-2')).toMatchObject({ outcome: 'returnToWhy', step: 'c' });
  });

  test('U-2 has spent 9 240, which enters none of these', () =>
    expect(euros(spendOfScope(review, scopeOfUseCase(coded(review, 'useCase', 'U-2').id)))).toBe(9_240));
});
