// The smallest part worth having alone, released by itself, with a date for feedback (code S).
import { choice, coded, limits, lines, optionalDay, part, ref, refs, text, yes } from './field.ts';

/** The release date is not stored: it is the latest end of the slice's time boxes. */
export const sliceSchema = coded({
  benefit: text('What it is worth having alone', { short: 'Benefit' }),
  beneficiaryRole: ref('Who has the benefit', 'role'),
  kind: choice('Kind', ['value', 'foundation']).default('value'),
  components: lines('Components', { max: limits.titleChars }),
  ownRelease: yes('Can be released by itself', { fallback: true }),
  feedback: part('Feedback', {
    date: optionalDay('On'),
    fromRole: ref('From', 'role'),
    question: text('Question'),
    said: text('What it said'),
    assumption: ref('Assumption it settled', 'assumption'),
  }).prefault({}),
  reusable: yes('Made to be used again', { hint: 'Its data, steps or parts serve other use cases too.' }),
  useCase: ref('Use case', 'useCase'),
  goals: refs('Goals', 'goal'),
  enables: refs('Enables slices', 'slice'),
  painPoints: refs('Eases pain points', 'painPoint'),
});

export const sliceCard = {
  one: 'slice',
  many: 'slices',
  letter: 'S',
  stage: 'when',
  canvas: 1,
  headline: true,
  home: { stage: 'plan', tab: 'slices' },
  made: 'command',
  keys: 'alt+s',
  title: 'written',
  thread: { reasons: ['useCase', 'goals', 'enables'], servants: ['painPoints'] },
  inherits: ['useCase'],
} as const;
