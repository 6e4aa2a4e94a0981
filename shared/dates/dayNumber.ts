// Days as whole numbers, so that dates can be added and compared without a clock or a time zone.
import type { Day } from '../schema/field.ts';

/** Days since 1970-01-01, which is 0; earlier days are negative. Proleptic Gregorian. */
export type DayNumber = number;

/** Days from 0000-03-01 to 1970-01-01: years are counted from March, so that the leap day comes last. */
const marchDaysBeforeEpoch = 719_468;

const daysBeforeMarchYear = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

/** The number of a day written `YYYY-MM-DD`; the text must be a real date, as the schema checks. */
export function toDayNumber(day: Day): DayNumber {
  const month = Number(day.slice(5, 7));
  const marchYear = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const marchMonth = (month + 9) % 12;
  // 153 days in every five months from March: 31, 30, 31, 30, 31.
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return daysBeforeMarchYear(marchYear) + dayOfYear - marchDaysBeforeEpoch;
}

/** 9999-12-31, the last day that can be written: later ones would no longer compare as text. */
export const lastDay: DayNumber = toDayNumber('9999-12-31');

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The day of a number as `YYYY-MM-DD`. */
export function fromDayNumber(number: DayNumber): Day {
  const days = number + marchDaysBeforeEpoch;
  // 146,097 days in 400 years; the guess is at most one year too high.
  const guess = Math.floor((days * 400 + 591) / 146_097);
  const marchYear = daysBeforeMarchYear(guess) > days ? guess - 1 : guess;
  const dayOfYear = days - daysBeforeMarchYear(marchYear);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = ((marchMonth + 2) % 12) + 1;
  return `${padded(marchYear + (month < 3 ? 1 : 0), 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** ISO weekday of a day: 1 Monday to 7 Sunday. */
export const isoWeekday = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;
