// The limits of typed text: not empty where a name is needed, not longer than what is kept.
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { accept, refuse, type Parsed } from './parsed.ts';

export interface TextLimits {
  readonly required?: boolean | undefined;
  /** The most characters that are kept, counted as JavaScript counts them. */
  readonly maxLength?: number | undefined;
}

/** Typed text within limits. Text is kept as typed, blank ends included, so that words are not joined while typing. */
export function parseText(text: string, limits: TextLimits): Parsed<string> {
  if (limits.required && text.trim() === '') return refuse(fieldWords.cannotBeEmpty);
  if (limits.maxLength !== undefined && text.length > limits.maxLength) {
    return refuse(fieldWords.tooLong({ over: text.length - limits.maxLength, most: limits.maxLength }));
  }
  return accept(text);
}

/** The lines of pasted text that hold words, each with single blanks. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');

/** What to say of a name that is longer than `maxLength`; undefined while it is not. */
export function whyTooLong(text: string, maxLength: number): string | undefined {
  const parsed = parseText(text, { maxLength });
  return parsed.ok ? undefined : parsed.sentence;
}
