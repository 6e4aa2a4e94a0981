// The fingerprint: the same for the same content however it came about, another one for anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff } from '../../../shared/changes/changes.ts';
import {
  emptyFingerprint,
  fingerprintAfter,
  fingerprintOf,
  sameFingerprint,
} from '../../../shared/changes/fingerprint.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { emptyWorkbook, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryStates, arbitraryWorkbook } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const shuffled = (workbook: Workbook): Workbook =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      new Map(
        [...recordsOf(workbook, kind)]
          .toReversed()
          .map(([id, record]) => [id, Object.fromEntries(Object.entries(record).toReversed())]),
      ),
    ]),
  ) as unknown as Workbook;

const risks = (...titles: string[]): Workbook =>
  build((wb) => titles.forEach((title, i) => wb.add('risk', `R-${i + 1}`, { title })));

describe('the fingerprint', () => {
  it('does not depend on the order of records or fields', () => {
    fc.assert(
      fc.property(arbitraryWorkbook(), (workbook) => {
        expect(fingerprintOf(shuffled(workbook))).toEqual(fingerprintOf(workbook));
      }),
    );
  });

  it('is the same kept up to date edit by edit as computed whole', () => {
    fc.assert(
      fc.property(arbitraryStates(), (states) => {
        let print = fingerprintOf(states[0]!);
        states.slice(1).forEach((after, i) => {
          const before = states[i]!;
          print = fingerprintAfter(print, before, after, diff(before, after));
          expect(print).toEqual(fingerprintOf(after));
        });
      }),
    );
  });

  it('survives a file: what JSON gives back has the same one', () => {
    fc.assert(
      fc.property(arbitraryWorkbook(), (workbook) => {
        const read = Object.fromEntries(
          kinds.map((kind) => [
            kind,
            new Map(JSON.parse(JSON.stringify([...recordsOf(workbook, kind)])) as [string, unknown][]),
          ]),
        ) as unknown as Workbook;
        expect(fingerprintOf(read)).toEqual(fingerprintOf(workbook));
      }),
    );
  });

  it('is another one after any change', () => {
    fc.assert(
      fc.property(arbitraryStates(), (states) => {
        const [first, last] = [states[0]!, states.at(-1)!];
        const isSame = sameFingerprint(fingerprintOf(first), fingerprintOf(last));
        expect(isSame).toBe(diff(first, last).length === 0);
      }),
    );
  });

  it.each([
    ['one letter', risks('Late'), risks('Lake')],
    ['two titles exchanged', risks('A', 'B'), risks('B', 'A')],
    ['a record less', risks('A', 'B'), risks('A')],
    [
      'a text moved to another field',
      risks('A'),
      build((wb) => wb.add('risk', 'R-1', { title: 'R-1', notes: 'A' })),
    ],
    ['a number written as text', numbered(1), numbered('1')],
    ['null in place of nothing to list', numbered(null), numbered([])],
    ['a list cut differently', numbered(['ab', 'c']), numbered(['a', 'bc'])],
    ['an object in place of a list', numbered(['a']), numbered({ 0: 'a' })],
  ])('notices %s', (_what, one, other) => {
    expect(sameFingerprint(fingerprintOf(one), fingerprintOf(other))).toBe(false);
  });

  it('counts the records', () => {
    expect(fingerprintOf(emptyWorkbook)).toEqual(emptyFingerprint);
    expect(fingerprintOf(risks('A', 'B')).records - fingerprintOf(risks()).records).toBe(2);
  });
});

function numbered(value: unknown): Workbook {
  const workbook = risks('A');
  const record = { ...[...workbook.risk.values()][0]!, tags: value as readonly string[] };
  return { ...workbook, risk: new Map([[record.id, record]]) };
}
