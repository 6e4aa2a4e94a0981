// MRG-01: two copies put together by record and field; what clashes is listed, and nothing is lost that is not.
import { dequal } from 'dequal/lite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff } from '../../../shared/changes/changes.ts';
import { mergedList } from '../../../shared/compare/listMerge.ts';
import { mergeVersions } from '../../../shared/compare/merge.ts';
import { changeFields, createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import { recordsByKind } from '../../../shared/file/serialize.ts';
import { findRecord, fixedIds, type Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryStates } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { bigWorkbook } from '../../helpers/workbooks/bigWorkbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const base = build((wb) => {
  wb.add('risk', 'R-1', { title: 'Late', event: 'The supplier is late' });
  wb.add('risk', 'R-2', { title: 'Lost' });
  wb.add('useCase', 'U-1');
  wb.add('treatment', 'E-1', { risk: 'R-2' });
  wb.add('killCriterion', 'K-1', { value: 95 });
});
const edit = (workbook: Workbook, kind: 'risk' | 'killCriterion', id: string, fields: object): Workbook =>
  changeFields(kind, id, fields).apply(workbook, testMoment());
const shown = ({ clashes }: ReturnType<typeof mergeVersions>) =>
  clashes.map(({ reason, change, mine, theirs }) => [
    reason,
    `${change.kind} ${change.id} ${change.type === 'changed' ? change.field : ''}`.trim(),
    mine,
    theirs,
  ]);
const risk = (workbook: Workbook, id: string) => workbook.risk.get(id as never);

describe('what both sides did', () => {
  test('different fields of one record are both taken', () => {
    const merge = mergeVersions(
      base,
      edit(base, 'risk', 'R-1', { title: 'Very late' }),
      edit(base, 'risk', 'R-1', { notes: 'Ask' }),
    );
    expect(merge.clashes).toEqual([]);
    expect(risk(merge.merged, 'R-1')).toMatchObject({ title: 'Very late', notes: 'Ask' });
  });
  test('the same field is a clash with both values, and ours stays', () => {
    const merge = mergeVersions(
      base,
      edit(base, 'risk', 'R-1', { title: 'A' }),
      edit(base, 'risk', 'R-1', { title: 'B' }),
    );
    expect(shown(merge)).toEqual([['bothChanged', 'risk R-1 title', 'A', 'B']]);
    expect(risk(merge.merged, 'R-1')?.title).toBe('A');
  });
  test('lists are merged by member', () => {
    const mine = edit(base, 'risk', 'R-1', { useCases: ['U-1'], tags: ['a'] });
    const merge = mergeVersions(base, mine, edit(base, 'risk', 'R-1', { tags: ['b'] }));
    expect(risk(merge.merged, 'R-1')?.tags).toEqual(['a', 'b']);
    expect(mergedList(['a', 'b'], ['b', 'c'], ['a', 'd'])).toEqual(['c', 'd']);
    expect(
      mergedList([{ resource: 'x', units: 1 }], [{ resource: 'x', units: 2 }], [{ resource: 'x', units: 3 }]),
    ).toBeNull();
    expect(mergedList([1, 2], [1, 3], [2, 2])).toBeNull();
  });
  test('what one side took away and the other changed is a clash, either way round', () => {
    const gone = deleteRecords([{ kind: 'risk', id: 'R-1' }]).apply(base, testMoment());
    const changed = edit(base, 'risk', 'R-1', { title: 'B' });
    expect(shown(mergeVersions(base, gone, changed)).map(([reason, what]) => [reason, what])).toEqual([
      ['goneHere', 'risk R-1 title'],
    ]);
    expect(shown(mergeVersions(base, changed, gone))[0]?.[0]).toBe('goneThere');
    expect(risk(mergeVersions(base, base, gone).merged, 'R-1')).toBeUndefined();
  });
  test('what we hang on is not taken away by theirs', () => {
    const bare = deleteRecords([{ kind: 'risk', id: 'R-2' }]).apply(base, testMoment());
    const mine = createRecord('treatment', 'E-2', { title: 'New', risk: 'R-2' as never }).apply(
      base,
      testMoment(),
    );
    const merge = mergeVersions(base, mine, bare);
    expect(risk(merge.merged, 'R-2')).toBeDefined();
    expect(shown(merge).map(([reason]) => reason)).toContain('linked');
  });
  test('what binds is never merged by itself', () => {
    const merge = mergeVersions(base, base, edit(base, 'killCriterion', 'K-1', { value: 90 }));
    expect(shown(merge)).toEqual([['binds', 'killCriterion K-1 value', 95, 90]]);
    expect(merge.clean).toEqual([]);
  });
  test('two records under one code: theirs gets the next one', () => {
    const add = (id: string) => createRecord('risk', id, { title: id }).apply(base, testMoment());
    const merge = mergeVersions(base, add('mine'), add('theirs'));
    expect([risk(merge.merged, 'mine')?.code, risk(merge.merged, 'theirs')?.code]).toEqual(['R-3', 'R-4']);
    const next = createRecord('risk', 'next', { title: 'next' }).apply(merge.merged, testMoment());
    expect(risk(next, 'next')?.code).toBe('R-5');
  });
});

