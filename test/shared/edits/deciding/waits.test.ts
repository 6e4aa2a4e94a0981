// Roads past a stopping rule that go round it: the gate, the work, the use case, those who sign and the day are moved instead.
import { describe, expect, test } from 'vitest';
import { changeFields, together } from '../../../../shared/edits/records.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { retireCriterion } from '../../../../shared/edits/signing/criteria.ts';
import type { Kind, RecordOf } from '../../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { review } from '../../../helpers/workbooks/examples.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

const coded = <K extends Kind>(kind: K, code: string): RecordOf<K>['id'] => {
  const found = [...recordsOf(review, kind).values()].find((record) => record.code === code);
  if (!found) throw new Error(`there is no ${code}`);
  return found.id as RecordOf<K>['id'];
};
const doing = (workbook: Workbook, ...edits: readonly Edit[]) =>
  edits.reduce((result, edit) => performEdit(edit, result, testMoment()), workbook);
const asOf = (day: string) => changeFields('facts', 'facts', { asOf: day });
const [K4, T7, H3, U1, U2, G2] = [
  coded('killCriterion', 'K-4'),
  coded('timeBox', 'T-7'),
  coded('gate', 'H-3'),
  coded('useCase', 'U-1'),
  coded('useCase', 'U-2'),
  coded('goal', 'G-2'),
];

describe('while a criterion has tripped', () => {
  test.each<[string, Edit, RegExp]>([
    ['its gate keeps its scope', changeFields('gate', H3, { useCase: U1 }), /hangs on it/],
    ['its gate is not archived', changeFields('gate', H3, { archived: true }), /hangs on it/],
    ['its use case is not parked', changeFields('useCase', U2, { state: 'parked' }), /hangs on it/],
    ['nor called stopped', changeFields('useCase', U2, { state: 'stopped' }), /hangs on it/],
    ['nor archived', changeFields('useCase', U2, { archived: true }), /hangs on it/],
    ['nor taken from its goals', changeFields('useCase', U2, { goals: [] }), /hangs on it/],
    ['the owner who signs stays', changeFields('goal', G2, { ownerRole: null }), /hangs on it/],
    [
      'held work is not freed on another day in the same step',
      together('Both', [asOf('2026-02-17'), changeFields('timeBox', T7, { slice: null })]),
      /stays so wherever it is moved/,
    ],
  ])('%s', (_, edit, sentence) => {
    expect(() => doing(review, edit)).toThrow(sentence);
  });

  test('cancelled work does not leave the slice in which it is held', () => {
    const cancelled = doing(review, changeFields('timeBox', T7, { state: 'cancelled' }));
    expect(() => doing(cancelled, changeFields('timeBox', T7, { slice: null }))).toThrow(/stays so/);
  });

  test('the day moved back shows the earlier state, and lets nobody undo the later one', () => {
    const earlier = doing(review, asOf('2026-02-10'));
    const box = review.killCriterion.get(K4)?.checkpointTimeBox ?? '';
    expect(() => doing(earlier, retireCriterion(K4, 'No longer'))).toThrow(/would take that back/);
    expect(() => doing(earlier, changeFields('timeBox', box, { actualEnd: '2026-02-20' }))).toThrow(/K-4 /);
    expect(() =>
      doing(earlier, changeFields('timeBox', T7, { state: 'running', actualStart: '2026-02-10' })),
    ).toThrow(/is held by K-4/);
  });
});

test('a role that has signed keeps its level', () => {
  const [signOff] = review.signOff.values();
  const level =
    review.role.get(signOff?.role ?? ('' as never))?.level === 'executive' ? 'manager' : 'executive';
  expect(() => doing(review, changeFields('role', signOff?.role ?? '', { level }))).toThrow(
    /signed at its level/,
  );
});
