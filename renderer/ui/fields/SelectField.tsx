// One choice of a short list, in the same control as any other choice, with an icon where the list has one.
import type { ReactNode } from 'react';
import { notSet } from '../../../shared/words.ts';
import { useLock } from '../readOnly.tsx';
import { PickSelect } from './pick/PickSelect.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { wordItems } from './values/pickItems.ts';

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

/** A choice from `options`; `null` is "not set" and, unless `required`, is the first choice. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, onCommit, description, error, placeholder, options, required } = props;
  const lock = useLock(props.readOnly);
  const optionOf = (text: string | null) => options.find((option) => option.value === text);
  return (
    <PickSelect
      label={label}
      description={description}
      error={error}
      placeholder={placeholder}
      {...lock}
      items={wordItems(options)}
      none={required ? undefined : notSet}
      iconOf={(id) => optionOf(id)?.icon}
      value={value}
      onChange={onCommit}
    />
  );
}
