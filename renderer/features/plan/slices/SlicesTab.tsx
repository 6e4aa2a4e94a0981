// When value first lands: slices with their release, cost and feedback, and how far this is from a big bang.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { createRecord, deleteRecords } from '../../../../shared/edits/records.ts';
import { bigBangOf, explainBigBang } from '../../../../shared/rules/slice/bigBang.ts';
import { firstValueDay, orderHints, slicePlans } from '../../../../shared/rules/slice/slices.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { listed, labelOf } from '../../../../shared/words.ts';
import { ExplainedFigure } from '../../../records/ExplainedFigure.tsx';
import { fieldColumns } from '../../../records/fieldColumns.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { usePaste } from '../../../records/usePaste.ts';
import {
  useApply,
  useNewId,
  useOpenRecord,
  useReadOnly,
  useSelected,
  useWorkbook,
} from '../../../records/useWorkbook.ts';
import { useSession } from '../../../store/stores.tsx';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { printDay } from '../../../ui/fields/values/days.ts';
import { printAmount, printWholeMoney } from '../../../ui/fields/values/money.ts';
import { Grid } from '../../../ui/grid/Grid.tsx';
import type { GridColumn } from '../../../ui/grid/gridColumn.ts';
import { Figure, Figures } from '../../../ui/page/Figures.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import classes from '../Plan.module.css';

export function SlicesTab() {
  const workbook = useWorkbook();
  const apply = useApply();
  const open = useOpenRecord();
  const selected = useSelected();
  const readOnly = useReadOnly();
  const clear = useSession((state) => state.clearSelection);
  const add = useAddSlice();
  const rows = useMemo(
    () => [...workbook.slice.values()].filter(({ archived }) => !archived).toSorted(byCode),
    [workbook.slice],
  );
  const columnsWith = useCallback(
    (applyTo: (edit: Edit) => boolean) => sliceColumns(workbook, applyTo),
    [workbook],
  );
  const columns = useMemo(() => columnsWith(apply), [columnsWith, apply]);
  const paste = usePaste(rows, columnsWith);
  return (
    <div className={classes.table}>
      {rows.length === 0 ? null : <SliceFigures onAdd={add} />}
      <div className={classes.grid}>
        <Grid
          label="Slices"
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          selectedId={selected?.kind === 'slice' ? selected.id : null}
          onSelect={(id) => (id === null ? clear() : open('slice', id))}
          onOpen={(id) => open('slice', id, 'title')}
          readOnly={readOnly}
          onPaste={paste}
          onDeleteRows={(ids) => apply(deleteRecords(ids.map((id) => ({ kind: 'slice', id }))))}
          empty={
            <EmptyState
              question="What is the smallest part worth having alone?"
              samples={[
                '“Delivery-fee rule: shops stop waiving fees that bring no order”',
                '“Stock record repair: a foundation the forecast needs”',
              ]}
              action={readOnly ? null : { label: 'Add slice', onClick: add }}
            />
          }
        />
      </div>
    </div>
  );
}

function useAddSlice(): () => void {
  const apply = useApply();
  const newId = useNewId();
  const open = useOpenRecord();
  return () => {
    const id = newId();
    if (apply(createRecord('slice', id, { title: 'New slice' }))) open('slice', id, 'title');
  };
}

function SliceFigures({ onAdd }: { readonly onAdd: () => void }) {
  const workbook = useWorkbook();
  const readOnly = useReadOnly();
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
        <Figure label="First value lands" value={first === null ? 'unknown' : printDay(first)} />
      </Figures>
      {readOnly ? null : (
        <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={onAdd}>
          Add slice
        </Button>
      )}
    </Bar>
  );
}

/** Editable fields first, then what the plan makes of them. */
function sliceColumns(workbook: Workbook, apply: (edit: Edit) => boolean): GridColumn<Slice>[] {
  const { currency } = factsOf(workbook);
  const fields = fieldColumns('slice', { apply, currency });
  const plans = new Map(slicePlans(workbook).map((plan) => [plan.slice.id, plan]));
  const hints = orderHints(workbook);
  const rank = new Map(hints.map(({ slice, hint }, i) => [slice.id, hint === null ? null : i + 1]));
  return [
    fields.code(),
    fields.text('title', { header: 'Slice', width: 170, grow: true, required: true }),
    fields.choice('kind', { header: 'Kind', width: 96, options: ['value', 'foundation'], required: true }),
    fields.one('useCase', { header: 'Use case', width: 78, items: pickItemsOf(workbook, 'useCase') }),
    fields.text('benefit', { header: 'Benefit', width: 180, grow: true }),
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
        return day === null ? 'unknown' : printDay(fromDayNumber(day));
      },
    },
    {
      id: 'feedback',
      header: 'Feedback',
      width: 100,
      value: (row) => row.feedback.date,
      render: (row) => (row.feedback.date === null ? 'no date' : printDay(row.feedback.date)),
    },
    {
      id: 'cost',
      header: 'Mean cost',
      width: 100,
      align: 'end',
      value: (row) => plans.get(row.id)?.cost ?? null,
      copyText: (row) => printAmount(Math.round(plans.get(row.id)?.cost ?? 0), currency),
      render: (row) => printWholeMoney(plans.get(row.id)?.cost ?? 0, currency),
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
