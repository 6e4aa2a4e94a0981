// A role's signature under a decision, a goal, a kill criterion or a canvas stage, with the hash of what it covers.
import { z } from 'zod';
import { level } from './role.ts';
import { instant, record, ref, text, part } from './field.ts';
import { stages } from './stages.ts';

/** The mark is typed text, or a drawn line as SVG path data. */
export const signOffSchema = record({
  role: ref('role'),
  level: level(),
  at: instant(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex'),
  mark: part({ kind: z.enum(['typed', 'drawn']).default('typed'), value: text(20_000) }).prefault({}),
  decision: ref('decision'),
  goal: ref('goal'),
  criterion: ref('killCriterion'),
  stage: z.enum(stages).nullable().default(null),
});

export const signOffCard = {
  one: 'sign-off',
  many: 'sign-offs',
  letter: null,
  stage: null,
  home: { stage: 'review', tab: 'decisions' },
  made: 'screen',
  title: '{role} · {at}',
  thread: { reasons: ['decision', 'goal', 'criterion'] },
  owners: ['decision', 'goal', 'criterion'],
} as const;
