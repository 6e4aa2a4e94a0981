// SNP-01: a snapshot is kept as what changed since the one before, comes back as it was, and is believed only by its hash.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbookHash } from '../../../shared/changes/contentHash.ts';
import { snapshotsOf, stateOfSnapshot } from '../../../shared/changes/keptState.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { removeSnapshot, takeSnapshot } from '../../../shared/edits/whole/takeSnapshot.ts';
import { parse } from '../../../shared/file/parse.ts';
import { recordsByKind } from '../../../shared/file/serialize.ts';
import type { Snapshot } from '../../../shared/schema/kinds.ts';
import { fixedIds, type Workbook } from '../../../shared/schema/workbook.ts';
import { savedText } from '../../helpers/programs/savedText.ts';
import { arbitraryStates } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { bigWorkbook } from '../../helpers/workbooks/bigWorkbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const bare = (workbook: Workbook): Workbook => ({ ...workbook, snapshot: new Map() });
const held = (workbook: Workbook, id: string): Workbook | null =>
  stateOfSnapshot(workbook, workbook.snapshot.get(id as Snapshot['id'])!);
const take = (workbook: Workbook, id: string): Workbook =>
  performEdit(takeSnapshot(id), workbook, testMoment());
const reopened = (workbook: Workbook): Workbook => {
  const read = parse(savedText({ workbook }));
  if (read.status !== 'ok') throw new Error(read.message);
  return read.document.workbook;
};
const small = build((wb) => {
  wb.add('goal', 'G-1', { statement: 'More customers come back' });
  wb.add('risk', 'R-1');
  wb.add('risk', 'R-2');
});
const retitled = (workbook: Workbook, title: string): Workbook =>
  changeFields('risk', 'R-1', { title }).apply(workbook, testMoment());

describe('what a snapshot keeps', () => {
  test('any row of states comes back, each by its hash, also from a file', () => {
    fc.assert(
      fc.property(arbitraryStates(6), (states) => {
        const whole = states.filter((state) =>
          Object.entries(fixedIds).every(([kind, id]) => state[kind as 'facts'].has(id as never)),
        );
        const moments: Workbook[] = [];
        let kept: Workbook = { ...small };
        whole.forEach((state, i) => {
          const now = { ...state, snapshot: kept.snapshot };
          moments.push(now);
          kept = takeSnapshot(`Y-${i}`).apply(now, testMoment());
        });
        const read = whole.length === 0 ? kept : reopened(kept);
        moments.forEach((then, i) => {
          expect(recordsByKind(held(read, `Y-${i}`)!)).toEqual(recordsByKind(bare(then)));
          expect(workbookHash(then)).toBe(read.snapshot.get(`Y-${i}` as Snapshot['id'])!.contentHash);
        });
      }),
      { numRuns: 25 },
    );
  });

  test('the first is whole, the next ones only what changed', () => {
    const two = take(retitled(take(small, 'a'), 'Another'), 'b');
    const [b, a] = snapshotsOf(two);
    expect([a?.since, b?.since, b?.state]).toEqual([null, 'a', {}]);
    expect(b?.changes).toHaveLength(2);
    expect(held(two, 'a')?.risk.get('R-1' as never)?.title).toBe('R-1');
    expect(held(two, 'b')?.risk.get('R-1' as never)?.title).toBe('Another');
  });

  test('what is changed by other means is not believed, nor what is kept since it', () => {
    const two = take(retitled(take(small, 'a'), 'Another'), 'b');
    const spoil = (id: string, fields: object): Workbook => ({
      ...two,
      snapshot: new Map(
        [...two.snapshot].map(([key, one]) => [key, key === id ? { ...one, ...fields } : { ...one }]),
      ),
    });
    const a = two.snapshot.get('a' as Snapshot['id'])!;
    const risks = (a.state['risk'] as object[]).map((risk) => ({ ...risk, title: 'Planted' }));
    const spoilt = spoil('a', { state: { ...a.state, risk: risks } });
    expect([held(spoilt, 'a'), held(spoilt, 'b')]).toEqual([null, null]);
    expect(held(spoil('b', { changes: [] }), 'b')).toBeNull();
    expect(held(spoil('b', { changes: [] }), 'a')).not.toBeNull();
    for (const entry of [
      {},
      { kind: 'risk', id: 'R-9', fields: {} },
      { kind: 'nothing', record: {} },
      { kind: 'risk', record: {} },
    ])
      expect(held(spoil('b', { changes: [entry] }), 'b')).toBeNull();
    expect(held(spoil('b', { since: 'gone' }), 'b')).toBeNull();
    expect(held(spoil('a', { since: 'b' }), 'b')).toBeNull();
  });

  test('taking one away leaves the others readable', () => {
    const three = take(retitled(take(retitled(take(small, 'a'), 'B'), 'b'), 'C'), 'c');
    for (const gone of ['a', 'b', 'c']) {
      const left = performEdit(removeSnapshot(gone as Snapshot['id']), three, testMoment());
      expect([...left.snapshot.keys()]).toEqual(['a', 'b', 'c'].filter((id) => id !== gone));
      for (const id of left.snapshot.keys())
        expect(recordsByKind(held(left, id)!)).toEqual(recordsByKind(held(three, id)!));
    }
  });
});

test('a hundred snapshots of a workbook of 1,000 records take at most twice its size', () => {
  const start = bigWorkbook(1_000);
  const risks = [...start.risk.keys()];
  const plain = new TextEncoder().encode(savedText({ workbook: start })).length;
  let workbook = start;
  for (let i = 0; i < 100; i += 1) {
    for (let j = 0; j < 10; j += 1) {
      const id = risks[(i * 7 + j * 13) % risks.length]!;
      workbook = changeFields('risk', id, { notes: `Looked at again, ${i}.${j}` }).apply(
        workbook,
        testMoment(),
      );
    }
    workbook = takeSnapshot(`y${i}`).apply(workbook, testMoment());
  }
  const added = new TextEncoder().encode(savedText({ workbook })).length - plain;
  expect(added / plain).toBeLessThanOrEqual(2);
  expect(held(workbook, 'y99')).not.toBeNull();
});
