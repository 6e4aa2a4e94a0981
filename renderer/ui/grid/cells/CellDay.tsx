// A day in the place of a cell: typed as people write one, or chosen in the calendar of the field in a form.
import { type InputHTMLAttributes, type KeyboardEvent, type RefObject, useState } from 'react';
import { CalendarButton } from '../../fields/date/CalendarButton.tsx';
import { useDayWorld } from '../../fields/date/dayScope.tsx';
import { parseDay } from '../../fields/values/days.ts';
import { apart } from './apart.ts';
import classes from './cells.module.css';

interface CellDayProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A day of the calendar, `YYYY-MM-DD`. */
  readonly onPick: (day: string) => void;
  /** The person went elsewhere by mouse. */
  readonly onLeave: () => void;
}

export function CellDay({ onPick, onLeave, onKeyDown, ...input }: CellDayProps) {
  const { ref: box, value } = input;
  const world = useDayWorld();
  const [opened, setOpened] = useState(false);
  const read = parseDay(value, {}, world);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    setOpened(true);
    return undefined;
  };
  return (
    <>
      <input {...input} data-has-button onKeyDown={press} onBlur={() => opened || onLeave()} />
      <span className={classes.button} {...apart}>
        <CalendarButton
          opened={opened}
          value={read.ok ? read.value : null}
          today={world.today}
          onOpen={() => setOpened(true)}
          onClose={() => {
            setOpened(false);
            box.current?.focus();
          }}
          onDismiss={() => {
            setOpened(false);
            if (document.activeElement !== box.current) onLeave();
          }}
          onPick={onPick}
        />
      </span>
    </>
  );
}
