// The log as a table for other programs: a row a field, with when, who and which step.
import { logWords } from '../messages/screens/review/log.ts';
import { cards } from '../schema/cards.ts';
import type { CellTable } from '../tables/table.ts';
import { labelOf } from '../words.ts';
import type { FoundStep } from './findSteps.ts';
import { roleOf, rowsOf } from './logRows.ts';
import type { Names } from './names.ts';

/** These steps in the order they are given; fields that stay on this computer are left out. */
export const logTable = (names: Names, steps: readonly FoundStep[]): CellTable => ({
  name: logWords.table,
  header: Object.values(logWords.columns),
  rows: steps.flatMap(({ entry, changes }) =>
    rowsOf(names, changes)
      .filter(({ isPrivate }) => !isPrivate)
      .map(({ kind, name, field, before, after }) => [
        entry.number,
        entry.at,
        roleOf(names, entry),
        logWords.step(entry),
        labelOf(cards[kind].one),
        name.code,
        name.title,
        field,
        before,
        after,
      ]),
  ),
});
