// Who and what the plan draws on: capacity a working day and what a unit of it costs.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { AddRecord } from '../../records/AddRecord.tsx';
import { RecordsGrid, useRows } from '../../records/grid/RecordsGrid.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar } from '../../ui/page/Page.tsx';
import { resourceTable } from './tables.ts';

const samples = [frameWords.resourceSample, frameWords.halfDaySample] as const;

export function ResourcesTab() {
  const rows = useRows('resource');
  return (
    <RecordsGrid
      table={resourceTable}
      rows={rows}
      question={frameWords.resourcesQuestion}
      samples={samples}
      above={
        <Bar>
          <Muted>{frameWords.resourcesHint}</Muted>
          {rows.length === 0 ? null : <AddRecord kind="resource" />}
        </Bar>
      }
    />
  );
}
