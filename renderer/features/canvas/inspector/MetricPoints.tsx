// From where a number starts and where it shall go: a value with its day, twice.
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import type { Metric } from '../../../../shared/schema/kinds.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { Fields } from '../../../ui/page/Page.tsx';

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
    <Fields>
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

export const BaselineFields = ({ record }: { readonly record: Metric }) => (
  <PointFields metric={record} field="baseline" label={itemWords.baseline} />
);

export const TargetFields = ({ record }: { readonly record: Metric }) => (
  <PointFields metric={record} field="target" label={itemWords.target} />
);
