// What has changed since it was signed is shown field by field, and never made up.
import { describe, expect, test } from 'vitest';
import { signStage } from '../../../shared/edits/canvas/prompts.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { signGoal } from '../../../shared/edits/signing/goals.ts';
import { changedAgreements } from '../../../shared/rules/gate/agreements.ts';
import { isChangedSince } from '../../../shared/rules/signature/signatures.ts';
import { signedChanges } from '../../../shared/tables/signedChanges.ts';
import type { SignOff } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { broken, findingsOf, healthyWorkbook as whole } from '../../helpers/workbooks/healthyWorkbook.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const healthyWorkbook = broken(
  (wb) => wb.add('goal', 'G-1', { statement: 'From 22% to 26% by December' }),
  whole,
);
const id = (text: string) => text as never;
const signature = (role: string) => ({ role: id(role), mark: { kind: 'typed', value: role } as const });
let ids = 0;
const make = (workbook: Workbook, edit: Edit, at = '2026-01-12T09:00:00Z') =>
  performEdit(edit, workbook, { ...testMoment(), at, newId: () => `signed-${(ids += 1)}` });
const last = (workbook: Workbook): SignOff => {
  const signOff = [...workbook.signOff.values()].at(-1);
  if (!signOff) throw new Error('Nothing is signed.');
  return signOff;
};
const changesIn = (workbook: Workbook, signOff: SignOff) => signedChanges(workbook, signOff);

describe('a goal', () => {
  const signed = make(healthyWorkbook, signGoal(id('G-1'), signature('head')));

  test('says nothing while it stands as signed, whatever its state, order and tags', () => {
    expect(changesIn(signed, last(signed))).toEqual([]);
    expect(signed.goal.get(id('G-1'))?.state).toBe('agreed');
    const tagged = broken((wb) => wb.add('goal', 'G-1', { tags: ['x'], state: 'draft' }), signed);
    expect(changesIn(tagged, last(signed))).toEqual([]);
    expect(isChangedSince(tagged, last(signed))).toBe(false);
  });

  test('GAT-05 names each field, old and new, also one that was or became empty', () => {
    const before = signed.goal.get(id('G-1'));
    const changed = broken(
      (wb) => wb.add('goal', 'G-1', { title: 'More', horizonDate: null, notes: 'Asked for' }),
      signed,
    );
    expect(changesIn(changed, last(signed))).toEqual(
      expect.arrayContaining([
        { of: '', field: 'Title', before: before?.title, after: 'More' },
        { of: '', field: 'Notes', before: before?.notes ?? '', after: 'Asked for' },
      ]),
    );
    expect(changedAgreements(changed)).toEqual([last(signed)]);
  });

  test('GAT-05 leads to the signature, and signing again settles it', () => {
    const changed = broken((wb) => wb.add('goal', 'G-1', { statement: 'More' }), signed);
    expect(findingsOf('GAT-05', changed)[0]?.fix).toMatchObject({
      label: 'Sign G-1 again',
      action: 'open',
      kind: 'signOff',
      id: last(signed).id,
      field: 'mark',
    });
    const again = make(changed, signGoal(id('G-1'), signature('head')), '2026-01-13T09:00:00Z');
    expect(findingsOf('GAT-05', again)).toEqual([]);
    expect(changesIn(again, last(again))).toEqual([]);
  });

  test('is signed by its owner, and again by whoever signed it before', () => {
    expect(() => make(healthyWorkbook, signGoal(id('G-1'), signature('builder')))).toThrow(
      'is signed by Head of sales, who answers for it',
    );
    const moved = broken((wb) => wb.add('goal', 'G-1', { ownerRole: 'chief' }), signed);
    expect(findingsOf('GAT-05', moved)).toHaveLength(1);
    const again = make(moved, signGoal(id('G-1'), signature('head')), '2026-01-13T09:00:00Z');
    expect(findingsOf('GAT-05', again)).toEqual([]);
  });

  test('that says nothing, or is retired, is not signed', () => {
    const empty = broken((wb) => wb.add('goal', 'G-1', { statement: ' ' }), healthyWorkbook);
    expect(() => make(empty, signGoal(id('G-1'), signature('head')))).toThrow('says nothing yet');
    const retired = broken((wb) => wb.add('goal', 'G-1', { state: 'retired' }), healthyWorkbook);
    expect(() => make(retired, signGoal(id('G-1'), signature('head')))).toThrow('is retired');
  });

  test('whose signer is gone is settled by the signature of another', () => {
    const open = broken((wb) => wb.add('goal', 'G-1', { ownerRole: null }), signed);
    const orphaned = broken((wb) => wb.add('role', 'head', { archived: true }), open);
    expect(findingsOf('GAT-05', orphaned)).toHaveLength(1);
    const again = make(orphaned, signGoal(id('G-1'), signature('chief')), '2026-01-13T09:00:00Z');
    expect(findingsOf('GAT-05', again)).toEqual([]);
  });
});

