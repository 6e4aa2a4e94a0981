// Reads a value with its unit out of a sentence: "11%", "€90k", "1,200 EUR", "30 minutes per stop".
import { sentenceSynonyms as say } from '../../../messages/rules/criterion/criterionSentence.ts';
import { readDecimal } from '../../../text/readDecimal.ts';
import type { SentenceText } from './sentenceText.ts';

export interface Amount {
  readonly value: number;
  /** Null: none is written. */
  readonly unit: string | null;
}

const number = /[-−+]?(?:\d{1,3}(?:[  \u202f'’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d)/y;
const signs: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const powers: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** The unit behind a number: that of the metric wherever it stands here, else what is written up to the next clause. */
function readUnit(text: SentenceText, ownUnit: string | null): string | null {
  const quoted = text.takeQuoted();
  if (quoted !== null) return quoted;
  if (ownUnit !== null && ownUnit !== '' && text.rest.toLowerCase().startsWith(ownUnit.toLowerCase())) {
    text.skip(ownUnit.length);
    return ownUnit;
  }
  if (text.take(say.percent)) {
    const of = /^of [\p{L} ]+?(?= (?:in \d+|for \d+|by|until|before)\b|[.,;]|$)/u.exec(text.rest)?.[0] ?? '';
    return ownUnit === null && of !== '' ? `% ${text.skip(of.length)}` : '%';
  }
  const sign = signs[text.rest.charAt(0)];
  if (sign !== undefined) text.skip(1);
  const typed = sign ?? text.takeUntil(say.afterUnit);
  return typed === '' ? null : typed;
}

/** An amount right here, or null. The first of two bounds has its unit behind the second. */
export function readAmount(text: SentenceText, ownUnit: string | null, isFirstOfTwo: boolean): Amount | null {
  const sign = signs[text.rest.charAt(0)];
  if (sign !== undefined) text.skip(1);
  const typed = text.take(number);
  const value = typed && readDecimal(typed[0]);
  if (!typed || value === null) return null;
  const power = powers[text.take(/[km](?![\p{L}\p{N}])/iuy)?.[0].toLowerCase() ?? ''] ?? 1;
  if (isFirstOfTwo) {
    text.take(say.percent);
    return { value: value * power, unit: sign ?? null };
  }
  return { value: value * power, unit: sign ?? readUnit(text, ownUnit) };
}
