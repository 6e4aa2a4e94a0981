// The heading of a group of fields or rows: quiet, with its count and at most one action at the right edge.
import { createContext, type ReactNode, useContext } from 'react';
import classes from './frame.module.css';

export interface SectionHeadingProps {
  readonly children: ReactNode;
  readonly count?: number | undefined;
  readonly action?: ReactNode;
  readonly order?: 2 | 3 | undefined;
  readonly id?: string | undefined;
}

/** The level of an ordinary section: 3, as most stand under a level 2 heading of their own. */
const SectionLevel = createContext<2 | 3>(3);

/** Around sections that stand right under the title of the page: no level is left out between. */
export function SectionsOfPage({ children }: { readonly children: ReactNode }) {
  return <SectionLevel.Provider value={2}>{children}</SectionLevel.Provider>;
}

/** A level 2 or 3 heading with a hairline's worth of room around it; `order` 2 is also larger. */
export function SectionHeading({ children, count, action, order = 3, id }: SectionHeadingProps) {
  const level = useContext(SectionLevel);
  const Heading = order === 2 || level === 2 ? 'h2' : 'h3';
  return (
    <div className={classes.headed} data-order={order}>
      <Heading className={classes.heading} id={id}>
        {children}
        {count === undefined ? null : <span className={classes.counted}> {count}</span>}
      </Heading>
      {action}
    </div>
  );
}
