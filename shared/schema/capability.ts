// What the organisation can do today, and by which dates it can do more (code C).
import { choice, coded, optionalDay, optionalWhole, parts, ref, whole } from './field.ts';

export const capabilitySchema = coded({
  area: choice('Area', ['data', 'compute', 'storage', 'network', 'platform', 'skill', 'process']).default(
    'platform',
  ),
  availableLevel: optionalWhole('Level available today, 0 to 4', 0, 4, { short: 'Level today' }),
  /** A step comes on its own day, or on the last day of the box that brings it, wherever that moves (ALN-07). */
  steps: parts('Steps to more', {
    date: optionalDay('From'),
    level: whole('Level', 0, 4),
    timeBox: ref('With the end of', 'timeBox'),
  }),
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
