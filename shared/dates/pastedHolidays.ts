// Lists of holidays as people paste them: a day and a name on each line, in whatever order and manner of writing.
import type { Day } from '../schema/field.ts';
import { fromDayNumber, toDayNumber } from './dayNumber.ts';
import { readDay } from './typedDay.ts';

/** A day with what it is called; '' where that is not said. */
export interface NamedDay {
  readonly date: Day;
  readonly name: string;
}

export interface PastedHolidays {
  readonly days: readonly NamedDay[];
  /** Lines in which no day was found. */
  readonly unread: readonly string[];
}

export interface PastedTyping {
  /** A day without its year is meant in each of these. */
  readonly years: readonly number[];
  /** "3/12" is the 12th of March. */
  readonly isMonthFirst: boolean;
}

/** The months in English and German; a beginning of three letters is enough. */
const monthNames = [
  ['January', 'Januar', 'Jänner', 'Jaenner'],
  ['February', 'Februar', 'Feber'],
  ['March', 'März', 'Maerz', 'Mrz'],
  ['April'],
  ['May', 'Mai'],
  ['June', 'Juni'],
  ['July', 'Juli'],
  ['August'],
  ['September'],
  ['October', 'Oktober'],
  ['November'],
  ['December', 'Dezember'],
];

const month = String.raw`\p{L}{3,9}\.?`;
/** How a day is written; whether it is one is for `readDay` to say. */
const written = [
  String.raw`\d{4}-\d{1,2}-\d{1,2}`,
  String.raw`\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\d{2}(?!\d))?`,
  String.raw`\d{1,2}/\d{1,2}(?:/\d{4}|/\d{2})?`,
  String.raw`\d{1,2}(?:\.|st|nd|rd|th)?[\s-]+${month}(?:[\s,-]+\d{4})?`,
  String.raw`${month}\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,?\s+\d{4})?`,
].join('|');
const shortWeekday = String.raw`(?:mon?|tue?|tues|wed|thur?s?|fri?|sat?|sun?|mo|di|mi|do|so)(?!\p{L})\.?`;
const weekday = String.raw`(?:${shortWeekday}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)`;
const separators = String.raw`[\s,;:|"'()–—-]`;
const dayFirst = new RegExp(
  String.raw`^${separators}*(?:${weekday},?\s+)?(${written})(?:\s*(?:-|–|to|bis)\s*(${written}))?(?![\p{L}\d])(?:${separators}*${weekday}(?=\s*[,;|\t)]))?(.*)$`,
  'iu',
);
const dayLast = new RegExp(
  String.raw`^(.*?)${separators}+(?:${shortWeekday},?\s+)?(${written})${separators}*$`,
  'iu',
);

const edges = new RegExp(String.raw`^${separators}+|[\s,;:|"'(–—-]+$`, 'gu');
const hasYear = (text: string): boolean => /\d{4}/.test(text) || /\d[./]\d{1,2}[./]\d{2}$/.test(text);

/** More days in a row than a list of holidays names. */
const mostInARow = 31;

/** The day a text means in some year, or in its own; null where it is none. */
function dayIn(text: string, year: number, isMonthFirst: boolean): Day | null {
  const tidy = text
    .replaceAll(/\s+/g, ' ')
    .replace(/(\d\.) (?=\d)/g, '$1')
    .trim();
  const typing = { today: `${year}-07-01`, isMonthFirst, monthNames };
  if (hasYear(tidy)) return readDay(tidy.replace(/(\d\.)\s+(?=\d{4}$)/, '$1'), typing);
  const joint = /[./]$/.test(tidy) ? '' : /^\d{1,2}\/\d{1,2}$/.test(tidy) ? '/' : ' ';
  return readDay(`${tidy}${joint}${year}`, typing);
}

function daysFrom(first: Day, last: Day | null): readonly Day[] {
  const [from, to] = [toDayNumber(first), toDayNumber(last ?? first)];
  if (to < from || to - from >= mostInARow) return [first];
  return Array.from({ length: to - from + 1 }, (_, i) => fromDayNumber(from + i));
}

function read(line: string, { years, isMonthFirst }: PastedTyping): readonly NamedDay[] {
  const inFront = dayFirst.exec(line);
  const behind = inFront ? null : dayLast.exec(line);
  const [first, last, name] = inFront
    ? [inFront[1], inFront[2], inFront[3]]
    : [behind?.[2], undefined, behind?.[1]];
  if (first === undefined) return [];
  const found = (hasYear(first) ? years.slice(0, 1) : years).flatMap((year) => {
    const day = dayIn(first, year, isMonthFirst);
    return day === null ? [] : daysFrom(day, last === undefined ? null : dayIn(last, year, isMonthFirst));
  });
  return found.map((date) => ({ date, name: (name ?? '').replaceAll(edges, '') }));
}

/** Days in a row with what is written behind them. */
export interface TypedSpell {
  readonly from: Day;
  readonly to: Day;
  readonly rest: string;
}

/** A day, or one to another, with the words behind it; null where there is none, or it ends before it starts. */
export function readSpell(text: string, year: number, isMonthFirst: boolean): TypedSpell | null {
  const [, first, last, rest = ''] = dayFirst.exec(text) ?? [];
  const from = first === undefined ? null : dayIn(first, year, isMonthFirst);
  const to = last === undefined ? from : dayIn(last, year, isMonthFirst);
  return from === null || to === null || to < from ? null : { from, to, rest: rest.trim() };
}

/** The days of a pasted list, each once and in order of time: the first name of a day counts. */
export function pastedHolidays(text: string, typing: PastedTyping): PastedHolidays {
  const days = new Map<Day, string>();
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    const found = read(line, typing);
    if (found.length === 0) unread.push(line.trim());
    for (const { date, name } of found) days.set(date, days.get(date) ?? name);
  }
  const sorted = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { days: sorted.map(([date, name]) => ({ date, name })), unread };
}
