// Who is in the room: people appear as roles, with a level that says what they may sign.
import { AddRecord } from '../../records/AddRecord.tsx';
import { type ColumnParts, RecordsGrid, useRows } from '../../records/grid/RecordsGrid.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar } from '../../ui/page/Page.tsx';

const columnsOf = ({ column }: ColumnParts<'role'>) => [
  column('title', { header: 'Role', width: 240, grow: true }),
  column('side', { width: 120 }),
  column('level', { width: 130 }),
  column('voteWeight', { width: 130 }),
];

const samples = [
  '“Head of e-commerce: owns the goal, signs as manager”',
  '“Chief operating officer: signs as executive”',
] as const;

export function RolesTab() {
  const rows = useRows('role');
  return (
    <RecordsGrid
      kind="role"
      rows={rows}
      columnsOf={columnsOf}
      question="Who owns what is decided here?"
      samples={samples}
      above={
        <Bar>
          <Muted>
            Roles own goals, risks and kill criteria, and sign decisions. Exports name roles, never people.
          </Muted>
          {rows.length === 0 ? null : <AddRecord kind="role" />}
        </Bar>
      }
    />
  );
}
