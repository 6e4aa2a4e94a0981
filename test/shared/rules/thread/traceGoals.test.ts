// TRC-01, TRC-09, TRC-10: goals nobody works towards, or nobody measures.
import { describe, expect, test } from 'vitest';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';

describe('TRC-01 an agreed goal without a wanted use case', () => {
  test('fires when its only use case is parked, and offers to add one', () => {
    const workbook = broken((wb) => wb.add('useCase', 'U-1', { state: 'parked' }));
    const [finding] = findingsOf('TRC-01', workbook);
    expect(finding).toMatchObject({
      severity: 'error',
      subjects: [{ kind: 'goal', id: 'G-1', code: 'G-1' }],
    });
    expect(finding?.message).toContain('G-1');
    expect(finding?.fix).toMatchObject({ edit: 'addUseCase', args: { goal: 'G-1' } });
  });

  test('is silent when a use case serves it, or one of its sub-goals', () => {
    expect(findingsOf('TRC-01', healthyWorkbook)).toEqual([]);
    const parent = broken((wb) => {
      wb.add('goal', 'G-2', { state: 'agreed' });
      wb.add('goal', 'G-1', { parentGoal: 'G-2' });
    });
    expect(findingsOf('TRC-01', parent)).toEqual([]);
  });

  test('boundary: candidate is wanted, framed is not; draft goals ask for nothing', () => {
    const inState = (state: 'candidate' | 'framed') => broken((wb) => wb.add('useCase', 'U-1', { state }));
    expect(findingsOf('TRC-01', inState('candidate'))).toEqual([]);
    expect(firstSubjects('TRC-01', inState('framed'))).toEqual(['G-1']);
    expect(
      findingsOf(
        'TRC-01',
        broken((wb) => wb.add('goal', 'G-2', { state: 'draft' })),
      ),
    ).toEqual([]);
  });
});

describe('TRC-09 an agreed goal without a measure', () => {
  test('fires without a metric', () => {
    const workbook = broken((wb) => wb.add('goal', 'G-1', { metric: null }));
    expect(findingsOf('TRC-09', workbook)[0]).toMatchObject({
      severity: 'warning',
      fix: { edit: 'addMetric', args: { goal: 'G-1' } },
    });
  });

  test('fires when the metric has no baseline or no target, and names which', () => {
    const workbook = broken((wb) => wb.add('metric', 'M-1', { target: null }));
    expect(findingsOf('TRC-09', workbook)[0]?.message).toContain('no target');
  });

  test('is silent with both', () => {
    expect(findingsOf('TRC-09', healthyWorkbook)).toEqual([]);
  });

  test('boundary: an archived metric is none; a draft goal needs none', () => {
    expect(
      firstSubjects(
        'TRC-09',
        broken((wb) => wb.add('metric', 'M-1', { archived: true })),
      ),
    ).toEqual(['G-1']);
    expect(
      firstSubjects(
        'TRC-09',
        broken((wb) => wb.add('goal', 'G-2', { state: 'draft' })),
      ),
    ).toEqual([]);
  });
});

describe('TRC-10 a goal whose metric has not been read for 60 working days', () => {
  // 60 working days after 2026-01-05 is 2026-03-30: Monday to Friday, no holidays.
  const asOf = (day: string) => broken((wb) => wb.add('facts', 'facts', { asOf: day }));

  test('fires on the 61st working day after the baseline', () => {
    const [finding] = findingsOf('TRC-10', asOf('2026-03-31'));
    expect(finding).toMatchObject({ severity: 'warning', subjects: [{ code: 'M-1' }, { code: 'G-1' }] });
    expect(finding?.message).toContain('61 working days');
  });

  test('is silent when a later reading is fresh; one from the future does not count', () => {
    const read = (date: string) =>
      broken((wb) => {
        wb.add('facts', 'facts', { asOf: '2026-03-31' });
        wb.add('reading', 'r-1', { metric: 'M-1', date, value: 23 });
      });
    expect(findingsOf('TRC-10', read('2026-02-02'))).toEqual([]);
    expect(findingsOf('TRC-10', read('2026-04-01'))).toHaveLength(1);
  });

  test('boundary: the 60th working day is still fresh', () => {
    expect(findingsOf('TRC-10', asOf('2026-03-30'))).toEqual([]);
  });
});
