// Turns a schema's complaint into words a person can act on.
import type { z } from 'zod';
import { fieldsOf } from './fieldFacts.ts';
import type { Kind } from './kinds.ts';

type Issue = z.core.$ZodIssue;

/** `impactsAfter.cost` → "impacts after cost": field names read as words. */
export const wordsOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => String(part))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

function complaint(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : issue.origin === 'array'
          ? `has more than ${issue.maximum} entries`
          : `must be at most ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'must not be empty' : `needs ${issue.minimum} characters`;
      return issue.origin === 'array'
        ? `needs at least ${issue.minimum} entries`
        : `must be at least ${issue.minimum}`;
    case 'invalid_type':
      // The value itself is not kept in the issue, but its message ends with what was found.
      return issue.message.endsWith('undefined') ? 'is missing' : `must be ${article(issue.expected)}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      // The schema's own words, where it has some; a pattern is none.
      return issue.message.startsWith('Invalid') ? 'is not written as it should be' : issue.message;
    case 'invalid_key':
      return 'has a name that is not written as it should be';
    default:
      return issue.message;
  }
}

const article = (expected: string): string =>
  ({
    int: 'a whole number',
    number: 'a number',
    string: 'text',
    boolean: 'yes or no',
    array: 'a list',
    object: 'a group of fields',
  })[expected] ?? `a valid ${expected}`;

/** The field of a kind that a path leads to, or one of its parts, as people read it; names no dictionary has, as words. */
export function fieldWords(kind: Kind, path: readonly PropertyKey[]): string {
  let fields = fieldsOf(kind);
  const told = path.flatMap((step) => {
    const field = fields.find(({ name }) => name === step);
    if (!field) return typeof step === 'number' ? [] : wordsOf([step]);
    fields = field.parts;
    return field.short.slice(0, 1).toLowerCase() + field.short.slice(1);
  });
  return told.join(', ');
}

/** One sentence for the first thing wrong: "likelihood must be at most 1", or, of no one kind, with the name in a file. */
export function sentenceOf(error: z.ZodError, kind: Kind | null = null, field?: string): string {
  const issue = error.issues[0];
  if (!issue) return 'is not valid';
  const path = field === undefined ? issue.path : [field, ...issue.path];
  const words = kind === null ? wordsOf(path) : fieldWords(kind, path);
  return `${words} ${complaint(issue)}`.trim();
}
