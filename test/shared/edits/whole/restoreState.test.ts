// Bringing back an earlier state: everything as it was, but no code is ever handed out twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainOf } from '../../../../shared/binding/chain.ts';
import { stateOfSnapshot } from '../../../../shared/changes/keptState.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { createRecord } from '../../../../shared/edits/records.ts';
import { restoreSnapshot, restoreState } from '../../../../shared/edits/whole/restoreState.ts';
import { takeSnapshot } from '../../../../shared/edits/whole/takeSnapshot.ts';
import type { Snapshot } from '../../../../shared/schema/kinds.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { recordsByKind } from '../../../../shared/file/serialize.ts';
import { factsOf, fixedIds, type Workbook } from '../../../../shared/schema/workbook.ts';
import { arbitraryStates } from '../../../helpers/workbooks/arbitraryWorkbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const addRisk = (workbook: Workbook, id: string): Workbook =>
  createRecord('risk', id, { title: 'Risk' }).apply(workbook, testMoment());
const withoutCodes = (workbook: Workbook): unknown =>
  recordsByKind({
    ...workbook,
    snapshot: new Map(),
    facts: new Map([[fixedIds.facts, { ...factsOf(workbook), lastCodes: {} }]]),
  });

test('any earlier state comes back whole', () => {
  fc.assert(
    fc.property(arbitraryStates(6), (states) => {
      const [earlier, now] = [states[0], states.at(-1)];
      if (!earlier?.facts.has(fixedIds.facts) || !now?.facts.has(fixedIds.facts)) return;
      const after = restoreState(earlier, 'noon').apply(now, testMoment());
      expect(withoutCodes(after)).toEqual(withoutCodes(earlier));
    }),
    { numRuns: 30 },
  );
});

test('a code that was handed out since is not handed out again', () => {
  const earlier = addRisk(
    build(() => undefined),
    'R-a',
  );
  const now = addRisk(addRisk(earlier, 'R-b'), 'R-c');
  const after = addRisk(restoreState(earlier, 'noon').apply(now, testMoment()), 'R-d');
  expect([...after.risk.values()].map(({ code }) => code)).toEqual(['R-1', 'R-4']);
});

test('undo names the moment', () => {
  expect(
    restoreState(
      build(() => undefined),
      '12 Jan 2026, 14:02',
    ).label,
  ).toBe('Restore the state of 12 Jan 2026, 14:02');
});

const code = (workbook: Workbook, id: string) =>
  [...workbook.snapshot.values()].find((one) => one.code === id);

test('what there was is kept as a snapshot before, and no snapshot is lost', () => {
  const earlier = addRisk(
    build(() => undefined),
    'R-a',
  );
  const kept = takeSnapshot('Y-a', 'Agreed').apply(earlier, testMoment());
  const now = addRisk(kept, 'R-b');
  const after = performEdit(restoreSnapshot('Y-a' as Snapshot['id'], 'Agreed'), now, testMoment());
  expect([...after.risk.keys()]).toEqual(['R-a']);
  expect([...after.snapshot.values()].map(({ title }) => title)).toEqual([
    'Agreed',
    'Before the state of Agreed came back',
  ]);
  const before = stateOfSnapshot(after, code(after, 'Y-2')!);
  expect([...before!.risk.keys()]).toEqual(['R-a', 'R-b']);
});

test('a snapshot comes back, and the record of what binds goes on and tells of it', () => {
  const after = performEdit(restoreSnapshot('Y-3' as Snapshot['id'], 'Y-3'), workshop, testMoment());
  expect(factsOf(after).asOf).toBe('2026-02-16');
  expect([...after.bindingEntry.keys()]).toEqual(expect.arrayContaining([...workshop.bindingEntry.keys()]));
  expect(after.bindingEntry.size).toBeGreaterThan(workshop.bindingEntry.size);
  expect(chainOf(after).breaks).toEqual([]);
});

test('a snapshot that is not what was kept does not come back', () => {
  const kept = takeSnapshot('Y-a').apply(
    build(() => undefined),
    testMoment(),
  );
  const [snapshot] = kept.snapshot.values();
  const spoilt = { ...kept, snapshot: new Map([[snapshot!.id, { ...snapshot!, state: {} }]]) };
  expect(() => performEdit(restoreSnapshot(snapshot!.id, 'then'), spoilt, testMoment())).toThrow(
    'is not what was kept',
  );
});

test('the state that is there already is no step, and keeps nothing', () => {
  const now = takeSnapshot('Y-a', 'Agreed').apply(
    addRisk(
      build(() => undefined),
      'R-a',
    ),
    testMoment(),
  );
  expect(restoreState({ ...now, snapshot: new Map() }, 'noon').apply(now, testMoment())).toBe(now);
  expect(restoreSnapshot('Y-a' as Snapshot['id'], 'Agreed').apply(now, testMoment())).toBe(now);
});
