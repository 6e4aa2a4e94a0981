// What is being read of a kill criterion's sentence: the text still to come, and what has been understood of it.
import type { Kind } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import type { CriterionFields } from '../parseCriterion.ts';
import type { SentencePart } from './plainSentence.ts';
import type { ReadName, SentenceText } from './sentenceText.ts';

export type SentenceFields = { -readonly [F in keyof CriterionFields]?: CriterionFields[F] };

/** A name that stands for no one record yet. */
export interface Unknown {
  readonly part: SentencePart;
  readonly typed: string;
  /** More than one record could be meant. */
  readonly isAmbiguous: boolean;
}

/** What is being read: the text still to come, and what has been understood of it. */
export interface Reading {
  readonly workbook: Workbook;
  readonly text: SentenceText;
  readonly fields: SentenceFields;
  readonly unknown: Unknown[];
}

/** The record a name means; a name that means none is noted, an empty one is only missing. */
export function noted<K extends Kind>({ unknown }: Reading, part: SentencePart, name: ReadName<K>) {
  if (name.found) return name.found;
  if (name.typed !== '') unknown.push({ part, typed: name.typed, isAmbiguous: name.isAmbiguous });
  return null;
}
