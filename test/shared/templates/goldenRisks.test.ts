// The figures of the worked example's risks, exactly as specified: levels, exposures, treatments' worth, need tests.
import { describe, expect, test } from 'vitest';
import { ladderOf } from '../../../shared/rules/need/needTest.ts';
import { exposureOf, totalExposure, worthOfTreatments } from '../../../shared/rules/risk/riskExposure.ts';
import { scoreOf } from '../../../shared/rules/risk/riskScore.ts';
import { coded, review, workshop } from '../../helpers/workbooks/examples.ts';

const euros = (minor: number | null) => (minor === null ? null : Math.round(minor) / 100);

describe('Y-2', () => {
  test.each([
    ['R-1', 6_970.83, 2_390],
    ['R-2', 12_404.17, 6_679.17],
    ['R-3', 43_166.67, 43_166.67],
    ['R-4', 5_740, 1_435],
    ['R-5', 3_150, 1_080],
    ['R-6', 15_166.67, 5_200],
    ['R-7', null, null],
    ['R-8', -3_791.67, -3_791.67],
  ])('%s has an exposure of %d, planned %d', (code, inherent, planned) => {
    const risk = coded(workshop, 'risk', code);
    expect(euros(exposureOf(workshop, risk, 'inherent').value)).toBe(inherent);
    expect(euros(exposureOf(workshop, risk, 'planned').value)).toBe(planned);
  });

  test('has an exposure of 82 806.67 inherent and 56 159.17 planned, with R-7 unknown', () => {
    expect(euros(totalExposure(workshop, 'inherent').value)).toBe(82_806.67);
    expect(euros(totalExposure(workshop, 'now').value)).toBe(82_806.67);
    expect(euros(totalExposure(workshop, 'planned').value)).toBe(56_159.17);
    expect(totalExposure(workshop, 'planned').unknown).toEqual(['R-7']);
  });

  test.each([
    ['R-1', 9, 'medium'],
    ['R-2', 12, 'high'],
    ['R-3', 12, 'high'],
    ['R-4', 10, 'high'],
    ['R-5', 9, 'medium'],
    ['R-6', 12, 'high'],
    ['R-7', 8, 'medium'],
    ['R-8', 6, 'medium'],
  ])('%s scores %d: %s', (code, score, level) =>
    expect(scoreOf(workshop, coded(workshop, 'risk', code), 'inherent')).toMatchObject({ score, level }),
  );

  test.each([
    ['R-1', 2_580.83],
    ['R-2', 2_725],
    ['R-3', null],
    ['R-4', 305],
    ['R-5', 2_070],
    ['R-6', 7_466.67],
  ])('the treatment of %s is worth %d', (code, worth) =>
    expect(euros(worthOfTreatments(workshop, coded(workshop, 'risk', code))?.value ?? null)).toBe(worth),
  );

  test.each([
    ['U-1', 'simpleFirst'],
    ['U-2', 'simpleFirst'],
    ['U-3', 'rules'],
    ['U-4', 'rules'],
    ['U-5', 'doNotBuild'],
    ['U-6', 'askFirst'],
  ])('the need test of %s says %s, and the approach climbs no higher', (code, need) => {
    const ladder = ladderOf(workshop, coded(workshop, 'useCase', code));
    expect(ladder.need).toBe(need);
    expect(ladder.rung ?? 0).toBeLessThanOrEqual(ladder.allowed ?? 0);
  });
});

test('Y-3 counts the closed R-2 as nothing', () => {
  expect(exposureOf(review, coded(review, 'risk', 'R-2'), 'planned').value).toBe(0);
});
