// The one list to choose from, in the place of a cell: Enter and Tab take the choice and go on in the table.
import type { KeyboardEvent } from 'react';
import { notSet } from '../../../../shared/words.ts';
import { PickSelect } from '../../fields/pick/PickSelect.tsx';
import type { PickNew } from '../../fields/values/pickItems.ts';
import { type GridOption, optionItems } from '../model/gridColumn.ts';
import { apart } from './apart.ts';
import classes from './cells.module.css';

export interface CellPickerProps {
  readonly name: string;
  readonly options: readonly GridOption[];
  readonly value: string;
  readonly query: string | undefined;
  /** Offers to add what is none of the options. */
  readonly newItem: PickNew | undefined;
  readonly onChoose: (value: string) => void;
  /** Enter, Tab or Escape, once what they mean to the list is done. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
}

export function CellPicker({ isClearable, ...props }: CellPickerProps & { readonly isClearable: boolean }) {
  const { name, options, value, query, newItem, onChoose, onKey, onLeave } = props;
  return (
    <div className={classes.picker} {...apart} onBlur={onLeave}>
      <PickSelect
        aria-label={name}
        size="xs"
        items={optionItems(options)}
        none={isClearable ? notSet : undefined}
        newItem={newItem}
        value={value === '' ? null : value}
        start={query ?? null}
        onChange={(chosen) => onChoose(chosen ?? '')}
        onSettled={(event) => (event === null ? onLeave() : onKey(event))}
      />
    </div>
  );
}
