// The one currency of change: whatever happened between two workbooks, its change set tells it, both ways.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, diff, invert } from '../../../shared/changes/changes.ts';
import { changeRecord } from '../../../shared/edits/edit.ts';
import { recordsByKind } from '../../../shared/file/serialize.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryStates } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const twoStates = arbitraryStates().chain((states) =>
  fc.tuple(fc.constantFrom(...states), fc.constantFrom(...states)),
);
const content = (workbook: Workbook) => recordsByKind(workbook);

describe('a change set', () => {
  it('leads from any workbook to any other', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        expect(content(apply(before, diff(before, after)))).toEqual(content(after));
      }),
    );
  });

  it('leads back when it is turned round', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        expect(content(apply(after, invert(diff(before, after))))).toEqual(content(before));
      }),
    );
  });

  it('turned round twice is itself', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const changes = diff(before, after);
        expect(invert(invert(changes))).toEqual(changes);
      }),
    );
  });

  it('survives being written as JSON', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const read = JSON.parse(JSON.stringify(diff(before, after))) as ReturnType<typeof diff>;
        expect(content(apply(before, read))).toEqual(content(after));
        expect(content(apply(after, invert(read)))).toEqual(content(before));
      }),
    );
  });

  it('is empty between a workbook and itself, and between equal copies', () => {
    fc.assert(
      fc.property(twoStates, ([workbook]) => {
        expect(diff(workbook, workbook)).toEqual([]);
        expect(diff(workbook, structuredClone(workbook))).toEqual([]);
      }),
    );
  });

  it('leaves the maps it does not touch as they are', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const changes = diff(before, after);
        const result = apply(before, changes);
        const touched = new Set(changes.map(({ kind }) => kind));
        for (const kind of kinds) expect(result[kind] === before[kind]).toBe(!touched.has(kind));
      }),
    );
  });

  it('names only the fields that differ', () => {
    const before = build((wb) => wb.add('risk', 'R-1', { title: 'Late supplier' }));
    const after = changeRecord(before, 'risk', 'R-1', { title: 'Lost supplier' }, testMoment());
    expect(diff(before, after)).toEqual([
      {
        type: 'changed',
        kind: 'risk',
        id: 'R-1',
        field: 'title',
        before: 'Late supplier',
        after: 'Lost supplier',
      },
    ]);
  });

  it('tells an absent field from an empty one', () => {
    const before = build((wb) => wb.add('risk', 'R-1', {}));
    const record = { ...before.risk.values().next().value!, laterField: 7 };
    const after: Workbook = { ...before, risk: new Map([[record.id, record]]) };
    const back = apply(after, invert(diff(before, after)));
    expect([...back.risk.values()].map((risk) => Object.hasOwn(risk, 'laterField'))).toEqual([false]);
  });

  it('says which record it misses', () => {
    const before = build((wb) => wb.add('risk', 'R-1', {}));
    const after = changeRecord(before, 'risk', 'R-1', { title: 'Other' }, testMoment());
    expect(() =>
      apply(
        build(() => undefined),
        diff(before, after),
      ),
    ).toThrow('risk R-1, which is not there');
  });
});
