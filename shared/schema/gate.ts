// The moment at which people ask whether it is still worth it (code H).
import { z } from 'zod';
import { coded, limits, optionalDay, ref, text, part } from './field.ts';

/** Held on `date`, or at the end of `timeBox` when that is set. */
export const gateSchema = coded({
  date: optionalDay(),
  timeBox: ref('timeBox'),
  stage: z.enum(['why', 'what', 'risk', 'when', 'how', 'deployment', 'phase']).default('when'),
  scope: z.enum(['workbook', 'useCase', 'slice']).default('workbook'),
  useCase: ref('useCase'),
  slice: ref('slice'),
  mustMeet: z
    .array(part({ text: text(), answer: z.enum(['yes', 'no', 'unknown']).default('unknown') }))
    .max(limits.listItems)
    .default([]),
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
