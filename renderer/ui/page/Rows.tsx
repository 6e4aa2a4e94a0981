// A list in a hairline box, its rows parted by hairlines: for things that need no card each.
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** Each row says by itself how it is laid out. */
export const Rows = ({ label, children }: { readonly label?: string; readonly children: ReactNode }) => (
  <ul className={classes.rows} aria-label={label}>
    {children}
  </ul>
);

interface LinesProps {
  readonly label?: string;
  /** For many short ones. */
  readonly dense?: boolean;
  readonly children: ReactNode;
}

/** Lines without a box: words at the left, what can be done with them at the right. */
export const Lines = ({ label, dense = false, children }: LinesProps) => (
  <ul className={classes.lines} aria-label={label} data-dense={dense || undefined}>
    {children}
  </ul>
);

/** Parts of one thing without a box, each a small form under a hairline. */
export const Parts = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ul className={classes.parts} aria-label={label}>
    {children}
  </ul>
);

interface PickRowProps {
  readonly mark?: ReactNode;
  readonly name: ReactNode;
  readonly aside?: ReactNode;
  /** A line below; what is strong in it is bad. */
  readonly note?: ReactNode;
  readonly current?: boolean;
  /** The whole name is read: it takes as many lines as it needs. */
  readonly wraps?: boolean;
  readonly onPick: () => void;
}

/** What a row of a list holds where all of it leads somewhere. */
export const PickRow = ({
  mark,
  name,
  aside,
  note,
  current = false,
  wraps = false,
  onPick,
}: PickRowProps) => (
  <button type="button" className={classes.pick} aria-current={current || undefined} onClick={onPick}>
    {mark}
    <span className={classes.pickName} data-wraps={wraps || undefined}>
      {name}
    </span>
    <span>{aside}</span>
    {note === undefined ? null : <span className={classes.pickNote}>{note}</span>}
  </button>
);
