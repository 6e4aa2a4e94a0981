// How much of a capability a use case needs, from the start of which time box on (ALN-01).
import { record, ref, whole } from './field.ts';

export const capabilityNeedSchema = record({
  useCase: ref('useCase'),
  capability: ref('capability'),
  requiredLevel: whole(0, 4).default(1),
  firstTimeBox: ref('timeBox'),
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
