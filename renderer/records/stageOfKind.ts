// Which stage of the thought a kind of record belongs to: its icon and colour everywhere.
import type { Kind } from '../../shared/schema/kinds.ts';
import type { Stage } from '../../shared/schema/stages.ts';

const stages: Partial<Record<Kind, Stage>> = {
  goal: 'why',
  metric: 'why',
  assumption: 'why',
  painPoint: 'why',
  useCase: 'what',
  dataProduct: 'what',
  needTest: 'what',
  risk: 'risks',
  treatment: 'risks',
  alternative: 'risks',
  killCriterion: 'risks',
  timeBox: 'when',
  slice: 'when',
  resource: 'when',
  gate: 'when',
  techItem: 'how',
  capability: 'how',
  capabilityNeed: 'how',
  pillar: 'how',
  modelRecord: 'how',
};

export const stageOfKind = (kind: Kind): Stage | undefined => stages[kind];
