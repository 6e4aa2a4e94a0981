// Which field a column of a register is about, by the words above it.
import { foreignWords } from './foreignWords.ts';
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

type Phrases = ReadonlyMap<string, RiskField>;

/** The longest known phrase among the words; a single letter means something only where it is all there is. */
function longestPhrase(words: readonly string[], known: Phrases, mostWords: number): string | null {
  let longest: string | null = null;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
      const phrase = words.slice(from, to).join(' ');
      const isLonger = phrase.length > Math.max(2, longest?.length ?? 0);
      if (isLonger && known.has(phrase)) longest = phrase;
    }
  }
  return longest;
}

/** Longer texts are no names. */
const mostChars = 200;

/** Reads names of columns by lists of phrases; of a phrase that two lists have, the earlier one decides. */
export function namedBy(
  lists: readonly (readonly [RiskField, readonly string[]])[],
): (header: string) => NamedField | null {
  const known = new Map<string, RiskField>(
    lists.toReversed().flatMap(([field, phrases]) => phrases.map((phrase) => [phrase, field] as const)),
  );
  const mostWords = Math.max(...[...known.keys()].map((phrase) => phrase.split(' ').length));
  return (header) => {
    if (header.length > mostChars) return null;
    const words = plainWords(header);
    const bare = words.replace(fillers, ' ').replace(/\s+/g, ' ').trim();
    const whole = [words, bare].find((phrase) => known.has(phrase));
    const phrase = whole ?? longestPhrase(bare.split(' '), known, mostWords);
    const field = phrase === null ? undefined : known.get(phrase);
    if (phrase === null || field === undefined) return null;
    const isWhole = whole !== undefined;
    return { field, isWhole, strength: phrase.length + (isWhole ? 1_000 : 0) };
  };
}

/** The field by the words of other registers alone: enough to find a header. */
export const foreignName = namedBy(foreignWords);
