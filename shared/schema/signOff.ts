// A role's signature under a decision, a goal, a kill criterion or a canvas stage, with the hash of what it covers.
import { z } from 'zod';
import { choice, hidden, instant, optionalChoice, part, record, ref, text } from './field.ts';
import { level } from './role.ts';
import { stages } from './stages.ts';

/** More than this of what is signed is not kept with the signature: what changed since is then not known. */
export const signedContentChars = 200_000;

/**
 * The mark is typed text, or a drawn line as SVG path data. `content` is what was signed as canonical JSON, so that a
 * later change can be shown field by field; empty in signatures that were put by a version that did not keep it.
 */
export const signOffSchema = record({
  role: ref('Signed by', 'role'),
  level: level(),
  at: instant('Signed at'),
  contentHash: hidden(z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')),
  content: hidden(z.string().max(signedContentChars).default('')),
  mark: part('Mark', {
    kind: choice('Kind', ['typed', 'drawn']).default('typed'),
    value: text('Typed name', { max: 20_000 }),
  }).prefault({}),
  decision: ref('Decision', 'decision'),
  goal: ref('Goal', 'goal'),
  criterion: ref('Kill criterion', 'killCriterion'),
  stage: optionalChoice('Stage', stages),
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
