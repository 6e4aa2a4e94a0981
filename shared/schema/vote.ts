// A poll of the room over cards or records: hidden until it is closed (FAC-03).
import { z } from 'zod';
import { anyRef, anyRefs, idOf, number, record, ref, yes, part } from './field.ts';

/** Results: by subject and role, dots given, fist 0–5, or the two axes x and y. */
export const voteSchema = record({
  kind: z.enum(['dots', 'fist', 'twoAxis']).default('dots'),
  allowancePerRole: number(0, 1_000).default(3),
  closed: yes(),
  subjects: anyRefs(),
  results: z
    .array(
      part({
        subject: anyRef(),
        role: idOf('role'),
        value: number(-1_000, 1_000),
        second: number(-1_000, 1_000).nullable().default(null),
      }),
    )
    .max(10_000)
    .default([]),
  workshop: ref('workshop'),
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
