// Gates that work holds: experiments that nothing ends (SCH-03), ended work that told nothing (SLC-03).
import { describe, expect, test } from 'vitest';
import { reviewScope } from '../../../../shared/rules/gate/gates.ts';
import { type Scope, scopeOfUseCase, wholeWorkbook } from '../../../../shared/rules/scope/scopes.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { broken, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';

const u1 = scopeOfUseCase('U-1' as Id<'useCase'>);
const outcome = (workbook: Workbook, scope: Scope = u1) =>
  reviewScope(workbook, scope).recommendation.outcome;

describe('work holds gates', () => {
  const s1: Scope = { scope: 'slice', slice: 'S-1' as Id<'slice'> };
  const s2: Scope = { scope: 'slice', slice: 'S-2' as Id<'slice'> };
  test('an experiment without a limit holds those of its slice, use case and workbook (SCH-03)', () => {
    const endless = broken((wb) => wb.add('timeBox', 'T-1', { limitWD: null }));
    expect(outcome(healthyWorkbook)).toBe('go');
    for (const scope of [s1, u1, wholeWorkbook]) expect(outcome(endless, scope)).toBe('hold');
    expect(outcome(endless, s2)).toBe('go');
    expect(reviewScope(endless, u1).recommendation.because).toMatch(/^T-1 .*without a limit/u);
  });
  test('other work without a limit, and experiments of no slice, hold none', () => {
    const pilot = broken((wb) => wb.add('timeBox', 'T-2', { limitWD: null }));
    const stray = broken((wb) => wb.add('timeBox', 'T-1', { limitWD: null, slice: null }));
    expect([outcome(pilot), outcome(stray, wholeWorkbook)]).toEqual(['go', 'go']);
  });
  test('ended work without its answer holds the gates of its slice alone (SLC-03)', () => {
    const ended = (exitAnswer: string) =>
      broken((wb) => {
        wb.add('facts', 'facts', { asOf: '2026-01-23' });
        wb.add('timeBox', 'T-1', {
          state: 'done',
          actualStart: '2026-01-12',
          actualEnd: '2026-01-23',
          exitAnswer,
        });
      });
    expect(outcome(ended(''), s1)).toBe('hold');
    expect(outcome(ended(''), u1)).toBe('go');
    expect(outcome(ended('Yes'), s1)).not.toBe('hold');
  });
});
