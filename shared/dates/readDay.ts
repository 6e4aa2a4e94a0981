// Reads a day the way people write it in a sentence: "31 March 2027", "Mar 31, 2027", "31.3.27", "2027-03-31".
import { fromDayNumber, toDayNumber } from './dayNumber.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const name = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const date = String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?`;
const year = String.raw`(?:,? ?(\d{4}|’?'?\d{2}(?!\d)))?`;

/** What was read, and how many characters of the text it took. */
export interface ReadDay {
  readonly day: string;
  readonly length: number;
}

function dayOf(y: number, m: number, d: number): string | null {
  const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return fromDayNumber(toDayNumber(text)) === text ? text : null;
}

const yearOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const digits = text.replaceAll(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
};

/** The day with this date that is not before `asOf`, where no year was written. */
function withYear(written: string | undefined, m: number, d: number, asOf: string): string | null {
  const y = yearOf(written);
  if (y !== null) return dayOf(y, m, d);
  const thisYear = Number(asOf.slice(0, 4));
  const day = dayOf(thisYear, m, d);
  return day !== null && day < asOf ? dayOf(thisYear + 1, m, d) : day;
}

const monthOf = (word: string | undefined): number =>
  months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;

/** A day at the start of a text, or null. `monthFirst`: 3/12 is March 12. A day without a year lies ahead of `asOf`. */
export function readDay(text: string, asOf: string, monthFirst: boolean): ReadDay | null {
  const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => string | null])[] = [
    [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([, y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
    [
      new RegExp(`^${date} ?(?:of )?${name}${year}`, 'i'),
      ([, d, m, y]) => withYear(y, monthOf(m), Number(d), asOf),
    ],
    [new RegExp(`^${name} ?${date}${year}`, 'i'), ([, m, d, y]) => withYear(y, monthOf(m), Number(d), asOf)],
    [
      /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2})(?!\d))?/,
      ([, d, m, y]) => withYear(y, Number(m), Number(d), asOf),
    ],
    [
      /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?!\d)/,
      ([, a, b, y]) => withYear(y, Number(monthFirst ? a : b), Number(monthFirst ? b : a), asOf),
    ],
  ];
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    const day = match && read(match);
    if (match && day) return { day, length: match[0].length };
  }
  return null;
}
