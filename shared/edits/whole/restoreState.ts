// Bringing back an earlier state of a workbook: one step on top of the present one, so that it can be undone.
import { factsOf, fixedIds, type Workbook } from '../../schema/workbook.ts';
import type { Edit } from '../edit.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';

/** For each letter the higher number of the two: a code that was once handed out stays used. */
function highest(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  const letters = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(letters.map((letter) => [letter, Math.max(a[letter] ?? 0, b[letter] ?? 0)]));
}

/**
 * Makes the workbook what `earlier` was; `when` says in words of which moment that is. A whole state takes the place of
 * another, so no guard looks at its records one by one: each passed the gate when it was made.
 */
export const restoreState = (earlier: Workbook, when: string): Edit => ({
  label: workbookMessages.restore({ when }),
  apply: (workbook) => {
    const facts = factsOf(earlier);
    const lastCodes = highest(facts.lastCodes, factsOf(workbook).lastCodes);
    return { ...earlier, facts: new Map([[fixedIds.facts, { ...facts, lastCodes }]]) };
  },
});
