// STG: shares along the stages, shadow, promotions, A/B tests, model records.
import { describe, expect, test } from 'vitest';
import { abTestOf, normalCdf } from '../../../../shared/rules/checklist/abTest.ts';
import { blockersOf } from '../../../../shared/rules/checklist/checklistBlockers.ts';
import type { DeploymentStageName } from '../../../../shared/rules/checklist/deployment.ts';
import { checklistRules } from '../../../../shared/rules/checklist/checklists.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { build, type Builder, type PlainFields } from '../../../helpers/workbooks/workbooks.ts';

interface Stage {
  readonly stage?: DeploymentStageName;
  readonly share?: number;
  readonly minWD?: number;
  readonly ownerRole?: string | null;
  readonly rollback?: string;
  readonly startedOn?: string | null;
  readonly promotedOn?: string | null;
  readonly signOff?: string | null;
  readonly limits?: readonly { metric: string | null; comparator: '<' | '<='; value: number }[];
}
const deployment = (
  stages: readonly Stage[],
  fields: PlainFields<'checklist'> = {},
  more: (wb: Builder) => void = () => {},
) =>
  build((wb) => {
    wb.add('role', 'owner', { title: 'Product owner' });
    wb.add('useCase', 'U-1', { state: 'selected' });
    wb.add('metric', 'M-1', {});
    wb.add('decision', 'D-1', {});
    const signed = {
      level: 'manager',
      at: '2026-01-12T08:00:00Z',
      contentHash: '0'.repeat(64),
      decision: 'D-1',
    } as const;
    wb.add('signOff', 'sign-owner', { ...signed, role: 'owner' });
    wb.add('signOff', 'sign-other', { ...signed, role: null });
    wb.add('checklist', 'Q-1', {
      template: 'stagedDeployment',
      subject: { kind: 'useCase', id: 'U-1' },
      stages,
      ...fields,
    });
    more(wb);
  });
const findings = (code: string, workbook: ReturnType<typeof build>) =>
  findingsOf(checklistRules, code, workbook);
type Share = readonly [DeploymentStageName, number];
const shares = (...given: readonly Share[]): Stage[] => given.map(([stage, share]) => ({ stage, share }));

describe('STG-01 shares along the stages', () => {
  const faults = (...given: readonly Share[]) => findings('STG-01', deployment(shares(...given)));

  test('fires when the share falls, the shadow is seen, or stages stand out of order', () => {
    expect(brief(faults(['canary', 0.1], ['ab', 0.05]))).toEqual(['error Q-1']);
    expect(faults(['shadow', 0.01])[0]?.message).toContain('seen by nobody');
    expect(faults(['ab', 0.5], ['canary', 0.5])[0]?.message).toContain('stands after A/B');
  });

  test('silent for a growing share', () => {
    expect(faults(['test', 0], ['shadow', 0], ['canary', 0.05], ['full', 1])).toEqual([]);
  });

  test('boundary: an equal share is no fall', () => {
    expect(faults(['canary', 0.1], ['ab', 0.1])).toEqual([]);
  });
});

describe('STG-02 a shadow for what is new or critical', () => {
  const without = (firstVersion: boolean, missionCritical: boolean, stages = shares(['canary', 0.1])) =>
    deployment(stages, { firstVersion }, (wb) => wb.add('useCase', 'U-1', { missionCritical }));

  test('fires for a first version and for a mission-critical use case, and blocks the gate', () => {
    expect(brief(findings('STG-02', without(true, false)))).toEqual(['error Q-1']);
    expect(findings('STG-02', without(false, true))[0]?.message).toContain('mission-critical');
    const workbook = without(true, false);
    const [checklist] = workbook.checklist.values();
    expect(checklist && blockersOf(workbook, checklist).map(({ key }) => key)).toEqual(['shadow']);
  });

  test('silent for a later version of something not critical', () => {
    expect(findings('STG-02', without(false, false))).toEqual([]);
  });

  test('boundary: with a shadow among the stages, and before any stage is noted', () => {
    expect(findings('STG-02', without(true, true, shares(['shadow', 0], ['canary', 0.1])))).toEqual([]);
    expect(findings('STG-02', without(true, true, []))).toEqual([]);
  });
});

