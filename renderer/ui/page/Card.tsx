// One thing among its like: a hairline box with its name, what is said of it at the right, and its content.
import type { ReactNode } from 'react';
import { Named } from './Named.tsx';
import classes from './page.module.css';

interface CardProps {
  /** What assistive technology calls it; needed where there is no title. */
  readonly label?: string | undefined;
  readonly code?: string | null | undefined;
  readonly title?: string;
  readonly order?: 2 | 3 | 4;
  /** A figure or a word about the whole card. */
  readonly aside?: ReactNode;
  /** Makes the name a button. */
  readonly onOpen?: (() => void) | undefined;
  readonly selected?: boolean;
  /** For cards in an inspector. */
  readonly dense?: boolean;
  /** The record it shows, as kind and id: what leads to that record leads here. */
  readonly record?: string;
  readonly children?: ReactNode;
}

export function Card(props: CardProps) {
  const { label, code, title, order = 3, aside, onOpen, selected = false, dense = false, children } = props;
  const Heading = `h${order}` as const;
  return (
    <article
      className={classes.card}
      aria-label={label}
      data-record={props.record}
      data-selected={selected || undefined}
      data-dense={dense || undefined}
    >
      {title === undefined ? null : (
        <div className={classes.cardHead}>
          <Heading className={classes.cardTitle}>
            <Named code={code} title={title} onOpen={onOpen} />
          </Heading>
          {aside === undefined || aside === null ? null : <span className={classes.aside}>{aside}</span>}
        </div>
      )}
      {children}
    </article>
  );
}
