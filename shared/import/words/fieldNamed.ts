// Which field a column of a register is about, by the words above it.
import { headerWords } from './headerWords.ts';
import { plainWords } from './plainWords.ts';
import type { RiskField } from './riskFields.ts';

/** Words that say nothing about the field: how a scale runs, that a figure is the one before treatment. */
const fillers =
  /\b(?:inherent|initial|gross|raw|current|pre|before|untreated|brut|brute|brutto|inicial|initiale|inherente)\b|\b[01] ?(?:to|bis|a|au)? ?(?:3|4|5|6|10|100)\b|\b1to\d+\b/g;

export interface NamedField {
  readonly field: RiskField;
  /** Whether all of the name means the field, not only a part of it. */
  readonly isWhole: boolean;
  /** The larger the surer: all of the name is best, else the longest phrase in it. */
  readonly strength: number;
}

/** The field of each phrase; where two lists have it, the earlier one. */
const fieldOf = new Map<string, RiskField>();
for (const [field, phrases] of headerWords)
  for (const phrase of phrases) if (!fieldOf.has(phrase)) fieldOf.set(phrase, field);
const mostWords = Math.max(...[...fieldOf.keys()].map((phrase) => phrase.split(' ').length));

/** The longest known phrase among the words; a single letter means something only where it is all there is. */
function longestPhrase(words: readonly string[]): string | null {
  let longest: string | null = null;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
      const phrase = words.slice(from, to).join(' ');
      const isLonger = phrase.length > Math.max(2, longest?.length ?? 0);
      if (isLonger && fieldOf.has(phrase)) longest = phrase;
    }
  }
  return longest;
}

/** Longer texts are no names. */
const mostChars = 200;

/** The best field for the name of a column; null when none of its words is known. */
export function fieldNamed(header: string): NamedField | null {
  if (header.length > mostChars) return null;
  const words = plainWords(header);
  const bare = words.replace(fillers, ' ').replace(/\s+/g, ' ').trim();
  const whole = [words, bare].find((phrase) => fieldOf.has(phrase));
  const phrase = whole ?? longestPhrase(bare.split(' '));
  const field = phrase === null ? undefined : fieldOf.get(phrase);
  if (phrase === null || field === undefined) return null;
  const isWhole = whole !== undefined;
  return { field, isWhole, strength: phrase.length + (isWhole ? 1_000 : 0) };
}
