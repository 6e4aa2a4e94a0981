// Long work in words and a bar: what is being done, how far it is, and the way to stop it.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { numberText } from '../../../shared/text/format.ts';
import { Button } from '@mantine/core';
import { useId } from 'react';
import classes from './feedback.module.css';

export interface ProgressNoteProps {
  readonly label: string;
  /** `null` when there is nothing to count. */
  readonly done: number | null;
  /** `null` while it is not known how much there is; then only the count is shown. */
  readonly total: number | null;
  readonly onCancel?: (() => void) | undefined;
}

/** A progress bar with its count. */
export function ProgressNote({ label, done, total, onCancel }: ProgressNoteProps) {
  const id = useId();
  const share = total === null || total === 0 || done === null ? undefined : Math.min(1, done / total);
  const count = [done, total]
    .flatMap((number) => (number === null ? [] : numberText(number)))
    .join(uiWords.outOf);
  return (
    <div className={classes.note}>
      <div className={classes.words}>
        <span id={id}>{label}</span>
        <span className={classes.count}>{count}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total ?? undefined}
        aria-valuenow={share === undefined ? undefined : (done ?? undefined)}
        aria-valuetext={count === '' ? undefined : count}
        className={classes.track}
      >
        {share === undefined ? (
          <div className={classes.unknown} />
        ) : (
          <div className={classes.bar} style={{ inlineSize: `${share * 100}%` }} />
        )}
      </div>
      {onCancel === undefined ? null : (
        <Button size="xs" className={classes.cancel} onClick={onCancel}>
          {commonWords.cancel}
        </Button>
      )}
    </div>
  );
}
