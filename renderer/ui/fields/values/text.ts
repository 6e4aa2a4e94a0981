// The limits of typed text: not empty where a name is needed, not longer than what is kept.
import { accept, refuse, type Parsed } from './parsed.ts';

export interface TextLimits {
  readonly required?: boolean | undefined;
  /** The most characters that are kept, counted as JavaScript counts them. */
  readonly maxLength?: number | undefined;
}

/** Typed text within limits. Text is kept as typed, blank ends included, so that words are not joined while typing. */
export function parseText(text: string, limits: TextLimits): Parsed<string> {
  if (limits.required && text.trim() === '') return refuse('This cannot be empty.');
  if (limits.maxLength !== undefined && text.length > limits.maxLength) {
    const over = text.length - limits.maxLength;
    return refuse(
      `Too long by ${over} ${over === 1 ? 'character' : 'characters'} (limit ${limits.maxLength}).`,
    );
  }
  return accept(text);
}
