// RSK-06 to RSK-09: the order of a register, acceptance, review dates and whole sentences.
import { describe, expect, test } from 'vitest';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { acceptRisk, reopenRisk } from '../../../../shared/edits/risks/risks.ts';
import { stateOfRisk, movedSinceAccepted } from '../../../../shared/rules/risk/riskAcceptance.ts';
import { registerOf } from '../../../../shared/rules/risk/riskRegister.ts';
import { defaultReviewBy } from '../../../../shared/rules/risk/riskRules.ts';
import type { Risk } from '../../../../shared/schema/kinds.ts';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';
import { euros, riskOf, withRisk } from '../../../helpers/workbooks/riskWorkbooks.ts';
import { type PlainFields, testMoment } from '../../../helpers/workbooks/workbooks.ts';

describe('RSK-06 order and missing numbers', () => {
  const workbook = broken((wb) => {
    const add = (code: string, fields: PlainFields<'risk'>) =>
      wb.add('risk', code, { state: 'open', ...fields });
    add('R-2', { probabilityBand: 5, impacts: { cost: 5 } });
    add('R-3', { probabilityBand: 1, impacts: { cost: 1 } });
    add('R-4', { probabilityBand: 5, cost: euros(90_000, 90_000, 90_000) });
    add('R-5', { kind: 'opportunity', probabilityBand: 5, impacts: { value: 5 } });
    add('R-6', { probabilityBand: 2, impacts: { cost: 5 } });
  });
  const codes = (risks: readonly Risk[]) => risks.map(({ code }) => code);

  test('grave threats without numbers stand on top, the rest by exposure, opportunities apart', () => {
    const register = registerOf(workbook, 'inherent');
    expect(codes(register.needsNumbers)).toEqual(['R-2', 'R-6']);
    expect(codes(register.threats)).toEqual(['R-4', 'R-1', 'R-3']);
    expect(codes(register.opportunities)).toEqual(['R-5']);
  });

  test('of equal exposure the higher score comes first, of equal scores the lower code; archived risks are left out', () => {
    const equal = broken((wb) => {
      const add = (code: string, band: number, archived = false) =>
        wb.add('risk', code, { state: 'open', probabilityBand: band, impacts: { cost: 1 }, archived });
      add('R-10', 2);
      add('R-9', 2);
      add('R-8', 3);
      add('R-7', 1);
      add('R-6', 5, true);
    });
    expect(codes(registerOf(equal, 'inherent').threats)).toEqual(['R-1', 'R-8', 'R-9', 'R-10', 'R-7']);
  });

  test('fires for a high or critical threat without numbers', () => {
    expect(firstSubjects('RSK-06', workbook)).toEqual(['R-2', 'R-6']);
    expect(findingsOf('RSK-06', workbook)[0]).toMatchObject({ severity: 'warning', fix: { field: 'cost' } });
  });

  test('is silent when there are numbers', () => {
    expect(findingsOf('RSK-06', healthyWorkbook)).toEqual([]);
  });

  test('boundary: score 9 may wait, score 10 may not', () => {
    expect(findingsOf('RSK-06', withRisk({ probabilityBand: 3, impacts: { cost: 3 } }))).toEqual([]);
    expect(findingsOf('RSK-06', withRisk({ probabilityBand: 5, impacts: { cost: 2 } }))).toHaveLength(1);
  });
});

