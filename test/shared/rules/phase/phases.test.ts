// PHS-01 to PHS-04: phases by count, practices by score, and growth that comes too soon.
import { describe, expect, test } from 'vitest';
import { practices, practicesOf } from '../../../../shared/content/practices.ts';
import { groupScore } from '../../../../shared/rules/engine/groupScore.ts';
import {
  explainPhase,
  phaseNow,
  phaseOfCount,
  phaseRules,
  phaseStarts,
  plannedPhaseAt,
  practiceScore,
} from '../../../../shared/rules/phase/phases.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { build, type PlainFields } from '../../../helpers/workbooks/workbooks.ts';

const find = (code: string, workbook: Workbook) => brief(findingsOf(phaseRules, code, workbook));

test('a group scores 25 × the mean of its rated items when 60% of them are rated', () => {
  expect(groupScore([4, 3, 2, 1])).toBe(62.5);
  expect(groupScore([3, 3, 3, null])).toBe(75);
  expect(groupScore([3, 3, null, null])).toBeNull();
  expect(groupScore([0, 0, 0, null, null])).toBe(0);
  expect(groupScore([null, null])).toBeNull();
  expect(groupScore([])).toBeNull();
});

/** Ratings of all practices of a phase. */
const rated = (phase: 1 | 2 | 3, rating: number) =>
  Object.fromEntries(practicesOf(phase).map(({ key }) => [key, rating]));

const models = (
  count: number,
  fields: PlainFields<'useCase'> = {},
  practicesRated: Record<string, number> = {},
) =>
  build((wb) => {
    wb.add('phasePlan', 'phasePlan', { practices: practicesRated });
    for (let i = 1; i <= count; i += 1)
      wb.add('useCase', `U-${i}`, {
        approach: 'simpleModel',
        state: 'selected',
        plannedLive: `2026-03-${String(i).padStart(2, '0')}`,
        ...fields,
      });
  });

describe('PHS-01 phase by live models', () => {
  test('0 preparing, 1 phase 1, 2 to 10 phase 2, 11 phase 3', () => {
    expect([0, 1, 2, 10, 11].map(phaseOfCount)).toEqual([0, 1, 2, 2, 3]);
    expect(phaseNow(models(10, { state: 'live' }))).toBe(2);
    expect(phaseNow(models(11, { state: 'live' }))).toBe(3);
    expect(explainPhase(models(2, { state: 'live' })).inputs.map(({ code }) => code)).toEqual(['U-1', 'U-2']);
  });
  test('only models count, and only live ones now', () => {
    expect(phaseNow(models(2))).toBe(0);
    expect(phaseNow(models(2, { state: 'live', approach: 'rules' }))).toBe(0);
    for (const approach of ['complexModel', 'generative', 'boughtModel'] as const)
      expect(phaseNow(models(1, { state: 'live', approach }))).toBe(1);
  });
  test('planned by a day: those planned live by then, never parked, stopped or archived ones', () => {
    expect(plannedPhaseAt(models(2), '2026-02-28')).toBe(0);
    expect(plannedPhaseAt(models(2), '2026-03-01')).toBe(1);
    expect(plannedPhaseAt(models(2), '2026-03-02')).toBe(2);
    for (const fields of [{ state: 'parked' }, { state: 'stopped' }, { archived: true }] as const)
      expect(plannedPhaseAt(models(2, fields), '2026-12-31')).toBe(0);
    expect(phaseStarts(models(11)).map(({ phase, day }) => [phase, day])).toEqual([
      [1, '2026-03-01'],
      [2, '2026-03-02'],
      [3, '2026-03-11'],
    ]);
  });
});

describe('PHS-02 practices', () => {
  test('nine, six and four of them, each with its own key', () => {
    expect(([1, 2, 3] as const).map((phase) => practicesOf(phase).length)).toEqual([9, 6, 4]);
    expect(new Set(practices.map(({ key }) => key)).size).toBe(19);
  });
  test('22 of 36 points score 61.11; too few ratings give no score', () => {
    const some = { ...rated(1, 2), '1.1': 4, '1.2': 4 };
    expect(practiceScore(models(0, {}, some), 1)).toBeCloseTo(61.11, 2);
    expect(practiceScore(models(0, {}, { '2.1': 4, '2.2': 4, '2.3': 4 }), 2)).toBeNull();
    expect(practiceScore(models(0, {}, { '2.1': 4, '2.2': 4, '2.3': 4, '2.4': 4 }), 2)).toBe(100);
  });
});

/** Five of six practices of phase 2 rated with so many points of 20: 16 score exactly 80. */
const phase2 = (points: 15 | 16) => ({ '2.1': 4, '2.2': 4, '2.3': 4, '2.4': 2, '2.5': points - 14 });

describe('PHS-03 the next phase on weak practices', () => {
  test('fires on the second model while phase 1 scores below 80, and says when', () => {
    const weak = models(2, {}, rated(1, 3));
    expect(find('PHS-03', weak)).toEqual(['warning U-2']);
    expect(findingsOf(phaseRules, 'PHS-03', weak)[0]?.message).toContain('2 Mar 2026');
  });
  test('fires on the eleventh while phase 2 scores below 80', () => {
    expect(find('PHS-03', models(11, {}, { ...rated(1, 4), ...rated(2, 3) }))).toEqual(['warning U-11']);
  });
  test('fires while practices are not rated', () => {
    expect(findingsOf(phaseRules, 'PHS-03', models(2))[0]?.message).toContain('not rated');
  });
  test('is silent with one model, and once the practices score 80', () => {
    expect(find('PHS-03', models(1))).toEqual([]);
    expect(find('PHS-03', models(2, {}, rated(1, 4)))).toEqual([]);
    expect(practiceScore(models(11, {}, phase2(16)), 2)).toBe(80);
    expect(find('PHS-03', models(11, {}, { ...rated(1, 4), ...phase2(16) }))).toEqual([]);
    expect(find('PHS-03', models(11, {}, { ...rated(1, 4), ...phase2(15) }))).toEqual(['warning U-11']);
  });
});

describe('PHS-04 built too early', () => {
  const planned = (targetDates: Record<string, string>, score: number) =>
    build((wb) => wb.add('phasePlan', 'phasePlan', { practices: rated(1, score), targetDates }));
  test('fires when a practice of phase 3 has a date while phase 1 is weak', () => {
    expect(find('PHS-04', planned({ '3.1': '2026-06-01' }, 3))).toEqual(['info phasePlan']);
  });
  test('is silent for phase 2, without dates, and once phase 1 scores 80', () => {
    expect(find('PHS-04', planned({ '2.1': '2026-06-01' }, 3))).toEqual([]);
    expect(find('PHS-04', planned({}, 3))).toEqual([]);
    expect(find('PHS-04', planned({ '3.1': '2026-06-01' }, 4))).toEqual([]);
  });
});
