// TRC-02, TRC-03, TRC-11, TRC-22: use cases without purpose, product, stop or success.
import { describe, expect, test } from 'vitest';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';

describe('TRC-02 a wanted use case without a goal', () => {
  test('fires', () => {
    const workbook = broken((wb) => wb.add('useCase', 'U-1', { goals: [] }));
    expect(findingsOf('TRC-02', workbook)[0]).toMatchObject({
      severity: 'error',
      subjects: [{ code: 'U-1' }],
      fix: { action: 'open', field: 'goals' },
    });
  });

  test('is silent with a goal, and for ideas', () => {
    expect(findingsOf('TRC-02', healthyWorkbook)).toEqual([]);
    expect(
      findingsOf(
        'TRC-02',
        broken((wb) => wb.add('useCase', 'U-2', { state: 'idea' })),
      ),
    ).toEqual([]);
  });

  test('boundary: framed is not yet wanted, candidate is; a retired goal is none', () => {
    const lone = (state: 'framed' | 'candidate') => broken((wb) => wb.add('useCase', 'U-2', { state }));
    expect(findingsOf('TRC-02', lone('framed'))).toEqual([]);
    expect(firstSubjects('TRC-02', lone('candidate'))).toEqual(['U-2']);
    expect(
      firstSubjects(
        'TRC-02',
        broken((wb) => wb.add('goal', 'G-1', { state: 'retired' })),
      ),
    ).toEqual(['U-1']);
  });
});

describe('TRC-03 a selected use case without a usable data product', () => {
  test('fires without a data product', () => {
    const workbook = broken((wb) => wb.add('useCase', 'U-1', { dataProduct: null }));
    expect(findingsOf('TRC-03', workbook)[0]?.fix).toMatchObject({
      edit: 'addProduct',
      args: { useCase: 'U-1' },
    });
  });

  test('fires when the product changes no decision or has no user', () => {
    const workbook = broken((wb) =>
      wb.add('dataProduct', 'P-1', { decisionChanged: ' ', endUserRole: null }),
    );
    const [finding] = findingsOf('TRC-03', workbook);
    expect(finding?.subjects.map(({ code }) => code)).toEqual(['U-1', 'P-1']);
    expect(finding?.message).toMatch(/no decision.*no end user/);
  });

  test('is silent with both', () => {
    expect(findingsOf('TRC-03', healthyWorkbook)).toEqual([]);
  });

  test('boundary: a candidate needs none yet', () => {
    const workbook = broken((wb) => wb.add('useCase', 'U-1', { state: 'candidate', dataProduct: null }));
    expect(findingsOf('TRC-03', workbook)).toEqual([]);
  });
});

describe('TRC-11 a selected use case without an armed kill criterion', () => {
  test('fires when its criterion is only a draft', () => {
    const workbook = broken((wb) => wb.add('killCriterion', 'K-1', { status: 'draft' }));
    expect(findingsOf('TRC-11', workbook)[0]).toMatchObject({
      severity: 'error',
      subjects: [{ code: 'U-1' }],
      fix: { edit: 'addCriterion', args: { useCase: 'U-1' } },
    });
  });

  test('is silent with one armed on the use case or on one of its slices', () => {
    expect(findingsOf('TRC-11', healthyWorkbook)).toEqual([]);
    const onSlice = broken((wb) =>
      wb.add('killCriterion', 'K-1', { scope: 'slice', useCase: null, slice: 'S-1' }),
    );
    expect(findingsOf('TRC-11', onSlice)).toEqual([]);
  });

  test('boundary: one on the whole workbook is not its own; a live use case needs none', () => {
    const wide = broken((wb) => wb.add('killCriterion', 'K-1', { scope: 'workbook', useCase: null }));
    expect(firstSubjects('TRC-11', wide)).toEqual(['U-1']);
    const live = broken((wb) => {
      wb.add('killCriterion', 'K-1', { status: 'draft' });
      wb.add('useCase', 'U-1', { state: 'live' });
    });
    expect(findingsOf('TRC-11', live)).toEqual([]);
  });
});

describe('TRC-22 a use case that costs and shows nothing', () => {
  const finished = (boxes: number, change: { reading?: number; direction?: 'up' | 'down' } = {}) =>
    broken((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-02-20' });
      const done = [
        ['T-1', '2026-01-12', '2026-01-23'],
        ['T-2', '2026-01-26', '2026-02-06'],
      ] as const;
      for (const [box, actualStart, actualEnd] of done.slice(0, boxes))
        wb.add('timeBox', box, { state: 'done', actualStart, actualEnd });
      wb.add('metric', 'M-2', { direction: change.direction ?? 'up' });
      if (change.reading !== undefined)
        wb.add('reading', 'r-1', { metric: 'M-2', date: '2026-02-19', value: change.reading });
    });

  test('fires after two finished boxes without a better reading, and says what was spent', () => {
    const [finding] = findingsOf('TRC-22', finished(2));
    expect(finding).toMatchObject({ severity: 'warning', subjects: [{ code: 'U-1' }] });
    expect(finding?.message).toContain('EUR 12,000');
  });

  test('is silent when a reading is better than the baseline', () => {
    expect(findingsOf('TRC-22', finished(2, { reading: 0.5 }))).toEqual([]);
    expect(findingsOf('TRC-22', finished(2, { reading: -0.5, direction: 'down' }))).toEqual([]);
  });

  test('boundary: one finished box is too early; a reading as good as the baseline is not better', () => {
    expect(findingsOf('TRC-22', finished(1))).toEqual([]);
    expect(firstSubjects('TRC-22', finished(2, { reading: 0 }))).toEqual(['U-1']);
  });
});
