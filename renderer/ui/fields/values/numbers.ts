// Reads and prints numbers the way the person writes them: either decimal sign, with or without thousands.
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { numberSigns, numberText } from '../../../../shared/text/format.ts';
import { accept, refuse, type Parsed } from './parsed.ts';

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly integer?: boolean | undefined;
  readonly required?: boolean | undefined;
}

/**
 * Decides which sign in the text is the decimal one. Of two kinds it is the last; a sign that stands twice, or before
 * exactly three digits where numbers here are grouped with it, sets thousands apart.
 */
function decimalSignIn(digits: string): ',' | '.' {
  const lastComma = digits.lastIndexOf(',');
  const lastDot = digits.lastIndexOf('.');
  const sign = lastComma > lastDot ? ',' : '.';
  if (lastComma >= 0 && lastDot >= 0) return sign;
  const repeated = digits.indexOf(sign) !== digits.lastIndexOf(sign);
  const grouped = sign === numberSigns().group && /^\d{1,3}[.,]\d{3}$/.test(digits);
  if (repeated || grouped) return sign === ',' ? '.' : ',';
  return sign;
}

/**
 * A decimal number out of typed text, or null when the text is not one.
 * Spaces and apostrophes count as thousands signs; no exponents, no units.
 */
export function readDecimal(text: string): number | null {
  const compact = text.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  const match = /^([+-]?)([\d.,]*\d[\d.,]*)$/.exec(compact);
  const digits = match?.[2];
  if (digits === undefined) return null;
  const sign = decimalSignIn(digits);
  const [whole = '', fraction = '', ...rest] = digits.split(sign);
  const other = sign === ',' ? '.' : ',';
  const groupsFit = !whole.includes(other) || /^\d{1,3}([.,]\d{3})+$/.test(whole);
  if (rest.length > 0 || fraction.includes(other) || !groupsFit) return null;
  const value = Number(`${match?.[1] ?? ''}${whole.replaceAll(other, '') || '0'}.${fraction || '0'}`);
  return Number.isFinite(value) ? value : null;
}

/** A number as a person reads it: thousands grouped, at most `decimals` digits after the sign, empty for null. */
export function printNumber(value: number | null, decimals = 6): string {
  if (value === null) return '';
  return numberText(value, decimals);
}

/** Checks a number against its limits; the sentence names the limit that was passed. */
export function checkNumber(value: number, limits: NumberLimits, unit = ''): Parsed<number> {
  const printed = (limit: number) => `${printNumber(limit)}${unit}`;
  if (limits.integer && !Number.isInteger(value)) return refuse(fieldWords.notWhole);
  if (limits.min !== undefined && value < limits.min)
    return refuse(fieldWords.orMore({ least: printed(limits.min) }));
  if (limits.max !== undefined && value > limits.max)
    return refuse(fieldWords.orLess({ most: printed(limits.max) }));
  return accept(value);
}

/** Typed text to a number within limits; empty text is null unless a value is required. */
export function parseNumber(text: string, limits: NumberLimits): Parsed<number | null> {
  if (text.trim() === '') return limits.required ? refuse(fieldWords.numberNeeded) : accept(null);
  const value = readDecimal(text);
  return value === null ? refuse(fieldWords.notANumber) : checkNumber(value, limits);
}

/** Typed percent ("35" or "35 %") to a share (0.35); limits are shares too. */
export function parsePercent(text: string, limits: NumberLimits): Parsed<number | null> {
  const bare = text.replace(/%\s*$/, '');
  if (bare.trim() === '') return limits.required ? refuse(fieldWords.percentNeeded) : accept(null);
  const percent = readDecimal(bare);
  if (percent === null) return refuse(fieldWords.notAPercent);
  const inPercent = {
    min: (limits.min ?? 0) * 100,
    max: (limits.max ?? 1) * 100,
  };
  const checked = checkNumber(percent, inPercent, ' %');
  // Twelve digits cut what dividing by 100 adds in binary.
  return checked.ok ? accept(Number((percent / 100).toPrecision(12))) : checked;
}

/** A share (0.35) as percent text without the sign ("35"). */
export function printPercent(share: number | null): string {
  return share === null ? '' : printNumber(Number((share * 100).toPrecision(12)), 4);
}
