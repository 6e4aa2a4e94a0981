// The worked example's scores, exactly as specified: big-bang index, phases, pillars, alignment, tempo.
import { describe, expect, test } from 'vitest';
import { alignmentOf } from '../../../shared/rules/pillar/alignment.ts';
import { phaseNow, phaseStarts, practiceScore } from '../../../shared/rules/phase/phases.ts';
import { pillarScores, sidesOf } from '../../../shared/rules/pillar/pillars.ts';
import { bigBangOf } from '../../../shared/rules/slice/bigBang.ts';
import { tempoOf } from '../../../shared/rules/tempo/tempo.ts';
import { inherited, workshop } from '../../helpers/workbooks/examples.ts';

test('Y-0 is a big bang of 85 by six of eight signs', () =>
  expect(bigBangOf(inherited)).toEqual({
    index: 85,
    band: 'bigBang',
    rules: ['BIG-01', 'BIG-02', 'BIG-03', 'BIG-05', 'BIG-06', 'BIG-07'],
  }));

describe('Y-2', () => {
  test('is incremental, with one long gap between releases', () =>
    expect(bigBangOf(workshop)).toEqual({ index: 10, band: 'incremental', rules: ['BIG-05'] }));

  test('has no model live, the first on 2026-04-07, the second on 2026-04-10', () => {
    expect(phaseNow(workshop)).toBe(0);
    expect(phaseStarts(workshop).map(({ phase, day }) => [phase, day])).toEqual([
      [1, '2026-04-07'],
      [2, '2026-04-10'],
    ]);
  });

  test('scores 61.11 on the practices of phase 1', () =>
    expect(practiceScore(workshop, 1)).toBeCloseTo(61.11, 2));

  test('scores its pillars as rated, business 64.58, technical 53.13', () => {
    expect(pillarScores(workshop).map(({ score }) => score)).toEqual([
      75, 62.5, 56.25, 50, 68.75, 56.25, 37.5,
    ]);
    expect(sidesOf(workshop).B).toBeCloseTo(64.583, 3);
    expect(sidesOf(workshop).T).toBe(53.125);
  });

  test('is aligned to 69.27', () => {
    expect(alignmentOf(workshop).value).toBeCloseTo(69.27, 2);
    expect(alignmentOf(workshop)).toMatchObject({ errors: 2, warnings: 1 });
  });

  test('has a tempo of 58.33, slow', () => {
    expect(tempoOf(workshop).score).toBeCloseTo(58.33, 2);
    expect(tempoOf(workshop).band).toBe('slow');
  });

  test('is slowed most by data: +5.26, then regulation +3.37 and team +2.57', () => {
    const { bottleneck, lifts } = tempoOf(workshop);
    expect(bottleneck).toBe('data');
    expect(lifts.data).toBeCloseTo(5.26, 2);
    expect(lifts.regulation).toBeCloseTo(3.37, 2);
    expect(lifts.team).toBeCloseTo(2.57, 2);
  });
});
