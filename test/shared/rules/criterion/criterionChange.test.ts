// KIL-03, KIL-04 as edits: arming, loosening and tightening, waiving, retiring.
import type { FieldsOf } from '../../../../shared/schema/kinds.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  armCriterion,
  changeCriterion,
  retireCriterion,
  waiveCriterion,
} from '../../../../shared/edits/signing/criteria.ts';
import { type Edit, EditRefused } from '../../../../shared/edits/edit.ts';
import {
  type CriterionTerms,
  movesBetween,
  termsOf,
} from '../../../../shared/rules/criterion/criterionChange.ts';
import { criteriaStates, movedCount } from '../../../../shared/rules/criterion/criterionState.ts';
import { compareFailing, fails } from '../../../../shared/rules/criterion/failingSet.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { comparators, criterionActions } from '../../../../shared/schema/killCriterion.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { broken, findingsOf, healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

const k1 = 'K-1' as Id<'killCriterion'>;
const role = (name: string) => name as Id<'role'>;
const signature = (name: string) => ({ role: role(name), mark: { kind: 'typed', value: name } as const });
const done = (workbook: Workbook, edit: Edit): Workbook => edit.apply(workbook, testMoment());
const criterion = (workbook: Workbook) => workbook.killCriterion.get(k1)!;
const stateOf = (workbook: Workbook) => criteriaStates(workbook).get(k1)?.state;

const looser = (before: CriterionTerms, after: CriterionTerms): boolean =>
  movesBetween(before, after).some(({ direction }) => direction === 'loosening');

describe('comparing terms', () => {
  const number = fc.integer({ min: -5, max: 5 });
  const terms: fc.Arbitrary<CriterionTerms> = fc.record({
    form: fc.constant('stopsUnless' as const),
    comparator: fc.constantFrom(...comparators),
    value: number,
    valueTo: number,
    watched: fc.constant('U-1 M-2 %'),
    checkpoint: fc.constantFrom('2026-01-23', '2026-02-06', '2026-03-31'),
    checkpointBy: fc.string(),
    readings: fc.integer({ min: 1, max: 4 }),
    silence: fc.constantFrom('fail' as const, 'ask' as const),
    silenceAfterWD: fc.nat(10),
    action: fc.constantFrom(...criterionActions),
  });
  const opposite = { loosening: 'tightening', tightening: 'loosening' } as const;

  test('loosening and tightening are opposite, part by part; only incomparable states loosen both ways', () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const there = movesBetween(a, b);
        const back = movesBetween(b, a);
        const isIncomparable = compareFailing(a, b) === 'other';
        for (const { part, direction } of there) {
          const expected = part === 'state' && isIncomparable ? 'loosening' : opposite[direction];
          expect(back.find((move) => move.part === part)?.direction).toBe(expected);
        }
        expect(back).toHaveLength(there.length);
      }),
    );
  });

  test('nothing is looser than itself', () => {
    fc.assert(
      fc.property(terms, (a) => {
        expect(movesBetween(a, a)).toEqual([]);
      }),
    );
  });

  test('a smaller failing set is one that lets some failing value pass and fails no new one', () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const points = Array.from({ length: 61 }, (_, i) => (i - 30) / 4);
        const lost = points.some((x) => fails(a, x) && !fails(b, x));
        const won = points.some((x) => !fails(a, x) && fails(b, x));
        const expected = lost ? (won ? 'other' : 'smaller') : won ? 'larger' : 'same';
        expect(compareFailing(a, b)).toBe(expected);
      }),
    );
  });

  test('another metric or form counts as a loosening; a box that moves by itself does not', () => {
    const before = termsOf(healthyWorkbook, criterion(healthyWorkbook));
    expect(looser(before, { ...before, watched: 'U-1 M-1 %' })).toBe(true);
    expect(looser(before, { ...before, form: 'stopsIf' })).toBe(true);
    expect(movesBetween(before, { ...before, checkpoint: '2026-06-30' })).toEqual([]);
    expect(looser(before, { ...before, checkpointBy: 'ON 2026-06-30', checkpoint: '2026-06-30' })).toBe(true);
    expect(looser(before, { ...before, checkpointBy: 'END OF T-9', checkpoint: null })).toBe(true);
  });
});

