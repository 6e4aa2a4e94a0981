// Reads and prints numbers the way the person writes them: either decimal sign, with or without thousands.
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { numberText } from '../../../../shared/text/format.ts';
import { readDecimal } from '../../../../shared/text/readDecimal.ts';
import { accept, refuse, type Parsed } from './parsed.ts';

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly integer?: boolean | undefined;
  readonly required?: boolean | undefined;
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