describe('a stage', () => {
  const signed = make(healthyWorkbook, signStage('why', id('head'), 'H. Head'));

  test('tells which answer reads otherwise, and which record it is linked to', () => {
    const answer = signed.promptAnswer.get(id('why-1'));
    const linked = broken((wb) => {
      wb.add('promptAnswer', 'why-1', { text: 'A different answer now' });
    }, signed);
    expect(changesIn(linked, last(signed))).toContainEqual({
      of: 'Why 1',
      field: 'Answer',
      before: answer?.text,
      after: 'A different answer now',
    });
    const withGoal = broken(
      (wb) => wb.add('promptAnswer', 'why-1', { links: [{ kind: 'goal', id: 'G-1' }] }),
      healthyWorkbook,
    );
    const again = make(withGoal, signStage('why', id('head'), 'H. Head'), '2026-01-13T09:00:00Z');
    const renamed = broken((wb) => wb.add('goal', 'G-1', { title: 'Renamed' }), again);
    expect(changesIn(renamed, last(again))).toContainEqual({
      of: 'G-1 Renamed',
      field: 'Title',
      before: healthyWorkbook.goal.get(id('G-1'))?.title,
      after: 'Renamed',
    });
    const unlinked = broken((wb) => wb.add('promptAnswer', 'why-1', { links: [] }), again);
    expect(changesIn(unlinked, last(again))?.map(({ of, after }) => [of, after])).toEqual([['Why 1', '']]);
  });
});

describe('a decision', () => {
  test('tells what was written over', () => {
    const proposed = broken((wb) => {
      wb.add('gate', 'H-1', { scope: 'useCase', useCase: 'U-1' });
      wb.add('decision', 'D-1', { gate: 'H-1', outcome: 'go', rationale: 'It pays' });
    });
    const signed = make(proposed, signDecision(id('D-1'), signature('head')));
    expect(changesIn(signed, last(signed))).toEqual([]);
    const changed = broken((wb) => wb.add('decision', 'D-1', { rationale: 'It may pay' }), signed);
    expect(changesIn(changed, last(signed))).toEqual([
      { of: '', field: 'Why', before: 'It pays', after: 'It may pay' },
    ]);
  });
});

describe('what was signed', () => {
  const signed = make(healthyWorkbook, signGoal(id('G-1'), signature('head')));
  const changed = broken((wb) => wb.add('goal', 'G-1', { title: 'More' }), signed);

  test('is not known of a signature without it', () => {
    expect(changesIn(changed, { ...last(signed), content: '' })).toBeNull();
  });

  test('is not believed where the hash is of something else, or it is no content at all', () => {
    const made = last(signed).content.replace('"title":', '"title":"Made up","was":');
    expect(made).not.toBe(last(signed).content);
    expect(changesIn(changed, { ...last(signed), content: made })).toBeNull();
    expect(changesIn(changed, { ...last(signed), content: 'not JSON' })).toBeNull();
  });
});
