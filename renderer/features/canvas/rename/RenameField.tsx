// A title of the outline or of a card as an input in its place: it is written as it is typed, and Escape takes it back.
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { outlineWords } from '../../../../shared/messages/screens/canvas.ts';
import { limits } from '../../../../shared/schema/field.ts';
import { addTyping } from '../../../ui/fields/values/pendingEdits.ts';
import { whyTooLong } from '../../../ui/fields/values/text.ts';
import classes from './rename.module.css';

/** How a renaming ended. */
export interface Renamed {
  /** Null: the title is to be what it was. */
  readonly title: string | null;
  /** Nothing was typed that is another title. */
  readonly isUntouched: boolean;
  readonly by: 'enter' | 'escape' | 'leaving';
}

interface RenameFieldProps {
  readonly title: string;
  /** Writes a title while the person types on. */
  readonly onSettle: (title: string) => void;
  readonly onDone: (done: Renamed) => void;
}

const problemOf = (title: string) => whyTooLong(title, limits.titleChars);

/** A title that is too long is not written: it stays, with by how much, until it is shorter or taken back. */
export function RenameField({ title, onSettle, onDone }: RenameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(title);
  const isDone = useRef(false);
  const [problem, setProblem] = useState(problemOf(title));
  const problemId = useId();
  /** Forgets what waits to be written; null while nothing was typed. */
  const waiting = useRef<(() => void) | null>(null);
  const latest = useRef({ typed: title, onSettle, onDone });
  useEffect(() => {
    latest.current = { ...latest.current, onSettle, onDone };
  });
  const settle = useCallback(() => {
    const { typed } = latest.current;
    if (!isDone.current && problemOf(typed) === undefined) latest.current.onSettle(typed);
  }, []);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    return () => {
      // It may leave the screen with the words of a moment ago.
      if (waiting.current !== null) settle();
      waiting.current?.();
    };
  }, [settle]);
  const finish = (next: string | null, by: Renamed['by']) => {
    if (isDone.current || (next !== null && problemOf(next) !== undefined)) return;
    isDone.current = true;
    waiting.current?.();
    const typed = next?.trim() === '' ? null : next;
    if (typed === null && waiting.current !== null) latest.current.onSettle(before.current);
    latest.current.onDone({ title: typed, isUntouched: typed === null || typed === before.current, by });
  };
  const type = (typed: string) => {
    latest.current.typed = typed;
    setProblem(problemOf(typed));
    waiting.current?.();
    waiting.current = addTyping(() => finish(typed, 'leaving'), settle);
  };
  return (
    <>
      <input
        ref={input}
        className={classes.rename}
        aria-label={outlineWords.title}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        defaultValue={title}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={(event) => finish(event.currentTarget.value, 'leaving')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') finish(event.currentTarget.value, 'enter');
          if (event.key === 'Escape') finish(null, 'escape');
        }}
      />
      {problem === undefined ? null : (
        <span id={problemId} role="status" className={classes.problem}>
          {problem}
        </span>
      )}
    </>
  );
}
