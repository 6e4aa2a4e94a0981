// What stands on the canvas as tables, a kind at a time: many of one kind are typed, pasted and compared here.
import { tableWords } from '../../../../shared/messages/screens/canvas.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { labelOf } from '../../../../shared/words.ts';
import { AddRecord } from '../../../records/AddRecord.tsx';
import type { KindTable } from '../../../records/grid/kindTable.ts';
import { RecordsGrid, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { useKept } from '../../../records/KeptStates.tsx';
import { Bar } from '../../../ui/page/Page.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { canvasTables, type TabledKind, tabledKinds } from './canvasTables.ts';
import { MetricReadings } from './MetricReadings.tsx';

export function TablesTab() {
  const [kind, setKind] = useKept<TabledKind>('tabledKind', 'goal');
  const above = (
    <Bar>
      <Switch
        label={tableWords.kind}
        options={tabledKinds.map((value) => ({ value, label: labelOf(cards[value].many) }))}
        value={kind}
        onChange={setKind}
      />
      <AddRecord kind={kind} />
    </Bar>
  );
  // Another kind is another table: nothing of the one before is kept.
  return <TableOf key={kind} kind={kind} above={above} />;
}

function TableOf({ kind, above }: { readonly kind: TabledKind; readonly above: React.ReactNode }) {
  const rows = useRows(kind);
  return (
    <RecordsGrid
      // The table is the kind's, which the compiler cannot follow through the choice.
      table={canvasTables[kind] as unknown as KindTable<TabledKind>}
      rows={rows}
      {...tableWords.empty[kind]}
      above={above}
      below={kind === 'metric' && rows.length > 0 ? <MetricReadings /> : null}
    />
  );
}