describe('arming', () => {
  const draft = (fields: FieldsOf<'killCriterion'> = {}) =>
    broken((wb) => wb.add('killCriterion', 'K-1', { status: 'draft', armedOn: null, ...(fields as object) }));

  test('takes the owner’s signature and dates it', () => {
    const armed = done(draft(), armCriterion(k1, signature('head')));
    expect(criterion(armed)).toMatchObject({ status: 'armed', armedOn: '2026-01-12' });
    expect([...armed.signOff.values()]).toMatchObject([{ criterion: k1, role: 'head', level: 'manager' }]);
    expect(findingsOf('GAT-05', armed)).toEqual([]);
  });

  test.each([
    [{ value: null }, 'its value is missing'],
    [{ metric: null, ownerRole: null }, 'its metric and owner is missing'],
    [{ unit: 'points' }, 'its metric is read in “%”'],
    [{ checkpoint: 'on', checkpointDate: '2026-01-09' }, 'has passed'],
    [{ comparator: 'between', valueTo: 4 }, 'upper value'],
  ] as const)('is refused with %j', (fields, words) => {
    expect(() =>
      done(draft(fields as FieldsOf<'killCriterion'>), armCriterion(k1, signature('head'))),
    ).toThrow(words);
  });

  test('boundary: the checkpoint may be asOf itself; nobody else may sign; not twice', () => {
    const today = draft({ checkpoint: 'on', checkpointDate: '2026-01-12' });
    expect(criterion(done(today, armCriterion(k1, signature('head')))).status).toBe('armed');
    expect(() => done(draft(), armCriterion(k1, signature('chief')))).toThrow(/owner/);
    expect(() => done(healthyWorkbook, armCriterion(k1, signature('head')))).toThrow(/armed already/);
  });
});

describe('KIL-03 changing an armed criterion', () => {
  const why = { reason: 'Better data', decision: null };
  const loosening = (...signers: readonly string[]) =>
    broken((wb) => {
      wb.add('decision', 'D-1', { purpose: 'loosening', criterion: 'K-1', state: 'signed' });
      for (const name of signers)
        wb.add('signOff', `s-${name}`, {
          decision: 'D-1',
          role: name,
          level: 'executive',
          at: '2026-01-12T09:00:00Z',
          contentHash: 'b'.repeat(64),
        });
    });

  test('tightening takes a reason and is logged, and does not count as moved', () => {
    expect(() => done(healthyWorkbook, changeCriterion(k1, { value: 6 }))).toThrow(/Say why/);
    const after = criterion(done(healthyWorkbook, changeCriterion(k1, { value: 6 }, why)));
    expect(after.goalpostLog).toMatchObject([
      {
        direction: 'tightening',
        part: 'state',
        before: '“M-2” is at least 5%',
        after: '“M-2” is at least 6%',
        reason: 'Better data',
      },
    ]);
    expect(movedCount(after)).toBe(0);
  });

  test('loosening takes a decision to loosen it, signed by an executive; the count stays for good', () => {
    const decision = { reason: 'Traffic halved', decision: 'D-1' as Id<'decision'> };
    const edit = changeCriterion(k1, { value: 3, action: 'hold' }, decision);
    expect(() => done(healthyWorkbook, changeCriterion(k1, { value: 3 }, why))).toThrow(/signed decision/);
    expect(() => done(loosening('head'), edit)).toThrow(/executive/);
    const after = done(loosening('chief'), edit);
    expect(criterion(after).goalpostLog.map(({ part }) => part)).toEqual(['state', 'action']);
    expect(criteriaStates(after).get(k1)?.moved).toBe(1);
    expect(findingsOf('KIL-03', after)).toEqual([]);
  });

  test.each([
    [{ value: 4 }],
    [{ readings: 2 }],
    [{ silence: 'ask' as const }],
    [{ silenceAfterWD: 9 }],
    [{ action: 'returnToWhy' as const }],
    [{ checkpointPlusWD: 3 }],
    [{ checkpointTimeBox: 'T-2' as Id<'timeBox'> }],
    [{ metric: 'M-1' as Id<'metric'> }],
  ])('%j is a loosening', (fields) => {
    expect(() => done(healthyWorkbook, changeCriterion(k1, fields, why))).toThrow(/loosens/);
  });

  test('boundary: what moves no goalpost needs no reason; a draft changes freely; status is not a field', () => {
    const renamed = criterion(done(healthyWorkbook, changeCriterion(k1, { title: 'Better name' })));
    expect(renamed).toMatchObject({ title: 'Better name', goalpostLog: [] });
    const draft = broken((wb) => wb.add('killCriterion', 'K-1', { status: 'draft' }));
    expect(criterion(done(draft, changeCriterion(k1, { value: 1 }))).value).toBe(1);
    expect(() => done(healthyWorkbook, changeCriterion(k1, { status: 'draft' }))).toThrow(EditRefused);
  });

  test('once its day has passed its terms stand, even for tightening', () => {
    const overdue = broken((wb) => wb.add('facts', 'facts', { asOf: '2026-01-26' }));
    expect(() => done(overdue, changeCriterion(k1, { value: 9 }, why))).toThrow(/overdue/);
  });
});