describe('STG-03 promotions', () => {
  const good: Stage = {
    stage: 'canary',
    share: 0.1,
    minWD: 5,
    ownerRole: 'owner',
    rollback: 'One switch',
    startedOn: '2026-01-05',
    promotedOn: '2026-01-12',
    signOff: 'sign-owner',
    limits: [{ metric: 'M-1', comparator: '<=', value: 2 }],
  };
  const promoted = (fields: Stage, value = 2, date = '2026-01-09') =>
    findings(
      'STG-03',
      deployment(
        [
          { ...good, ...fields },
          { stage: 'full', share: 1 },
        ],
        {},
        (wb) => wb.add('reading', 'r-1', { metric: 'M-1', date, value }),
      ),
    );

  test('silent when the time has passed, limits hold, the way back is named and the owner has signed', () => {
    expect(promoted({})).toEqual([]);
  });

  test('boundary: exactly the least time is enough, one day less is not', () => {
    expect(promoted({ minWD: 5 })).toEqual([]);
    expect(promoted({ minWD: 6 })[0]?.message).toContain('5 of 6 working days have passed');
  });

  test('fires for each thing missing', () => {
    const message = (...given: Parameters<typeof promoted>) => promoted(...given)[0]?.message;
    expect(message({}, 2.1)).toContain('M-1 reads 2.1, not <= 2');
    expect(message({}, 2, '2026-01-02')).toContain('M-1 was not read during the stage');
    expect(message({ rollback: ' ' })).toContain('no way back is written');
    expect(message({ signOff: null })).toContain('Product owner has not signed');
    expect(message({ signOff: 'sign-other' })).toContain('has not signed');
    expect(message({ ownerRole: null })).toContain('no owner');
    expect(message({ startedOn: null })).toContain('not known when the stage began');
    expect(message({ limits: [{ metric: null, comparator: '<', value: 1 }] })).toContain('names no metric');
  });

  test('silent while the stage has not been left, and for the last one', () => {
    expect(promoted({ promotedOn: null, rollback: '' })).toEqual([]);
    expect(findings('STG-03', deployment([{ ...good, rollback: '' }]))).toEqual([]);
  });
});

