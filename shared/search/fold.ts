// Text as it is looked for: without case and accents, each letter knowing where it stood.

/** `text` folded; `starts[i]` is where in the original the folded letter `i` begins, with the end of the text last. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
}

const plain = (letter: string): string => letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Letter by letter, so that what was found can be shown in the original. */
export function fold(original: string): Folded {
  const starts: number[] = [];
  let text = '';
  let at = 0;
  for (const letter of original) {
    const folded = plain(letter);
    for (let i = 0; i < folded.length; i += 1) starts.push(at);
    text += folded;
    at += letter.length;
  }
  starts.push(at);
  return { text, starts };
}

/** The words of what was typed, folded, each once; "" has none. */
export const wordsOf = (query: string): readonly string[] => [
  ...new Set(
    fold(query)
      .text.split(/\s+/u)
      .filter((word) => word !== ''),
  ),
];
