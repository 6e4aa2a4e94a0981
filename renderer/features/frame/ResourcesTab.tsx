// Who and what the plan draws on: capacity a working day and what a unit of it costs.
import type { FieldColumns } from '../../records/fieldColumns.ts';
import { RecordsTab } from './RecordsTab.tsx';

const kinds = ['specialist', 'tool', 'funding', 'sponsorTime', 'infrastructure'];
const columnsOf = (columns: FieldColumns<'resource'>) => [
  columns.code(),
  columns.text('title', { header: 'Resource', width: 220, grow: true, required: true }),
  columns.choice('kind', { header: 'Kind', width: 130, options: kinds, required: true }),
  columns.number('capacity', { header: 'Capacity per day', width: 140, min: 0, required: true }),
  columns.money('ratePerUnitWD', { header: 'Rate per day', width: 130, required: true }),
  columns.day('availableFrom', { header: 'From', width: 120 }),
  columns.day('availableTo', { header: 'To', width: 120 }),
];

const samples = ['“Data engineer: one, 520 a day”', '“Store operations: half a day, 400 a day”'] as const;

export const ResourcesTab = () => (
  <RecordsTab
    kind="resource"
    columnsOf={columnsOf}
    lead="Time boxes draw units of these; the plan warns where a day asks for more than there is."
    question="Who and what is needed, and how much of it is there?"
    samples={samples}
  />
);
