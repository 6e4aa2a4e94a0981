// A kill criterion's sentence for reading: its own words stand out, the words of the grammar step back.
import { keywords } from '../../../shared/rules/criterionGrammar.ts';
import classes from './Criteria.module.css';

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

export function SentenceText({ sentence }: { readonly sentence: string }) {
  let at = 0;
  return runsOf(sentence).map(({ text, isKeyword: isWord }) => {
    at += text.length + 1;
    return (
      <span key={at} className={isWord ? classes.keyword : classes.own}>
        {text}{' '}
      </span>
    );
  });
}
