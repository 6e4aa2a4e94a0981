// TRC-20 thread coverage and TRC-21 the trail: why something exists and what hangs on it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { threadCoverage } from '../../../../shared/rules/thread/coverage.ts';
import { dependsOn, whyOf } from '../../../../shared/rules/thread/trail.ts';
import { broken, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

describe('TRC-20 thread coverage', () => {
  test('is 1 when every box reaches an agreed goal', () => {
    expect(threadCoverage(healthyWorkbook)).toMatchObject({ value: 1, rule: 'TRC-20', unknown: [] });
  });

  test('falls by the share of cost that reaches none, draft goals included', () => {
    const draft = broken((wb) => wb.add('goal', 'G-1', { state: 'draft' }));
    expect(threadCoverage(draft).value).toBe(0);
    const stray = broken((wb) =>
      wb.add('timeBox', 'T-9', { duration: range(8, 10, 15), allocations: [{ resource: 'Z-1', units: 1 }] }),
    );
    expect(threadCoverage(stray).value).toBeCloseTo(0.75, 12);
  });

  test('boundary: cancelled boxes do not count; without cost it is unknown; a box without length is named', () => {
    const cancelled = broken((wb) =>
      wb.add('timeBox', 'T-9', {
        state: 'cancelled',
        duration: range(8, 10, 15),
        allocations: [{ resource: 'Z-1', units: 1 }],
      }),
    );
    expect(threadCoverage(cancelled).value).toBe(1);
    expect(threadCoverage(build(() => undefined)).value).toBeNull();
    const lengthless = broken((wb) => wb.add('timeBox', 'T-9', {}));
    expect(threadCoverage(lengthless)).toMatchObject({ value: 1, unknown: ['T-9'] });
  });

  test('a goal above the use case’s own counts too', () => {
    const workbook = broken((wb) => {
      wb.add('goal', 'G-9', { state: 'agreed' });
      wb.add('goal', 'G-1', { state: 'draft', parentGoal: 'G-9' });
    });
    expect(threadCoverage(workbook).value).toBe(1);
  });

  test('lies in [0, 1] whatever boxes there are', () => {
    const box = fc.record({
      slice: fc.constantFrom('S-1', 'S-2', null),
      likely: fc.integer({ min: 1, max: 50 }),
      units: fc.double({ min: 0, max: 3, noNaN: true }),
      state: fc.constantFrom('planned' as const, 'running' as const, 'done' as const, 'cancelled' as const),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 8 }), fc.boolean(), (boxes, agreed) => {
        const workbook = broken((wb) => {
          wb.add('goal', 'G-1', { state: agreed ? 'agreed' : 'draft' });
          for (const [i, { slice, likely, units, state }] of boxes.entries())
            wb.add('timeBox', `T-${i + 10}`, {
              slice,
              state,
              duration: range(1, likely, 60),
              allocations: [{ resource: 'Z-1', units }],
            });
        });
        const { value } = threadCoverage(workbook);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('TRC-21 the trail', () => {
  const codes = (path: readonly { code: string | null; id: string }[]) =>
    path.map(({ code, id }) => code ?? id);

  test('leads from a box up to its goal', () => {
    expect(whyOf(healthyWorkbook, 'timeBox', 'T-1').map(codes)).toEqual([['T-1', 'S-1', 'U-1', 'G-1']]);
    expect(whyOf(healthyWorkbook, 'treatment', 'treat-1').map(codes)).toEqual([
      ['treat-1', 'R-1', 'U-1', 'G-1'],
    ]);
    expect(whyOf(healthyWorkbook, 'resource', 'Z-1').map(codes)).toEqual([
      ['Z-1', 'T-1', 'S-1', 'U-1', 'G-1'],
    ]);
  });

  test('goes on to the goals above, and shows each goal reached', () => {
    const workbook = broken((wb) => {
      wb.add('goal', 'G-2', {});
      wb.add('goal', 'G-3', {});
      wb.add('goal', 'G-1', { parentGoal: 'G-2' });
      wb.add('slice', 'S-1', { goals: ['G-3'] });
    });
    expect(whyOf(workbook, 'timeBox', 'T-1').map(codes)).toEqual([
      ['T-1', 'S-1', 'G-3'],
      ['T-1', 'S-1', 'U-1', 'G-1', 'G-2'],
    ]);
  });

  test('boundary: no goal, no path; a goal is its own reason; circles end', () => {
    expect(
      whyOf(
        broken((wb) => wb.add('timeBox', 'T-9', {})),
        'timeBox',
        'T-9',
      ),
    ).toEqual([]);
    expect(whyOf(healthyWorkbook, 'goal', 'G-1').map(codes)).toEqual([['G-1']]);
    const circle = broken((wb) => {
      wb.add('slice', 'S-1', { enables: ['S-2'] });
      wb.add('slice', 'S-2', { enables: ['S-1'] });
    });
    expect(whyOf(circle, 'timeBox', 'T-1')).toHaveLength(1);
  });

  test('leads down to everything that depends on a goal, nearest first', () => {
    const below = dependsOn(healthyWorkbook, 'goal', 'G-1');
    expect(codes(below.filter(({ steps }) => steps === 1))).toEqual(['U-1', 'M-1', 'K-1']);
    expect(codes(below)).toEqual(
      expect.arrayContaining(['S-1', 'T-1', 'T-3', 'R-1', 'treat-1', 'A-1', 'P-1', 'M-2', 'Z-1']),
    );
    expect(new Set(codes(below)).size).toBe(below.length);
  });

  test('what depends on something is exactly what has it in a trail upwards', () => {
    const below = codes(dependsOn(healthyWorkbook, 'slice', 'S-2'));
    expect(below).toEqual(['T-3', 'Z-1']);
    expect(dependsOn(healthyWorkbook, 'treatment', 'treat-1')).toEqual([]);
  });

  test('leaves out what is archived', () => {
    const workbook = broken((wb) => wb.add('slice', 'S-1', { archived: true }));
    expect(codes(dependsOn(workbook, 'goal', 'G-1'))).not.toContain('T-1');
  });
});
