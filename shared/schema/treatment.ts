// Something done about one risk: what it costs and where it leaves likelihood and impact.
import { z } from 'zod';
import { money, optionalDay, optionalShare, record, ref, whole } from './field.ts';
import { impacts } from './risk.ts';

export const treatmentSchema = record({
  risk: ref('risk'),
  timeBox: ref('timeBox'),
  cost: money().default(0),
  ownerRole: ref('role'),
  due: optionalDay(),
  state: z.enum(['planned', 'doing', 'done', 'dropped']).default('planned'),
  probabilityBandAfter: whole(1, 5).nullable().default(null),
  probabilityAfter: optionalShare(),
  impactsAfter: impacts().prefault({}),
});

export const treatmentCard = {
  one: 'treatment',
  many: 'treatments',
  letter: null,
  stage: 'risks',
  home: { stage: 'risks', tab: 'register' },
  made: 'screen',
  title: 'written',
  thread: { reasons: ['risk'] },
  owners: ['risk'],
} as const;
