// Any of a few words that may hold at once, as tick boxes under one label.
import { Checkbox } from '@mantine/core';
import { labelOf } from '../../../shared/words.ts';
import type { FieldProps } from '../../ui/fields/values/fieldProps.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import classes from '../records.module.css';

interface FlagsFieldProps extends FieldProps<readonly string[]> {
  readonly options: readonly string[];
}

/** The chosen words in the order of `options`. */
export function FlagsField(props: FlagsFieldProps) {
  const { label, value, onCommit, description, options } = props;
  const readOnly = useReadOnly(props.readOnly);
  return (
    <Checkbox.Group
      label={label}
      description={description}
      value={[...value]}
      onChange={(chosen) => !readOnly && onCommit(options.filter((option) => chosen.includes(option)))}
    >
      <div className={classes.flags}>
        {options.map((option) => (
          <Checkbox key={option} value={option} label={labelOf(option)} disabled={readOnly} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
