// Days as the files of other tools write them.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import type { Day } from '../../schema/field.ts';

/** The day of a moment such as 2026-01-05T08:00:00; null where it is none, or none that a calendar has. */
export function dayOf(text: string): Day | null {
  const day = /^([1-9]\d{3}-\d{2}-\d{2})(?:T|$)/.exec(text)?.[1] ?? null;
  return day !== null && fromDayNumber(toDayNumber(day)) === day ? day : null;
}
