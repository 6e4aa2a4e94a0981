// GAT-01, GAT-02: what the figures say where there is no ratio, and of grave threats without numbers.
import { describe, expect, test } from 'vitest';
import { gateFigures } from '../../../../shared/rules/value/gateFigures.ts';
import { reviewGate, reviewScope } from '../../../../shared/rules/gate/gates.ts';
import { scopeOfUseCase, wholeWorkbook } from '../../../../shared/rules/scope/scopes.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { euros } from '../../../helpers/workbooks/riskWorkbooks.ts';
import { build, type Builder, type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

describe('GAT-02 where there is no ratio to go by', () => {
  const u2 = scopeOfUseCase('U-2' as Id<'useCase'>);
  /** U-2 worth so much a year, with one box that costs nothing and an opportunity of 1 000 euros. */
  const free = (perYear: number, more: (wb: Builder) => void = () => undefined) =>
    broken((wb) => {
      wb.add('useCase', 'U-2', {
        state: 'selected',
        valuePerYear: euros(perYear, perYear, perYear),
        runCostPerYear: 0,
      });
      wb.add('slice', 'S-9', { useCase: 'U-2' });
      wb.add('timeBox', 'T-9', { slice: 'S-9', duration: range(1, 1, 1) });
      more(wb);
    });
  const reviewOf = (workbook: Workbook) => {
    const { figures, recommendation } = reviewScope(workbook, u2);
    return [figures.ratio.value, figures.ratioIs, recommendation.outcome];
  };
  const chance = (wb: Builder) =>
    wb.add('risk', 'R-9', {
      kind: 'opportunity',
      state: 'open',
      useCases: ['U-2'],
      probability: 1,
      cost: euros(1_000, 1_000, 1_000),
    });

  test('boundary: without anything against it the sign of the margin decides', () => {
    expect(reviewOf(free(1))).toEqual([Infinity, 'unbounded', 'go']);
    expect(reviewOf(free(0))).toEqual([null, 'noBurden', 'returnToWhy']);
    expect(reviewOf(free(-1, chance))).toEqual([Infinity, 'unbounded', 'go']);
    expect(reviewOf(free(-500, chance))).toEqual([null, 'noBurden', 'returnToWhy']);
  });

  test('a scope without work has no ratio and is to be planned first, whatever its value', () => {
    const cancelled = (wb: Builder) => wb.add('timeBox', 'T-9', { state: 'cancelled' });
    expect(reviewOf(free(1, cancelled))).toEqual([null, 'noWork', 'planFirst']);
    const unknown = (wb: Builder) => {
      wb.add('timeBox', 'T-9', { archived: true });
      wb.add('useCase', 'U-2', { valuePerYear: null });
    };
    expect(reviewOf(free(1, unknown))).toEqual([null, 'noWork', 'planFirst']);
    const broke = (wb: Builder) => {
      cancelled(wb);
      wb.add('useCase', 'U-2', { goals: ['G-1'] });
      wb.add('assumption', 'B-1', { state: 'broken', about: [{ kind: 'goal', id: 'G-1' }] });
    };
    expect(reviewOf(free(1, broke))).toEqual([null, 'noWork', 'returnToWhy']);
  });

  test.each(['parked', 'stopped'] as const)('a %s use case has neither ratio nor recommendation', (state) => {
    const workbook = free(1, (wb) => {
      wb.add('useCase', 'U-2', { state });
      wb.add('gate', 'H-9', { scope: 'slice', slice: 'S-9', mustMeet: [{ text: 'x', answer: 'no' }] });
    });
    expect(reviewOf(workbook)).toEqual([null, 'notWanted', null]);
    const gate = [...workbook.gate.values()].find(({ code }) => code === 'H-9');
    expect(gate && reviewGate(workbook, gate)?.recommendation.outcome).toBeNull();
  });

  test('a workbook with nothing in it has nothing to weigh', () => {
    const empty = reviewScope(
      build(() => undefined),
      wholeWorkbook,
    );
    expect(empty.recommendation.outcome).toBe('nothingToWeigh');
    expect(empty.figures.ratio.value).toBeNull();
  });

  test('a grave threat without numbers allows a go with conditions at most, and says which', () => {
    const grave = (fields: PlainFields<'risk'>) =>
      free(1, (wb) =>
        wb.add('risk', 'R-9', {
          state: 'open',
          useCases: ['U-2'],
          probabilityBand: 5,
          impacts: { compliance: 5 },
          ...fields,
        }),
      );
    expect(gateFigures(grave({}), u2).X.value).toBe(0);
    expect(reviewScope(grave({}), u2).recommendation).toMatchObject({
      outcome: 'goWithConditions',
      conditions: ['Put numbers on R-9 R-9'],
    });
    expect(reviewOf(grave({ probabilityBand: 1, impacts: { cost: 4 } }))[2]).toBe('go');
    expect(reviewOf(grave({ state: 'closed' }))[2]).toBe('go');
    expect(reviewOf(grave({ kind: 'opportunity' }))[2]).toBe('go');
    expect(reviewOf(grave({ cost: euros(0, 0, 0) }))[2]).toBe('go');
  });

  test('a gate before counts from the day it was decided, and only when that lies before this one', () => {
    const gated = (asOf: string, first: PlainFields<'decision'>, second?: PlainFields<'decision'>) =>
      free(0, (wb) => {
        wb.add('facts', 'facts', { asOf });
        wb.add('timeBox', 'T-9', { fixedCost: euros(10, 10, 10) });
        const common = { purpose: 'gate', outcome: 'returnToWhy', state: 'signed' } as const;
        for (const n of [1, 2, 3])
          wb.add('gate', `H-${n}`, { scope: 'useCase', useCase: 'U-2', date: `2026-01-1${n}` });
        wb.add('decision', 'D-1', { ...common, gate: 'H-1', ...first });
        if (second) wb.add('decision', 'D-2', { ...common, gate: 'H-2', ...second });
      });
    const outcome = (workbook: Workbook) => reviewScope(workbook, u2).recommendation.outcome;
    const day = { decidedOn: '2026-01-15' };
    expect(outcome(gated('2026-01-15', day))).toBe('returnToWhy');
    expect(outcome(gated('2026-01-16', day))).toBe('stop');
    expect(
      outcome(gated('2026-01-16', { ...day, sequence: 1 }, { ...day, outcome: 'go', sequence: 2 })),
    ).toBe('returnToWhy');
    expect(
      outcome(gated('2026-01-16', { ...day, sequence: 2 }, { ...day, outcome: 'go', sequence: 1 })),
    ).toBe('stop');
    // H-1 itself was decided on the 15th: what was decided on that day or later does not lie before it.
    const review = (workbook: Workbook) => {
      const gate = [...workbook.gate.values()].find(({ code }) => code === 'H-1');
      return gate && reviewGate(workbook, gate)?.recommendation.outcome;
    };
    expect(review(gated('2026-01-30', day, { decidedOn: '2026-01-15' }))).toBe('returnToWhy');
    expect(review(gated('2026-01-30', day, { decidedOn: '2026-01-14' }))).toBe('stop');
  });
});
