// Brings words of any register to one plain form, so that `Eintritts-Wahrscheinlichkeit (1–5)` can be recognised.

const accents = /\p{Mark}/gu;

/** Lower case without accents, anything but letters and digits as single blanks: "Priorité n° 1" → "priorite n 1". */
export const plainWords = (text: string): string =>
  text
    .replace(/ß/g, 'ss')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$£#]+/gu, ' ')
    .trim();

/** A choice with the phrases that mean it, in plain form and separated by commas. */
export type WordList<T extends string> = readonly (readonly [T, string])[];
/** A list ready for looking things up. */
export type Phrases<T extends string> = readonly { readonly value: T; readonly phrase: string }[];

/** The longest phrases first, so that "very high" is found before "high". */
export const phrasesOf = <T extends string>(list: WordList<T>): Phrases<T> =>
  list
    .flatMap(([value, words]) => words.split(',').map((word) => ({ value, phrase: word.trim() })))
    .toSorted((a, b) => b.phrase.length - a.phrase.length);

/** What a cell means by a list: all of it one phrase, or a phrase in it as whole words; null when none is. */
export function meaningOf<T extends string>(phrases: Phrases<T>, cell: string): T | null {
  const words = plainWords(cell);
  if (words === '') return null;
  const exact = phrases.find(({ phrase }) => phrase === words);
  return (exact ?? phrases.find(({ phrase }) => ` ${words} `.includes(` ${phrase} `)))?.value ?? null;
}
