// What a screen shows before anything is on it: the question, how an answer sounds, and the one button to start.
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Editable } from '../readOnly.tsx';
import classes from './feedback.module.css';

interface EmptyAction {
  readonly label: string;
  readonly onClick: () => void;
  /** It only shows another screen: offered also where nothing can be changed. */
  readonly leads?: true;
}

export interface EmptyStateProps {
  /** The question this place answers, as a sentence. */
  readonly question: string;
  readonly samples: readonly [string, string];
  readonly action: EmptyAction;
  /** A second way to start, or a line of help; stands quietly under the button. */
  readonly children?: ReactNode;
}

/** The teaching empty state. */
export function EmptyState({ question, samples, action, children }: EmptyStateProps) {
  const start = (
    <Button variant="filled" size="md" onClick={action.onClick}>
      {action.label}
    </Button>
  );
  return (
    <section className={classes.empty} aria-label={question}>
      <h2 className={classes.question}>{question}</h2>
      <p className={classes.lead}>{uiWords.answersSoundLike}</p>
      <ul className={classes.samples}>
        {samples.map((sample) => (
          <li key={sample}>{sample}</li>
        ))}
      </ul>
      <div className={classes.action}>{action.leads ? start : <Editable>{start}</Editable>}</div>
      {children === undefined ? null : <div className={classes.more}>{children}</div>}
    </section>
  );
}
