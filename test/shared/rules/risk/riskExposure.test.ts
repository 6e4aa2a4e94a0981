// RSK-01 to RSK-05: bands, scores, three views, exposure and the worth of treatments.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exposureOf,
  totalExposure,
  worthOfTreatment,
  worthOfTreatments,
} from '../../../../shared/rules/risk/riskExposure.ts';
import { bandOfShare, levelOfScore, scoreOf, shareOfBand } from '../../../../shared/rules/risk/riskScore.ts';
import { settingsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { broken, findingsOf, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { euros, riskOf, withRisk } from '../../../helpers/workbooks/riskWorkbooks.ts';
import { type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

const bands = settingsOf(healthyWorkbook).riskBands;
const exposure = (workbook: Workbook, view: 'inherent' | 'now' | 'planned', code = 'R-2') =>
  exposureOf(workbook, riskOf(workbook, code), view).value;

describe('RSK-01 probability bands', () => {
  test('a band stands for its midpoint', () => {
    expect([1, 2, 3, 4, 5].map((band) => shareOfBand(band, bands))).toEqual([0.03, 0.12, 0.35, 0.65, 0.9]);
  });

  test('boundary: a share on the upper limit still belongs to the band', () => {
    expect([0, 0.05, 0.050001, 0.2, 0.5, 0.8, 0.81, 1].map((share) => bandOfShare(share, bands))).toEqual([
      1, 1, 2, 2, 3, 4, 5, 5,
    ]);
  });

  test('a typed share overrides the band; without either the likelihood is unknown', () => {
    const typed = withRisk({ probabilityBand: 1, probability: 0.6, impacts: { cost: 2 } });
    expect(scoreOf(typed, riskOf(typed, 'R-2'), 'now')).toMatchObject({ share: 0.6, band: 4, score: 8 });
    const unknown = withRisk({ impacts: { cost: 2 } });
    expect(scoreOf(unknown, riskOf(unknown, 'R-2'), 'now')).toMatchObject({
      share: null,
      score: null,
      level: null,
    });
  });
});

describe('RSK-02 score and level', () => {
  test('the largest impact times the band', () => {
    const workbook = withRisk({ probabilityBand: 3, impacts: { cost: 2, reputation: 4 } });
    expect(scoreOf(workbook, riskOf(workbook, 'R-2'), 'inherent')).toMatchObject({
      impact: 4,
      score: 12,
      level: 'high',
    });
  });

  test('boundary: 4 low, 5 medium, 9 medium, 10 high, 16 high, 20 critical', () => {
    expect([1, 4, 5, 9, 10, 16, 20, 25].map(levelOfScore)).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
      'critical',
      'critical',
    ]);
  });

  test('a compliance impact of 5 is at least high, of 4 is not', () => {
    const level = (compliance: number) => {
      const workbook = withRisk({ probabilityBand: 1, impacts: { compliance } });
      return scoreOf(workbook, riskOf(workbook, 'R-2'), 'now').level;
    };
    expect([level(4), level(5)]).toEqual(['low', 'high']);
  });

  test('without any impact the score is unknown, not 0', () => {
    const workbook = withRisk({ probabilityBand: 5 });
    expect(scoreOf(workbook, riskOf(workbook, 'R-2'), 'now').score).toBeNull();
  });
});

describe('RSK-03 expected exposure', () => {
  test('is likelihood × (cost + days × cost of delay + value lost), with its inputs', () => {
    const workbook = withRisk({
      probabilityBand: 3,
      cost: euros(5_000, 10_000, 25_000),
      days: range(3, 8, 20),
    });
    const explained = exposureOf(workbook, riskOf(workbook, 'R-2'), 'inherent');
    expect(explained.value).toBeCloseTo(697_083.33, 2);
    expect(explained).toMatchObject({ rule: 'RSK-03', unknown: [] });
    expect(explained.inputs.map(({ name, code }) => `${name} ${code}`)).toContain('likelihood R-2');
  });

  test('an opportunity counts negative; a closed risk is 0; what occurred counts its actuals', () => {
    const fields = { probabilityBand: 3, valueLoss: euros(5_000, 10_000, 20_000) };
    expect(exposure(withRisk({ ...fields, kind: 'opportunity' }), 'now')).toBeCloseTo(-379_166.67, 2);
    expect(exposure(withRisk({ ...fields, state: 'closed' }), 'now')).toBe(0);
    expect(
      exposure(withRisk({ ...fields, state: 'occurred', actualCost: 700_00, actualDays: 2 }), 'now'),
    ).toBe(700_00 + 2 * 900_00);
  });

  test('without any number it is unknown and named', () => {
    const workbook = withRisk({ probabilityBand: 2, impacts: { cost: 4 } });
    expect(exposureOf(workbook, riskOf(workbook, 'R-2'), 'now')).toMatchObject({
      value: null,
      unknown: ['R-2'],
    });
  });

  test('fires when days have no price, and the exposure is unknown', () => {
    const workbook = broken((wb) => wb.add('settings', 'settings', { costOfDelayPerWD: null }));
    expect(findingsOf('RSK-03', workbook)[0]).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'R-1' }],
      fix: { kind: 'settings', field: 'costOfDelayPerWD' },
    });
    expect(exposure(workbook, 'now', 'R-1')).toBeNull();
  });

  test('is silent with a price; boundary: no days need none', () => {
    expect(findingsOf('RSK-03', healthyWorkbook)).toEqual([]);
    const dayless = broken((wb) => {
      wb.add('settings', 'settings', { costOfDelayPerWD: null });
      wb.add('risk', 'R-1', { days: range(0, 0, 0) });
    });
    expect(findingsOf('RSK-03', dayless)).toEqual([]);
    expect(exposure(dayless, 'inherent', 'R-1')).toBeCloseTo(0.35 * 1_166_666.67, 0);
  });

  test('sums name what they do not know, and leave drafts and closed risks out', () => {
    const workbook = withRisk({ probabilityBand: 2, impacts: { cost: 4 } });
    expect(totalExposure(workbook, 'inherent')).toMatchObject({ unknown: ['R-2'] });
    expect(totalExposure(workbook, 'inherent').value).toBe(exposure(workbook, 'inherent', 'R-1'));
    expect(totalExposure(withRisk({ state: 'draft' }), 'now').unknown).toEqual([]);
    const nothingKnown = broken((wb) => wb.add('risk', 'R-1', { cost: null, days: null }));
    expect(totalExposure(nothingKnown, 'now')).toMatchObject({ value: null, unknown: ['R-1'] });
    expect(
      totalExposure(
        broken((wb) => wb.add('risk', 'R-1', { state: 'closed' })),
        'now',
      ).value,
    ).toBe(0);
  });

  test('grows with likelihood and with each estimate', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        amount,
        amount,
        fc.nat(100),
        (p, cost, value, days) => {
          const of = (share: number, more: number) =>
            exposure(
              withRisk({
                probability: share,
                cost: range(cost + more, cost + more, cost + more),
                valueLoss: range(value + more, value + more, value + more),
                days: range(days + more, days + more, days + more),
              }),
              'now',
            )!;
          expect(of(Math.min(1, p + 0.1), 0)).toBeGreaterThanOrEqual(of(p, 0));
          expect(of(p, 1)).toBeGreaterThanOrEqual(of(p, 0));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('RSK-04 three views', () => {
  const fields = { probabilityBand: 4, impacts: { cost: 4, time: 3 }, cost: euros(10, 10, 10) };
  const workbook = withRisk(
    fields,
    { state: 'done', probabilityBandAfter: 3 },
    { state: 'planned', probabilityBandAfter: 2, impactsAfter: { cost: 2 } },
    { state: 'dropped', probabilityBandAfter: 1 },
  );
  const score = (view: 'inherent' | 'now' | 'planned') => scoreOf(workbook, riskOf(workbook, 'R-2'), view);

  test('none, done, and all that is not dropped', () => {
    expect([score('inherent').share, score('now').share, score('planned').share]).toEqual([0.65, 0.35, 0.12]);
    expect([score('inherent').impact, score('now').impact, score('planned').impact]).toEqual([4, 4, 3]);
  });

  test('fires when a threat is planned above its inherent likelihood or score', () => {
    const worse = withRisk({ ...fields, probabilityBand: 2 }, { probabilityBandAfter: 3 });
    expect(findingsOf('RSK-04', worse)[0]).toMatchObject({ severity: 'error', subjects: [{ code: 'R-2' }] });
    const harder = withRisk(fields, { impactsAfter: { reputation: 5 } });
    expect(findingsOf('RSK-04', harder)[0]?.message).toContain('harder');
  });

  test('is silent otherwise', () => {
    expect(findingsOf('RSK-04', workbook)).toEqual([]);
    expect(findingsOf('RSK-04', healthyWorkbook)).toEqual([]);
  });

  test('boundary: the same likelihood is not above; opportunities may rise', () => {
    expect(findingsOf('RSK-04', withRisk(fields, { probabilityBandAfter: 4 }))).toEqual([]);
    const chance = withRisk({ ...fields, kind: 'opportunity' }, { probabilityBandAfter: 5 });
    expect(findingsOf('RSK-04', chance)).toEqual([]);
  });
});

describe('RSK-05 worth of a treatment', () => {
  // .35 → .12 of 10 000 removes 2 300.
  const treated = (cost: number, risk: PlainFields<'risk'> = {}) =>
    withRisk(
      { probabilityBand: 3, impacts: { cost: 3 }, cost: euros(10_000, 10_000, 10_000), ...risk },
      { title: 'Cure', cost, probabilityBandAfter: 2 },
    );

  test('is the exposure removed less the cost', () => {
    const workbook = treated(1_000_00);
    const treatment = [...workbook.treatment.values()].at(-1)!;
    expect(worthOfTreatment(workbook, riskOf(workbook, 'R-2'), treatment).value).toBeCloseTo(1_300_00, 6);
    expect(worthOfTreatments(workbook, riskOf(workbook, 'R-2'))).toMatchObject({ rule: 'RSK-05' });
    expect(worthOfTreatments(withRisk({}), riskOf(withRisk({}), 'R-2'))).toBeNull();
  });

  test('fires when it is negative', () => {
    const [finding] = findingsOf('RSK-05', treated(3_000_00));
    expect(finding).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'R-2' }, { kind: 'treatment' }],
    });
    expect(finding?.message).toContain('EUR 3,000');
    expect(finding?.message).toContain('EUR 2,300');
  });

  test('fires once on the risk when two treatments are each worth it but not together', () => {
    const cure = { cost: 1_500_00, probabilityBandAfter: 2 };
    const workbook = withRisk({ probabilityBand: 3, cost: euros(10_000, 10_000, 10_000) }, cure, cure);
    expect(findingsOf('RSK-05', workbook)).toHaveLength(1);
    expect(findingsOf('RSK-05', workbook)[0]?.message).toContain('together cost EUR 700 more');
  });

  test('is silent when it is worth it, unknown, or none', () => {
    expect(findingsOf('RSK-05', healthyWorkbook)).toEqual([]);
    expect(findingsOf('RSK-05', treated(1_00, { cost: null }))).toEqual([]);
    const happened = { state: 'occurred', actualCost: 9_000_00 } as const;
    expect(findingsOf('RSK-05', treated(3_000_00, happened))).toEqual([]);
  });

  test('boundary: worth 0 but for the noise of arithmetic is silent too, of one treatment and of all', () => {
    const price = { cost: 1_61, probabilityBandAfter: 2 };
    const exact = withRisk({ probabilityBand: 3, cost: euros(7, 7, 7) }, price);
    expect(worthOfTreatments(exact, riskOf(exact, 'R-2'))?.value).toBeLessThan(0);
    expect(findingsOf('RSK-05', exact)).toEqual([]);
    const dear = withRisk({ probabilityBand: 3, cost: euros(7, 7, 7) }, { ...price, cost: 1_62 });
    expect(findingsOf('RSK-05', dear)).toHaveLength(1);
  });

  test('boundary: worth 0 is silent; compliance impact 4 excuses it, 3 does not', () => {
    expect(findingsOf('RSK-05', treated(2_300_00))).toEqual([]);
    expect(findingsOf('RSK-05', treated(3_000_00, { impacts: { compliance: 4 } }))).toEqual([]);
    expect(findingsOf('RSK-05', treated(3_000_00, { impacts: { compliance: 3 } }))).toHaveLength(1);
  });
});
