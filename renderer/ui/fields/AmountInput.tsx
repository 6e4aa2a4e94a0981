// The box all fields with a number share: typed text on the left, its unit on the right.
import { TextInput } from '@mantine/core';
import { notSet } from '../../../shared/words.ts';
import { useLock } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import type { Draft } from './values/useDraft.ts';
import classes from './fields.module.css';

interface AmountInputProps extends Omit<FieldProps<unknown>, 'value' | 'onCommit'> {
  readonly field: Draft<string>;
  readonly unit?: string | undefined;
}

/** Draws a numeric draft. The unit is read out as part of the field's description, not as its name. */
export function AmountInput({
  field,
  unit,
  label,
  description,
  error,
  readOnly,
  placeholder,
}: AmountInputProps) {
  const lock = useLock(readOnly);
  const suffix = unit === undefined || unit === '' ? undefined : unit;
  return (
    <TextInput
      label={label}
      description={description}
      error={field.problem ?? error}
      placeholder={placeholder ?? notSet}
      {...lock}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes.amount ?? '', section: classes.unit ?? '' }}
      rightSection={suffix}
      rightSectionWidth={suffix === undefined ? undefined : `${suffix.length * 0.5 + 1}rem`}
      rightSectionPointerEvents="none"
      value={field.draft}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={field.finish}
      onKeyDown={(event) => event.key === 'Enter' && field.finish()}
    />
  );
}
