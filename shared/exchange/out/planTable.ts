// A workbook's plan as one table, with what is worked out beside what was typed: dates, float, cost, people.
import { typedLinks } from '../../edits/plan/typedLinks.ts';
import { typedPeople } from '../../edits/plan/typedPeople.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { meanCostOf } from '../../rules/plan/cost.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import type { CellTable } from '../../tables/table.ts';
import { minorPerMajor } from '../../text/format.ts';
import { codeOf, wordOf } from '../../words.ts';
import { plannedTasks } from '../plan/plannedTasks.ts';

/** One row a time box, slice by slice in the order of codes. */
export function planTable(workbook: Workbook): CellTable {
  const { currency } = factsOf(workbook);
  const { header, name } = exchangeMessages.table;
  const rows = plannedTasks(workbook).slices.flatMap(({ slice, tasks }) =>
    tasks.map(({ box, start, finish, lengthWD, scheduled }) => {
      const cost = meanCostOf(workbook, box);
      const owner = box.ownerRole === null ? undefined : workbook.role.get(box.ownerRole);
      return [
        box.code,
        box.title,
        slice ? codeOf(slice) : null,
        owner?.title ?? null,
        wordOf(box.state),
        start,
        finish,
        lengthWD,
        box.limitWD,
        scheduled?.floatWD ?? null,
        scheduled ? (scheduled.critical ? 'yes' : 'no') : null,
        cost === null ? null : Math.round(cost) / minorPerMajor(currency),
        typedPeople(workbook, box),
        typedLinks(workbook, box),
      ];
    }),
  );
  return { name, header: header({ currency }), rows };
}