describe('KIL-04 waiving', () => {
  const tripped = broken((wb) => {
    wb.add('facts', 'facts', { asOf: '2026-02-16' });
    wb.add('timeBox', 'T-1', { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-23' });
    wb.add('reading', 'r-1', { metric: 'M-2', date: '2026-01-23', value: 2 });
  });
  const waive = (newCheckpoint: string, signers: readonly string[], reason = 'Test ran over a holiday') =>
    waiveCriterion(k1, 'D-1' as Id<'decision'>, {
      reason,
      newCheckpoint,
      signatures: signers.map(signature),
    });

  test('carries on until the new checkpoint, leaving nothing to find', () => {
    const waived = done(tripped, waive('2026-03-16', ['head', 'chief']));
    expect(stateOf(waived)).toBe('decided');
    expect(findingsOf('KIL-04', waived)).toEqual([]);
    expect(findingsOf('GAT-04', waived)).toEqual([]);
    expect(findingsOf('GAT-05', waived)).toEqual([]);
  });

  test('boundary: 20 working days at most; two roles, one executive; a reason; only when tripped', () => {
    expect(() => done(tripped, waive('2026-03-17', ['head', 'chief']))).toThrow(/no later than 16 Mar 2026/);
    expect(() => done(tripped, waive('2026-02-16', ['head', 'chief']))).toThrow(/after 16 Feb 2026/);
    expect(() => done(tripped, waive('2026-03-02', ['chief', 'chief']))).toThrow(/Two different/);
    expect(() => done(tripped, waive('2026-03-02', ['head', 'builder']))).toThrow(/executive/);
    expect(() => done(tripped, waive('2026-03-02', ['head', 'chief'], ' '))).toThrow(/Say why/);
    expect(() => done(healthyWorkbook, waive('2026-01-30', ['head', 'chief']))).toThrow(/only a tripped/);
  });

  test('a second waiver is refused', () => {
    const once = done(tripped, waive('2026-02-18', ['head', 'chief']));
    const again = broken((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-02-20' });
      wb.add('reading', 'r-2', { metric: 'M-2', date: '2026-02-18', value: 2 });
    }, once);
    expect(stateOf(again)).toBe('tripped');
    const second = waiveCriterion(k1, 'D-2' as Id<'decision'>, {
      reason: 'Once more',
      newCheckpoint: '2026-02-27',
      signatures: [signature('head'), signature('chief')],
    });
    expect(() => done(again, second)).toThrow(/second waiver/);
    const hidden = broken((wb) => wb.add('decision', 'D-1', { archived: true }), again);
    expect(stateOf(hidden)).toBe('tripped');
    expect(() => done(hidden, second)).toThrow(/second waiver/);
  });

  test('retiring is refused while tripped or overdue, and without a reason', () => {
    expect(() => done(tripped, retireCriterion(k1, 'Scope ended'))).toThrow(/tripped/);
    const overdue = broken((wb) => wb.add('facts', 'facts', { asOf: '2026-01-26' }));
    expect(() => done(overdue, retireCriterion(k1, 'Scope ended'))).toThrow(/overdue/);
    expect(() => done(healthyWorkbook, retireCriterion(k1, ' '))).toThrow(/Say why/);
    const retired = done(healthyWorkbook, retireCriterion(k1, 'Scope ended'));
    expect([stateOf(retired), criterion(retired).retiredReason]).toEqual(['retired', 'Scope ended']);
  });
});
