// What a number has been, is and shall be: baseline, target, readings, and the numbers it should move.
import { Button } from '@mantine/core';
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { dayText, numberText } from '../../../../shared/text/format.ts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { changeFields, addReading, deleteRecords } from '../../../../shared/edits/records.ts';
import type { Metric, Reading } from '../../../../shared/schema/kinds.ts';
import { compareText, factsOf } from '../../../../shared/schema/workbook.ts';
import { useApply, useNewId, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import type { PartsSpec } from '../../../records/parts/partsSpec.ts';
import { RecordParts } from '../../../records/parts/RecordParts.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { RemoveButton } from '../../../ui/frame/EditButtons.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Card } from '../../../ui/page/Card.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';

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

function Readings({ metric }: { readonly metric: Metric }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const readings = [...workbook.reading.values()]
    .filter((reading) => reading.metric === metric.id && !reading.archived)
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
  const remove = ({ id, date }: Reading) => (
    <RemoveButton
      label={itemWords.deleteReading({ day: dayText(date) })}
      onClick={() => apply(deleteRecords([{ kind: 'reading', id }]))}
    />
  );
  const columns: readonly TableColumn<Reading>[] = [
    { head: itemWords.date, short: true, cell: ({ date }) => dayText(date) },
    {
      head: metric.unit === '' ? itemWords.value : metric.unit,
      end: true,
      short: true,
      cell: ({ value }) => numberText(value),
    },
    { head: itemWords.evidence, cell: ({ evidence }) => evidence },
    { head: commonWords.delete, spoken: true, short: true, cell: remove },
  ];
  return (
    <Section title={itemWords.readings} count={readings.length}>
      {readings.length === 0 ? (
        <Muted small>{itemWords.noReadings}</Muted>
      ) : (
        <DataTable label={itemWords.readings} columns={columns} rows={readings} keyOf={({ id }) => id} />
      )}
      <Editable>
        <NewReading metric={metric} />
      </Editable>
    </Section>
  );
}

/** Date, value and evidence of one reading; added as one edit when there is a value. */
function NewReading({ metric }: { readonly metric: Metric }) {
  const { asOf } = factsOf(useWorkbook());
  const apply = useApply();
  const newId = useNewId();
  const [date, setDate] = useState<string>(asOf);
  const [value, setValue] = useState<number | null>(null);
  const [evidence, setEvidence] = useState('');
  const add = () => {
    if (value === null) return;
    if (!apply(addReading(newId(), { metric: metric.id, date, value, evidence }))) return;
    setValue(null);
    setEvidence('');
  };
  return (
    <Card dense>
      <Fields>
        <DateField
          label={itemWords.readOn}
          value={date}
          required
          onCommit={(next) => next !== null && setDate(next)}
        />
        <div data-field="readings">
          <NumberField label={itemWords.valueRead} value={value} unit={metric.unit} onCommit={setValue} />
        </div>
      </Fields>
      <TextField
        label={itemWords.evidence}
        value={evidence}
        maxLength={2_000}
        placeholder={itemWords.evidenceHint}
        onCommit={setEvidence}
      />
      <Button leftSection={<IconPlus size={16} />} disabled={value === null} onClick={add}>
        {itemWords.addReading}
      </Button>
    </Card>
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
