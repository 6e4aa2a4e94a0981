// A list in a hairline box, its rows parted by hairlines: for things that need no card each.
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** Each row says by itself how it is laid out. */
export const Rows = ({ label, children }: { readonly label?: string; readonly children: ReactNode }) => (
  <ul className={classes.rows} aria-label={label}>
    {children}
  </ul>
);

/** Lines without a box: words at the left, what can be done with them at the right. */
export const Lines = ({ label, children }: { readonly label?: string; readonly children: ReactNode }) => (
  <ul className={classes.lines} aria-label={label}>
    {children}
  </ul>
);
