// What the organisation can do today, and by which dates it can do more (code C).
import { z } from 'zod';
import { coded, day, limits, whole, part } from './field.ts';

export const capabilitySchema = coded({
  area: z.enum(['data', 'compute', 'storage', 'network', 'platform', 'skill', 'process']).default('platform'),
  availableLevel: whole(0, 4).nullable().default(null),
  steps: z
    .array(part({ date: day(), level: whole(0, 4) }))
    .max(limits.listItems)
    .default([]),
});

export const capabilityCard = {
  one: 'capability',
  many: 'capabilities',
  letter: 'C',
  stage: 'how',
  canvas: 2,
  home: { stage: 'pillars', tab: 'alignment' },
  made: 'command',
  madeAt: { stage: 'canvas', tab: 'canvas' },
  title: 'written',
  thread: {},
} as const;
