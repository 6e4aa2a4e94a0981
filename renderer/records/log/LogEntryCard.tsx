// One entry of a log: what it was called at the left, who and when at the right, and below what it tells.
import type { ReactNode } from 'react';
import { momentText } from '../../../shared/text/format.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from './log.module.css';

interface LogEntryCardProps {
  readonly label: string;
  readonly who: string;
  readonly at: string;
  readonly children: ReactNode;
}

export const LogEntryCard = ({ label, who, at, children }: LogEntryCardProps) => (
  <li className={classes.step}>
    <div className={classes.head}>
      <span className={classes.label}>{label}</span>
      <Muted as="span" small>
        {who} · <time dateTime={at}>{momentText(at)}</time>
      </Muted>
    </div>
    {children}
  </li>
);
