// A part of a page or an inspector under a heading of its own, which is also its name for assistive technology.
import type { ReactNode, Ref } from 'react';
import { SectionHeading } from '../frame/SectionHeading.tsx';
import { FoldedSection } from './FoldedSection.tsx';
import { useFolding } from './folding.tsx';
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
  /** Where sections fold: what it holds in one line, the further places inside it, and whether it begins open. */
  readonly summary?: string | undefined;
  readonly holds?: readonly string[];
  readonly startsOpen?: boolean;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A region with its heading; where sections fold, behind it. */
export function Section({ title, label = title, fills, ...props }: SectionProps) {
  const folding = useFolding();
  if (folding) return <FoldedSection {...props} folding={folding} title={title} label={label} />;
  const { field, ref, children, order, count, action } = props;
  return (
    <section
      className={classes.section}
      aria-label={label}
      data-field={field}
      data-fills={fills || undefined}
      ref={ref}
    >
      <SectionHeading order={order} count={count} action={action}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}
