// One use of the result by one business unit: where goals, product, plan and value meet (code U).
import {
  choice,
  coded,
  limits,
  moneyRange,
  optionalDay,
  optionalMoney,
  ref,
  refs,
  text,
  yes,
} from './field.ts';

export const useCaseStates = [
  'idea',
  'framed',
  'candidate',
  'selected',
  'inDelivery',
  'live',
  'stopped',
  'parked',
] as const;
export const approaches = [
  'undecided',
  'noChange',
  'processChange',
  'rules',
  'simpleModel',
  'complexModel',
  'generative',
  'boughtModel',
] as const;

/** `selectedOn` and `confirmedOn` date the last choice and the last confirmation (TMP-04, BIG-07). */
export const useCaseSchema = coded({
  businessUnit: text('Business unit', { max: limits.titleChars }),
  state: choice('State', useCaseStates).default('idea'),
  approach: choice('Approach', approaches).default('undecided'),
  valuePerYear: moneyRange('Value per year'),
  runCostPerYear: optionalMoney('Running cost per year'),
  missionCritical: yes('Mission critical'),
  plannedLive: optionalDay('Planned live'),
  actualLive: optionalDay('Live since'),
  selectedOn: optionalDay('Selected on'),
  confirmedOn: optionalDay('Last confirmed on'),
  goals: refs('Serves goals', 'goal'),
  dataProduct: ref('Data product', 'dataProduct'),
});

export const useCaseCard = {
  one: 'use case',
  many: 'use cases',
  article: 'a',
  letter: 'U',
  stage: 'what',
  canvas: 1,
  leads: true,
  headline: true,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'command',
  keys: 'alt+u',
  title: 'written',
  thread: { reasons: ['goals'], servants: ['dataProduct'] },
  inherits: ['goals'],
  paid: ['runCostPerYear'],
} as const;
