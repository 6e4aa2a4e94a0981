// One choice of a short list, opened with one click or the arrow keys, with an icon where the list has one.
import { fieldWords } from '../../../shared/messages/screens/ui.ts';
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLock } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import classes from './fields.module.css';
import { nextByLetter } from './values/nextByLetter.ts';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface SelectFieldProps<T extends string> extends FieldProps<T | null> {
  readonly options: readonly SelectOption<T>[];
  /** Leaves out the way back to "not set". */
  readonly required?: boolean | undefined;
}

// Among the choices, so that it can be chosen without a mouse; the empty text stands for null.
const notSet = { value: '', label: fieldWords.notSet };

/** A choice from `options`; `null` is "not set" and, unless `required`, is the first choice. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, onCommit, description, error, placeholder, options, required } = props;
  const lock = useLock(props.readOnly);
  const optionOf = (text: string | null) => options.find((option) => option.value === text);
  const icon = optionOf(value)?.icon;
  return (
    <Select
      label={label}
      description={description}
      error={error}
      placeholder={placeholder ?? fieldWords.notSet}
      {...lock}
      allowDeselect={false}
      leftSection={icon}
      data={[...(required ? [] : [notSet]), ...options.map(({ value, label }) => ({ value, label }))]}
      renderOption={({ option }) => (
        <span className={classes.option} data-none={option.value === '' || undefined}>
          {optionOf(option.value)?.icon}
          <span>{option.label}</span>
        </span>
      )}
      value={value}
      onKeyDown={({ key, ctrlKey, altKey, metaKey }) => {
        if (lock.readOnly || ctrlKey || altKey || metaKey) return;
        const next = nextByLetter(options, value, key);
        if (next !== null && next !== value) onCommit(next);
      }}
      onChange={(chosen) => {
        const next = optionOf(chosen)?.value ?? null;
        if (next !== value) onCommit(next);
      }}
    />
  );
}
