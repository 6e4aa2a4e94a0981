// What could cost us, or win us, something: cause, event, effect, likelihood and impact (code R).
import {
  choice,
  coded,
  lengthRange,
  moneyRange,
  optionalChoice,
  optionalDay,
  optionalMoney,
  optionalNumber,
  optionalShare,
  optionalWhole,
  part,
  ref,
  refs,
  text,
} from './field.ts';
import { sharedCauseFields } from './sharedCause.ts';

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
export type ImpactDimension = (typeof impactDimensions)[number];
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

const impact = (label: string) => optionalWhole(label, 1, 5);

/** Impact 1–5 by dimension; null where nobody has judged it. */
export const impacts = (label: string) =>
  part(label, {
    cost: impact('Cost'),
    time: impact('Time'),
    value: impact('Value'),
    compliance: impact('Compliance'),
    reputation: impact('Reputation'),
  });

/** A band 1–5 or a typed share: the share overrides the band's midpoint and sets the band (RSK-01). */
export const riskSchema = coded({
  kind: choice('Threat or opportunity', ['threat', 'opportunity']).default('threat'),
  cause: text('Because of (cause)', { short: 'Cause' }),
  event: text('it may happen that (event)', { short: 'Event' }),
  effect: text('which would lead to (effect)', { short: 'Effect' }),
  category: optionalChoice('Category', riskCategories),
  probabilityBand: optionalWhole('Likelihood, 1 to 5', 1, 5, { short: 'Likelihood' }),
  probability: optionalShare('Likelihood'),
  impacts: impacts('Impact').prefault({}),
  cost: moneyRange('Cost if it happens'),
  days: lengthRange('Delay if it happens'),
  valueLoss: moneyRange('Value lost if it happens'),
  ...sharedCauseFields,
  proximityFrom: optionalDay('Could happen from'),
  proximityTo: optionalDay('Could happen until'),
  response: optionalChoice('Response', riskResponses, {
    optionLabels: { transfer: 'Share the loss', share: 'Share the gain' },
  }),
  state: choice('State', riskStates).default('draft'),
  reviewBy: optionalDay('Review by'),
  ownerRole: ref('Owner', 'role'),
  goals: refs('Goals', 'goal'),
  useCases: refs('Use cases', 'useCase'),
  timeBoxes: refs('Time boxes', 'timeBox'),
  slices: refs('Slices', 'slice'),
  alternatives: refs('Which other path reaches the same goal?', 'alternative', { short: 'Other paths' }),
  /** Signal that would be noticed first: a candidate metric (RSK-10). */
  signal: text('What we would notice first'),
  /** Acceptance (RSK-07): by whom, why, until when, and what it was when accepted. */
  acceptedByRole: ref('Accepted by', 'role', { byCommand: true }),
  acceptedReason: text('Accepted because', { byCommand: true }),
  acceptedUntil: optionalDay('Accepted until', { byCommand: true }),
  acceptedBand: optionalWhole('Likelihood when accepted', 1, 5, { byCommand: true }),
  acceptedImpact: optionalWhole('Impact when accepted', 1, 5, { byCommand: true }),
  acceptedScore: optionalWhole('Score when accepted', 1, 25, { byCommand: true }),
  acceptedExposure: optionalMoney('Exposure when accepted', { byCommand: true }),
  /** What it really cost once occurred (RSK-03). */
  actualCost: optionalMoney('What it really cost'),
  actualDays: optionalNumber('How long it really delayed', 0, 100_000, { unit: 'WD' }),
  actualValueLoss: optionalMoney('What value it really lost'),
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
  inherits: ['useCases', 'goals', 'slices', 'timeBoxes'],
  paid: ['cost', 'valueLoss', 'actualCost', 'actualValueLoss'],
} as const;
