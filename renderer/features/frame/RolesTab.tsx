// Who is in the room: people appear as roles, with a level that says what they may sign.
import { levels } from '../../../shared/schema/role.ts';
import { AddRecord } from '../../records/AddRecord.tsx';
import { type ColumnParts, RecordsGrid, useRows } from '../../records/grid/RecordsGrid.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar } from '../../ui/page/Page.tsx';

const columnsOf = ({ fields }: ColumnParts<'role'>) => [
  fields.text('title', { header: 'Role', width: 240, grow: true, required: true }),
  fields.choice('side', {
    header: 'Side',
    width: 120,
    options: ['client', 'consultant', 'vendor'],
    required: true,
  }),
  fields.choice('level', { header: 'Level', width: 130, options: levels, required: true }),
  fields.number('voteWeight', { header: 'Weight of votes', width: 130, min: 0, required: true }),
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
