// TMP-01 to TMP-05: tempo, bottleneck, two stories, measures and tool audits.
import { describe, expect, test } from 'vitest';
import { factorStatements, type TempoFactor } from '../../../../shared/content/statements.ts';
import {
  explainLift,
  explainTempo,
  factorScores,
  tempoBandOf,
  tempoOf,
} from '../../../../shared/rules/tempo/tempo.ts';
import {
  decisionLatencyWD,
  releasesPer60WD,
  selectedToLiveWD,
  withinLimitShare,
} from '../../../../shared/rules/tempo/tempoMeasures.ts';
import { tempoRules } from '../../../../shared/rules/tempo/tempoRules.ts';
import { tempoFactors } from '../../../../shared/schema/tempoRating.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { build, type Builder, type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

const find = (code: string, workbook: Workbook) => brief(findingsOf(tempoRules, code, workbook));

/** One role's answers to the statements of a factor, in order. */
function rate(
  wb: Builder,
  byRole: string,
  factor: TempoFactor,
  ratings: readonly (number | null)[],
  date = '2026-01-09',
): void {
  ratings.forEach((rating, i) =>
    wb.add('tempoRating', `${factor}-${i + 1}-${byRole}-${date}`, {
      date,
      byRole,
      factor,
      statement: i + 1,
      rating,
    }),
  );
}
/** Five ratings with a sum of 0–20: a score of five times the sum. */
const summing = (sum: number) => [0, 1, 2, 3, 4].map((k) => Math.floor((sum + k) / 5));

const scored = (sums: Readonly<Record<TempoFactor, number>>) =>
  build((wb) => {
    wb.add('role', 'manager', { level: 'manager' });
    for (const factor of tempoFactors) rate(wb, 'manager', factor, summing(sums[factor]));
  });
/** Scores 80, 45, 60, 65, 70, 55. */
const shop = scored({ goals: 16, data: 9, team: 12, infrastructure: 13, complexity: 14, regulation: 11 });

describe('TMP-01 tempo', () => {
  test('is 58.33, slow, for scores 80, 45, 60, 65, 70, 55', () => {
    expect(Object.values(factorScores(shop))).toEqual([80, 45, 60, 65, 70, 55]);
    expect(tempoOf(shop).score).toBeCloseTo(58.33, 2);
    expect(tempoOf(shop).band).toBe('slow');
    expect(explainTempo(shop)).toMatchObject({ rule: 'TMP-01', unknown: [] });
  });
  test('bands turn at 40, 60 and 80', () => {
    expect([39.9, 40, 59.9, 60, 79.9, 80].map(tempoBandOf)).toEqual([
      'stalled',
      'slow',
      'slow',
      'steady',
      'steady',
      'fast',
    ]);
  });
  test('full marks are 100, and nothing at all is 1, not an infinite loss', () => {
    const all = (sum: number) =>
      tempoOf(
        scored({ goals: sum, data: sum, team: sum, infrastructure: sum, complexity: sum, regulation: sum }),
      ).score;
    expect(all(20)).toBeCloseTo(100, 9);
    expect(all(0)).toBeCloseTo(1, 9);
  });
  test('is unknown while a factor has not enough answers, and names it', () => {
    const open = build((wb) => {
      for (const i of [1, 2, 3]) wb.add('tempoRating', `data-${i}-manager-2026-01-09`, { rating: null });
    }, shop);
    expect(tempoOf(open)).toMatchObject({ score: null, band: null, bottleneck: null });
    expect(explainTempo(open).unknown).toEqual(['Data']);
  });
  test('a statement counts once, as the mean of the latest answer of each role by asOf', () => {
    const several = build((wb) => {
      wb.add('role', 'builder');
      rate(wb, 'builder', 'data', [4, 4, 4, 4, 4], '2025-12-01');
      rate(wb, 'builder', 'data', [1, 1, 1, 1, 1], '2026-01-10');
      rate(wb, 'builder', 'data', [4, 4, 4, 4, 4], '2026-02-01');
      rate(wb, 'manager', 'data', [3, 3, 3, 3, 3], '2026-01-10');
    }, shop);
    expect(factorScores(several).data).toBe(50);
  });
  test('boundary: an answer given on the day of asOf counts, one of the day after does not', () => {
    const answeredOn = (date: string) =>
      factorScores(build((wb) => rate(wb, 'manager', 'data', [4, 4, 4, 4, 4], date), shop)).data;
    expect([answeredOn('2026-01-12'), answeredOn('2026-01-13')]).toEqual([100, 45]);
  });
  test('every factor has its five statements', () => {
    expect(tempoFactors.map((factor) => factorStatements[factor].length)).toEqual([5, 5, 5, 5, 5, 5]);
  });
});

