// A list in a hairline box, its rows parted by hairlines: for things that need no card each.
import type { ReactNode } from 'react';
import classes from './page.module.css';

export const Rows = ({ label, children }: { readonly label?: string; readonly children: ReactNode }) => (
  <ul className={classes.rows} aria-label={label}>
    {children}
  </ul>
);
