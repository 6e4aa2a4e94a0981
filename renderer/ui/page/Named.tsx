// What a thing is called: its code, quiet, and its title.
import classes from './page.module.css';

interface NamedProps {
  readonly code?: string | null | undefined;
  readonly title: string;
  /** Makes the name a button that opens the thing. */
  readonly onOpen?: (() => void) | undefined;
  /** The thing is the one that is open. */
  readonly current?: boolean;
}

export function Named({ code, title, onOpen, current = false }: NamedProps) {
  const words = (
    <>
      {code ? <span className={classes.code}>{code} </span> : null}
      {title}
    </>
  );
  if (onOpen === undefined) return words;
  return (
    <button type="button" className={classes.opens} aria-current={current || undefined} onClick={onOpen}>
      {words}
    </button>
  );
}
