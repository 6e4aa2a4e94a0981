// How figures, days and moments are written, for screens, findings, the command line and documents alike.
import { isSame } from '../rules/engine/compare.ts';

/** The language of the product is English; a locale says which signs its numbers and which order its dates have. */
let numberLocale = 'en-GB';
let dayLocale = 'en-GB';
const numberFormats = new Map<string, Intl.NumberFormat>();

/**
 * Decides for the whole program how figures are written: called once, where a program starts. `locale` is a BCP 47 tag
 * such as "de-DE": its signs for decimals and thousands are used, always with Latin digits, and with a month before
 * the day in dates of the United States. Without a call all is written as in "en-GB". False, and nothing changed, for a tag nobody knows.
 */
export function writeAsIn(locale: string): boolean {
  const [known] = supported(locale);
  if (known === undefined) return false;
  numberLocale = known;
  dayLocale = /^en(-US)?$/.test(known) ? 'en-US' : 'en-GB';
  numberFormats.clear();
  return true;
}

function supported(locale: string): readonly string[] {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale);
  } catch {
    // Not a tag at all: the platform throws for what it cannot read.
    return [];
  }
}

/** One format for each number of decimals: making one takes longer than using it a thousand times. */
function numberFormat(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(numberLocale, {
    numberingSystem: 'latn',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    signDisplay: 'negative',
  });
  numberFormats.set(key, format);
  return format;
}

/** A large number where there is little room, as people type it: 5,000 → "5k", 1,500,000 → "1.5m", but 1,250 whole. */
export function briefNumberText(value: number): string {
  const [size, letter] = Math.abs(value) >= 1e6 ? ([1e6, 'm'] as const) : ([1e3, 'k'] as const);
  const isExact = Math.abs(value) >= 1e3 && value % (size / 10) === 0;
  return isExact || Math.abs(value) >= 1e4 ? `${numberText(value / size, 1)}${letter}` : numberText(value);
}

/** The sign between thousands and the one before decimals, as `numberText` writes them. */
export function numberSigns(): { readonly group: string | undefined; readonly decimal: string } {
  const parts = numberFormat(1, 1).formatToParts(1_234_567.8);
  const sign = (of: string) => parts.find(({ type }) => type === of)?.value;
  return { group: sign('group'), decimal: sign('decimal') ?? '.' };
}

/** A number with its thousands grouped and at most so many decimals, trailing zeros dropped but for `least` of them. */
export function numberText(value: number, decimals = 2, least = 0): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  // Rounded as its decimal digits say, which some platforms do and others do not.
  return numberFormat(least, decimals)
    .format(Number(value.toFixed(decimals)))
    .replace('-', '−');
}

/** A number beside the limit it is held against: with as many decimals as it takes to tell them apart, 9 at most. */
export function numberBeside(value: number, limit: number, decimals = 2): string {
  const text = numberText(value, decimals);
  const looksSame = text === numberText(limit, decimals) && !isSame(value, limit);
  return looksSame && decimals < 9 ? numberBeside(value, limit, decimals + 1) : text;
}

/** A unit of money, as its currency and what one pays it for: "EUR per stop" → "EUR", " per stop". */
const moneyUnit = /^([A-Z]{3})(?![\p{L}\p{N}])(.*)$/u;

/** Asking the platform for its currencies takes long: it is asked once. */
let currencies: ReadonlySet<string> | null = null;

/** Whether a word is the ISO 4217 code of a currency. */
function isCurrency(word: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(word);
}

/** The currency of a unit of money, and what follows it; null for other units. */
export function moneyUnitOf(unit: string): { readonly currency: string; readonly per: string } | null {
  const [, currency = '', per = ''] = moneyUnit.exec(unit) ?? [];
  return isCurrency(currency) ? { currency, per } : null;
}

/** A number with its unit: "22%", "12% of orders", "30 minutes", and as all money "EUR 1,200", "EUR 2 per stop". */
export function withUnit(number: string, unit: string): string {
  if (unit.startsWith('%')) return `${number}${unit}`;
  const money = moneyUnitOf(unit);
  return money ? `${money.currency} ${number}${money.per}` : `${number} ${unit}`.trim();
}

/** What the first of two figures has of their unit, which is said once behind the second: a percent sign, a currency. */
export const signOf = (unit: string): string =>
  unit.startsWith('%') ? '%' : (moneyUnitOf(unit)?.currency ?? '');

