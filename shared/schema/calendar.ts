// Which days count as working days: for the workbook, and for a resource that keeps its own.
import { z } from 'zod';
import { day, days, limits, parts, record, said, text, wholeValue } from './field.ts';

/** Weekdays are ISO numbers, 1 Monday to 7 Sunday. An exception overrules weekday and holiday alike. */
export const calendarSchema = record({
  workingWeekdays: said(
    'Working weekdays',
    'other',
    z.array(wholeValue(1, 7)).min(1, 'must have a working weekday').max(7).default([1, 2, 3, 4, 5]),
  ),
  holidays: days('Holidays'),
  /** What a holiday is called, where that is known; one that is no holiday any more says nothing. */
  holidayNames: parts(
    'Names of holidays',
    { date: day('Day'), name: text('Name', { max: limits.titleChars }) },
    { max: 5_000 },
  ),
  exceptions: parts(
    'Exceptions',
    { date: day('Day'), working: said('Worked', 'toggle', z.boolean()) },
    { max: 5_000 },
  ),
});

export const calendarCard = {
  one: 'calendar',
  many: 'calendars',
  letter: null,
  stage: null,
  home: { stage: 'frame', tab: 'calendar' },
  opens: 'home',
  made: 'start',
  title: 'written',
  thread: null,
} as const;
