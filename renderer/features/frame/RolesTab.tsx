// Who is in the room: people appear as roles, with a level that says what they may sign.
import { levels } from '../../../shared/schema/role.ts';
import type { FieldColumns } from '../../records/fieldColumns.ts';
import { RecordsTab } from './RecordsTab.tsx';

const columnsOf = (columns: FieldColumns<'role'>) => [
  columns.text('title', { header: 'Role', width: 240, grow: true, required: true }),
  columns.choice('side', {
    header: 'Side',
    width: 120,
    options: ['client', 'consultant', 'vendor'],
    required: true,
  }),
  columns.choice('level', { header: 'Level', width: 130, options: levels, required: true }),
  columns.number('voteWeight', { header: 'Weight of votes', width: 130, min: 0, required: true }),
];

const samples = [
  '“Head of e-commerce: owns the goal, signs as manager”',
  '“Chief operating officer: signs as executive”',
] as const;

export const RolesTab = () => (
  <RecordsTab
    kind="role"
    columnsOf={columnsOf}
    lead="Roles own goals, risks and kill criteria, and sign decisions. Exports name roles, never people."
    question="Who owns what is decided here?"
    samples={samples}
  />
);
