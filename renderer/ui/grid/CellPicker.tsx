// The one list to choose from, in the place of a cell: Enter and Tab take the choice and go on in the table.
import type { KeyboardEvent } from 'react';
import { fieldWords } from '../../../shared/messages/screens/ui.ts';
import { PickSelect } from '../fields/pick/PickSelect.tsx';
import { wordItems } from '../fields/values/pickItems.ts';
import type { GridOption } from './model/gridColumn.ts';
import classes from './Grid.module.css';

interface CellPickerProps {
  readonly name: string;
  readonly options: readonly GridOption[];
  readonly value: string;
  readonly query: string | undefined;
  readonly isClearable: boolean;
  readonly onChoose: (value: string) => void;
  /** Enter, Tab or Escape, once what they mean to the list is done. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
}

export function CellPicker(props: CellPickerProps) {
  const { name, options, value, query, isClearable, onChoose, onKey, onLeave } = props;
  return (
    // The list is drawn elsewhere: what is pressed in it is not pressed in the table.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.picker}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={onLeave}
    >
      <PickSelect
        aria-label={name}
        size="xs"
        items={wordItems(options.filter((option) => option.value !== ''))}
        none={isClearable ? fieldWords.notSet : undefined}
        value={value === '' ? null : value}
        start={query ?? null}
        onChange={(chosen) => onChoose(chosen ?? '')}
        onSettled={(event) => (event === null ? onLeave() : onKey(event))}
      />
    </div>
  );
}
