// One use of the result by one business unit: where goals, product, plan and value meet (code U).
import { z } from 'zod';
import { coded, moneyRange, optionalDay, optionalMoney, ref, refs, text, yes } from './field.ts';

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
  businessUnit: text(120),
  state: z.enum(useCaseStates).default('idea'),
  approach: z.enum(approaches).default('undecided'),
  valuePerYear: moneyRange(),
  runCostPerYear: optionalMoney(),
  missionCritical: yes(),
  plannedLive: optionalDay(),
  actualLive: optionalDay(),
  selectedOn: optionalDay(),
  confirmedOn: optionalDay(),
  goals: refs('goal'),
  dataProduct: ref('dataProduct'),
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
} as const;
