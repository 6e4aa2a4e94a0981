// Working days counted one by one, as slowly and plainly as the words say.
import type { Calendar } from '../../../shared/schema/kinds.ts';

const dayMs = 86_400_000;

export const plusDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10);

/** Whether a calendar works on a day: exceptions overrule holidays, both the week. */
export function works(calendar: Calendar, day: string): boolean {
  const exception = calendar.exceptions.findLast(({ date }) => date === day);
  if (exception) return exception.working;
  if (calendar.holidays.includes(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return calendar.workingWeekdays.includes(weekday);
}

/** The day itself or the next one that is worked. */
export function onOrAfter(calendar: Calendar, day: string): string {
  let at = day;
  while (!works(calendar, at)) at = plusDays(at, 1);
  return at;
}

/** The day itself or the last one before it that is worked. */
export function onOrBefore(calendar: Calendar, day: string): string {
  let at = day;
  while (!works(calendar, at)) at = plusDays(at, -1);
  return at;
}

/** The n-th working day after a day, n of 1 or more. */
export function after(calendar: Calendar, day: string, n: number): string {
  let at = day;
  for (let left = n; left > 0;) {
    at = plusDays(at, 1);
    if (works(calendar, at)) left -= 1;
  }
  return at;
}

/** The n-th working day after a worked day, or before it when n is below zero. */
export function shifted(calendar: Calendar, day: string, n: number): string {
  let at = day;
  for (let left = n; left < 0;) {
    at = plusDays(at, -1);
    if (works(calendar, at)) left += 1;
  }
  return n < 0 ? at : after(calendar, at, n);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function between(calendar: Calendar, from: string, to: string): number {
  if (to < from) return -between(calendar, to, from);
  let count = 0;
  for (let at = from; at < to;) {
    at = plusDays(at, 1);
    if (works(calendar, at)) count += 1;
  }
  return count;
}
