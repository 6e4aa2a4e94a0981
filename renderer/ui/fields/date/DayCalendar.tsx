// A month to choose a day from: it tells days that are worked from those that are not, and is used with arrows and keys
// as the W3C's pattern for date pickers says. Loaded when one is opened.
import { ActionIcon, FocusTrap } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { fullDayText, isMonthFirst, monthYearText, weekdayText } from '../../../../shared/text/format.ts';
import classes from './calendar.module.css';
import type { DayLimits } from '../values/days.ts';
import { type DayKind, useDayWorld } from './dayScope.tsx';
import { dayByKey, turned, weeksOf } from './monthDays.ts';

interface DayCalendarProps {
  readonly value: string | null;
  readonly today: string;
  readonly limits: Pick<DayLimits, 'min' | 'max'>;
  readonly onPick: (day: string) => void;
  /** Escape: the field gets the keyboard back. */
  readonly onClose: () => void;
}

export function DayCalendar({ value, today, limits, onPick, onClose }: DayCalendarProps) {
  const [at, setAt] = useState(value ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const isSundayFirst = isMonthFirst();
  const weeks = weeksOf(at, isSundayFirst);
  const [isByKey, setByKey] = useState(true);
  useLayoutEffect(() => {
    if (isByKey) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at, isByKey]);
  const press = (event: KeyboardEvent) => {
    const isEscape = event.key === 'Escape';
    const to = isEscape ? null : dayByKey(at, event, isSundayFirst);
    if (!isEscape && to === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (to === null) return onClose();
    setByKey(true);
    setAt(to);
  };
  const turn = (months: 1 | -1) => {
    setByKey(false);
    setAt(turned(at, months));
  };
  return (
    <FocusTrap>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it wherever the focus is in it */}
      <div className={classes.calendar} onKeyDown={(event) => event.key === 'Escape' && press(event)}>
        <div className={classes.head}>
          <Turn label={fieldWords.monthBefore} onClick={() => turn(-1)} />
          <span aria-live="polite">{monthYearText(at)}</span>
          <Turn label={fieldWords.monthAfter} onClick={() => turn(1)} isNext />
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of days in the form of a table */}
        <table ref={grid} role="grid" aria-label={monthYearText(at)} onKeyDown={press}>
          <thead>
            <tr>
              {weeks[0]?.map((_, i) => {
                const name = weekdayText(isSundayFirst ? i || 7 : i + 1);
                return (
                  <th key={name} scope="col" abbr={name}>
                    {name.slice(0, 2)}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <DayCell key={day} {...{ day, at, value, today, limits, onPick }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className={classes.legend}>
          <span data-kind="free">{fieldWords.notWorked}</span>
          <span data-kind="holiday">{fieldWords.holiday}</span>
        </p>
        <p className={classes.hint}>{fieldWords.dayHint}</p>
      </div>
    </FocusTrap>
  );
}

interface DayCellProps extends Omit<DayCalendarProps, 'onClose'> {
  readonly day: string;
  readonly at: string;
}

const told: Readonly<Record<DayKind, string | null>> = {
  worked: null,
  free: fieldWords.notWorked,
  holiday: fieldWords.holiday,
};

function DayCell({ day, at, value, today, limits: { min, max }, onPick }: DayCellProps) {
  const kind = useDayWorld().kindOf(day);
  const isOut = (min !== undefined && day < min) || (max !== undefined && day > max);
  return (
    <td aria-selected={day === value}>
      <button
        type="button"
        className={classes.day}
        tabIndex={day === at ? 0 : -1}
        data-autofocus={day === at || undefined}
        data-kind={kind}
        data-outside={day.slice(0, 7) !== at.slice(0, 7) || undefined}
        data-today={day === today || undefined}
        data-chosen={day === value || undefined}
        data-mantine-stop-propagation
        aria-current={day === today ? 'date' : undefined}
        aria-disabled={isOut || undefined}
        aria-label={[fullDayText(day), told[kind]].filter(Boolean).join(', ')}
        onClick={() => isOut || onPick(day)}
      >
        {Number(day.slice(8))}
      </button>
    </td>
  );
}

interface TurnProps {
  readonly label: string;
  readonly isNext?: boolean;
  readonly onClick: () => void;
}

const Turn = ({ label, isNext = false, onClick }: TurnProps) => (
  <ActionIcon size="sm" aria-label={label} data-mantine-stop-propagation onClick={onClick}>
    {isNext ? <IconChevronRight size={16} aria-hidden /> : <IconChevronLeft size={16} aria-hidden />}
  </ActionIcon>
);
