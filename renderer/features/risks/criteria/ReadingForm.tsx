// A new reading of a metric: the value, its day, and where it comes from.
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { readingWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addReading } from '../../../../shared/edits/records.ts';
import type { Day, Id } from '../../../../shared/schema/field.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { useApply, useNewId, useWorkbook } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { parseNumber } from '../../../ui/fields/values/numbers.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Named } from '../../../ui/page/Named.tsx';

interface ReadingFormProps {
  readonly metric: Id<'metric'>;
  /** The last day on which a reading counts for the criterion it is added at (KIL-01). */
  readonly countsUntil: Day | null;
  readonly onDone?: () => void;
}

export function ReadingForm({ metric: id, countsUntil, onDone }: ReadingFormProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const metric = workbook.metric.get(id);
  const [value, setValue] = useState('');
  const { asOf } = factsOf(workbook);
  const isPast = countsUntil !== null && countsUntil < asOf;
  const [date, setDate] = useState(isPast ? countsUntil : asOf);
  const [evidence, setEvidence] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const number = parseNumber(value, { required: true });
    if (!number.ok) return setProblem(number.sentence);
    const fields = { metric: id, value: number.value ?? 0, date, evidence: evidence.trim() };
    if (!apply(addReading(newId(), fields))) return;
    setValue('');
    setEvidence('');
    setProblem(undefined);
    announce(readingWords.added);
    onDone?.();
  };
  return (
    <Stack
      component="form"
      gap="xs"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>
        <Named code={metric?.code} title={metric?.title ?? ''} />
      </p>
      <Fields>
        <TextInput
          label={
            metric?.unit ? readingWords.valueIn({ unit: metric.unit }) : fieldOf('reading', 'value').label
          }
          inputMode="decimal"
          autoComplete="off"
          data-autofocus
          error={problem}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <DateField
          label={fieldOf('reading', 'date').label}
          description={
            countsUntil !== null && date > countsUntil
              ? readingWords.tooLate({ last: countsUntil })
              : undefined
          }
          required
          value={date}
          onCommit={(day) => day !== null && setDate(day)}
        />
      </Fields>
      <TextInput
        label={fieldOf('reading', 'evidence').label}
        placeholder={readingWords.whereFound}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled">
        {readingWords.save}
      </Button>
    </Stack>
  );
}
