// The moment at which people ask whether it is still worth it (code H).
import { choice, coded, optionalDay, parts, ref, text } from './field.ts';

/** Held on `date`, or at the end of `timeBox` when that is set. */
export const gateSchema = coded({
  date: optionalDay('Date'),
  timeBox: ref('or at the end of time box', 'timeBox', { short: 'At the end of' }),
  stage: choice('Stage', ['why', 'what', 'risk', 'when', 'how', 'deployment', 'phase']).default('when'),
  scope: choice('Scope', ['workbook', 'useCase', 'slice']).default('workbook'),
  useCase: ref('Use case', 'useCase'),
  slice: ref('Slice', 'slice'),
  mustMeet: parts('Must be met', {
    text: text('Must be met'),
    answer: choice('Is it?', ['yes', 'no', 'unknown']).default('unknown'),
  }),
});

export const gateCard = {
  one: 'gate',
  many: 'gates',
  letter: 'H',
  stage: 'when',
  home: { stage: 'review', tab: 'gates' },
  made: 'command',
  title: 'written',
  thread: { reasons: ['useCase', 'slice', 'timeBox'] },
} as const;
