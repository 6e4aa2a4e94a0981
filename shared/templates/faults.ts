// What is wrong in a template file, line by line, in words for the person who wrote it.

export interface Fault {
  /** The file, as `from` names it; what was given to be read has none. */
  readonly file: string;
  /** Counted from one. */
  readonly line: number;
  readonly text: string;
}

/** "line 14: there is no goal G-9". */
export const faultSentence = ({ file, line, text }: Fault): string =>
  `${file === '' ? '' : `${file}, `}line ${line}: ${text}`;

/** So many faults are told of one file: who mends these will see what is left. */
export const mostFaults = 20;

/** Steps of typing from one word to another, no more than `most` counted. */
function stepsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const longestWord = 60;

/** `; did you mean “probability”?` for the known word nearest to one mistyped, or nothing when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  if (word.length > longestWord) return '';
  let best = { word: '', steps: 1 + word.length / 3 };
  for (const one of known) {
    const steps = stepsBetween(word.toLowerCase(), one.toLowerCase());
    if (steps < best.steps) best = { word: one, steps };
  }
  return best.word === '' ? '' : `; did you mean “${best.word}”?`;
}
