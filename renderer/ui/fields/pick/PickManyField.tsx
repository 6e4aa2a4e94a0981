// Chooses any number of other items: each stands as a chip that leads to it, the box below adds the next.
// Tab stops at the box; from there the arrows walk through the chips, and Delete takes one away.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { notSet } from '../../../../shared/words.ts';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import type { ReactNode } from 'react';
import { Chip } from '../../marks/Chip.tsx';
import { useLock } from '../../readOnly.tsx';
import type { FieldProps } from '../values/fieldProps.ts';
import classes from '../fields.module.css';
import type { PickItem, PickNew } from '../values/pickItems.ts';
import { PickSelect } from './PickSelect.tsx';
import { walkChips } from './walkChips.ts';

export interface PickManyFieldProps<I extends string> extends Omit<FieldProps<readonly I[]>, 'onCommit'> {
  readonly onCommit: (ids: I[]) => void;
  readonly items: readonly PickItem<I>[];
  readonly newItem?: PickNew | undefined;
  readonly onOpen?: ((id: I) => void) | undefined;
}

/** Ids in the order they were added. An id that is not among `items` is kept, not shown. */
export function PickManyField<I extends string>(props: PickManyFieldProps<I>) {
  const { label, value, onCommit, description, error, placeholder, items } = props;
  const lock = useLock(props.readOnly);
  const { newItem, onOpen } = props;
  const chosen = value.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const rest = items.filter(({ id }) => !value.includes(id));
  const chips = (
    <ul className={classes.chips} aria-label={fieldWords.chosen({ label })}>
      {chosen.map((item) => (
        <li key={item.id}>
          <Chip
            code={item.code}
            title={item.title}
            isWalked={!lock.readOnly}
            onOpen={onOpen && (() => onOpen(item.id))}
            onRemove={lock.readOnly ? undefined : () => onCommit(value.filter((id) => id !== item.id))}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <PickSelect
      label={label}
      description={description}
      error={error}
      {...lock}
      placeholder={placeholder ?? (chosen.length === 0 ? notSet : commonWords.addMore)}
      inputContainer={below(
        chosen.length > 0 ? chips : lock.readOnly ? <span className={classes.none}>{notSet}</span> : null,
        lock.readOnly,
      )}
      items={rest}
      newItem={newItem}
      value={null}
      onChange={(id) => id !== null && onCommit([...value, id])}
    />
  );
}

/** Sets the chips above the input; a field that cannot be changed shows the chips alone. */
const below = (chips: ReactNode, readOnly: boolean) => (input: ReactNode) =>
  (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the box and the chips in it
    <div onKeyDown={walkChips}>
      {chips}
      {readOnly ? null : input}
    </div>
  );
