// A rating from absent to strong, where "not rated" is a choice of its own and never a zero.
import { fieldWords } from '../../../shared/messages/screens/ui.ts';
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Muted } from '../page/Muted.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { type ScaleChoice, ScaleField } from './ScaleField.tsx';

export type RatingValue = 0 | 1 | 2 | 3 | 4 | null;

const choices: readonly ScaleChoice<RatingValue>[] = [
  { value: null, mark: '–', word: fieldWords.notRated },
  { value: 0, mark: '0', word: fieldWords.absent },
  { value: 1, mark: '1', word: fieldWords.weak },
  { value: 2, mark: '2', word: fieldWords.partial },
  { value: 3, mark: '3', word: fieldWords.good },
  { value: 4, mark: '4', word: fieldWords.strong },
];

/** A radio group: the marks in a row, the word of the chosen one beside them. */
export const RatingField = (props: Omit<FieldProps<RatingValue>, 'placeholder'>) => (
  <ScaleField {...props} choices={choices} />
);

interface RatingRunProps {
  /** Which keys answer, in one line. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Scales that are answered one after the other: a key rates and goes on to the next, across cards. */
export const RatingRun = ({ hint = fieldWords.ratingRun, children }: RatingRunProps) => (
  <Stack gap="sm" data-scale-run>
    <Muted small>{hint}</Muted>
    {children}
  </Stack>
);
