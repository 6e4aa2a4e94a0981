// The time boxes as a table: who waits for whom, how long, until when, at what cost.
import { timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { useCallback } from 'react';
import { pickItemsOf } from '../../../records/pickItemsOf.ts';
import { type ColumnParts, RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { useWorkbook } from '../../../records/useWorkbook.ts';
import { PlanBar } from '../PlanBar.tsx';
import { planQuestion } from '../PlanEmpty.tsx';
import { timeBoxColumns } from './timeBoxColumns.tsx';

export function TimeBoxesTab() {
  const workbook = useWorkbook();
  const { timeBox, slice, resource, calendar, settings, facts } = workbook;
  const rows = useRows('timeBox');
  const columnsOf = useCallback(
    (parts: ColumnParts<'timeBox'>) =>
      timeBoxColumns(workbook, { ...parts, slices: pickItemsOf(workbook, 'slice') }),
    // Only these maps are read: an edit elsewhere leaves the columns as they are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [timeBox, slice, resource, calendar, settings, facts],
  );
  return (
    <RecordsGrid
      kind="timeBox"
      label={timeBoxWords.timeBoxes}
      rows={rows}
      columnsOf={columnsOf}
      {...planQuestion}
      above={rows.length === 0 ? null : <PlanBar />}
    />
  );
}
