// The time boxes as a table: who waits for whom, how long, until when, at what cost.
import { timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { NewRow } from '../../../records/grid/NewRow.tsx';
import { boxLines } from './boxLines.ts';
import { PlanBar } from '../PlanBar.tsx';
import { planQuestion } from '../PlanEmpty.tsx';
import { timeBoxTable } from './timeBoxTable.tsx';

export function TimeBoxesTab() {
  const rows = useRows('timeBox');
  return (
    <RecordsGrid
      table={timeBoxTable}
      label={timeBoxWords.timeBoxes}
      rows={rows}
      newRow={<NewRow kind="timeBox" lines={boxLines} />}
      {...planQuestion}
      above={rows.length === 0 ? null : <PlanBar />}
    />
  );
}