describe('TMP-02 bottleneck', () => {
  test('is data in the shop, and the lifts are what raising a factor to 80 adds', () => {
    const { bottleneck, lifts } = tempoOf(shop);
    expect(bottleneck).toBe('data');
    expect(lifts.data).toBeCloseTo(5.26, 2);
    expect(lifts.regulation).toBeCloseTo(3.37, 2);
    expect(lifts.team).toBeCloseTo(2.57, 2);
    expect(lifts.goals).toBe(0);
    expect(explainLift(shop, 'data').value).toBe(lifts.data);
  });
  test('raising the bottleneck to 80 gives the tempo the lift promised', () => {
    const raised = scored({
      goals: 16,
      data: 16,
      team: 12,
      infrastructure: 13,
      complexity: 14,
      regulation: 11,
    });
    expect(tempoOf(raised).score).toBeCloseTo(
      (tempoOf(shop).score ?? 0) + (tempoOf(shop).lifts.data ?? 0),
      9,
    );
  });
  test('weak goals drag everything and are the bottleneck; at 80 and above there is none', () => {
    const aimless = scored({
      goals: 4,
      data: 16,
      team: 16,
      infrastructure: 16,
      complexity: 16,
      regulation: 16,
    });
    expect(tempoOf(aimless).bottleneck).toBe('goals');
    const good = scored({
      goals: 16,
      data: 16,
      team: 20,
      infrastructure: 16,
      complexity: 16,
      regulation: 16,
    });
    expect(tempoOf(good).bottleneck).toBeNull();
  });
});

describe('TMP-03 two stories', () => {
  const told = (manager: number, executive: number) =>
    build((wb) => {
      wb.add('role', 'manager', { level: 'manager' });
      wb.add('role', 'executive', { level: 'executive' });
      rate(wb, 'manager', 'data', summing(manager));
      rate(wb, 'executive', 'data', summing(executive));
    });
  test('fires at 25 points between two levels', () => {
    const findings = findingsOf(tempoRules, 'TMP-03', told(10, 15));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('the manager level says 50, the executive level 75');
  });
  test('tells the lowest and the highest of three levels, whatever their order', () => {
    const three = build(
      (wb) => {
        wb.add('role', 'contributor', { level: 'contributor' });
        rate(wb, 'contributor', 'data', summing(12));
      },
      told(9, 16),
    );
    const [finding] = findingsOf(tempoRules, 'TMP-03', three);
    expect(finding?.message).toContain('the manager level says 45, the executive level 80');
  });
  test('is silent at 20, and while only one level has answered enough', () => {
    expect(find('TMP-03', told(10, 14))).toEqual([]);
    expect(find('TMP-03', shop)).toEqual([]);
  });
});

describe('TMP-04 measured beside rated', () => {
  test('median working days from selected to live', () => {
    const live = (...pairs: readonly (readonly [string, string | null])[]) =>
      build((wb) =>
        pairs.forEach(([selectedOn, actualLive], i) =>
          wb.add('useCase', `U-${i + 1}`, { selectedOn, actualLive }),
        ),
      );
    const three = live(['2026-01-05', '2026-01-12'], ['2026-01-05', '2026-01-14'], ['2026-01-05', null]);
    expect(selectedToLiveWD(three).value).toBe(6);
    expect(selectedToLiveWD(live(['2026-01-05', null])).value).toBeNull();
  });
  test('share of done boxes that ended within their limit', () => {
    const done = (limitWD: number | null) => ({
      state: 'done' as const,
      actualStart: '2026-01-05',
      actualEnd: '2026-01-09',
      limitWD,
      duration: range(5, 5, 5),
    });
    const boxes = build((wb) => {
      wb.add('timeBox', 'T-1', done(5));
      wb.add('timeBox', 'T-2', done(4));
      wb.add('timeBox', 'T-3', done(null));
      wb.add('timeBox', 'T-4', { limitWD: 5 });
    });
    expect(withinLimitShare(boxes).value).toBe(0.5);
    expect(withinLimitShare(build(() => {})).value).toBeNull();
  });
  test('median decision latency and releases per 60 working days', () => {
    const measured = build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-02-06' });
      wb.add('upwardNote', 'V-1', { raisedOn: '2026-01-12', acknowledgedOn: '2026-01-14' });
      wb.add('upwardNote', 'V-2', { raisedOn: '2026-02-02' });
      wb.add('slice', 'S-1');
      wb.add('slice', 'S-2');
      wb.add('timeBox', 'T-1', {
        slice: 'S-1',
        state: 'done',
        actualStart: '2026-01-12',
        actualEnd: '2026-01-16',
      });
      wb.add('timeBox', 'T-2', { slice: 'S-2', duration: range(5, 5, 5) });
    });
    expect(decisionLatencyWD(measured).value).toBe(3);
    expect(
      releasesPer60WD(build((wb) => wb.add('settings', 'settings', { startDate: '2026-01-12' }), measured))
        .value,
    ).toBe(3);
  });
});

describe('TMP-05 tool audit', () => {
  const item = (fields: PlainFields<'techItem'>) =>
    build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-06-29' });
      wb.add('techItem', 'X-1', fields);
    });
  test('each flag is a finding', () => {
    const flagged = item({ flags: ['redundant', 'lockedIn'], lastAudit: '2026-06-01' });
    expect(find('TMP-05', flagged)).toEqual(['warning X-1', 'warning X-1']);
  });
  test('an audit 121 working days old warns, one of 120 does not, none at all is asked for', () => {
    expect(find('TMP-05', item({ lastAudit: '2026-01-12' }))).toEqual([]);
    expect(find('TMP-05', item({ lastAudit: '2026-01-09' }))).toEqual(['warning X-1']);
    expect(find('TMP-05', item({}))).toEqual(['info X-1']);
    expect(find('TMP-05', item({ archived: true }))).toEqual([]);
  });
});
