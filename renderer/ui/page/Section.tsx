// A part of a page or an inspector under a heading of its own, which is also its name for assistive technology.
import type { ReactNode, Ref } from 'react';
import { SectionHeading } from '../frame/SectionHeading.tsx';
import classes from './page.module.css';

interface SectionProps {
  readonly title: string;
  /** What it is called where the heading alone would not tell; the title when left out. */
  readonly label?: string | undefined;
  /** 2 also makes the heading larger: for the parts of a whole page. */
  readonly order?: 2 | 3;
  readonly count?: number;
  readonly action?: ReactNode;
  /** The field of the record that it shows: what leads to that field leads here. */
  readonly field?: string;
  /** As tall as what it stands in: for a `Fill` inside one. */
  readonly fills?: boolean;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A region with its heading. */
export function Section({ title, label = title, field, fills, ref, children, ...heading }: SectionProps) {
  return (
    <section
      className={classes.section}
      aria-label={label}
      data-field={field}
      data-fills={fills || undefined}
      ref={ref}
    >
      <SectionHeading {...heading}>{title}</SectionHeading>
      {children}
    </section>
  );
}
