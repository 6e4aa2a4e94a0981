// Days as people type them: "12 mar", "3/12", "+3w", "next monday", "end of q2". Pure: today is given.
import type { Day } from '../schema/field.ts';
import { type DayNumber, fromDayNumber, isoWeekday, lastDay, toDayNumber } from './dayNumber.ts';

export interface DayTyping {
  /** What "today" and "+3w" count from. */
  readonly today: Day;
  /** "3/12" is the 12th of March. */
  readonly isMonthFirst: boolean;
  /** What each month may be called, January first. */
  readonly monthNames: readonly (readonly string[])[];
  /** Working days from a day; without it they cannot be counted. */
  readonly addWD?: ((day: Day, count: number) => Day) | undefined;
  /** A day without a year is the last one so far, not the next to come. */
  readonly isPast?: boolean | undefined;
}

interface YearMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** Lately enough that a day without its year is still meant, and not its next return. */
const latelyDays = 31;

const two = (value: number): string => String(value).padStart(2, '0');
const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));

function daysIn({ year, month }: YearMonth): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day if there is such a one. */
function dayOf(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return null;
  return date < 1 || date > daysIn({ year, month }) ? null : `${year}-${two(month)}-${two(date)}`;
}

const within = (number: DayNumber): Day | null =>
  number > lastDay || number < toDayNumber('1900-01-01') ? null : fromDayNumber(number);

const addDays = (day: Day, count: number): Day | null => within(toDayNumber(day) + count);

function addMonths({ year, month }: YearMonth, count: number): YearMonth {
  const months = year * 12 + month - 1 + count;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** The same date so many months on; in a shorter month its last day. */
function monthsOn(day: Day, count: number): Day | null {
  const to = addMonths({ year: yearOf(day), month: monthOf(day) }, count);
  return dayOf(to.year, to.month, Math.min(Number(day.slice(8)), daysIn(to)));
}

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 80 ? 2000 : 1900);
};

/** The year of something that returns every year: the next one, but one that was lately is still meant. */
function inSomeYear(make: (year: number) => Day | null, { today, isPast = false }: DayTyping): Day | null {
  const year = yearOf(today);
  const made = [year - 1, year, year + 1, year + 2, year + 3, year + 4].flatMap((one) => make(one) ?? []);
  if (isPast) return made.findLast((day) => day <= today) ?? null;
  const earliest = toDayNumber(today) - latelyDays;
  return made.find((day) => toDayNumber(day) >= earliest) ?? null;
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The month of a name of at least three letters, 1 to 12; 0 where it is none or could be two. */
function monthNamed(word: string, { monthNames }: DayTyping): number {
  const wanted = plain(word.replace(/\.$/, ''));
  if (wanted.length < 3) return 0;
  const found = monthNames.flatMap((names, i) =>
    names.some((name) => plain(name).startsWith(wanted)) ? [i + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? 0) : wanted === 'sept' ? 9 : 0;
}

const weekdayNamed = (word: string): number =>
  word.length < 2 ? 0 : weekdays.findIndex((name) => name.startsWith(word.replace(/\.$/, ''))) + 1;

type Reader = (text: string, typing: DayTyping) => Day | null;

const named: Reader = (text, { today }) => {
  const step = { today: 0, now: 0, tomorrow: 1, tmr: 1, yesterday: -1 }[text];
  return step === undefined ? null : addDays(today, step);
};

const iso: Reader = (text) => {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[3]), Number(match[4])) : null;
};

/** "12.3.", "12/3/26", "3-12-2026": dots put the day first everywhere. */
const digits: Reader = (text, typing) => {
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(text);
  if (!match || (match[2] !== '.' && text.endsWith(match[2] ?? ''))) return null;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const isMonthFirst = match[2] !== '.' && (typing.isMonthFirst ? a <= 12 : b > 12);
  const [date, month] = isMonthFirst ? [b, a] : [a, b];
  const { 4: year } = match;
  if (year !== undefined) return dayOf(fullYear(year), month, date);
  return inSomeYear((some) => dayOf(some, month, date), typing);
};

/** "12 mar", "March 12th, 2027", "12-mar-26". */
const withName: Reader = (text, typing) => {
  const match =
    /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(?:of )?(\p{L}[\p{L}\p{M}]*\.?)[\s,-]*(\d{4}|\d{2})?$/u.exec(text) ??
    /^(\p{L}[\p{L}\p{M}]*\.?)[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,-]+(\d{4}|\d{2}))?$/u.exec(text);
  if (!match) return null;
  const [, first = '', second = '', year] = match;
  const month = monthNamed(/^\d/.test(first) ? second : first, typing);
  const date = Number(/^\d/.test(first) ? first : second);
  if (year !== undefined) return dayOf(fullYear(year), month, date);
  return inSomeYear((some) => dayOf(some, month, date), typing);
};

