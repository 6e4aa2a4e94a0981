// The readings of the metric that is chosen in the table above, typed in a row: day, value, sample, evidence.
import { itemWords, tableWords } from '../../../../shared/messages/screens/canvas.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import type { Metric } from '../../../../shared/schema/kinds.ts';
import { factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { labelOf, nameOf } from '../../../../shared/words.ts';
import { NewFieldsRow } from '../../../records/grid/NewFieldsRow.tsx';
import { RecordsTable, useRows } from '../../../records/grid/RecordsGrid.tsx';
import { useSelected, useWorkbook } from '../../../records/useWorkbook.ts';
import { useWorkingRole } from '../../../records/useWorkingRole.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Fill } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { readingsOf } from './canvasTables.ts';
import { readingTable } from './readingTable.ts';

/** The metric that is selected, or whose reading is; else the first. */
function chosenMetric(
  workbook: Workbook,
  metrics: readonly Metric[],
  selected: ReturnType<typeof useSelected>,
) {
  const reading = selected?.kind === 'reading' ? workbook.reading.get(selected.id as never) : undefined;
  const id = reading?.metric ?? selected?.id;
  return metrics.find((metric) => metric.id === id) ?? metrics[0];
}

export function MetricReadings() {
  const workbook = useWorkbook();
  const byRole = useWorkingRole();
  const metric = chosenMetric(workbook, useRows('metric'), useSelected());
  const { asOf } = factsOf(workbook);
  const fresh = { metric: metric?.id ?? null, byRole };
  if (!metric) return null;
  const readings = readingsOf(workbook, metric.id);
  const title = tableWords.readingsOf({ metric: nameOf(metric) });
  return (
    <Fill>
      <Section title={title} order={2} fills>
        {readings.length === 0 ? <Muted small>{itemWords.noReadings}</Muted> : null}
        <RecordsTable
          key={metric.id}
          table={readingTable}
          label={labelOf(cards.reading.many)}
          rows={readings}
          fresh={fresh}
          newRow={
            <NewFieldsRow
              kind="reading"
              fields={['date', 'value', 'sampleSize', 'evidence']}
              start={{ date: asOf }}
              fresh={fresh}
              add={tableWords.addReading}
            />
          }
          empty={null}
        />
      </Section>
    </Fill>
  );
}
