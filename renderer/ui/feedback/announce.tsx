// Speaks to screen readers: the window has one polite live region, and every part says its sentence through it.
import { useSyncExternalStore } from 'react';
import classes from './feedback.module.css';

interface Announcement {
  readonly sentence: string;
  readonly count: number;
}

let current: Announcement = { sentence: '', count: 0 };
const listeners = new Set<() => void>();

/** Says one sentence politely, also when it is the same as the last one. */
export function announce(sentence: string): void {
  current = { sentence, count: current.count + 1 };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The region itself; rendered once, by the provider. Two lines take turns so that a repeated sentence is spoken again. */
export function LiveRegion() {
  const { sentence, count } = useSyncExternalStore(subscribe, () => current);
  return (
    <div aria-live="polite" className={classes.hidden}>
      <p>{count % 2 === 0 ? sentence : ''}</p>
      <p>{count % 2 === 1 ? sentence : ''}</p>
    </div>
  );
}
