// How figures are written: numbers, money and shares, the same on every machine.
import { isSame } from '../rules/engine/compare.ts';

/** A number with its digits grouped by commas and at most so many decimals, trailing zeros dropped. */
export function numberText(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const digits = fraction.replace(/0+$/, '');
  const isZero = Number(whole) === 0 && digits === '';
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${digits && `.${digits}`}`;
}

/** A number beside the limit it is held against: with as many decimals as it takes to tell them apart, 9 at most. */
export function numberBeside(value: number, limit: number, decimals = 2): string {
  const text = numberText(value, decimals);
  const looksSame = text === numberText(limit, decimals) && !isSame(value, limit);
  return looksSame && decimals < 9 ? numberBeside(value, limit, decimals + 1) : text;
}

/** Asking the platform about a currency takes longer than most rules: it is asked once for each. */
const knownCurrencies = new Map<string, number>();

/** How many minor units make one unit of a currency: 100 for EUR, 1 for JPY, 1000 for KWD. */
export function minorPerMajor(currency: string): number {
  const known = knownCurrencies.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  const perMajor = 10 ** maximumFractionDigits;
  knownCurrencies.set(currency, perMajor);
  return perMajor;
}

/** Minor units as money with its currency, in whole units: "EUR 12,404". */
export const moneyText = (minor: number, currency: string): string =>
  `${currency} ${numberText(minor / minorPerMajor(currency), 0)}`;

/** A share as a percentage: 0.9635 → "96.4%". */
export const percentText = (share: number): string => `${numberText(share * 100, 1)}%`;

/** As `numberBeside`, for a share and its limit as percentages. */
export const percentBeside = (share: number, limit: number): string =>
  `${numberBeside(share * 100, limit * 100, 1)}%`;
