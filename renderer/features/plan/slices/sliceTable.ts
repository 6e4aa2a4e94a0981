// The table of slices: what they are worth alone, and what the plan makes of them.
import { planWords } from '../../../../shared/messages/screens/plan.ts';
import { sliceWords } from '../../../../shared/messages/screens/plan/slices.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { orderHints, slicePlans } from '../../../../shared/rules/slice/slices.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import type { ColumnScope } from '../../../records/grid/columnScope.ts';
import type { KindTable } from '../../../records/grid/kindTable.ts';
import { workedOutCount, workedOutDay, workedOutMoney } from '../../../records/grid/workedOut.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { sliceForm } from '../forms.ts';

function plannedColumns({ workbook }: ColumnScope<'slice'>): readonly GridColumn<Slice>[] {
  const plans = new Map(slicePlans(workbook).map((plan) => [plan.slice.id, plan]));
  const rank = new Map(
    orderHints(workbook).map(({ slice, hint }, i) => [slice.id, hint === null ? null : i + 1]),
  );
  const releaseOf = ({ id }: Slice) => plans.get(id)?.releaseDay ?? null;
  return [
    workedOutDay('release', sliceWords.released, (row) => {
      const day = releaseOf(row);
      return day === null ? null : fromDayNumber(day);
    }),
    workedOutMoney(
      'cost',
      planWords.meanCost,
      factsOf(workbook).currency,
      ({ id }) => plans.get(id)?.cost ?? 0,
    ),
    workedOutCount('hint', sliceWords.orderHint, ({ id }) => rank.get(id) ?? null),
  ];
}

export const sliceTable: KindTable<'slice'> = {
  kind: 'slice',
  form: sliceForm,
  essentials: ['code', 'title', 'kind', 'useCase', 'benefit', 'release', 'feedback.date', 'cost', 'hint'],
  more: plannedColumns,
  looks: () => ({ benefit: { grow: true } }),
  reads: ['slice', 'timeBox', 'resource', 'calendar', 'settings', 'facts', 'useCase', 'risk', 'treatment'],
};
