// One thing among its like: a hairline box with its name, what is said of it at the right, and its content.
import type { ReactNode } from 'react';
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
  readonly children?: ReactNode;
}

export function Card({ label, title, aside, selected = false, dense = false, children, ...name }: CardProps) {
  return (
    <article
      className={classes.card}
      aria-label={label}
      data-selected={selected || undefined}
      data-dense={dense || undefined}
    >
      {title === undefined ? null : (
        <div className={classes.cardHead}>
          <Name title={title} {...name} />
          {aside === undefined || aside === null ? null : <span className={classes.aside}>{aside}</span>}
        </div>
      )}
      {children}
    </article>
  );
}

type NameProps = Pick<CardProps, 'code' | 'order' | 'onOpen'> & { readonly title: string };

function Name({ code, title, order = 3, onOpen }: NameProps) {
  const Heading = `h${order}` as const;
  const words = (
    <>
      {code ? <span className={classes.code}>{code} </span> : null}
      {title}
    </>
  );
  return (
    <Heading className={classes.cardTitle}>
      {onOpen === undefined ? (
        words
      ) : (
        <button type="button" className={classes.opens} onClick={onOpen}>
          {words}
        </button>
      )}
    </Heading>
  );
}
