// Reads a value with its unit out of a sentence: "11%", "€90k", "EUR 1,200", "30 minutes per stop".
import { sentenceSynonyms as say } from '../../../messages/rules/criterion/criterionSentence.ts';
import { readDecimal } from '../../../text/readDecimal.ts';
import { moneyUnitOf } from '../../../text/format.ts';
import type { SentenceText } from './sentenceText.ts';

export interface Amount {
  readonly value: number;
  /** Null: none is written. */
  readonly unit: string | null;
}

const number = /[-−+]?(?:\d{1,3}(?:[  \u202f'’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d)/y;
const signs: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const powers: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

const currencyAhead = /([a-z]{3}) ?(?=[-−+]?\d)/iy;

/** The currency before a number: its sign, or its code in capitals or as the metric has it. */
function readCurrency(text: SentenceText, ownUnit: string | null): string | null {
  const sign = signs[text.rest.charAt(0)];
  if (sign !== undefined) text.skip(1);
  if (sign !== undefined) return sign;
  currencyAhead.lastIndex = 0;
  const [, typed = ''] = currencyAhead.exec(text.rest) ?? [];
  const own = moneyUnitOf(ownUnit ?? '')?.currency;
  const code = own !== undefined && typed.toUpperCase() === own ? own : moneyUnitOf(typed)?.currency;
  if (code === undefined) return null;
  text.skip(typed.length);
  return code;
}

/** What money is paid for, behind the number: "EUR 2 per stop". */
function readPer(text: SentenceText, currency: string, ownUnit: string | null): string {
  const own = moneyUnitOf(ownUnit ?? '');
  const ahead = own?.currency === currency ? own.per.trim() : '';
  if (ahead !== '' && text.rest.toLowerCase().startsWith(ahead.toLowerCase())) {
    text.skip(ahead.length);
    return ownUnit ?? currency;
  }
  const per = /^(?:per |\/)/i.test(text.rest) ? text.takeUntil(say.afterUnit) : '';
  return `${currency}${per && !per.startsWith('/') ? ' ' : ''}${per}`;
}

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
  const currency = readCurrency(text, ownUnit);
  const typed = text.take(number);
  const value = typed && readDecimal(typed[0]);
  if (!typed || value === null) return null;
  const power = powers[text.take(/[km](?![\p{L}\p{N}])/iuy)?.[0].toLowerCase() ?? ''] ?? 1;
  if (isFirstOfTwo) {
    text.take(say.percent);
    return { value: value * power, unit: currency };
  }
  const unit = currency === null ? readUnit(text, ownUnit) : readPer(text, currency, ownUnit);
  return { value: value * power, unit };
}
