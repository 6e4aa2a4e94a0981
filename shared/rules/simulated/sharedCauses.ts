// The causes that a simulation draws as shared: those that more than one risk or time box names (C57).
import { causeKey } from '../../schema/sharedCause.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';

/** Causes by the words in which they were first named, each shared by two records at least. */
export const sharedCauses = derived(['risk', 'timeBox'], (workbook: Workbook): readonly string[] => {
  const named = [...workbook.risk.values(), ...workbook.timeBox.values()]
    .filter(({ archived, sharedCause }) => !archived && causeKey(sharedCause) !== '')
    .map(({ sharedCause }) => sharedCause.trim());
  const first = new Map(named.toReversed().map((cause) => [causeKey(cause), cause]));
  return [...first.keys()]
    .filter((key) => named.filter((cause) => causeKey(cause) === key).length > 1)
    .map((key) => first.get(key) ?? key)
    .toReversed();
});
