// The smallest part worth having alone, released by itself, with a date for feedback (code S).
import { z } from 'zod';
import { coded, lines, optionalDay, ref, refs, text, yes, part } from './field.ts';

/** The release date is not stored: it is the latest end of the slice's time boxes. */
export const sliceSchema = coded({
  benefit: text(),
  beneficiaryRole: ref('role'),
  kind: z.enum(['value', 'foundation']).default('value'),
  components: lines(120),
  ownRelease: yes(true),
  feedback: part({ date: optionalDay(), fromRole: ref('role'), question: text() }).prefault({}),
  useCase: ref('useCase'),
  goals: refs('goal'),
  enables: refs('slice'),
  painPoints: refs('painPoint'),
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
} as const;
