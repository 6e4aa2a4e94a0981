// Who is in the room: people appear as roles, with a level that says what they may sign.
import { labelOf } from '../../../shared/words.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { AddRecord } from '../../records/AddRecord.tsx';
import { type ColumnParts, RecordsGrid, useRows } from '../../records/grid/RecordsGrid.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar } from '../../ui/page/Page.tsx';

const columnsOf = ({ column }: ColumnParts<'role'>) => [
  column('title', { header: labelOf(cards.role.one), width: 240, grow: true }),
  column('side', { width: 120 }),
  column('level', { width: 130 }),
  column('voteWeight', { width: 130 }),
];

const samples = [frameWords.managerSample, frameWords.executiveSample] as const;

export function RolesTab() {
  const rows = useRows('role');
  return (
    <RecordsGrid
      kind="role"
      rows={rows}
      columnsOf={columnsOf}
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