describe('for any two copies', () => {
  const three = arbitraryStates(6).filter((states) =>
    states.every((state) =>
      Object.entries(fixedIds).every(([kind, id]) => state[kind as 'facts'].has(id as never)),
    ),
  );
  test('a merge with itself, or with one that did nothing, changes nothing', () => {
    fc.assert(
      fc.property(three, (states) => {
        const [first, last] = [states[0]!, states.at(-1)!];
        for (const merge of [mergeVersions(first, last, last), mergeVersions(first, last, first)]) {
          expect(merge.clashes).toEqual([]);
          expect(recordsByKind(merge.merged)).toEqual(recordsByKind(last));
        }
      }),
      { numRuns: 25 },
    );
  });
  test('every change of theirs is taken, was ours already, or is listed', () => {
    fc.assert(
      fc.property(three, (states) => {
        const [first, mine, theirs] = [states[0]!, states[Math.floor(states.length / 2)]!, states.at(-1)!];
        const { merged, clashes } = mergeVersions(first, mine, theirs);
        const listed = new Set(clashes.map(({ change }) => `${change.kind}:${change.id}`));
        const stamps = new Set(['updatedAt', 'updatedByRole', 'order', 'lastCodes', 'code']);
        const lost = diff(first, theirs).filter((change) => {
          if (change.kind === 'bindingEntry' || listed.has(`${change.kind}:${change.id}`)) return false;
          const now = findRecord(merged, change.kind, change.id) as
            | Readonly<Record<string, unknown>>
            | undefined;
          if (change.type !== 'changed') return (now === undefined) === (change.type === 'added');
          if (stamps.has(change.field) || Array.isArray(change.after)) return false;
          return !dequal(now?.[change.field], change.after);
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
  test('who merges whom does not matter where nothing clashes', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5]), (ours) => {
        const fields = ['title', 'event', 'notes', 'cause', 'effect', 'tags'];
        const change = (workbook: Workbook, i: number) =>
          edit(workbook, 'risk', 'R-1', { [fields[i]!]: fields[i] === 'tags' ? ['x'] : `new ${i}` });
        const mine = ours.reduce(change, base);
        const theirs = [0, 1, 2, 3, 4, 5].filter((i) => !ours.includes(i)).reduce(change, base);
        const [one, other] = [mergeVersions(base, mine, theirs), mergeVersions(base, theirs, mine)];
        expect([one.clashes, other.clashes]).toEqual([[], []]);
        expect(recordsByKind(one.merged)).toEqual(recordsByKind(other.merged));
      }),
    );
  });
});

test('two facilitators with 500 edits each on 5,000 records: every clash is listed', () => {
  const big = bigWorkbook(5_000);
  const risks = [...big.risk.keys()];
  const edits = (who: string, from: number) =>
    risks
      .slice(from, from + 300)
      .reduce((result, id) => edit(result, 'risk', id, { notes: `${who} ${id}` }), big);
  const merge = mergeVersions(big, edits('mine', 0), edits('theirs', 251));
  expect(merge.clashes).toHaveLength(49);
  expect(merge.clean.filter((change) => change.type === 'changed' && change.field === 'notes')).toHaveLength(
    251,
  );
});
