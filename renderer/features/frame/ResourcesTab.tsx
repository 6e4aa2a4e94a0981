// Who and what the plan draws on: capacity a working day and what a unit of it costs.
import { labelOf } from '../../../shared/words.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { AddRecord } from '../../records/AddRecord.tsx';
import { type ColumnParts, RecordsGrid, useRows } from '../../records/grid/RecordsGrid.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar } from '../../ui/page/Page.tsx';

const columnsOf = ({ column }: ColumnParts<'resource'>) => [
  column('code', { width: 62 }),
  column('title', { header: labelOf(cards.resource.one), width: 220, grow: true }),
  column('kind', { width: 130 }),
  column('capacity', { width: 140 }),
  column('ratePerUnitWD', { width: 130 }),
  column('availableFrom', { width: 120 }),
  column('availableTo', { width: 120 }),
];

const samples = [frameWords.resourceSample, frameWords.halfDaySample] as const;

export function ResourcesTab() {
  const rows = useRows('resource');
  return (
    <RecordsGrid
      kind="resource"
      rows={rows}
      columnsOf={columnsOf}
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
