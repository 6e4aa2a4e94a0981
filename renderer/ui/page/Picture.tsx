// The frame of a drawing: it is as wide as the page, and scrolls sideways where that would be too narrow to read.
import type { ReactNode, Ref } from 'react';
import classes from './page.module.css';

interface PictureProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

export const Picture = ({ ref, children }: PictureProps) => (
  <div className={classes.picture} ref={ref}>
    {children}
  </div>
);

/** What is on white on paper, shown so. */
export const Plate = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.plate}>{children}</div>
);
