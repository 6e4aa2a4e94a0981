// Words beside the point: what a thing is counted from, what is lacking, a hint.
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface MutedProps {
  readonly children: ReactNode;
  /** A paragraph unless it stands inside a line. */
  readonly as?: 'p' | 'span';
  readonly small?: boolean;
}

export function Muted({ children, as: Tag = 'p', small = false }: MutedProps) {
  return (
    <Tag className={classes.muted} data-small={small || undefined}>
      {children}
    </Tag>
  );
}