/** "12.", "12th": of this month, or the next where it has passed. */
const dateAlone: Reader = (text, { today, isPast = false }) => {
  const match = /^(?:the )?(\d{1,2})(?:\.|st|nd|rd|th)$/.exec(text);
  if (!match) return null;
  const now = { year: yearOf(today), month: monthOf(today) };
  const tries = [0, 1, 2, 3].flatMap((count) => {
    const { year, month } = addMonths(now, isPast ? -count : count);
    return dayOf(year, month, Number(match[1])) ?? [];
  });
  return tries.find((day) => (isPast ? day <= today : day >= today)) ?? null;
};

/** "+3w", "-2d", "in 2 months", "5 days ago", "+5wd". */
const fromToday: Reader = (text, { today, addWD }) => {
  const match =
    /^(in |[+-])?\s*(\d{1,4})\s*(wd|working days?|[dwmqy]|days?|weeks?|months?|quarters?|years?)( ago)?$/.exec(
      text,
    );
  if (!match) return null;
  const [, sign = '', figure = '', unit = '', ago] = match;
  const count = Number(figure) * (sign === '-' || ago !== undefined ? -1 : 1);
  if (unit.startsWith('wd') || unit.startsWith('working')) return addWD?.(today, count) ?? null;
  const months = { m: 1, q: 3, y: 12 }[unit.charAt(0)];
  if (months !== undefined) return monthsOn(today, count * months);
  return addDays(today, count * (unit.startsWith('w') ? 7 : 1));
};

/** "friday", "next friday", "last friday": the coming one, that of next week, the one before today. */
const onWeekday: Reader = (text, { today, isPast = false }) => {
  const match = /^(?:(this|next|last|on) )?(\p{L}+\.?)$/u.exec(text);
  const wanted = match ? weekdayNamed(match[2] ?? '') : 0;
  if (!match || wanted === 0) return null;
  const ahead = wanted - isoWeekday(toDayNumber(today));
  if (match[1] === 'next') return addDays(today, ahead + 7);
  if (match[1] === 'last' || (isPast && match[1] === undefined))
    return addDays(today, ahead < 0 ? ahead : ahead - 7);
  return addDays(today, ahead > 0 ? ahead : ahead + 7);
};

/** First month and length in months of what "q2", "march", "2027" or "next quarter" names. */
function periodOf(
  words: string,
  typing: DayTyping,
): { readonly first: YearMonth; readonly length: number } | null {
  const { today } = typing;
  const year = yearOf(today);
  const relative = /^(this |the |next |last )?(month|quarter|year)$/.exec(words);
  if (relative) {
    const length = { month: 1, quarter: 3, year: 12 }[relative[2] ?? ''] ?? 1;
    const step = { 'next ': 1, 'last ': -1 }[relative[1] ?? ''] ?? 0;
    const month = Math.floor((monthOf(today) - 1) / length) * length + 1;
    return { first: addMonths({ year, month }, step * length), length };
  }
  const quarter = /^q([1-4])(?: (\d{4}|\d{2}))?$/.exec(words);
  const month = /^(\p{L}[\p{L}\p{M}]*\.?)(?: (\d{4}|\d{2}))?$/u.exec(words);
  if (/^\d{4}$/.test(words)) return { first: { year: Number(words), month: 1 }, length: 12 };
  const first = quarter ? Number(quarter[1]) * 3 - 2 : monthNamed(month?.[1] ?? '', typing);
  const length = quarter ? 3 : 1;
  const given = (quarter ?? month)?.[2];
  if (first === 0) return null;
  if (given !== undefined) return { first: { year: fullYear(given), month: first }, length };
  const some = inSomeYear((one) => lastOf({ year: one, month: first }, length), typing);
  return some === null ? null : { first: { year: yearOf(some), month: first }, length };
}

function lastOf(first: YearMonth, length: number): Day | null {
  const last = addMonths(first, length - 1);
  return dayOf(last.year, last.month, daysIn(last));
}

const short = { m: 'month', q: 'quarter', y: 'year', w: 'week' } as const;

/** "end of q2", "eom", "start of next month", "end of the week". */
const edge: Reader = (text, typing) => {
  const brief = /^(e|s|b)o([mqyw])$/.exec(text);
  const match = /^(end|start|beginning)(?: of)?(?: the)? (.+)$/.exec(text);
  if (!brief && !match) return null;
  const isEnd = (brief?.[1] ?? match?.[1] ?? '').startsWith('e');
  const words = brief ? short[brief[2] as keyof typeof short] : (match?.[2] ?? '');
  const week = /^(?:this |(next ))?week$/.exec(words);
  if (week) {
    const monday = toDayNumber(typing.today) - isoWeekday(toDayNumber(typing.today)) + 1;
    return within(monday + (week[1] ? 7 : 0) + (isEnd ? 4 : 0));
  }
  const period = periodOf(words, typing);
  if (period === null) return null;
  return isEnd ? lastOf(period.first, period.length) : dayOf(period.first.year, period.first.month, 1);
};

const readers = [named, iso, digits, withName, dateAlone, fromToday, edge, onWeekday];

/** The day that is meant, or null where the text is none, or none that there is. */
export function readDay(text: string, typing: DayTyping): Day | null {
  const tidy = text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('−', '-');
  for (const read of readers) {
    const day = read(tidy, typing);
    if (day !== null) return day;
  }
  return null;
}
