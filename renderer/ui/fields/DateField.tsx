// A day, typed as people write one or chosen in a calendar; shown as the locale writes it.
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { dayText } from '../../../shared/text/format.ts';
import { notSet } from '../../../shared/words.ts';
import { useLock } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { useDraft } from './values/useDraft.ts';
import classes from './fields.module.css';
import { type DayLimits, parseDay } from './values/days.ts';
import { CalendarButton } from './date/CalendarButton.tsx';
import { useDayWorld } from './date/dayScope.tsx';

export interface DateFieldProps extends FieldProps<string | null>, DayLimits {
  /** What "today" and "+3w" count from here, where that is not what the screen around says. */
  readonly from?: string | undefined;
}

/** A day as `YYYY-MM-DD`, or null. Text that is no day stays to be mended, and the old day is kept meanwhile. */
export function DateField(props: DateFieldProps) {
  const { label, value, onCommit, description, error, placeholder, min, max, required, from } = props;
  const lock = useLock(props.readOnly);
  const world = useDayWorld();
  const today = from ?? world.today;
  const box = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState(false);
  const field = useDraft<string | null, string>({
    value,
    print: (day) => (day === null ? '' : dayText(day)),
    parse: (text) => parseDay(text, { min, max, required }, { today, addWD: world.addWD }),
    onCommit,
    // A date takes longer than a pause between words, and half of one is no mistake yet.
    delayMs: 800,
    isQuiet: true,
  });
  const open = () => {
    field.finish();
    setOpened(true);
  };
  const close = () => {
    setOpened(false);
    box.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') field.finish();
    if (event.key !== 'ArrowDown' || lock.readOnly) return;
    event.preventDefault();
    open();
  };
  return (
    <TextInput
      ref={box}
      label={label}
      description={description}
      error={field.problem ?? error}
      placeholder={placeholder ?? notSet}
      {...lock}
      autoComplete="off"
      spellCheck={false}
      classNames={{ input: classes.date ?? '' }}
      value={field.draft}
      onChange={(event) => field.change(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={field.finish}
      onKeyDown={press}
      rightSection={
        lock.readOnly ? null : (
          <CalendarButton
            opened={opened}
            value={value}
            today={today}
            limits={{ min, max }}
            onOpen={open}
            onClose={close}
            onDismiss={() => setOpened(false)}
            onPick={(day) => {
              close();
              if (day !== value) onCommit(day);
            }}
          />
        )
      }
    />
  );
}
