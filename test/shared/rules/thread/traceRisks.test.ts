// TRC-06, TRC-07, TRC-08: risks that hit nothing or leave no way out, criteria that protect nothing.
import { describe, expect, test } from 'vitest';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';

describe('TRC-06 a risk linked to nothing', () => {
  test('fires', () => {
    const workbook = broken((wb) => wb.add('risk', 'R-2', {}));
    expect(findingsOf('TRC-06', workbook)[0]).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'R-2' }],
    });
  });

  test('is silent when it is linked', () => {
    expect(findingsOf('TRC-06', healthyWorkbook)).toEqual([]);
  });

  test('boundary: one link of any sort is enough; a closed risk needs none', () => {
    for (const link of [
      { goals: ['G-1'] },
      { slices: ['S-1'] },
      { timeBoxes: ['T-1'] },
      { state: 'closed' },
    ] as const)
      expect(
        findingsOf(
          'TRC-06',
          broken((wb) => wb.add('risk', 'R-2', link)),
        ),
      ).toEqual([]);
  });
});

describe('TRC-07 a grave threat without a way out', () => {
  const threat = (fields: object) =>
    broken((wb) =>
      wb.add('risk', 'R-2', { goals: ['G-1'], probabilityBand: 2, impacts: { cost: 5 }, ...fields }),
    );

  test('fires for a high threat without criterion or alternative', () => {
    const [finding] = findingsOf('TRC-07', threat({}));
    expect(finding).toMatchObject({ severity: 'error', subjects: [{ code: 'R-2' }] });
    expect(finding?.message).toContain('high now (score 10)');
  });

  test('is silent with an alternative or a criterion that names it', () => {
    expect(findingsOf('TRC-07', healthyWorkbook)).toEqual([]);
    expect(findingsOf('TRC-07', threat({ alternatives: ['A-1'] }))).toEqual([]);
    const byCriterion = broken((wb) => {
      wb.add('risk', 'R-2', { goals: ['G-1'], probabilityBand: 2, impacts: { cost: 5 } });
      wb.add('killCriterion', 'K-1', { risks: ['R-1', 'R-2'] });
    });
    expect(findingsOf('TRC-07', byCriterion)).toEqual([]);
  });

  test('an alternative of which nothing is said is no way out, and the fix asks for what it would be', () => {
    const withPath = (path: object) =>
      broken((wb) => {
        wb.add('risk', 'R-2', {
          goals: ['G-1'],
          probabilityBand: 2,
          impacts: { cost: 5 },
          alternatives: ['A-2'],
        });
        wb.add('alternative', 'A-2', path);
      });
    expect(findingsOf('TRC-07', withPath({}))[0]?.fix).toMatchObject({
      action: 'open',
      kind: 'alternative',
      id: 'A-2',
      field: 'path',
    });
    expect(findingsOf('TRC-07', withPath({ path: 'By post' }))).toEqual([]);
    expect(findingsOf('TRC-07', withPath({ extraWD: 3 }))).toEqual([]);
  });

  test('boundary: score 9 is medium, 10 is high; opportunities are exempt', () => {
    expect(findingsOf('TRC-07', threat({ probabilityBand: 3, impacts: { cost: 3 } }))).toEqual([]);
    expect(findingsOf('TRC-07', threat({ kind: 'opportunity' }))).toEqual([]);
    expect(firstSubjects('TRC-07', threat({ probabilityBand: 5, impacts: { cost: 2 } }))).toEqual(['R-2']);
  });
});

describe('TRC-08 a kill criterion that reaches no agreed goal', () => {
  const criterion = (fields: object) =>
    broken((wb) => {
      wb.add('goal', 'G-2', { state: 'draft', metric: 'M-3' });
      wb.add('metric', 'M-3', {});
      wb.add('useCase', 'U-2', { goals: ['G-2'], state: 'framed' });
      wb.add('killCriterion', 'K-2', { scope: 'useCase', useCase: 'U-2', metric: 'M-3', ...fields });
    });

  test('fires when neither scope nor metric gets there', () => {
    expect(findingsOf('TRC-08', criterion({}))[0]).toMatchObject({
      severity: 'error',
      subjects: [{ code: 'K-2' }],
      fix: { field: 'goals' },
    });
  });

  test('is silent when scope, metric or a goal of its own does', () => {
    expect(findingsOf('TRC-08', healthyWorkbook)).toEqual([]);
    expect(findingsOf('TRC-08', criterion({ useCase: 'U-1' }))).toEqual([]);
    expect(findingsOf('TRC-08', criterion({ metric: 'M-2' }))).toEqual([]);
    expect(findingsOf('TRC-08', criterion({ goals: ['G-1'] }))).toEqual([]);
  });

  test('boundary: a metric that moves the metric of a goal reaches it, unless that was refuted', () => {
    const moving = (state: 'claimed' | 'refuted') =>
      broken((wb) => {
        wb.add('metric', 'M-3', { movesWith: [{ metric: 'M-1', state }] });
        wb.add('useCase', 'U-2', { state: 'framed' });
        wb.add('killCriterion', 'K-2', { scope: 'useCase', useCase: 'U-2', metric: 'M-3' });
      });
    expect(findingsOf('TRC-08', moving('claimed'))).toEqual([]);
    expect(firstSubjects('TRC-08', moving('refuted'))).toEqual(['K-2']);
    expect(findingsOf('TRC-08', criterion({ status: 'retired' }))).toEqual([]);
  });
});
