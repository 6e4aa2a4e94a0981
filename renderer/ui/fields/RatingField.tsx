// A rating from absent to strong, where "not rated" is a choice of its own and never a zero.
import { Input } from '@mantine/core';
import { useId } from 'react';
import type { FieldProps } from './fieldProps.ts';
import classes from './fields.module.css';

export type RatingValue = 0 | 1 | 2 | 3 | 4 | null;

const choices: readonly { value: RatingValue; mark: string; word: string }[] = [
  { value: null, mark: '–', word: 'Not rated' },
  { value: 0, mark: '0', word: 'Absent' },
  { value: 1, mark: '1', word: 'Weak' },
  { value: 2, mark: '2', word: 'Partial' },
  { value: 3, mark: '3', word: 'Good' },
  { value: 4, mark: '4', word: 'Strong' },
];

/** A radio group: the marks in a row, the word of the chosen one beside them. */
export function RatingField(props: Omit<FieldProps<RatingValue>, 'placeholder'>) {
  const { label, value, onCommit, description, error, readOnly } = props;
  const id = useId();
  return (
    <fieldset className={classes.rating} disabled={readOnly ?? false}>
      <legend className={classes.ratingLegend}>{label}</legend>
      <div className={classes.ratingRow}>
        <div className={classes.ratingMarks}>
          {choices.map(({ value: choice, mark, word }) => (
            <label key={mark} className={classes.ratingMark} title={word}>
              <input
                type="radio"
                name={id}
                aria-label={choice === null ? word : `${choice} ${word.toLowerCase()}`}
                checked={choice === value}
                onChange={() => onCommit(choice)}
              />
              <span aria-hidden>{mark}</span>
            </label>
          ))}
        </div>
        <span className={classes.ratingWord} aria-hidden data-unrated={value === null || undefined}>
          {choices.find((choice) => choice.value === value)?.word}
        </span>
      </div>
      {description === undefined ? null : <Input.Description mt={4}>{description}</Input.Description>}
      {error === undefined ? null : <Input.Error mt={4}>{error}</Input.Error>}
    </fieldset>
  );
}
