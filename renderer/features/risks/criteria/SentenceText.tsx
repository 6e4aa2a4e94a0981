// A kill criterion's sentence for reading: its own words stand out, the words of the grammar step back.
import { runsOf } from './sentenceRuns.ts';
import classes from './Criteria.module.css';

/** A code or a figure is not broken over two lines; a long name may be. */
const mostUnbroken = 16;

export function SentenceText({ sentence }: { readonly sentence: string }) {
  let at = 0;
  return runsOf(sentence).map(({ text, isKeyword: isWord }) => {
    at += text.length + 1;
    return (
      <span
        key={at}
        className={isWord ? classes.keyword : classes.own}
        data-whole={text.length <= mostUnbroken || undefined}
      >
        {text}{' '}
      </span>
    );
  });
}