describe('RSK-07 acceptance', () => {
  const accept = (
    byRole: string,
    workbook = healthyWorkbook,
    until = '2026-03-31',
    reason = 'Cheaper than a cure',
  ) =>
    acceptRisk(riskOf(workbook, 'R-1').id, { byRole: byRole as never, reason, until }).apply(
      workbook,
      testMoment(),
    );
  const accepted = (change: Parameters<typeof broken>[0]) => broken(change, accept('head'));

  test('keeps by whom, why, until when and how grave it was', () => {
    expect(riskOf(accept('head'), 'R-1')).toMatchObject({
      state: 'accepted',
      response: 'accept',
      acceptedByRole: 'head',
      acceptedUntil: '2026-03-31',
      acceptedBand: 3,
      acceptedImpact: 4,
      acceptedScore: 12,
      acceptedExposure: 697_083,
    });
  });

  test('boundary: high takes a manager, critical an executive', () => {
    expect(() => accept('builder')).toThrow(/manager level/);
    const critical = broken((wb) => wb.add('risk', 'R-1', { probabilityBand: 5 }));
    expect(() => accept('head', critical)).toThrow(/executive level/);
    expect(riskOf(accept('chief', critical), 'R-1').state).toBe('accepted');
    const medium = broken((wb) => wb.add('risk', 'R-1', { probabilityBand: 2 }));
    expect(riskOf(accept('builder', medium), 'R-1').state).toBe('accepted');
  });

  test('is refused without a reason, for a day gone by, and for a closed risk', () => {
    expect(() => accept('head', healthyWorkbook, '2026-03-31', ' ')).toThrow(EditRefused);
    expect(() => accept('head', healthyWorkbook, '2026-01-11')).toThrow(EditRefused);
    expect(riskOf(accept('head', healthyWorkbook, '2026-01-12'), 'R-1').state).toBe('accepted');
    expect(() =>
      accept(
        'head',
        broken((wb) => wb.add('risk', 'R-1', { state: 'closed' })),
      ),
    ).toThrow(EditRefused);
  });

  test('reopens by edit, and only what is accepted', () => {
    const { id } = riskOf(healthyWorkbook, 'R-1');
    expect(riskOf(reopenRisk(id).apply(accept('head'), testMoment()), 'R-1')).toMatchObject({
      state: 'open',
      acceptedUntil: null,
      acceptedScore: null,
    });
    expect(() => reopenRisk(id).apply(healthyWorkbook, testMoment())).toThrow(EditRefused);
  });

  test('fires and counts as open once it has run out; silent on the last day', () => {
    const on = (asOf: string) => accepted((wb) => wb.add('facts', 'facts', { asOf }));
    expect(findingsOf('RSK-07', on('2026-03-31'))).toEqual([]);
    expect(stateOfRisk(on('2026-03-31'), riskOf(on('2026-03-31'), 'R-1'))).toBe('accepted');
    expect(findingsOf('RSK-07', on('2026-04-01'))[0]).toMatchObject({
      severity: 'warning',
      fix: { action: 'edit', edit: 'reopenRisk', args: { risk: 'R-1' } },
    });
    expect(stateOfRisk(on('2026-04-01'), riskOf(on('2026-04-01'), 'R-1'))).toBe('open');
  });

  test('fires when likelihood, impact or exposure moved by more than a level; one level is silent', () => {
    const moved = (fields: PlainFields<'risk'>) =>
      findingsOf(
        'RSK-07',
        accepted((wb) => wb.add('risk', 'R-1', fields)),
      ).map(({ message }) => message);
    expect(moved({ probability: 0.51 })).toEqual([]);
    expect(moved({ probabilityBand: 5 })[0]).toContain('likelihood');
    expect(moved({ impacts: { cost: 2, time: 5 } })).toEqual([]);
    expect(moved({ impacts: { cost: 2, time: 2 } })[0]).toContain('impact');
    expect(moved({ valueLoss: euros(30_000, 30_000, 30_000) })[0]).toContain('exposure');
  });

  test('boundary: an exposure exactly doubled or halved is silent, beyond that it fires', () => {
    const since = (acceptedExposure: number) => {
      const loss = euros(200, 200, 200);
      const workbook = withRisk({ state: 'accepted', probability: 0.5, valueLoss: loss, acceptedExposure });
      return movedSinceAccepted(workbook, riskOf(workbook, 'R-2'));
    };
    expect([since(10_000), since(5_000), since(20_000)]).toEqual([[], [], []]);
    expect([since(4_999), since(20_001), since(-10_000)]).toEqual([['exposure'], ['exposure'], ['exposure']]);
  });

  test('fires as an error when an acceptance came in without what it takes', () => {
    const workbook = broken((wb) => wb.add('risk', 'R-1', { state: 'accepted' }));
    expect(findingsOf('RSK-07', workbook)[0]).toMatchObject({ severity: 'error' });
    const byBuilder = accepted((wb) => wb.add('risk', 'R-1', { acceptedByRole: 'builder' }));
    expect(findingsOf('RSK-07', byBuilder)[0]?.message).toContain('manager level');
  });

  test('a compliance impact of 5 takes a manager, however unlikely the risk', () => {
    const fields = { probability: null, probabilityBand: 1, impacts: { compliance: 5 } } as const;
    const remembered = {
      acceptedBand: 1,
      acceptedImpact: 5,
      acceptedScore: 5,
      acceptedExposure: null,
    } as const;
    const by = (acceptedByRole: string) =>
      findingsOf(
        'RSK-07',
        accepted((wb) => wb.add('risk', 'R-1', { ...fields, ...remembered, acceptedByRole })),
      );
    expect(by('builder')[0]?.message).toContain('manager level');
    expect(by('head')).toEqual([]);
  });
});

describe('RSK-08 review dates', () => {
  test('default to 10, 20, 40 and 80 working days by level', () => {
    const due = (probabilityBand: number | null, impact: number) => {
      const workbook = withRisk({ probabilityBand, impacts: { cost: impact } });
      return defaultReviewBy(workbook, riskOf(workbook, 'R-2'));
    };
    expect([due(5, 5), due(4, 4), due(3, 3), due(1, 1), due(null, 5)]).toEqual([
      '2026-01-26',
      '2026-02-09',
      '2026-03-09',
      '2026-05-04',
      null,
    ]);
  });

  test('fires after the date, offering the next one', () => {
    const workbook = broken((wb) => wb.add('risk', 'R-1', { reviewBy: '2026-01-09' }));
    expect(findingsOf('RSK-08', workbook)[0]).toMatchObject({
      severity: 'warning',
      fix: { action: 'edit', edit: 'reviewRisk', args: { risk: 'R-1', nextBy: '2026-02-09' } },
    });
  });

  test('is silent before it; boundary: on the day itself too', () => {
    expect(findingsOf('RSK-08', healthyWorkbook)).toEqual([]);
    expect(
      findingsOf(
        'RSK-08',
        broken((wb) => wb.add('risk', 'R-1', { reviewBy: '2026-01-12' })),
      ),
    ).toEqual([]);
  });
});

describe('RSK-09 the whole sentence', () => {
  test('fires for an open risk without an effect, offering to make it a draft', () => {
    const workbook = broken((wb) => wb.add('risk', 'R-1', { effect: ' ' }));
    const [finding] = findingsOf('RSK-09', workbook);
    expect(finding).toMatchObject({
      severity: 'warning',
      fix: { action: 'edit', edit: 'draftRisk', args: { risk: 'R-1' } },
    });
    expect(finding?.message).toContain('no effect');
  });

  test('is silent when all three are there', () => {
    expect(findingsOf('RSK-09', healthyWorkbook)).toEqual([]);
  });

  test('boundary: a draft may be half a sentence', () => {
    expect(
      findingsOf(
        'RSK-09',
        broken((wb) => wb.add('risk', 'R-1', { effect: '', state: 'draft' })),
      ),
    ).toEqual([]);
  });
});
