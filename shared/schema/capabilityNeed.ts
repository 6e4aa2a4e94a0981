// How much of a capability a use case needs, from the start of which time box on (ALN-01).
import { record, ref, whole } from './field.ts';

export const capabilityNeedSchema = record({
  useCase: ref('Use case', 'useCase'),
  capability: ref('Capability', 'capability'),
  requiredLevel: whole('Level needed, 0 to 4', 0, 4, { short: 'Level needed' }).default(1),
  firstTimeBox: ref('From the start of', 'timeBox'),
});

export const capabilityNeedCard = {
  one: 'capability need',
  many: 'capability needs',
  letter: null,
  stage: 'how',
  home: { stage: 'pillars', tab: 'alignment' },
  made: 'screen',
  title: '{capability} · level {requiredLevel}',
  thread: { reasons: ['useCase'], servants: ['capability'] },
  owners: ['useCase', 'capability'],
} as const;
