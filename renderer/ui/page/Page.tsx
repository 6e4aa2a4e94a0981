// What stands under the tabs of a stage: the room of a screen, and how its parts stand in it.
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  readonly children: ReactNode;
  /** The page itself does not scroll: one part, a `Fill`, takes the room that the others leave. */
  readonly fills?: boolean;
  /** Lines stay short enough to read, however wide the window is. */
  readonly measured?: boolean;
}

/** A screen's parts below each other, scrolling together. */
export function Page({ children, fills = false, measured = false }: PageProps) {
  return (
    <div className={classes.page} data-fills={fills || undefined} data-measured={measured || undefined}>
      {children}
    </div>
  );
}

/** The part of a page that takes the room left, such as a grid: it scrolls by itself. */
export const Fill = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.fill}>{children}</div>
);

/** One line over what it is about: words or figures at the left, what can be done at the right. */
export const Bar = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.bar}>{children}</div>
);

interface FieldsProps {
  /** The field of the record that they make up together. */
  readonly field?: string;
  readonly children: ReactNode;
}

/** Fields side by side, as many as the width holds: two in an inspector. */
export const Fields = ({ field, children }: FieldsProps) => (
  <div className={classes.fields} data-field={field}>
    {children}
  </div>
);

/** Cards side by side, as many as the width holds. */
export const Cards = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.cards}>{children}</div>
);

/** Forms and lists side by side, as many as can be read. */
export const Columns = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.columns}>{children}</div>
);
