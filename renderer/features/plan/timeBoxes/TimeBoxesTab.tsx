// The time boxes as a table: who waits for whom, how long, until when, at what cost.
import { useCallback, useMemo } from 'react';
import { deleteRecords } from '../../../../shared/edits/records.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { byCode, factsOf } from '../../../../shared/schema/workbook.ts';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { useApply, useOpenRecord, useSelected, useWorkbook } from '../../../records/useWorkbook.ts';
import { usePaste } from '../../../records/usePaste.ts';
import { useSession } from '../../../store/stores.tsx';
import { Grid } from '../../../ui/grid/Grid.tsx';
import { PlanBar } from '../PlanBar.tsx';
import { PlanEmpty } from '../PlanEmpty.tsx';
import { timeBoxColumns } from './timeBoxColumns.ts';
import classes from '../Plan.module.css';

export function TimeBoxesTab() {
  const workbook = useWorkbook();
  const apply = useApply();
  const open = useOpenRecord();
  const selected = useSelected();
  const clear = useSession((state) => state.clearSelection);
  const { timeBox, slice, resource, calendar, settings, facts } = workbook;
  const rows = useMemo(
    () => [...timeBox.values()].filter(({ archived }) => !archived).toSorted(byCode),
    [timeBox],
  );
  const columnsWith = useCallback(
    (applyTo: (edit: Edit) => boolean) =>
      timeBoxColumns(workbook, {
        apply: applyTo,
        currency: factsOf(workbook).currency,
        slices: pickItemsOf(workbook, 'slice'),
      }),
    // Only these maps are read: an edit elsewhere leaves the columns as they are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [timeBox, slice, resource, calendar, settings, facts],
  );
  const columns = useMemo(() => columnsWith(apply), [columnsWith, apply]);
  const paste = usePaste(rows, columnsWith);
  return (
    <div className={classes.table}>
      {rows.length === 0 ? null : <PlanBar />}
      <div className={classes.grid}>
        <Grid
          label="Time boxes"
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          selectedId={selected?.kind === 'timeBox' ? selected.id : null}
          onSelect={(id) => (id === null ? clear() : open('timeBox', id))}
          onOpen={(id) => open('timeBox', id, 'title')}
          onPaste={paste}
          onDeleteRows={(ids) => apply(deleteRecords(ids.map((id) => ({ kind: 'timeBox', id }))))}
          empty={<PlanEmpty />}
        />
      </div>
    </div>
  );
}
