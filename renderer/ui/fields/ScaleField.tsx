// A short scale as one row of marks, where "not judged" is a choice of its own and never a number.
import { Input } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useReadOnly } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import classes from './fields.module.css';

export interface ScaleChoice<T> {
  readonly value: T;
  readonly mark: string;
  /** What the mark means; shown beside the row when chosen. */
  readonly word: string;
}

export interface ScaleFieldProps<T> extends Omit<FieldProps<T>, 'placeholder'> {
  readonly choices: readonly ScaleChoice<T>[];
  /** The label stands left of the marks and the word is left to assistive technology: for rows below each other. */
  readonly compact?: boolean | undefined;
}

/** In a run of scales (`RatingRun`) the next one is asked at once; the last one keeps the focus. */
function goOn(scale: HTMLElement): void {
  const scales = [...(scale.closest('[data-scale-run]')?.querySelectorAll('fieldset') ?? [])];
  const next = scales[scales.indexOf(scale as HTMLFieldSetElement) + 1];
  const chosen = next?.querySelector<HTMLElement>('input:checked');
  (chosen ?? next?.querySelector<HTMLElement>('input'))?.focus();
}

/** The key a mark begins with chooses it, so that a row of ratings is answered with one digit each. */
function pressMark(event: KeyboardEvent<HTMLInputElement>): void {
  const scale = event.currentTarget.closest('fieldset');
  const marks = [...(scale?.querySelectorAll('label') ?? [])];
  const input = marks
    .find((label) => label.textContent?.[0]?.toLowerCase() === event.key.toLowerCase())
    ?.querySelector('input');
  if (!input || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  input.focus();
  input.click();
  if (scale) goOn(scale);
}

/** A radio group: the marks in a row, the word of the chosen one beside them. */
export function ScaleField<T extends number | string | null>(props: ScaleFieldProps<T>) {
  const { label, value, onCommit, description, error, choices, compact } = props;
  const id = useId();
  return (
    <fieldset
      className={classes.rating}
      data-compact={compact || undefined}
      disabled={useReadOnly(props.readOnly)}
    >
      <legend className={classes.ratingLegend}>{label}</legend>
      <div className={classes.ratingRow}>
        <div className={classes.ratingMarks}>
          {choices.map(({ value: choice, mark, word }) => (
            <label key={mark} className={classes.ratingMark} title={word}>
              <input
                type="radio"
                name={id}
                aria-label={typeof choice === 'number' ? `${choice} ${word.toLowerCase()}` : word}
                checked={choice === value}
                onChange={() => onCommit(choice)}
                onKeyDown={pressMark}
              />
              <span aria-hidden>{mark}</span>
            </label>
          ))}
        </div>
        {compact || choices.some(({ mark, word }) => mark === word) ? null : (
          <span className={classes.ratingWord} aria-hidden data-unrated={value === null || undefined}>
            {choices.find((choice) => choice.value === value)?.word}
          </span>
        )}
      </div>
      {description === undefined ? null : <Input.Description mt={4}>{description}</Input.Description>}
      {error === undefined ? null : <Input.Error mt={4}>{error}</Input.Error>}
    </fieldset>
  );
}
