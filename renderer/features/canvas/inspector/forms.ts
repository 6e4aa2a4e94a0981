// The inspector forms of Why, What and How: goals, use cases, products, metrics, assumptions, technology.
import { labelOf } from '../../../../shared/words.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { type FormSpec, section } from '../../../records/form/formSpec.ts';

export const goalForm: FormSpec<'goal'> = [
  section(itemWords.why, ['statement', 'driver', 'state', 'horizonDate', 'costOfDoingNothingPerYear']),
  section(itemWords.heldTo, ['metric', 'ownerRole', 'parentGoal']),
];

export const useCaseForm: FormSpec<'useCase'> = [
  section(itemWords.what, ['state', 'approach', 'goals', 'dataProduct', 'businessUnit']),
  section(itemWords.worth, ['valuePerYear', 'runCostPerYear', 'missionCritical']),
  section(itemWords.dates, ['selectedOn', 'confirmedOn', 'plannedLive', 'actualLive'], { folded: true }),
];

export const dataProductForm: FormSpec<'dataProduct'> = [
  section(itemWords.whatItsUserHolds, [
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
  section(itemWords.number, ['unit', 'kind', 'direction', 'floor', 'forecast', 'forecastAt']),
  section(itemWords.howItIsRead, ['source', 'ownerRole', 'freshnessWD']),
];

export const readingForm: FormSpec<'reading'> = [
  section(labelOf(cards.reading.one), [
    { field: 'metric', isRequired: true },
    'date',
    'value',
    'sampleSize',
    'evidence',
    'byRole',
  ]),
];

export const assumptionForm: FormSpec<'assumption'> = [
  section(labelOf(cards.assumption.one), ['statement', 'confidence', 'test', 'testBy', 'state', 'about']),
];

export const painPointForm: FormSpec<'painPoint'> = [
  section(labelOf(cards.painPoint.one), [
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
  section(itemWords.how, ['kind', 'useCases', 'capabilities', 'flags', 'lastAudit']),
];

export const capabilityForm: FormSpec<'capability'> = [
  section(labelOf(cards.capability.one), ['area', 'availableLevel']),
];

export const cardForm: FormSpec<'card'> = [section(labelOf(cards.card.one), ['text', 'stage'])];

export const promptAnswerForm: FormSpec<'promptAnswer'> = [section(itemWords.answer, ['text'])];
