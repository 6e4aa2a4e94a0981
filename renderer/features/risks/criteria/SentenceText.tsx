// A kill criterion's sentence for reading: what was agreed stands out, the words between step back.
import type { SentenceRun } from '../../../../shared/rules/criterion/sentence/plainSentence.ts';
import classes from './Criteria.module.css';

export function SentenceText({ runs }: { readonly runs: readonly SentenceRun[] }) {
  return runs.map(({ text, part }, i) => (
    <span key={`${i} ${text}`} className={part === null ? classes.between : classes.own}>
      {text}
    </span>
  ));
}
