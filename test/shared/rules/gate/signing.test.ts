// GAT-04 and GAT-05: who must sign, and whether what was signed still stands.
import { describe, expect, test } from 'vitest';
import { signDecision } from '../../../../shared/edits/signing/decisions.ts';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { signStage } from '../../../../shared/edits/canvas/prompts.ts';
import { addSignature } from '../../../../shared/edits/signing/signOffs.ts';
import { missingSigners, requiredSigners, signerText } from '../../../../shared/rules/gate/signing.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';
import { type PlainFields, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const proposed = (fields: PlainFields<'decision'> = {}) =>
  broken((wb) => {
    wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1' });
    wb.add('decision', 'D-1', { gate: 'H-1', outcome: 'go', ...fields });
  });
const signature = (role: string) => ({
  role: role as Id<'role'>,
  mark: { kind: 'typed', value: role } as const,
});
const d1 = (workbook: Workbook) => [...workbook.decision.values()][0]!;
let ids = 0;
/** Each signature under a new id, as the store would give it. */
const signedBy = (workbook: Workbook, ...roles: readonly string[]) =>
  roles.reduce(
    (result, role) =>
      signDecision(d1(result).id, signature(role)).apply(result, {
        ...testMoment(),
        newId: () => `signature-${(ids += 1)}`,
      }),
    workbook,
  );
const required = (fields: PlainFields<'decision'>) => {
  const workbook = proposed(fields);
  return requiredSigners(workbook, d1(workbook)).map(signerText);
};

describe('GAT-04 who must sign', () => {
  test('go: the owner of the goal; with conditions a manager too; stop and pivot an executive too', () => {
    expect(required({ outcome: 'go' })).toEqual(['Head of sales (owner of G-1)']);
    expect(required({ outcome: 'goWithConditions' })).toEqual(['Head of sales (owner of G-1)', 'a manager']);
    expect(required({ outcome: 'stop' })).toEqual(['Head of sales (owner of G-1)', 'an executive']);
    expect(required({ outcome: 'pivot' })).toContain('an executive');
    expect(required({ purpose: 'loosening', outcome: null })).toEqual(['an executive']);
  });

  test('accepting a critical risk takes an executive, a high one does not', () => {
    expect(required({ purpose: 'acceptance', outcome: null, risk: 'R-1' })).toEqual([]);
    const critical = broken((wb) => {
      wb.add('risk', 'R-1', { probabilityBand: 5 });
      wb.add('decision', 'D-1', { purpose: 'acceptance', risk: 'R-1' });
    });
    expect(requiredSigners(critical, d1(critical)).map(signerText)).toEqual(['an executive']);
  });

  test('is signed with the last signature it needs, as of the status date', () => {
    const half = signedBy(proposed({ outcome: 'stop', rationale: 'Enough' }), 'head');
    expect(d1(half)).toMatchObject({ state: 'proposed', decidedOn: null });
    expect(missingSigners(half, d1(half)).map(signerText)).toEqual(['an executive']);
    const whole = signedBy(half, 'chief');
    expect(d1(whole)).toMatchObject({ state: 'signed', decidedOn: '2026-01-12' });
    expect(findingsOf('GAT-04', whole)).toEqual([]);
    expect(findingsOf('GAT-05', whole)).toEqual([]);
  });

  test('boundary: an executive counts as a manager; one signature may fill both places', () => {
    const conditions = {
      outcome: 'goWithConditions',
      rationale: 'One open point',
      conditions: [{ text: 'Ask the works council', due: '2026-02-01', ownerRole: 'head', done: false }],
    } as const;
    expect(d1(signedBy(proposed(conditions), 'head')).state).toBe('signed');
    const byBuilder = broken((wb) => wb.add('goal', 'G-1', { ownerRole: 'builder' }), proposed(conditions));
    expect(d1(signedBy(byBuilder, 'builder')).state).toBe('proposed');
    expect(d1(signedBy(byBuilder, 'builder', 'chief')).state).toBe('signed');
  });

  test('signing is refused without an outcome, without a rationale where it departs, and twice over', () => {
    expect(() => signedBy(proposed({ outcome: null }), 'head')).toThrow(/choose an outcome/);
    expect(() => signedBy(proposed({ outcome: 'hold' }), 'head')).toThrow(/figures say go/);
    expect(() => signedBy(proposed(), 'head', 'chief')).toThrow(EditRefused);
    expect(() =>
      signDecision(d1(proposed()).id, { ...signature('head'), mark: { kind: 'typed', value: ' ' } }).apply(
        proposed(),
        testMoment(),
      ),
    ).toThrow(/typed name/);
  });

  test('fires when a decision came in as signed without a signature it needs', () => {
    const [finding] = findingsOf('GAT-04', proposed({ state: 'signed' }));
    expect(finding).toMatchObject({ severity: 'error', subjects: [{ code: 'D-1' }] });
    expect(finding?.message).toContain('Head of sales (owner of G-1)');
  });

  test('is silent while it is only proposed', () => {
    expect(findingsOf('GAT-04', proposed())).toEqual([]);
  });
});

describe('GAT-05 changed since signed', () => {
  const signed = signedBy(proposed(), 'head');

  test('fires when the content changes after signing', () => {
    const changed = broken((wb) => wb.add('decision', 'D-1', { rationale: 'Added later' }), signed);
    expect(findingsOf('GAT-05', changed)[0]).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'D-1' }],
    });
  });

  test('is silent for what does not belong to it, and for revoked decisions', () => {
    expect(findingsOf('GAT-05', signed)).toEqual([]);
    expect(
      findingsOf(
        'GAT-05',
        broken((wb) => wb.add('goal', 'G-1', { title: 'Other' }), signed),
      ),
    ).toEqual([]);
    const revoked = broken(
      (wb) => wb.add('decision', 'D-1', { rationale: 'Later', state: 'revoked' }),
      signed,
    );
    expect(findingsOf('GAT-05', revoked)).toEqual([]);
  });

  test('boundary: meeting a condition leaves the signature whole, changing its text does not', () => {
    const condition = { text: 'Contract signed', due: '2026-03-01', ownerRole: 'head', done: false };
    const base = signedBy(
      proposed({ outcome: 'goWithConditions', rationale: 'One point', conditions: [condition] }),
      'head',
    );
    const met = broken(
      (wb) => wb.add('decision', 'D-1', { conditions: [{ ...condition, done: true }] }),
      base,
    );
    expect(findingsOf('GAT-05', met)).toEqual([]);
    const other = broken(
      (wb) => wb.add('decision', 'D-1', { conditions: [{ ...condition, text: 'None' }] }),
      base,
    );
    expect(findingsOf('GAT-05', other)).toHaveLength(1);
  });

  test('signing again after a change settles it', () => {
    const stage = (workbook: Workbook, id: string) =>
      signStage('why', 'head' as Id<'role'>, 'Signed').apply(workbook, {
        ...testMoment(),
        at: `2026-01-${id}T09:00:00Z`,
        newId: () => id,
      });
    const changed = broken(
      (wb) => wb.add('promptAnswer', 'why-1', { text: 'A different answer now' }),
      stage(healthyWorkbook, '12'),
    );
    expect(findingsOf('GAT-05', changed)).toHaveLength(1);
    expect(findingsOf('GAT-05', stage(changed, '13'))).toEqual([]);
  });

  test('a goal changed since it was signed is told; raising the limit of a checkpoint’s box touches its criterion', () => {
    const goal = 'G-1' as Id<'goal'>;
    const agreed = addSignature(healthyWorkbook, { goal }, signature('head'), testMoment());
    expect(findingsOf('GAT-05', agreed)).toEqual([]);
    expect(
      firstSubjects(
        'GAT-05',
        broken((wb) => wb.add('goal', 'G-1', { statement: 'More' }), agreed),
      ),
    ).toEqual(['G-1']);
    expect(() => signStage('how', 'head' as Id<'role'>, '').apply(healthyWorkbook, testMoment())).toThrow(
      /does not build/,
    );
  });
});
