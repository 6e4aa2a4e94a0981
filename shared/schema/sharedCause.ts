// What several risks and time boxes have in common: a cause named alike moves all of them together (C57).
import { limits, optionalShare, text } from './field.ts';

/** The fields by which a record names what it shares with others, and how strongly it follows it. */
export const sharedCauseFields = {
  sharedCause: text('Shared cause', {
    max: limits.titleChars,
    hint: 'Named alike on risks and time boxes, it moves them together.',
  }),
  causeStrength: optionalShare('How strongly it follows its shared cause', { short: 'Follows its cause' }),
};

/** How strongly a record follows its cause where nobody has said it. */
export const usualStrength = 0.5;

/** The cause as it is compared: capitals and blanks do not tell causes apart. */
export const causeKey = (cause: string): string => cause.trim().replaceAll(/\s+/g, ' ').toLowerCase();
