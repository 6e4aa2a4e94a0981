// A kill criterion's sentence for reading: what was agreed stands out, the words between step back.
import { isNamed, type SentenceRun } from '../../../../shared/rules/criterion/sentence/plainSentence.ts';
import classes from './Criteria.module.css';

export function SentenceText({ runs }: { readonly runs: readonly SentenceRun[] }) {
  return runs.map(({ text, part, isGap }, i) => (
    <span
      key={`${i} ${text}`}
      className={part === null || isGap ? classes.between : undefined}
      data-strong={(part !== null && !isGap && isNamed(part)) || undefined}
    >
      {text}
    </span>
  ));
}
