// Money between integer minor units (how it is kept) and major units in a currency (how it is read and typed).
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { exactMoneyText, minorDigits } from '../../../../shared/text/format.ts';
import { readDecimal } from '../../../../shared/text/readDecimal.ts';
import { accept, refuse, type Parsed } from './parsed.ts';
import { printNumber, type NumberLimits } from './numbers.ts';

const powers: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/**
 * Typed money to integer minor units. The currency's code or sign may stand before or after, and k or m may shorten
 * thousands and millions ("€12.5k"). Limits are in minor units. More decimals than the currency has are refused, not rounded.
 */
export function parseMoney(text: string, currency: string, limits: NumberLimits = {}): Parsed<number | null> {
  const bare = withoutCurrency(text, currency);
  if (bare === '') return limits.required ? refuse(fieldWords.amountNeeded) : accept(null);
  const power = powers[bare.slice(-1).toLowerCase()];
  const amount = readDecimal(power === undefined ? bare : bare.slice(0, -1));
  if (amount === null) return refuse(fieldWords.notAnAmount({ currency }));
  const minor = amount * (power ?? 1) * 10 ** minorDigits(currency);
  return checkMinor(minor, currency, limits);
}

function withoutCurrency(text: string, currency: string): string {
  const sign = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(1)
    .find(({ type }) => type === 'currency')?.value;
  const escaped = [currency, sign ?? currency].map((word) => word.replaceAll(/[$.*+?^()[\]{}|\\]/g, '\\$&'));
  const around = new RegExp(`^(?:${escaped.join('|')})|(?:${escaped.join('|')})$`, 'gi');
  return text.trim().replaceAll(around, '').trim();
}

function checkMinor(exact: number, currency: string, limits: NumberLimits): Parsed<number> {
  const minor = Math.round(exact);
  if (Math.abs(exact - minor) > 1e-4) {
    const digits = minorDigits(currency);
    return refuse(
      digits === 0
        ? fieldWords.noDecimals({ currency })
        : fieldWords.mostDecimals({ currency, digits: printNumber(digits) }),
    );
  }
  if (!Number.isSafeInteger(minor)) return refuse(fieldWords.amountTooLarge);
  if (limits.min !== undefined && minor < limits.min)
    return refuse(fieldWords.orMore({ least: exactMoneyText(limits.min, currency) }));
  if (limits.max !== undefined && minor > limits.max)
    return refuse(fieldWords.orLess({ most: exactMoneyText(limits.max, currency) }));
  return accept(minor);
}
