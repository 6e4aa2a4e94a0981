// Says that something happened in three steps: what happened, what is safe, what to do.
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { CloseButton } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './feedback.module.css';

export type CalloutTone = 'error' | 'warning' | 'info' | 'done';

const signs: Readonly<Record<CalloutTone, { readonly icon: Icon; readonly word: string }>> = {
  error: { icon: IconAlertCircle, word: uiWords.severities.error },
  warning: { icon: IconAlertTriangle, word: uiWords.severities.warning },
  info: { icon: IconInfoCircle, word: uiWords.severities.info },
  done: { icon: IconCircleCheck, word: commonWords.done },
};

export interface CalloutProps {
  readonly tone: CalloutTone;
  /** What happened, as a sentence. */
  readonly title: string;
  /** What it happened to, one by one. */
  readonly details?: readonly string[] | undefined;
  /** What is safe. */
  readonly safe?: string | undefined;
  /** What to do next. */
  readonly todo?: string | undefined;
  readonly actions?: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

/** A message in the page. Errors interrupt a screen reader, the others wait. */
export function Callout({ tone, title, details = [], safe, todo, actions, onClose }: CalloutProps) {
  const { icon: Sign, word } = signs[tone];
  return (
    <div className={classes.callout} data-tone={tone} role={tone === 'error' ? 'alert' : 'note'}>
      <Sign size={18} stroke={1.75} className={classes.icon} role="img" aria-label={word} />
      <div className={classes.text}>
        <p className={classes.title}>{title}</p>
        {details.length === 0 ? null : <Details label={title} lines={details} />}
        {safe === undefined ? null : <p>{safe}</p>}
        {todo === undefined ? null : <p>{todo}</p>}
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </div>
      {onClose === undefined ? null : (
        <CloseButton size="sm" aria-label={commonWords.dismiss} onClick={onClose} />
      )}
    </div>
  );
}

/** A long list scrolls, so that the message hides no more of the page than it must. */
const Details = ({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
  <div className={classes.details} role="group" aria-label={label} tabIndex={0}>
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
);
