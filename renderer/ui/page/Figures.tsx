// Figures in a row: each with its label above and, where it needs one, a note below.
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface FiguresProps {
  readonly label?: string;
  readonly children: ReactNode;
  /** Over a whole page. */
  readonly large?: boolean;
  /** The same figures stand in other cards too: then in columns of one width. */
  readonly compared?: boolean;
}

/** A list of `Figure`s. */
export function Figures({ label, children, large = false, compared = false }: FiguresProps) {
  return (
    <dl
      className={classes.figures}
      aria-label={label}
      data-large={large || undefined}
      data-compared={compared || undefined}
    >
      {children}
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: string | undefined;
  /** The note says what is wrong. */
  readonly bad?: boolean;
}

/** One figure; stands in `Figures`. */
export function Figure({ label, value, note = '', bad = false }: FigureProps) {
  return (
    <div className={classes.figure}>
      <dt>{label}</dt>
      <dd className={classes.value}>{value}</dd>
      {note === '' ? null : (
        <dd className={classes.note} data-bad={bad || undefined}>
          {note}
        </dd>
      )}
    </div>
  );
}
