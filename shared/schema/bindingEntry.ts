// One entry of the record of what binds: armed, read, signed, decided or waived, chained to the entries before it.
import { z } from 'zod';
import { choice, hidden, id, instant, limits, record, shapeOf, text, whole } from './field.ts';

/** What an entry tells of. `begins`: what stood when the record was begun; `gone`: it is no longer there. */
export const bindingEvents = [
  'begins',
  'armed',
  'terms',
  'retired',
  'tripped',
  'reading',
  'signed',
  'decided',
  'ended',
  'waived',
  'overridden',
  'gone',
] as const;

const hashText = () => z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');
const hashOrNone = () =>
  hidden(
    z
      .string()
      .regex(/^([0-9a-f]{64})?$/, 'must be a SHA-256 in hex, or empty')
      .default(''),
  );
const kindName = () => hidden(z.string().max(40));

/**
 * Records are named by their codes as plain text, not by links: what becomes of them must not change an entry. Of what
 * people wrote there stand the title of the role that acted and the reason, nothing else. `covers` holds, for
 * each record, the hash of what bound it before and after; empty: nothing. `previous` are the hashes of the entries
 * before, several after two copies were merged; `hash` is that of this entry without itself (see `shared/binding`).
 */
export const bindingEntrySchema = record({
  number: whole('Number', 1, 999_999_999),
  at: instant('When'),
  roleTitle: text('By', { max: limits.titleChars }),
  what: choice('What', bindingEvents),
  subjectKind: kindName(),
  subjectId: hidden(id()),
  subjectCode: text('About', { max: limits.titleChars }),
  says: text('In words'),
  before: text('Before'),
  after: text('After'),
  reason: text('Reason'),
  covers: hidden(
    z
      .array(shapeOf({ kind: kindName(), id: hidden(id()), was: hashOrNone(), hash: hashOrNone() }))
      .max(limits.recordsOfOneKind)
      .default([]),
  ),
  previous: hidden(z.array(hashText()).max(limits.listItems).default([])),
  hash: hidden(hashText()),
});

export const bindingEntryCard = {
  one: 'entry of the record',
  many: 'entries of the record',
  letter: null,
  stage: null,
  home: { stage: 'review', tab: 'decisions' },
  made: 'nothing',
  title: null,
  thread: null,
} as const;
