// MET and AUT: how fast a model grows stale, how far its pipelines move by themselves.
import { describe, expect, test } from 'vitest';
import { automationLevel, automationTarget } from '../../../../shared/rules/checklist/automation.ts';
import { checklistRules } from '../../../../shared/rules/checklist/checklists.ts';
import { agingLine, leastSquares, retrainIntervalWD } from '../../../../shared/rules/retraining.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { build, type Builder, type PlainFields } from '../../../helpers/workbooks/workbooks.ts';

/** Fridays: five working days apart. */
const fridays = ['2025-11-14', '2025-11-21', '2025-11-28', '2025-12-05', '2025-12-12'];

describe('MET-01 retraining', () => {
  const measured = (
    values: readonly number[],
    metric: PlainFields<'metric'> = {},
    more: (wb: Builder) => void = () => {},
  ): Workbook =>
    build((wb) => {
      wb.add('useCase', 'U-1', {});
      wb.add('metric', 'M-1', { kind: 'model', floor: 70, ...metric });
      for (const [i, value] of values.entries())
        wb.add('reading', `r-${i}`, { metric: 'M-1', date: fridays[i] ?? '', value });
      wb.add('checklist', 'Q-1', {
        template: 'metricAlignment',
        metric: 'M-1',
        subject: { kind: 'useCase', id: 'U-1' },
      });
      more(wb);
    });
  const interval = (workbook: Workbook) => {
    const [checklist] = workbook.checklist.values();
    if (!checklist) throw new Error('No checklist');
    return { line: agingLine(workbook, checklist), figure: retrainIntervalWD(workbook, checklist) };
  };

  test('the line of least squares through four points', () => {
    const line = leastSquares([
      { x: 0, y: 1 },
      { x: 1, y: 3 },
      { x: 2, y: 2 },
      { x: 3, y: 5 },
    ]);
    expect(line?.a).toBeCloseTo(1.1, 12);
    expect(line?.b).toBeCloseTo(1.1, 12);
    expect(leastSquares([{ x: 2, y: 1 }])).toBeNull();
  });

  test('boundary: ups and downs that cancel are a level line, not one that falls by noise', () => {
    const level = [81.4, 89.9, 87.1, 83.1].map((y, i) => ({ x: [0, 3, 4, 9][i] ?? 0, y }));
    expect(leastSquares(level)?.b).toBe(0);
    const falling = level.map(({ x, y }) => ({ x, y: y - x * 1e-6 }));
    expect(leastSquares(falling)?.b).toBeCloseTo(-1e-6, 10);
  });

  test('falling by a fifth of a point a day from 80 meets 70 after 50 working days', () => {
    const { line, figure } = interval(measured([80, 79, 78, 77]));
    expect(line?.a).toBeCloseTo(80, 9);
    expect(line?.b).toBeCloseTo(-0.2, 9);
    expect(figure).toMatchObject({ value: 50, rule: 'MET-01', unknown: [] });
  });

  test('boundary: three readings say nothing, and the interval is rounded down', () => {
    expect(interval(measured([80, 79, 78])).figure).toMatchObject({ value: null, unknown: ['M-1'] });
    expect(interval(measured([80, 79, 78, 77], { floor: 70.1 })).figure.value).toBe(49);
  });

  test('silent for a model that does not fall, and without a floor', () => {
    expect(interval(measured([80, 80, 80, 80])).figure).toMatchObject({ value: null, unknown: [] });
    expect(interval(measured([80, 81, 82, 83])).figure.value).toBeNull();
    expect(interval(measured([80, 79, 78, 77], { floor: null })).figure.unknown).toEqual(['M-1']);
  });

  test('an error that grows is held against its highest value', () => {
    expect(interval(measured([20, 21, 22, 23], { direction: 'down', floor: 30 })).figure.value).toBe(50);
    expect(interval(measured([23, 22, 21, 20], { direction: 'down', floor: 30 })).figure.value).toBeNull();
  });

  test('a model below its floor is to be retrained now', () => {
    expect(interval(measured([69, 68, 67, 66])).figure.value).toBe(0);
  });

  test('age counts from the day the champion went to everybody; older readings are another model’s', () => {
    const champion = (from: string) => (wb: Builder) =>
      wb.add('modelRecord', 'N-1', {
        useCase: 'U-1',
        champion: true,
        deployments: [{ stage: 'full', from, to: null }],
      });
    const older = interval(measured([90, 80, 79, 78, 77], {}, champion('2025-11-21')));
    expect(older.line?.b).toBeCloseTo(-0.2, 9);
    expect(older.figure.value).toBe(50);
    expect(interval(measured([80, 79, 78, 77], {}, champion('2025-11-07'))).figure.value).toBe(55);
    expect(interval(measured([80, 79, 78, 77], {}, champion('2025-11-21'))).figure.value).toBeNull();
  });
});

/** So many live models put the workbook in a phase. */
const withLive = (live: number, maturity: PlainFields<'checklist'>['maturity']) =>
  build((wb) => {
    for (let i = 1; i <= live; i += 1)
      wb.add('useCase', `U-${i}`, { state: 'live', approach: 'simpleModel', actualLive: '2025-06-02' });
    wb.add('checklist', 'Q-1', { template: 'automationMaturity', maturity: maturity as never });
  });

describe('AUT-01 automation by phase', () => {
  const find = (live: number, data: number | null, model: number | null, code: number | null) =>
    findingsOf(checklistRules, 'AUT-01', withLive(live, { data, model, code }));

  test('the level is the lowest of the three, unknown while one is', () => {
    const level = (data: number | null) =>
      automationLevel({ maturity: { data, model: 2, code: 1, triggers: [] } });
    expect(level(0).value).toBe(0);
    expect(level(null)).toMatchObject({ value: null, unknown: ['data'] });
  });

  test('the target grows with the phase: 0, 0, 1, 2', () => {
    expect([0, 1, 2, 11].map((live) => automationTarget(withLive(live, {})))).toEqual([0, 0, 1, 2]);
  });

  test('fires when the weakest pipeline is below the phase', () => {
    const found = find(2, 1, 0, 2);
    expect(brief(found)).toEqual(['warning Q-1']);
    expect(found[0]?.message).toContain('model stands below it');
  });

  test('boundary: at the target it is silent, one model fewer asks for nothing', () => {
    expect(find(2, 1, 1, 1)).toEqual([]);
    expect(find(1, 0, 0, 0)).toEqual([]);
    expect(find(10, 1, 1, 1)).toEqual([]);
    expect(brief(find(11, 2, 1, 2))).toEqual(['warning Q-1']);
  });

  test('asks for a pipeline nobody has rated, once the phase needs it', () => {
    expect(brief(find(2, null, 1, 1))).toEqual(['info Q-1']);
    expect(find(1, null, null, null)).toEqual([]);
  });
});

describe('AUT-02 what sets training off', () => {
  const find = (model: number | null, triggers: readonly 'calendar'[]) =>
    findingsOf(checklistRules, 'AUT-02', withLive(0, { data: 0, model, code: 0, triggers }));

  test('fires when training is automated and nothing sets it off', () => {
    expect(brief(find(1, []))).toEqual(['info Q-1']);
  });

  test('silent with a trigger', () => {
    expect(find(2, ['calendar'])).toEqual([]);
  });

  test('boundary: by hand, or not rated, needs none', () => {
    expect(find(0, [])).toEqual([]);
    expect(find(null, [])).toEqual([]);
  });
});
