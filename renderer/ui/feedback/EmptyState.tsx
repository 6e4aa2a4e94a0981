// What a screen shows before anything is on it: the question, how an answer sounds, and the one button to start.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export interface EmptyStateProps {
  /** The question this place answers, as a sentence. */
  readonly question: string;
  readonly samples: readonly [string, string];
  readonly action:
    | { readonly label: string; readonly onClick: () => void; readonly icon?: ReactNode }
    | ReactNode;
  /** A second way to start, or a line of help; stands quietly under the button. */
  readonly children?: ReactNode;
}

type Action = Extract<EmptyStateProps['action'], { readonly onClick: () => void }>;

const isAction = (action: EmptyStateProps['action']): action is Action =>
  typeof action === 'object' && action !== null && 'onClick' in action;

/** The teaching empty state. */
export function EmptyState({ question, samples, action, children }: EmptyStateProps) {
  return (
    <section className={classes.empty} aria-label={question}>
      <h2 className={classes.question}>{question}</h2>
      <p className={classes.lead}>Answers sound like</p>
      <ul className={classes.samples}>
        {samples.map((sample) => (
          <li key={sample}>{sample}</li>
        ))}
      </ul>
      <div className={classes.action}>
        {isAction(action) ? (
          <Button variant="filled" size="md" onClick={action.onClick} leftSection={action.icon}>
            {action.label}
          </Button>
        ) : (
          action
        )}
      </div>
      {children === undefined ? null : <div className={classes.more}>{children}</div>}
    </section>
  );
}
