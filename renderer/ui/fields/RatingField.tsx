// A rating from absent to strong, where "not rated" is a choice of its own and never a zero.
import type { FieldProps } from './values/fieldProps.ts';
import { type ScaleChoice, ScaleField } from './ScaleField.tsx';

export type RatingValue = 0 | 1 | 2 | 3 | 4 | null;

const choices: readonly ScaleChoice<RatingValue>[] = [
  { value: null, mark: '–', word: 'Not rated' },
  { value: 0, mark: '0', word: 'Absent' },
  { value: 1, mark: '1', word: 'Weak' },
  { value: 2, mark: '2', word: 'Partial' },
  { value: 3, mark: '3', word: 'Good' },
  { value: 4, mark: '4', word: 'Strong' },
];

/** A radio group: the marks in a row, the word of the chosen one beside them. */
export const RatingField = (props: Omit<FieldProps<RatingValue>, 'placeholder'>) => (
  <ScaleField {...props} choices={choices} />
);
