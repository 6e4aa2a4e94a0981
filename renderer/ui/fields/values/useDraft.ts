// Holds what a person is typing apart from the value that is kept, and writes it on every pause, when typing on is saved,
// on blur and on leaving.
import { useCallback, useEffect, useRef, useState } from 'react';
import { addTyping } from './pendingEdits.ts';
import type { Parsed } from './parsed.ts';

export interface DraftOptions<T, D> {
  readonly value: T;
  readonly print: (value: T) => D;
  readonly parse: (draft: D) => Parsed<T>;
  readonly onCommit: (value: T) => void;
  readonly same?: (a: T, b: T) => boolean;
  readonly delayMs?: number;
  /** A pause says nothing of text that is no value yet: only leaving the field does. */
  readonly isQuiet?: boolean;
}

export interface Draft<D> {
  readonly draft: D;
  /** The sentence to show beside the field while its text is not a value. */
  readonly problem: string | undefined;
  readonly change: (draft: D) => void;
  /**
   * Writes a waiting edit now; good text is then shown as the value prints, bad text stays to be mended. True: the text
   * is a value.
   */
  readonly finish: () => boolean;
}

interface Pending {
  /** False: the text is no value; that is said only where `isFinal`, as it may still become one. */
  readonly write: (isFinal: boolean) => boolean;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly forget: () => void;
}

const pauseMs = 400;

/**
 * The draft of one field. An edit keeps the `onCommit` of the moment it was typed, so text typed for one record can
 * never land in another that has taken its place on screen.
 */
export function useDraft<T, D>(options: DraftOptions<T, D>): Draft<D> {
  const { value, print, parse, onCommit, same = Object.is, delayMs = pauseMs, isQuiet = false } = options;
  const [typed, setTyped] = useState<{ draft: D } | null>(null);
  const [problem, setProblem] = useState<string>();
  const [seen, setSeen] = useState(value);
  const [written, setWritten] = useState<{ value: T } | null>(null);
  const pending = useRef<Pending>(null);

  // A value that changed by other hands (undo, another window) replaces what was typed; our own does not.
  if (!same(seen, value)) {
    setSeen(value);
    if (written === null || !same(written.value, value)) {
      setTyped(null);
      setProblem(undefined);
    }
  }

  const end = useCallback((isFinal: boolean): boolean => {
    const edit = pending.current;
    if (edit === null) return true;
    pending.current = null;
    const good = edit.write(isFinal);
    if (!good && !isFinal) {
      pending.current = edit;
      return false;
    }
    clearTimeout(edit.timer);
    edit.forget();
    return good;
  }, []);
  const flush = useCallback(() => end(true), [end]);
  const settle = useCallback(() => end(false), [end]);

  const change = (draft: D) => {
    if (pending.current !== null) {
      clearTimeout(pending.current.timer);
      pending.current.forget();
    }
    const write = (isFinal: boolean) => {
      const parsed = parse(draft);
      if (isFinal) setProblem(parsed.ok ? undefined : parsed.sentence);
      if (parsed.ok && !same(parsed.value, value)) {
        setWritten({ value: parsed.value });
        onCommit(parsed.value);
      }
      return parsed.ok;
    };
    setTyped({ draft });
    setProblem(undefined);
    const timer = setTimeout(isQuiet ? settle : flush, delayMs);
    pending.current = { write, timer, forget: addTyping(flush, settle) };
  };

  const finish = () => {
    const good = flush() && problem === undefined;
    if (good) setTyped(null);
    return good;
  };

  // The cleanup of leaving the screen: what was typed a moment ago is still written.
  useEffect(() => () => void flush(), [flush]);

  return { draft: typed === null ? print(value) : typed.draft, problem, change, finish };
}