/** As `withUnit`, of a value; `number` where that is written already. */
export const measureText = (
  value: number,
  unit: string,
  decimals = 2,
  number = numberText(value, decimals),
): string => withUnit(number, unit);

/** Asking the platform about a currency takes longer than most rules: it is asked once for each. */
const knownCurrencies = new Map<string, number>();

/** How many decimals the amounts of an ISO 4217 currency have: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const known = knownCurrencies.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  knownCurrencies.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/** How many minor units make one unit of a currency: 100 for EUR, 1 for JPY, 1000 for KWD. */
export const minorPerMajor = (currency: string): number => 10 ** minorDigits(currency);

/** Minor units as money with its currency, in whole units, half away from zero: "EUR 12,404". */
export const moneyText = (minor: number, currency: string): string =>
  `${currency} ${numberText(minor / minorPerMajor(currency), 0)}`;

/** Minor units as an amount without its currency, to the last minor unit; whole amounts without decimals; null is empty. */
export function amountText(minor: number | null, currency: string): string {
  if (minor === null) return '';
  const digits = minorDigits(currency);
  const isWhole = minor % 10 ** digits === 0;
  return numberText(minor / 10 ** digits, digits, isWhole ? 0 : digits);
}

/** Minor units as money with its currency, to the last minor unit: "EUR 1,250.50". */
export const exactMoneyText = (minor: number, currency: string): string =>
  `${currency} ${amountText(Math.round(minor), currency)}`;

/** A share as a percentage: 0.9635 → "96.4%". */
export const percentText = (share: number): string => `${numberText(share * 100, 1)}%`;

/** As `numberBeside`, for a share and its limit as percentages. */
export const percentBeside = (share: number, limit: number): string =>
  `${numberBeside(share * 100, limit * 100, 1)}%`;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The short name of a month, 1 to 12. */
export const monthText = (month: number): string => months[month - 1] ?? '';

/** `2026-02-27` → "27 Feb", in the United States "Feb 27". */
export function shortDayText(day: string): string {
  const [, month = '', date = ''] = day.split('-').map(Number);
  const name = monthText(Number(month));
  return dayLocale === 'en-US' ? `${name} ${date}` : `${date} ${name}`;
}

/** `2026-02-27` → "27 Feb 2026", in the United States "Feb 27, 2026"; null is "unknown". */
export function dayText(day: string | null): string {
  if (day === null) return 'unknown';
  return `${shortDayText(day)}${dayLocale === 'en-US' ? ', ' : ' '}${day.slice(0, 4)}`;
}

/** Whether the month stands before the day in dates that are all digits, and weeks begin on Sunday. */
export const isMonthFirst = (): boolean => dayLocale === 'en-US';

/** The names of the months as they may be typed, January first: in English and in the language of the locale. */
export const monthNames = (): readonly (readonly string[])[] =>
  months.map((_, month) =>
    ['en-GB', numberLocale].map((locale) =>
      new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', numberingSystem: 'latn' }).format(
        Date.UTC(2024, month, 1),
      ),
    ),
  );

/** A month with its year: "March 2026". */
export const monthYearText = (day: string): string =>
  new Intl.DateTimeFormat(dayLocale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(day),
  );

/** A day in full: "Thursday 12 March 2026". */
export const fullDayText = (day: string): string =>
  new Intl.DateTimeFormat(dayLocale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));

/** The name of a day of the week, 1 Monday to 7 Sunday. */
export const weekdayText = (weekday: number): string =>
  // 1 January 2024 was a Monday.
  new Intl.DateTimeFormat(dayLocale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));

export type Precision = 'day' | 'minute' | 'second';

const momentStyles = {
  day: { dateStyle: 'medium' },
  minute: { dateStyle: 'medium', timeStyle: 'short' },
  second: { dateStyle: 'medium', timeStyle: 'medium' },
} as const satisfies Readonly<Record<Precision, Intl.DateTimeFormatOptions>>;

const msOf = (at: string | number): number => (typeof at === 'number' ? at : Date.parse(at));

/** A moment (an ISO instant, or milliseconds since 1970) by the clock of this computer. */
export const momentText = (at: string | number, precision: Precision = 'minute'): string =>
  new Intl.DateTimeFormat(dayLocale, momentStyles[precision]).format(msOf(at));

/** The time of day of a moment by the clock of this computer: "14:05". */
export const clockText = (at: string | number): string =>
  new Intl.DateTimeFormat(dayLocale, { hour: '2-digit', minute: '2-digit' }).format(msOf(at));
