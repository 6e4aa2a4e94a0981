// Something taken for true until a test says otherwise (code B).
import { anyRefs, choice, coded, optionalDay, optionalShare, text } from './field.ts';

export const assumptionSchema = coded({
  statement: text('What we take for true'),
  confidence: optionalShare('How sure we are'),
  test: text('What would show it'),
  testBy: optionalDay('Test by'),
  state: choice('State', ['open', 'held', 'broken']).default('open'),
  about: anyRefs('About'),
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
  inherits: ['about'],
} as const;
