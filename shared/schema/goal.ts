// Why: a business result that should move (code G).
import { z } from 'zod';
import { coded, optionalDay, optionalMoney, ref, text } from './field.ts';

export const goalSchema = coded({
  statement: text(),
  driver: z
    .enum(['profit', 'growth', 'cost', 'risk', 'compliance', 'customer', 'capability'])
    .nullable()
    .default(null),
  horizonDate: optionalDay(),
  costOfDoingNothingPerYear: optionalMoney(),
  state: z.enum(['draft', 'agreed', 'retired']).default('draft'),
  parentGoal: ref('goal'),
  metric: ref('metric'),
  ownerRole: ref('role'),
});

export const goalCard = {
  one: 'goal',
  many: 'goals',
  letter: 'G',
  stage: 'why',
  canvas: 1,
  leads: true,
  headline: true,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'command',
  keys: 'alt+g',
  title: 'written',
  thread: { reasons: ['parentGoal'], servants: ['metric'] },
  signing: ['state'],
} as const;
