// Money between integer minor units (how it is kept) and major units in a currency (how it is read and typed).
import { accept, refuse, type Parsed } from './parsed.ts';
import { printNumber, readDecimal, type NumberLimits } from './numbers.ts';

/** How many decimals an ISO 4217 currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

/** Minor units as money with its currency, for reading: 125000, EUR → "€1,250.00"; whole amounts drop the decimals. */
export function printMoney(minor: number, currency: string, locale?: string): string {
  const scale = 10 ** minorDigits(currency);
  const rounded = Math.round(minor);
  const whole = rounded % scale === 0 ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...whole }).format(rounded / scale);
}

/** Minor units as whole money, rounded half away from zero: for columns, where amounts are compared at a glance. */
export function printWholeMoney(minor: number, currency: string, locale?: string): string {
  const major = minor / 10 ** minorDigits(currency);
  const rounded = Math.sign(major) * Math.round(Math.abs(major));
  const options = {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  } as const;
  return new Intl.NumberFormat(locale, options).format(rounded);
}

/** Minor units as an amount to edit, without the currency: 125050 → "1,250.50". */
export function printAmount(minor: number | null, currency: string, locale?: string): string {
  if (minor === null) return '';
  const digits = minorDigits(currency);
  const whole = minor % 10 ** digits === 0;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits);
}

const powers: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/**
 * Typed money to integer minor units. The currency's code or sign may stand before or after, and k or m may shorten
 * thousands and millions ("€12.5k"). Limits are in minor units. More decimals than the currency has are refused, not rounded.
 */
export function parseMoney(
  text: string,
  currency: string,
  limits: NumberLimits = {},
  locale?: string,
): Parsed<number | null> {
  const bare = withoutCurrency(text, currency);
  if (bare === '') return limits.required ? refuse('An amount is needed here.') : accept(null);
  const power = powers[bare.slice(-1).toLowerCase()];
  const amount = readDecimal(power === undefined ? bare : bare.slice(0, -1), locale);
  if (amount === null) return refuse(`Write an amount in ${currency}, for example 1250 or 12.5k.`);
  const minor = amount * (power ?? 1) * 10 ** minorDigits(currency);
  return checkMinor(minor, currency, limits, locale);
}

function withoutCurrency(text: string, currency: string): string {
  const sign = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value;
  const escaped = [currency, sign ?? currency].map((word) => word.replaceAll(/[$.*+?^()[\]{}|\\]/g, '\\$&'));
  const around = new RegExp(`^(?:${escaped.join('|')})|(?:${escaped.join('|')})$`, 'gi');
  return text.trim().replaceAll(around, '').trim();
}

function checkMinor(
  exact: number,
  currency: string,
  limits: NumberLimits,
  locale: string | undefined,
): Parsed<number> {
  const minor = Math.round(exact);
  if (Math.abs(exact - minor) > 1e-4) {
    const digits = minorDigits(currency);
    return refuse(
      digits === 0
        ? `${currency} has no decimals.`
        : `${currency} has ${printNumber(digits)} decimals; write no more than that.`,
    );
  }
  if (!Number.isSafeInteger(minor)) return refuse('This amount is too large.');
  if (limits.min !== undefined && minor < limits.min)
    return refuse(`Write ${printMoney(limits.min, currency, locale)} or more.`);
  if (limits.max !== undefined && minor > limits.max)
    return refuse(`Write ${printMoney(limits.max, currency, locale)} or less.`);
  return accept(minor);
}
