// Something taken for true until a test says otherwise (code B).
import { z } from 'zod';
import { anyRefs, coded, optionalDay, optionalShare, text } from './field.ts';

export const assumptionSchema = coded({
  statement: text(),
  confidence: optionalShare(),
  test: text(),
  testBy: optionalDay(),
  state: z.enum(['open', 'held', 'broken']).default('open'),
  about: anyRefs(),
});

export const assumptionCard = {
  one: 'assumption',
  many: 'assumptions',
  letter: 'B',
  stage: 'why',
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'command',
  title: 'written',
  thread: { reasons: ['about'] },
} as const;
