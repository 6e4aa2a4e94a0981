// Who and what the plan draws on: capacity a working day and what a unit of it costs.
import { AddRecord } from '../../records/AddRecord.tsx';
import { type ColumnParts, RecordsGrid, useRows } from '../../records/grid/RecordsGrid.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar } from '../../ui/page/Page.tsx';

const columnsOf = ({ column }: ColumnParts<'resource'>) => [
  column('code', { width: 62 }),
  column('title', { header: 'Resource', width: 220, grow: true }),
  column('kind', { width: 130 }),
  column('capacity', { width: 140 }),
  column('ratePerUnitWD', { width: 130 }),
  column('availableFrom', { width: 120 }),
  column('availableTo', { width: 120 }),
];

const samples = ['“Data engineer: one, 520 a day”', '“Store operations: half a day, 400 a day”'] as const;

export function ResourcesTab() {
  const rows = useRows('resource');
  return (
    <RecordsGrid
      kind="resource"
      rows={rows}
      columnsOf={columnsOf}
      question="Who and what is needed, and how much of it is there?"
      samples={samples}
      above={
        <Bar>
          <Muted>
            Time boxes draw units of these; the plan warns where a day asks for more than there is.
          </Muted>
          {rows.length === 0 ? null : <AddRecord kind="resource" />}
        </Bar>
      }
    />
  );
}
