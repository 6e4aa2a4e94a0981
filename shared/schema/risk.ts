// What could cost us, or win us, something: cause, event, effect, likelihood and impact (code R).
import { z } from 'zod';
import {
  coded,
  lengthRange,
  moneyRange,
  optionalDay,
  optionalMoney,
  optionalNumber,
  optionalShare,
  ref,
  refs,
  text,
  whole,
  part,
} from './field.ts';

export const riskCategories = [
  'goals',
  'data',
  'team',
  'infrastructure',
  'model',
  'regulation',
  'delivery',
  'adoption',
  'vendor',
  'security',
] as const;
export const impactDimensions = ['cost', 'time', 'value', 'compliance', 'reputation'] as const;
export const riskResponses = [
  'avoid',
  'reduce',
  'transfer',
  'accept',
  'exploit',
  'enhance',
  'share',
] as const;
export const riskStates = ['draft', 'open', 'treating', 'accepted', 'occurred', 'closed'] as const;

const impact = () => whole(1, 5).nullable().default(null);

/** Impact 1–5 by dimension; null where nobody has judged it. */
export const impacts = () =>
  part({ cost: impact(), time: impact(), value: impact(), compliance: impact(), reputation: impact() });

/** A band 1–5 or a typed share: the share overrides the band's midpoint and sets the band (RSK-01). */
export const riskSchema = coded({
  kind: z.enum(['threat', 'opportunity']).default('threat'),
  cause: text(),
  event: text(),
  effect: text(),
  category: z.enum(riskCategories).nullable().default(null),
  probabilityBand: whole(1, 5).nullable().default(null),
  probability: optionalShare(),
  impacts: impacts().prefault({}),
  cost: moneyRange(),
  days: lengthRange(),
  valueLoss: moneyRange(),
  proximityFrom: optionalDay(),
  proximityTo: optionalDay(),
  response: z.enum(riskResponses).nullable().default(null),
  state: z.enum(riskStates).default('draft'),
  reviewBy: optionalDay(),
  ownerRole: ref('role'),
  goals: refs('goal'),
  useCases: refs('useCase'),
  timeBoxes: refs('timeBox'),
  slices: refs('slice'),
  alternatives: refs('alternative'),
  /** Signal that would be noticed first: a candidate metric (RSK-10). */
  signal: text(),
  /** Acceptance (RSK-07): by whom, why, until when, and what it was when accepted. */
  acceptedByRole: ref('role'),
  acceptedReason: text(),
  acceptedUntil: optionalDay(),
  acceptedBand: whole(1, 5).nullable().default(null),
  acceptedImpact: whole(1, 5).nullable().default(null),
  acceptedScore: whole(1, 25).nullable().default(null),
  acceptedExposure: optionalMoney(),
  /** What it really cost once occurred (RSK-03). */
  actualCost: optionalMoney(),
  actualDays: optionalNumber(0, 100_000),
  actualValueLoss: optionalMoney(),
});

export const riskCard = {
  one: 'risk',
  many: 'risks',
  letter: 'R',
  stage: 'risks',
  canvas: 1,
  leads: true,
  headline: true,
  home: { stage: 'risks', tab: 'register' },
  made: 'command',
  keys: 'alt+r',
  title: 'written',
  thread: { reasons: ['goals', 'useCases', 'timeBoxes', 'slices'], servants: ['alternatives'] },
} as const;
