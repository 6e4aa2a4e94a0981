// Chooses one other item, found by code or title, and leads to it: by the button beside, or Ctrl+Enter in the box.
import { notSet } from '../../../../shared/words.ts';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { ActionIcon } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
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
        onOpen === undefined || chosen === undefined
          ? null
          : { label: fieldWords.openCode({ code: chosen.code }), go: () => onOpen(chosen.id) },
      )}
      items={items}
      newItem={newItem}
      value={chosen === undefined ? null : value}
      onChange={onCommit}
    />
  );
}

interface Way {
  readonly label: string;
  readonly go: () => void;
}

const isCtrlEnter = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey);

/** Sets a button to the right of the input, inside the label and the error of the field; Tab goes on to the next field. */
const beside = (way: Way | null) => (input: ReactNode) =>
  (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the box in it
    <div
      className={classes.pickRow}
      onKeyDown={(event) => {
        if (way === null || !isCtrlEnter(event)) return;
        event.preventDefault();
        way.go();
      }}
    >
      <div className={classes.pickInput}>{input}</div>
      {way === null ? null : (
        <ActionIcon tabIndex={-1} aria-label={way.label} aria-keyshortcuts="Control+Enter" onClick={way.go}>
          <IconArrowUpRight size={16} />
        </ActionIcon>
      )}
    </div>
  );
