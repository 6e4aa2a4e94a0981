// When value first lands: slices with their release, cost and feedback, and how far this is from a big bang.
import { amountText, dayText, moneyText } from '../../../../shared/text/format.ts';
import { useCallback } from 'react';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { bigBangOf, explainBigBang } from '../../../../shared/rules/slice/bigBang.ts';
import { firstValueDay, orderHints, slicePlans } from '../../../../shared/rules/slice/slices.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { listed, labelOf } from '../../../../shared/words.ts';
import { AddRecord } from '../../../records/AddRecord.tsx';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { type ColumnParts, RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import type { GridColumn } from '../../../ui/grid/model/gridColumn.ts';
import { Figure, Figures } from '../../../ui/page/Figures.tsx';
import { Bar } from '../../../ui/page/Page.tsx';

const samples = [
  '“Delivery-fee rule: shops stop waiving fees that bring no order”',
  '“Stock record repair: a foundation the forecast needs”',
] as const;

export function SlicesTab() {
  const workbook = useWorkbook();
  const rows = useRows('slice');
  const columnsOf = useCallback((parts: ColumnParts<'slice'>) => sliceColumns(workbook, parts), [workbook]);
  return (
    <RecordsGrid
      kind="slice"
      label="Slices"
      rows={rows}
      columnsOf={columnsOf}
      question="What is the smallest part worth having alone?"
      samples={samples}
      above={rows.length === 0 ? null : <SliceFigures />}
    />
  );
}

function SliceFigures() {
  const workbook = useWorkbook();
  const { band, rules } = bigBangOf(workbook);
  const first = firstValueDay(workbook);
  const fired = rules.length === 0 ? '' : `: ${listed(rules)}`;
  return (
    <Bar>
      <Figures large>
        <ExplainedFigure
          label="Big-bang index"
          explained={explainBigBang(workbook)}
          print={String}
          note={band === null ? undefined : `${labelOf(band)}${fired}`}
        />
        <Figure label="First value lands" value={first === null ? 'unknown' : dayText(first)} />
      </Figures>
      <AddRecord kind="slice" />
    </Bar>
  );
}

/** Editable fields first, then what the plan makes of them. */
function sliceColumns(workbook: Workbook, { column, currency }: ColumnParts<'slice'>): GridColumn<Slice>[] {
  const plans = new Map(slicePlans(workbook).map((plan) => [plan.slice.id, plan]));
  const hints = orderHints(workbook);
  const rank = new Map(hints.map(({ slice, hint }, i) => [slice.id, hint === null ? null : i + 1]));
  return [
    column('code', { width: 62 }),
    column('title', { header: 'Slice', width: 170, grow: true }),
    column('kind', { width: 96 }),
    column('useCase', { width: 78, items: pickItemsOf(workbook, 'useCase') }),
    column('benefit', { width: 180, grow: true }),
    {
      id: 'release',
      header: 'Released',
      width: 100,
      value: (row) => {
        const day = plans.get(row.id)?.releaseDay ?? null;
        return day === null ? null : fromDayNumber(day);
      },
      render: (row) => {
        const day = plans.get(row.id)?.releaseDay ?? null;
        return day === null ? 'unknown' : dayText(fromDayNumber(day));
      },
    },
    {
      id: 'feedback',
      header: 'Feedback',
      width: 100,
      value: (row) => row.feedback.date,
      render: (row) => (row.feedback.date === null ? 'no date' : dayText(row.feedback.date)),
    },
    {
      id: 'cost',
      header: 'Mean cost',
      width: 112,
      align: 'end',
      value: (row) => plans.get(row.id)?.cost ?? null,
      copyText: (row) => amountText(Math.round(plans.get(row.id)?.cost ?? 0), currency),
      render: (row) => moneyText(plans.get(row.id)?.cost ?? 0, currency),
    },
    {
      id: 'hint',
      header: 'Order hint',
      width: 88,
      align: 'end',
      value: (row) => rank.get(row.id) ?? null,
    },
  ];
}
