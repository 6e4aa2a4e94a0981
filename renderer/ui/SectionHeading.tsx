// The heading of a group of fields or rows: quiet, with its count and at most one action at the right edge.
import type { ReactNode } from 'react';
import classes from './SectionHeading.module.css';

export interface SectionHeadingProps {
  readonly children: ReactNode;
  readonly count?: number | undefined;
  readonly action?: ReactNode;
  readonly order?: 2 | 3 | undefined;
  readonly id?: string | undefined;
}

/** A level 2 or 3 heading with a hairline's worth of room around it. */
export function SectionHeading({ children, count, action, order = 3, id }: SectionHeadingProps) {
  const Heading = order === 2 ? 'h2' : 'h3';
  return (
    <div className={classes.row} data-order={order}>
      <Heading className={classes.heading} id={id}>
        {children}
        {count === undefined ? null : <span className={classes.count}> {count}</span>}
      </Heading>
      {action}
    </div>
  );
}
