// What was read of a number: each reading with its evidence, struck ones struck through; what a criterion is judged by is corrected.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { lockedFields } from '../../../../shared/edits/guards/verdict.ts';
import { addReading, deleteRecords } from '../../../../shared/edits/records.ts';
import { correctReading } from '../../../../shared/edits/signing/readings.ts';
import type { Metric, Reading } from '../../../../shared/schema/kinds.ts';
import { compareText, factsOf } from '../../../../shared/schema/workbook.ts';
import { dayText, measureText, numberText } from '../../../../shared/text/format.ts';
import { useApply, useNewId, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { RemoveButton } from '../../../ui/frame/EditButtons.tsx';
import { Card } from '../../../ui/page/Card.tsx';
import { DataTable, type TableColumn } from '../../../ui/page/DataTable.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Editable } from '../../../ui/readOnly.tsx';

/** The text, struck through where the reading no longer counts. */
const struckText = ({ struckAt }: Reading, text: string) => (struckAt === null ? text : <s>{text}</s>);

export function Readings({ metric }: { readonly metric: Metric }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const [correcting, setCorrecting] = useState<Reading['id'] | null>(null);
  const readings = [...workbook.reading.values()]
    .filter((reading) => reading.metric === metric.id && !reading.archived)
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
  const whyStruck = ({ struckAt, struckByRole, struckReason }: Reading) =>
    struckAt === null
      ? null
      : itemWords.struckBy({
          role: (struckByRole && workbook.role.get(struckByRole)?.title) ?? '',
          reason: struckReason,
        });
  /** What can be done with a reading: it is deleted while nothing is judged by it, and corrected from then on. */
  const act = (reading: Reading) => {
    const day = dayText(reading.date);
    if (reading.struckAt !== null) return null;
    if (lockedFields(workbook, 'reading', reading).value === undefined)
      return (
        <RemoveButton
          label={itemWords.deleteReading({ day })}
          onClick={() => apply(deleteRecords([{ kind: 'reading', id: reading.id }]))}
        />
      );
    return (
      <Button
        size="compact-sm"
        aria-label={itemWords.correctReadingOf({ day })}
        aria-expanded={correcting === reading.id}
        onClick={() => setCorrecting(correcting === reading.id ? null : reading.id)}
      >
        {itemWords.correct}
      </Button>
    );
  };
  const columns: readonly TableColumn<Reading>[] = [
    { head: itemWords.date, short: true, cell: (one) => struckText(one, dayText(one.date)) },
    {
      head: metric.unit === '' ? itemWords.value : metric.unit,
      end: true,
      short: true,
      cell: (one) => struckText(one, numberText(one.value)),
    },
    { head: itemWords.evidence, cell: (one) => whyStruck(one) ?? one.evidence },
    { head: commonWords.actions, spoken: true, short: true, cell: act },
  ];
  const latest = readings.find(({ struckAt }) => struckAt === null);
  const corrected = readings.find(({ id, struckAt }) => id === correcting && struckAt === null);
  return (
    <Section
      title={itemWords.readings}
      count={readings.length}
      summary={
        latest === undefined ? '' : `${dayText(latest.date)}: ${measureText(latest.value, metric.unit)}`
      }
      holds={['readings']}
    >
      {readings.length === 0 ? (
        <Muted small>{itemWords.noReadings}</Muted>
      ) : (
        <DataTable label={itemWords.readings} columns={columns} rows={readings} keyOf={({ id }) => id} />
      )}
      <Editable>
        {corrected ? (
          <CorrectReading
            key={corrected.id}
            reading={corrected}
            unit={metric.unit}
            onDone={() => setCorrecting(null)}
          />
        ) : (
          <NewReading metric={metric} />
        )}
      </Editable>
    </Section>
  );
}

/** What is typed of a reading. */
interface Typed {
  readonly date: string;
  readonly value: number | null;
  readonly evidence: string;
}

interface ReadingFieldsProps {
  readonly typed: Typed;
  readonly unit: string;
  readonly onType: (part: Partial<Typed>) => void;
}

const ReadingFields = ({ typed, unit, onType }: ReadingFieldsProps) => (
  <>
    <Fields>
      <DateField
        label={itemWords.readOn}
        value={typed.date}
        required
        onCommit={(date) => date !== null && onType({ date })}
      />
      <div data-field="readings">
        <NumberField
          label={itemWords.valueRead}
          value={typed.value}
          unit={unit}
          onCommit={(value) => onType({ value })}
        />
      </div>
    </Fields>
    <TextField
      label={itemWords.evidence}
      value={typed.evidence}
      maxLength={2_000}
      placeholder={itemWords.evidenceHint}
      onCommit={(evidence) => onType({ evidence })}
    />
  </>
);

/** Date, value and evidence of one reading; added as one edit when there is a value. */
function NewReading({ metric }: { readonly metric: Metric }) {
  const { asOf } = factsOf(useWorkbook());
  const apply = useApply();
  const newId = useNewId();
  const [typed, setTyped] = useState<Typed>({ date: asOf, value: null, evidence: '' });
  const add = () => {
    const { value } = typed;
    if (value === null) return;
    if (!apply(addReading(newId(), { ...typed, metric: metric.id, value }))) return;
    setTyped({ ...typed, value: null, evidence: '' });
  };
  return (
    <Card dense>
      <ReadingFields
        typed={typed}
        unit={metric.unit}
        onType={(part) => setTyped((now) => ({ ...now, ...part }))}
      />
      <Button leftSection={<IconPlus size={16} />} disabled={typed.value === null} onClick={add}>
        {itemWords.addReading}
      </Button>
    </Card>
  );
}

interface CorrectReadingProps {
  readonly reading: Reading;
  readonly unit: string;
  readonly onDone: () => void;
}

/** What was really read, and why the reading on record is wrong: it stays, struck through. */
function CorrectReading({ reading, unit, onDone }: CorrectReadingProps) {
  const apply = useApply();
  const newId = useNewId();
  const { date, value: read, evidence } = reading;
  const [typed, setTyped] = useState<Typed>({ date, value: read, evidence });
  const [reason, setReason] = useState('');
  const { value } = typed;
  const correct = () => {
    if (value === null) return;
    if (apply(correctReading(reading.id, newId(), { ...typed, value }, reason))) onDone();
  };
  return (
    <Card dense>
      <Muted small>{itemWords.correctingOf({ day: dayText(date) })}</Muted>
      <ReadingFields typed={typed} unit={unit} onType={(part) => setTyped((now) => ({ ...now, ...part }))} />
      <TextField label={itemWords.whyCorrected} value={reason} maxLength={2_000} onCommit={setReason} />
      <Button variant="filled" disabled={value === null || reason.trim() === ''} onClick={correct}>
        {itemWords.correctReading}
      </Button>
      <Button onClick={onDone}>{commonWords.cancel}</Button>
    </Card>
  );
}
