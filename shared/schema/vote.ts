// A poll of the room over cards or records: hidden until it is closed (FAC-03).
import { anyRef, anyRefs, choice, idOf, number, optionalNumber, parts, record, ref, yes } from './field.ts';

/** Results: by subject and role, dots given, fist 0–5, or the two axes x and y. */
export const voteSchema = record({
  kind: choice('Kind', ['dots', 'fist', 'twoAxis']).default('dots'),
  allowancePerRole: number('Dots for each role', 0, 1_000).default(3),
  closed: yes('Closed'),
  subjects: anyRefs('About'),
  results: parts(
    'Results',
    {
      subject: anyRef('About'),
      role: idOf('Role', 'role'),
      value: number('Value', -1_000, 1_000),
      second: optionalNumber('Second value', -1_000, 1_000),
    },
    { max: 10_000 },
  ),
  workshop: ref('Workshop', 'workshop'),
});

export const voteCard = {
  one: 'vote',
  many: 'votes',
  letter: null,
  stage: null,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'nothing',
  title: null,
  thread: {},
} as const;
