// Who is in the room: people appear as roles, with a level that says what they may sign.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { AddRecord } from '../../records/AddRecord.tsx';
import { RecordsGrid, useRows } from '../../records/grid/RecordsGrid.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar } from '../../ui/page/Page.tsx';
import { roleTable } from './tables.ts';

const samples = [frameWords.managerSample, frameWords.executiveSample] as const;

export function RolesTab() {
  const rows = useRows('role');
  return (
    <RecordsGrid
      table={roleTable}
      rows={rows}
      question={frameWords.rolesQuestion}
      samples={samples}
      above={
        <Bar>
          <Muted>{frameWords.rolesHint}</Muted>
          {rows.length === 0 ? null : <AddRecord kind="role" />}
        </Bar>
      }
    />
  );
}
