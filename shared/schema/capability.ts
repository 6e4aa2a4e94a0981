// What the organisation can do today, and by which dates it can do more (code C).
import { choice, coded, day, optionalWhole, parts, whole } from './field.ts';

export const capabilitySchema = coded({
  area: choice('Area', ['data', 'compute', 'storage', 'network', 'platform', 'skill', 'process']).default(
    'platform',
  ),
  availableLevel: optionalWhole('Level available today, 0 to 4', 0, 4, { short: 'Level today' }),
  steps: parts('Steps to more', { date: day('From'), level: whole('Level', 0, 4) }),
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
