// Chooses one other item, found by code or title, and leads to it.
import { notSet } from '../../../../shared/words.ts';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { ActionIcon } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLock } from '../../readOnly.tsx';
import type { FieldProps } from '../values/fieldProps.ts';
import classes from '../fields.module.css';
import type { PickItem, PickNew } from '../values/pickItems.ts';
import { PickSelect } from './PickSelect.tsx';

export interface PickFieldProps<I extends string> extends FieldProps<I | null> {
  readonly items: readonly PickItem<I>[];
  readonly required?: boolean | undefined;
  readonly newItem?: PickNew | undefined;
  readonly onOpen?: ((id: I) => void) | undefined;
}

/** One item's id, or null. With `onOpen`, a button beside the choice goes there. */
export function PickField<I extends string>(props: PickFieldProps<I>) {
  const { label, value, onCommit, description, error, placeholder, items } = props;
  const lock = useLock(props.readOnly);
  const { required, newItem, onOpen } = props;
  const chosen = items.find(({ id }) => id === value);
  return (
    <PickSelect
      label={label}
      description={description}
      error={error}
      placeholder={placeholder}
      {...lock}
      none={required ? undefined : notSet}
      inputContainer={beside(
        onOpen === undefined || chosen === undefined ? null : (
          <ActionIcon
            aria-label={fieldWords.openCode({ code: chosen.code })}
            onClick={() => onOpen(chosen.id)}
          >
            <IconArrowUpRight size={16} />
          </ActionIcon>
        ),
      )}
      items={items}
      newItem={newItem}
      value={chosen === undefined ? null : value}
      onChange={onCommit}
    />
  );
}

/** Sets a button to the right of the input, inside the label and the error of the field. */
const beside = (button: ReactNode) => (input: ReactNode) => (
  <div className={classes.pickRow}>
    <div className={classes.pickInput}>{input}</div>
    {button}
  </div>
);
