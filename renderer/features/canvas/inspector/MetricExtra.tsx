// What a number has been, is and shall be: baseline, target, readings, and the numbers it should move.
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import type { Metric } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { Readings } from './MetricReadings.tsx';
import type { PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Fields } from '../../../ui/page/Page.tsx';

export function MetricExtra({ record: metric }: { readonly record: Metric }) {
  return (
    <>
      <Section title={itemWords.fromWhereToWhere}>
        <PointFields metric={metric} field="baseline" label={itemWords.baseline} />
        <PointFields metric={metric} field="target" label={itemWords.target} />
      </Section>
      <Readings key={metric.id} metric={metric} />
      <RecordParts kind="metric" record={metric} field="movesWith" spec={moves} />
    </>
  );
}

interface PointFieldsProps {
  readonly metric: Metric;
  readonly field: 'baseline' | 'target';
  readonly label: string;
}

/** A value with its date. A value typed without a date is dated by the workbook's status date; without a value there is no point. */
function PointFields({ metric, field, label }: PointFieldsProps) {
  const { asOf } = factsOf(useWorkbook());
  const apply = useApply();
  const point = metric[field];
  const save = (next: Metric['baseline']) => void apply(changeFields('metric', metric.id, { [field]: next }));
  return (
    <Fields field={field}>
      <NumberField
        label={label}
        value={point?.value ?? null}
        unit={metric.unit}
        onCommit={(value) => save(value === null ? null : { value, date: point?.date ?? asOf })}
      />
      <DateField
        label={field === 'target' ? itemWords.by : itemWords.asOf}
        value={point?.date ?? null}
        readOnly={point === null}
        required
        onCommit={(date) => point && date !== null && save({ ...point, date })}
      />
    </Fields>
  );
}

/** The numbers this one should move, and how sure that is (TRC-13). */
const moves: PartsSpec<Metric['movesWith'][number]> = {
  one: itemWords.metricToMove,
  empty: itemWords.movesQuestion,
  linkedBy: 'metric',
  cells: [
    {
      name: 'state',
      wide: true,
      label: ({ metric }, _, workbook) =>
        itemWords.thatItMoves({ code: workbook.metric.get(metric)?.code ?? 'it' }),
    },
  ],
  fresh: () => ({ metric: '' as Metric['id'], state: 'claimed' }),
};
