// The inspector forms of Why, What and How: goals, use cases, products, metrics, assumptions, technology.
import { type FormSpec, section } from '../../../records/form/formSpec.ts';

export const goalForm: FormSpec<'goal'> = [
  section('Why', ['statement', 'driver', 'state', 'horizonDate', 'costOfDoingNothingPerYear']),
  section('Held to', ['metric', 'ownerRole', 'parentGoal']),
];

export const useCaseForm: FormSpec<'useCase'> = [
  section('What', ['state', 'approach', 'goals', 'dataProduct', 'businessUnit']),
  section('Worth', ['valuePerYear', 'runCostPerYear', 'missionCritical']),
  section('Dates', ['selectedOn', 'confirmedOn', 'plannedLive', 'actualLive'], { folded: true }),
];

export const dataProductForm: FormSpec<'dataProduct'> = [
  section('What its user holds', [
    'form',
    'endUserRole',
    'decisionChanged',
    'decisionsPerMonth',
    'replacedProcess',
    'delivery',
    'outOfScope',
    'metrics',
  ]),
];

export const metricForm: FormSpec<'metric'> = [
  section('Number', ['unit', 'kind', 'direction', 'floor', 'forecast', 'forecastAt']),
  section('How it is read', ['source', 'ownerRole', 'freshnessWD']),
];

export const assumptionForm: FormSpec<'assumption'> = [
  section('Assumption', ['statement', 'confidence', 'test', 'testBy', 'state']),
];

export const painPointForm: FormSpec<'painPoint'> = [
  section('Pain point', [
    'type',
    'hurts',
    'severity',
    'horizon',
    'remedy',
    'ownerRole',
    'by',
    'dataProducts',
  ]),
];

export const techItemForm: FormSpec<'techItem'> = [
  section('How', ['kind', 'useCases', 'capabilities', 'flags', 'lastAudit']),
];

export const capabilityForm: FormSpec<'capability'> = [section('Capability', ['area', 'availableLevel'])];

export const cardForm: FormSpec<'card'> = [section('Card', ['text', 'stage'])];

export const promptAnswerForm: FormSpec<'promptAnswer'> = [section('Answer', ['text'])];
