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

/** The best field for the name of a column; null when none of its words is known. */
export function fieldNamed(header: string): NamedField | null {
  const words = plainWords(header);
  const bare = words.replace(fillers, ' ').replace(/\s+/g, ' ').trim();
  let best: NamedField | null = null;
  for (const [field, phrases] of headerWords) {
    for (const phrase of phrases) {
      const isWhole = phrase === words || phrase === bare;
      // A single letter means something only where it is all there is.
      const isPart = phrase.length > 2 && ` ${bare} `.includes(` ${phrase} `);
      if (!isWhole && !isPart) continue;
      const strength = phrase.length + (isWhole ? 1_000 : 0);
      if (best === null || strength > best.strength) best = { field, isWhole, strength };
    }
  }
  return best;
}
