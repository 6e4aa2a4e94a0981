// Bringing back an earlier state: everything as it was, but no code is ever handed out twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecord } from '../../../shared/edits/records.ts';
import { restoreState } from '../../../shared/edits/whole/restoreState.ts';
import { recordsByKind } from '../../../shared/file/serialize.ts';
import { factsOf, fixedIds, type Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryStates } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const addRisk = (workbook: Workbook, id: string): Workbook =>
  createRecord('risk', id, { title: 'Risk' }).apply(workbook, testMoment());
const withoutCodes = (workbook: Workbook): unknown =>
  recordsByKind({
    ...workbook,
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
