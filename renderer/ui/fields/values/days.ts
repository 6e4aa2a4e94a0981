// Checks typed days; a day is `YYYY-MM-DD` text, so two days compare as text.
import { accept, refuse, type Parsed } from './parsed.ts';

export interface DayLimits {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly required?: boolean | undefined;
}

/** A day as the person's own locale writes it: "3 Feb 2026". */
export function printDay(day: string, locale?: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(year, month - 1, date));
}

/** The text of a date input as a day within limits. Years before 1900 are a year still being typed. */
export function parseDay(text: string, limits: DayLimits, locale?: string): Parsed<string | null> {
  if (text === '') return limits.required ? refuse('A date is needed here.') : accept(null);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return refuse('Write the year with four digits.');
  if (limits.min !== undefined && text < limits.min)
    return refuse(`Not before ${printDay(limits.min, locale)}.`);
  if (limits.max !== undefined && text > limits.max)
    return refuse(`Not after ${printDay(limits.max, locale)}.`);
  return accept(text);
}
