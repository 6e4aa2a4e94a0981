// Something done about one risk: what it costs and where it leaves likelihood and impact.
import { choice, money, optionalDay, optionalShare, optionalWhole, record, ref } from './field.ts';
import { impacts } from './risk.ts';

export const treatmentSchema = record({
  risk: ref('Of risk', 'risk'),
  timeBox: ref('Done in time box', 'timeBox'),
  cost: money('Cost').default(0),
  ownerRole: ref('Owner', 'role'),
  due: optionalDay('Due'),
  state: choice('State', ['planned', 'doing', 'done', 'dropped']).default('planned'),
  probabilityBandAfter: optionalWhole('Likelihood afterwards, 1 to 5', 1, 5, {
    short: 'Likelihood afterwards',
  }),
  probabilityAfter: optionalShare('Likelihood afterwards'),
  impactsAfter: impacts('Impact afterwards').prefault({}),
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
  inherits: ['risk'],
  owners: ['risk'],
  paid: ['cost'],
} as const;
