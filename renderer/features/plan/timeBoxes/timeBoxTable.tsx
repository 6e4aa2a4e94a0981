// The table of time boxes: what the plan works out beside what people type, and what a box waits for, typed as codes.
import { planWords, timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { setAllocations, setPredecessors } from '../../../../shared/edits/plan/timeBoxes.ts';
import { readLinks, typedLinks } from '../../../../shared/edits/plan/typedLinks.ts';
import { readPeople, typedPeople } from '../../../../shared/edits/plan/typedPeople.ts';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import { meanCostOf } from '../../../../shared/rules/plan/cost.ts';
import { scheduleOf, type ScheduledBox } from '../../../../shared/rules/plan/schedule.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import { factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { type ColumnScope, whyLocked } from '../../../records/grid/columnScope.ts';
import type { KindTable } from '../../../records/grid/kindTable.ts';
import { workedOut, workedOutDay, workedOutMoney } from '../../../records/grid/workedOut.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { timeBoxForm } from '../forms.ts';

type Scope = ColumnScope<'timeBox'>;
type Column = GridColumn<TimeBox>;

const predecessorsColumn = (scope: Scope): Column => ({
  id: 'predecessors',
  header: fieldOf('timeBox', 'predecessors').label,
  width: 96,
  editor: 'text',
  clearable: true,
  value: (row) => typedLinks(scope.workbook, row),
  lock: whyLocked(scope, fieldOf('timeBox', 'predecessors')),
  commit: (row, text) => {
    const read = readLinks(scope.now(), text);
    if (typeof read === 'string') return timeBoxWords.noSuchBox({ word: read });
    scope.apply(setPredecessors(row.id, read));
    return undefined;
  },
});

const allocationsColumn = (scope: Scope): Column => ({
  id: 'allocations',
  header: fieldOf('timeBox', 'allocations').label,
  width: 130,
  editor: 'text',
  clearable: true,
  value: (row) => typedPeople(scope.workbook, row),
  lock: whyLocked(scope, fieldOf('timeBox', 'allocations')),
  commit: (row, text) => {
    const read = readPeople(scope.now(), text);
    if (typeof read === 'string') return timeBoxWords.noSuchPeople({ word: read });
    scope.apply(setAllocations(row.id, read));
    return undefined;
  },
});

/** The state a box is in; what is set by hand is chosen in the cell. */
function renderState(workbook: Workbook, box: TimeBox) {
  const state = stateOf(workbook, 'timeBox', box);
  return state?.look ? <StateMark look={state.look} word={state.word} size={14} begins /> : null;
}

function plannedColumns({ workbook }: Scope): readonly Column[] {
  const { boxes } = scheduleOf(workbook);
  const dayOf = (pick: (box: ScheduledBox) => number) => (row: TimeBox) => {
    const box = boxes.get(row.id);
    return box ? fromDayNumber(pick(box)) : null;
  };
  return [
    workedOutDay(
      'start',
      timeBoxWords.starts,
      dayOf(({ startDay }) => startDay),
    ),
    workedOutDay(
      'end',
      timeBoxWords.ends,
      dayOf(({ endDay }) => endDay),
    ),
    workedOut({
      id: 'float',
      header: timeBoxWords.floatHead,
      width: 84,
      align: 'end',
      filter: 'number',
      value: (row) => boxes.get(row.id)?.floatWD ?? null,
      render: (row) => {
        const box = boxes.get(row.id);
        if (!box) return '';
        return box.critical ? timeBoxWords.critical : timeBoxWords.workingDays({ days: box.floatWD });
      },
    }),
    workedOutMoney('cost', planWords.meanCost, factsOf(workbook).currency, (row) =>
      meanCostOf(workbook, row),
    ),
  ];
}

export const timeBoxTable: KindTable<'timeBox'> = {
  kind: 'timeBox',
  form: timeBoxForm,
  essentials: [
    'code',
    'title',
    'slice',
    'state',
    'duration',
    'limitWD',
    'predecessors',
    'start',
    'end',
    'float',
    'cost',
  ],
  more: (scope) => [predecessorsColumn(scope), allocationsColumn(scope), ...plannedColumns(scope)],
  looks: ({ workbook }) => ({
    slice: { width: 130 },
    state: { render: (box) => renderState(workbook, box) },
    duration: { width: 96 },
    limitWD: { width: 76 },
  }),
  reads: ['timeBox', 'slice', 'resource', 'calendar', 'settings', 'facts', 'gate', 'useCase', 'role'],
};
