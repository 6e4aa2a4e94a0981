// Why: a business result that should move (code G).
import { choice, coded, optionalChoice, optionalDay, optionalMoney, ref, text } from './field.ts';

export const goalSchema = coded({
  statement: text('What should move, by how much, by when', { short: 'Statement' }),
  driver: optionalChoice('Driver', [
    'profit',
    'growth',
    'cost',
    'risk',
    'compliance',
    'customer',
    'capability',
  ]),
  horizonDate: optionalDay('By'),
  costOfDoingNothingPerYear: optionalMoney('Cost of doing nothing, per year'),
  state: choice('State', ['draft', 'agreed', 'retired']).default('draft'),
  parentGoal: ref('Part of goal', 'goal'),
  metric: ref('Metric', 'metric'),
  ownerRole: ref('Owner', 'role'),
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
  paid: ['costOfDoingNothingPerYear'],
} as const;
