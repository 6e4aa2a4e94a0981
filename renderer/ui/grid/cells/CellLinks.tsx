// Several choices in the place of a cell, each a chip; the one list adds the next. Enter takes a choice and waits for
// more, Enter on an empty box goes on in the table, Backspace there takes the last one away.
import { type KeyboardEvent, type SyntheticEvent, useRef } from 'react';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { PickSelect } from '../../fields/pick/PickSelect.tsx';
import { Chip } from '../../marks/Chip.tsx';
import { type GridOption, namesIn, namesText, optionItems } from '../model/gridColumn.ts';
import { apart } from './apart.ts';
import type { CellPickerProps } from './CellPicker.tsx';
import classes from './cells.module.css';

/** The box is empty and shows no list: what is pressed there means the cell. */
const isIdle = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.value === '' && target.ariaExpanded !== 'true';

export function CellLinks(props: CellPickerProps) {
  const { name, options, value, query, newItem, onChoose, onKey, onLeave } = props;
  const names = namesIn(value);
  const hasTaken = useRef(false);
  const take = (one: string | null) => {
    if (one === null) return;
    hasTaken.current = true;
    onChoose(namesText([...names, one]));
  };
  const add = (title: string) => {
    hasTaken.current = true;
    newItem?.onCreate(title);
  };
  const without = (one: string) => onChoose(namesText(names.filter((other) => other !== one)));
  const settle = (event: KeyboardEvent | null) => {
    const goesOn = event !== null && !(event.key === 'Enter' && hasTaken.current);
    hasTaken.current = false;
    if (goesOn) onKey(event);
  };
  const press = (event: KeyboardEvent) => {
    const last = names.at(-1);
    const { target, key } = event;
    if (
      key === 'Backspace' &&
      last !== undefined &&
      target instanceof HTMLInputElement &&
      target.value === ''
    )
      without(last);
    else if (isIdle(target) && ['Enter', 'Tab', 'Escape'].includes(key)) onKey(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.links} {...apart} onKeyDownCapture={press} onBlur={onLeave}>
      <Chosen name={name} names={names} options={options} onRemove={without} />
      <PickSelect
        aria-label={name}
        size="xs"
        items={optionItems(options.filter((option) => !names.includes(option.value)))}
        newItem={newItem && { ...newItem, onCreate: add }}
        value={null}
        start={query ?? null}
        onChange={take}
        onSettled={settle}
      />
    </div>
  );
}

interface ChosenProps {
  readonly name: string;
  readonly names: readonly string[];
  readonly options: readonly GridOption[];
  readonly onRemove: (name: string) => void;
}

/** Pressing a chip leaves the keyboard in the box. */
const stay = (event: SyntheticEvent) => event.preventDefault();

function Chosen({ name, names, options, onRemove }: ChosenProps) {
  if (names.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons are pressed, not the list
    <ul className={classes.chips} aria-label={fieldWords.chosen({ label: name })} onMouseDown={stay}>
      {names.map((one) => {
        const [item] = optionItems(options.filter((option) => option.value === one));
        return (
          <li key={one}>
            <Chip code={item?.code ?? one} title={item?.title ?? ''} onRemove={() => onRemove(one)} />
          </li>
        );
      })}
    </ul>
  );
}
