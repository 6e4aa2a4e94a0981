// A list and what is open of it, side by side.
import type { ReactNode } from 'react';
import classes from './frame.module.css';

interface PanesProps {
  /** What is said and can be done over both. */
  readonly bar: ReactNode;
  /** What assistive technology calls the list. */
  readonly label: string;
  /** The items of the list. */
  readonly list: ReactNode;
  readonly children: ReactNode;
}

export const Panes = ({ bar, label, list, children }: PanesProps) => (
  <div className={classes.paned}>
    <div className={classes.paneBar}>{bar}</div>
    <div className={classes.panes}>
      <ul className={classes.paneList} aria-label={label}>
        {list}
      </ul>
      {children}
    </div>
  </div>
);

/** What is open, at the right of the list. */
export const Pane = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <section className={classes.pane} aria-label={label}>
    {children}
  </section>
);
