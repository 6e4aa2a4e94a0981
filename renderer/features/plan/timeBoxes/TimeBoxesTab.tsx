// The time boxes as a table: who waits for whom, how long, until when, at what cost.
import { timeBoxWords } from '../../../../shared/messages/screens/plan.ts';
import { RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
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
      {...planQuestion}
      above={rows.length === 0 ? null : <PlanBar />}
    />
  );
}
