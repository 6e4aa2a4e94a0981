// A day, through the browser's own date input: it speaks the person's locale and works without a mouse.
import { fieldWords } from '../../../shared/messages/screens/ui.ts';
import { dayText } from '../../../shared/text/format.ts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseDay, type DayLimits } from './values/days.ts';
import { useLock } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import classes from './fields.module.css';
import { useDraft } from './values/useDraft.ts';

export interface DateFieldProps extends FieldProps<string | null>, DayLimits {}

/** A day as `YYYY-MM-DD`, or null. A date left half typed keeps the old one and says so. */
export function DateField(props: DateFieldProps) {
  const { label, value, onCommit, description, error, min, max, required } = props;
  const lock = useLock(props.readOnly);
  // Half-typed dates read as empty text; the box must then be left alone, or it would jump back while being typed.
  const [half, setHalf] = useState(false);
  const [wasHalf, setWasHalf] = useState(false);
  const field = useDraft<string | null, string>({
    value,
    print: (day) => day ?? '',
    parse: (text) => parseDay(text, { min, max, required }),
    onCommit,
    // Four digits of a year take longer than a pause between words.
    delayMs: 800,
  });
  const kept = value === null ? fieldWords.nothingKept : fieldWords.stays({ day: dayText(value) });
  return (
    <TextInput
      type="date"
      label={label}
      description={description}
      error={wasHalf ? fieldWords.dateIncomplete({ kept }) : (field.problem ?? error)}
      {...lock}
      max="9999-12-31"
      classNames={{ input: classes.date ?? '' }}
      value={half ? '' : field.draft}
      onChange={({ currentTarget: { value: typed, validity } }) => {
        setWasHalf(false);
        setHalf(validity.badInput);
        if (!validity.badInput) field.change(typed);
      }}
      onBlur={({ currentTarget: { validity } }) => {
        // Emptied part by part: the last part makes no change event, as the text was empty before.
        if (half && !validity.badInput) field.change('');
        setWasHalf(validity.badInput);
        setHalf(false);
        field.finish();
      }}
    />
  );
}
