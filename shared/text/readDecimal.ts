// Reads a number as people type it: either decimal sign, with or without thousands.
import { numberSigns } from './format.ts';

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
