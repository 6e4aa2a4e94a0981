// The columns of the time box table: what people type beside what the plan works out from it.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { planWords, timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { amountText, dayText, moneyText } from '../../../../shared/text/format.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { setPredecessors } from '../../../../shared/edits/plan/timeBoxes.ts';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import { meanCostOf } from '../../../../shared/rules/plan/cost.ts';
import { scheduleOf, type ScheduledBox } from '../../../../shared/rules/plan/schedule.ts';
import type { TimeBox } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import type { ColumnParts } from '../../../records/grid/RecordsGrid.tsx';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { parseNumber, printNumber } from '../../../ui/fields/values/numbers.ts';
import type { PickItem } from '../../../ui/fields/values/pickItems.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';

interface TimeBoxParts extends ColumnParts<'timeBox'> {
  readonly slices: readonly PickItem[];
}

/** The likely length after typing one: low and high follow where they would cross it. */
function withLikely(box: TimeBox, likely: number): TimeBox['duration'] {
  const { low = likely, high = likely, shape = 'pert' } = box.duration ?? {};
  return { low: Math.min(low, likely), likely, high: Math.max(high, likely), shape };
}

const rangeText = ({ duration }: TimeBox): string =>
  duration === null ? '' : `${printNumber(duration.low)}–${printNumber(duration.high)}`;

const waitsFor = (workbook: Workbook, box: TimeBox): string =>
  box.predecessors
    .map(
      ({ timeBox, lagWD }) => `${workbook.timeBox.get(timeBox)?.code ?? ''}${lagWD === 0 ? '' : `+${lagWD}`}`,
    )
    .join(', ');

/** "T-1, T-2+3" as predecessors, or the first word that names no time box. */
function readPredecessors(workbook: Workbook, text: string): TimeBox['predecessors'] | string {
  const boxes = new Map([...workbook.timeBox.values()].map((box) => [box.code, box]));
  const found: TimeBox['predecessors'][number][] = [];
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const [, code = '', lag = '0'] = /^([Tt]-?\d+)(?:\+(\d+))?$/.exec(word) ?? [];
    const box = boxes.get(code.toUpperCase().replace(/^T(?=\d)/, 'T-'));
    if (!box) return timeBoxWords.noSuchBox({ word });
    found.push({ timeBox: box.id, lagWD: Number(lag) });
  }
  return found;
}

/** The state a box is in; what is set by hand is chosen in the cell. */
function renderState(workbook: Workbook, box: TimeBox) {
  const state = stateOf(workbook, 'timeBox', box);
  return state?.look ? <StateMark look={state.look} word={state.word} size={14} begins /> : null;
}

export function timeBoxColumns(
  workbook: Workbook,
  { apply, currency, column, slices }: TimeBoxParts,
): GridColumn<TimeBox>[] {
  const { boxes } = scheduleOf(workbook);
  const dayColumn = (
    id: string,
    header: string,
    dayOf: (box: ScheduledBox) => number,
  ): GridColumn<TimeBox> => ({
    id,
    header,
    width: 100,
    value: (row) => {
      const box = boxes.get(row.id);
      return box ? fromDayNumber(dayOf(box)) : null;
    },
    render: (row) => {
      const box = boxes.get(row.id);
      return box ? dayText(fromDayNumber(dayOf(box))) : commonWords.unknown;
    },
  });
  return [
    column('code', { width: 62 }),
    column('title', { header: timeBoxWords.timeBox, width: 170, grow: true }),
    column('slice', { width: 58, items: slices }),
    column('state', { width: 124, render: (box) => renderState(workbook, box) }),
    {
      id: 'likely',
      header: timeBoxWords.likely,
      width: 76,
      align: 'end',
      editor: 'number',
      value: (row) => row.duration?.likely ?? null,
      commit: (row, text) => {
        const read = parseNumber(text, { min: 1, max: 10_000, integer: true, required: true });
        if (!read.ok) return read.sentence;
        if (read.value !== null)
          apply(changeFields('timeBox', row.id, { duration: withLikely(row, read.value) }));
        return undefined;
      },
    },
    { id: 'range', header: timeBoxWords.range, width: 66, align: 'end', value: rangeText },
    column('limitWD', { width: 56 }),
    {
      id: 'predecessors',
      header: fieldOf('timeBox', 'predecessors').label,
      width: 80,
      editor: 'text',
      clearable: true,
      value: (row) => waitsFor(workbook, row),
      commit: (row, text) => {
        const read = readPredecessors(workbook, text);
        if (typeof read === 'string') return read;
        apply(setPredecessors(row.id, read));
        return undefined;
      },
    },
    dayColumn('start', timeBoxWords.starts, ({ startDay }) => startDay),
    dayColumn('end', timeBoxWords.ends, ({ endDay }) => endDay),
    {
      id: 'float',
      header: timeBoxWords.floatHead,
      width: 70,
      align: 'end',
      value: (row) => boxes.get(row.id)?.floatWD ?? null,
      render: (row) => {
        const box = boxes.get(row.id);
        return box
          ? box.critical
            ? timeBoxWords.critical
            : timeBoxWords.workingDays({ days: box.floatWD })
          : '';
      },
    },
    {
      id: 'cost',
      header: planWords.meanCost,
      width: 100,
      align: 'end',
      value: (row) => meanCostOf(workbook, row),
      copyText: (row) => {
        const cost = meanCostOf(workbook, row);
        return amountText(cost === null ? null : Math.round(cost), currency);
      },
      render: (row) => {
        const cost = meanCostOf(workbook, row);
        return cost === null ? commonWords.unknown : moneyText(cost, currency);
      },
    },
  ];
}
