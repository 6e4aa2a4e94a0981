// How much of a capability a use case needs, from the start of which time box on (ALN-01).
import { record, ref, whole } from './field.ts';

export const capabilityNeedSchema = record({
  useCase: ref('useCase'),
  capability: ref('capability'),
  requiredLevel: whole(0, 4).default(1),
  firstTimeBox: ref('timeBox'),
});
