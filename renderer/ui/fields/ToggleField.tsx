// A yes or no that takes effect at once.
import { Switch } from '@mantine/core';
import { useReadOnly } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import classes from './fields.module.css';

/** A switch with its sentence on the left; the whole line is the target. */
export function ToggleField(props: Omit<FieldProps<boolean>, 'placeholder'>) {
  const { label, value, onCommit, description, error } = props;
  return (
    <Switch
      label={label}
      description={description}
      error={error}
      labelPosition="left"
      disabled={useReadOnly(props.readOnly)}
      withThumbIndicator={false}
      classNames={{ root: classes.toggle ?? '', body: classes.toggleBody ?? '' }}
      checked={value}
      onChange={(event) => onCommit(event.currentTarget.checked)}
    />
  );
}
