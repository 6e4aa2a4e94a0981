// A part of a page or an inspector under a heading of its own, which is also its name for assistive technology.
import type { ReactNode } from 'react';
import { SectionHeading } from '../frame/SectionHeading.tsx';
import classes from './page.module.css';

interface SectionProps {
  readonly title: string;
  /** What it is called where the heading alone would not tell; the title when left out. */
  readonly label?: string;
  /** 2 also makes the heading larger: for the parts of a whole page. */
  readonly order?: 2 | 3;
  readonly count?: number;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A region with its heading. */
export function Section({ title, label = title, order, count, action, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={label}>
      <SectionHeading order={order} count={count} action={action}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}
