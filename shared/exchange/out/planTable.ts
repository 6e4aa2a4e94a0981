// A workbook's plan as one table, with what is worked out beside what was typed: dates, float, cost, people.
import { typedLinks } from '../../edits/plan/typedLinks.ts';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { meanCostOf } from '../../rules/plan/cost.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { markHeader, writeMark } from '../../tables/ownMark.ts';
import type { CellTable } from '../../tables/table.ts';
import { minorPerMajor } from '../../text/format.ts';
import { codeOf, wordOf } from '../../words.ts';
import { plannedTasks } from '../plan/plannedTasks.ts';

/** `Data engineer[50%]; Tool[200%]`: who works on a box, as planning tools write it. */
const peopleText = (workbook: Workbook, { allocations }: TimeBox): string =>
  allocations
    .flatMap(({ resource, units }) => {
      const title = workbook.resource.get(resource)?.title;
      return title === undefined
        ? []
        : [`${title.replaceAll(/[;,[\]]+/g, ' ')}[${Number((units * 100).toFixed(4))}%]`];
    })
    .join('; ');

/** One row a time box, slice by slice in the order of codes; the last column tells an import which box it is. */
export function planTable(workbook: Workbook, workbookId: string): CellTable {
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
        peopleText(workbook, box),
        typedLinks(workbook, box),
        writeMark({ workbookId, recordId: box.id }),
      ];
    }),
  );
  return { name, header: [...header({ currency }), markHeader], rows };
}

/** The table of the plan among all tables: none where there are no boxes. */
export const filledPlan = (workbook: Workbook, workbookId: string): readonly CellTable[] =>
  workbook.timeBox.size === 0 ? [] : [planTable(workbook, workbookId)];
