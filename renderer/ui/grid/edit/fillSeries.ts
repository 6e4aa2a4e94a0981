// What the fill handle writes: numbers and days go on in their step, texts that end in a number count on, others repeat.
import { fromDayNumber, isoWeekday, toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { readDecimal } from '../../../../shared/text/readDecimal.ts';
import { printNumber } from '../../fields/values/numbers.ts';
import type { GridColumn } from '../model/gridColumn.ts';

/** How a column's texts go on. */
export type SeriesOf = NonNullable<GridColumn<unknown>['editor']>;

/** The text number `index` beyond the given ones, from 0. */
type Continue = (index: number) => string;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The texts that follow `source`, `count` of them; at the other end with `backwards`, nearest first. */
export function fillSeries(
  source: readonly string[],
  count: number,
  of: SeriesOf,
  backwards = false,
): string[] {
  const given = backwards ? source.toReversed() : source;
  if (given.length === 0) return [];
  const next = continuation(given, of, backwards) ?? repeating(given);
  return Array.from({ length: count }, (_, index) => next(index));
}

function continuation(given: readonly string[], of: SeriesOf, backwards: boolean): Continue | null {
  if (of === 'number') return numbers(given);
  if (of === 'date') return days(given, backwards);
  return of === 'select' ? null : counting(given, backwards);
}

const repeating =
  (given: readonly string[]): Continue =>
  (index) =>
    given[index % given.length] ?? '';

/** Numbers in the step of the first two; one alone is repeated. */
function numbers(given: readonly string[]): Continue | null {
  const values = given.map(readDecimal);
  const [first, second] = values;
  const last = values.at(-1);
  if (values.includes(null) || typeof first !== 'number' || typeof second !== 'number') return null;
  const step = second - first;
  // Twelve digits cut what adding adds in binary.
  return (index) => printNumber(Number(((last ?? 0) + step * (index + 1)).toPrecision(12)));
}

/** Days in their step: months where all stand on one day of the month, working weekdays where all are such. */
function days(given: readonly string[], backwards: boolean): Continue | null {
  if (!given.every((day) => dayPattern.test(day))) return null;
  const [first = '', second] = given;
  const last = given.at(-1) ?? '';
  if (second === undefined) return weekdays(last, backwards ? -1 : 1) ?? daily(last, backwards ? -1 : 1);
  const months = monthsBetween(first, second);
  if (months !== null) return (index) => addMonths(last, months * (index + 1), dayOfMonth(given));
  const step = toDayNumber(second) - toDayNumber(first);
  const isNextWeekday = Math.abs(step) === 1 || (Math.abs(step) === 3 && nextWeekday(first, step) === second);
  return (isNextWeekday ? weekdays(last, Math.sign(step)) : null) ?? daily(last, step);
}

const daily =
  (last: string, step: number): Continue =>
  (index) =>
    fromDayNumber(toDayNumber(last) + step * (index + 1));

const isWeekday = (day: string): boolean => isoWeekday(toDayNumber(day)) <= 5;

/** The next day, or the one before, that is no Saturday and no Sunday. */
function nextWeekday(day: string, direction: number): string {
  const next = fromDayNumber(toDayNumber(day) + Math.sign(direction));
  return isWeekday(next) ? next : nextWeekday(next, direction);
}

/** Monday after Friday; null where the last day is no weekday, as then weekends are meant too. */
function weekdays(last: string, direction: number): Continue | null {
  if (!isWeekday(last) || direction === 0) return null;
  return (index) => {
    let day = last;
    for (let step = 0; step <= index; step += 1) day = nextWeekday(day, direction);
    return day;
  };
}

const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number];

/** The last day of a month, from 0 = January of year 0. */
function monthLength(month: number): number {
  const [year, at] = [Math.floor(month / 12), (month % 12) + 1];
  if (at === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(at) ? 30 : 31;
}

const monthOf = (day: string): number => partsOf(day)[0] * 12 + partsOf(day)[1] - 1;
const isMonthEnd = (day: string): boolean => partsOf(day)[2] === monthLength(monthOf(day));

/** How many months lie between two days of one day of the month, or two month ends; null where they are neither. */
function monthsBetween(first: string, second: string): number | null {
  const months = monthOf(second) - monthOf(first);
  const isSameDay = partsOf(first)[2] === partsOf(second)[2] || (isMonthEnd(first) && isMonthEnd(second));
  return months !== 0 && isSameDay ? months : null;
}

/** The day of the month that a series keeps: the 31st, if all are month ends. */
const dayOfMonth = (given: readonly string[]): number =>
  given.every(isMonthEnd) ? 31 : Math.max(...given.map((day) => partsOf(day)[2]));

function addMonths(day: string, months: number, dayInMonth: number): string {
  const month = monthOf(day) + months;
  const parts = [Math.floor(month / 12), (month % 12) + 1, Math.min(dayInMonth, monthLength(month))];
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** A text that counts: it begins with a letter and ends in a number, as "Depot 3" or "WP-07"; "20k/40k/90" does not. */
const countingPattern = /^([^/]*\p{L}[^/\d]*(?:\d+[^/\d]+)*)(\d{1,12})$/u;

function counting(given: readonly string[], backwards: boolean): Continue | null {
  const read = given.map((text) => countingPattern.exec(text.trim()));
  const heads = new Set(read.map((match) => match?.[1]));
  if (read.includes(null) || heads.size !== 1) return null;
  const digits = read.map((match) => match?.[2] ?? '');
  const values = digits.map(Number);
  const step = values.length > 1 ? (values[1] ?? 0) - (values[0] ?? 0) : backwards ? -1 : 1;
  const width = digits.some((text) => text.startsWith('0'))
    ? Math.max(...digits.map((text) => text.length))
    : 0;
  const [head = ''] = heads;
  return (index) =>
    head + String(Math.max(0, (values.at(-1) ?? 0) + step * (index + 1))).padStart(width, '0');
}
