// Cuts a kill criterion's sentence into the grammar's words and its own, so that each can be drawn its way.
import { keywords } from '../../../../shared/rules/criterion/criterionGrammar.ts';

interface Run {
  readonly text: string;
  readonly isKeyword: boolean;
}

const isKeyword = (word: string): boolean => word === word.toUpperCase() && keywords.has(word);

/** The sentence cut where keywords begin and end; quoted names stay whole. */
export function runsOf(sentence: string): readonly Run[] {
  const runs: Run[] = [];
  for (const word of sentence.match(/"(?:[^"]|"")*"|\S+/g) ?? []) {
    const last = runs.at(-1);
    if (last?.isKeyword === isKeyword(word))
      runs[runs.length - 1] = { ...last, text: `${last.text} ${word}` };
    else runs.push({ text: word, isKeyword: isKeyword(word) });
  }
  return runs;
}