describe('STG-04 challenger against champion', () => {
  const base = {
    from: '2026-01-05',
    to: '2026-01-09',
    championSuccesses: 200,
    championTrials: 2_000,
    challengerSuccesses: 250,
    challengerTrials: 2_000,
    plannedTrials: 2_000,
  };

  test('the normal distribution is right to 1e-7', () => {
    // Known values to twelve digits.
    const known: readonly (readonly [number, number])[] = [
      [0, 0.5],
      [1, 0.841344746069],
      [-1, 0.158655253931],
      [1.644853626951, 0.95],
      [1.95996398454, 0.975],
      [-2.5, 0.006209665326],
      [3.290526731492, 0.9995],
      [-4, 0.000031671242],
      [5, 0.999999713348],
      [-8.5, 0],
    ];
    for (const [z, share] of known) expect(Math.abs(normalCdf(z) - share)).toBeLessThan(1e-10);
  });

  test('z and p of two shares', () => {
    // pooled .1125; z = .025 ÷ √(.1125 · .8875 · .001)
    const test = abTestOf(base);
    expect(test?.z).toBeCloseTo(2.501956, 5);
    expect(test?.p).toBeCloseTo(0.0061755, 6);
    expect(test).toMatchObject({ champion: 0.1, challenger: 0.125, isSignificant: true, isBetter: true });
  });

  test('boundary: p just below .05 is significant, just above is not', () => {
    // 232 of 2,000 gives p = .0515, 233 gives p = .0465.
    expect(abTestOf({ ...base, challengerSuccesses: 232 })?.isSignificant).toBe(false);
    expect(abTestOf({ ...base, challengerSuccesses: 233 })?.isSignificant).toBe(true);
    expect(abTestOf({ ...base, challengerTrials: 1_999 })).toMatchObject({
      hasEnough: false,
      isBetter: false,
    });
  });

  test('cannot be told when nothing or everything succeeds, or the counts are impossible', () => {
    expect(abTestOf({ ...base, championSuccesses: 0, challengerSuccesses: 0 })).toMatchObject({
      z: null,
      p: null,
    });
    expect(abTestOf({ ...base, challengerSuccesses: 2_001 })).toBeNull();
  });

  const left = (comparison: Partial<typeof base> | null, promotedOn: string | null = '2026-01-12') =>
    findings(
      'STG-04',
      deployment(
        [
          { stage: 'ab', share: 0.5, promotedOn },
          { stage: 'full', share: 1 },
        ],
        {
          comparison: (comparison && { ...base, ...comparison }) as never,
        },
      ),
    );

  test('silent for a proven challenger and while the A/B test still runs', () => {
    expect(left({})).toEqual([]);
    expect(left(null, null)).toEqual([]);
  });

  test('fires when the A/B stage was left without proof', () => {
    expect(left(null)[0]?.message).toContain('no comparison');
    expect(left({ from: null as never })[0]?.message).toContain('period');
    expect(left({ plannedTrials: 2_001 })[0]?.message).toContain('fewer than the 2,001 planned trials');
    expect(left({ challengerSuccesses: 205 })[0]?.message).toContain('may be chance');
  });
});

describe('STG-05 the model record', () => {
  const promoted: Stage = { stage: 'shadow', share: 0, promotedOn: '2026-01-09' };
  const canary: Stage = { stage: 'canary', share: 0.1 };
  const record = (fields: PlainFields<'modelRecord'>) => (wb: Builder) => {
    wb.add('modelRecord', 'N-1', { useCase: 'U-1' });
    wb.add('modelRecord', 'N-2', { useCase: 'U-1', ...fields });
  };
  const inCanary = { deployments: [{ stage: 'canary' as const, from: '2026-01-12', to: null }] };

  test('fires for a promotion that is in no record', () => {
    const found = findings('STG-05', deployment([promoted, canary]));
    expect(found[0]?.message).toBe('Q-1 Q-1: the step to canary on 9 Jan 2026 is in no model record.');
  });

  test('boundary: on record, it needs one way back, of the model or of the stage', () => {
    const find = (stage: Stage, fields: PlainFields<'modelRecord'>) =>
      findings(
        'STG-05',
        deployment([promoted, { ...canary, ...stage }], {}, record({ ...inCanary, ...fields })),
      );
    expect(find({}, {})[0]?.message).toContain('without a way back');
    expect(find({}, { rollbackTo: 'N-1' })).toEqual([]);
    expect(find({ rollback: 'Switch off' }, {})).toEqual([]);
  });

  test('fires for two champions, and for a later champion without a way back', () => {
    const swap = (first: boolean, fields: PlainFields<'modelRecord'>) =>
      findings(
        'STG-05',
        build((wb) => {
          wb.add('useCase', 'U-1', {});
          wb.add('modelRecord', 'N-1', { useCase: 'U-1', champion: first });
          wb.add('modelRecord', 'N-2', { useCase: 'U-1', ...fields });
        }),
      );
    expect(brief(swap(true, { champion: true }))).toEqual(['warning N-1 N-2']);
    expect(brief(swap(false, { champion: true }))).toEqual(['warning N-2']);
    expect(swap(false, { champion: true, rollbackTo: 'N-1' })).toEqual([]);
    expect(swap(true, {})).toEqual([]);
  });
});
