// The inspector forms of Why, What and How: goals, use cases, products, metrics, assumptions, technology.
import { itemWords } from '../../../../shared/messages/screens/canvas.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { labelOf } from '../../../../shared/words.ts';
import { essentials, type FormSpec, section } from '../../../records/form/formSpec.ts';
import { UseCaseNeed } from './ItemExtras.tsx';
import { GoalStatement } from './GoalStatement.tsx';
import { BaselineFields, TargetFields } from './MetricPoints.tsx';

export const goalForm: FormSpec<'goal'> = [
  essentials([
    { field: 'statement', Draw: GoalStatement },
    'metric',
    'ownerRole',
    'state',
    'driver',
    'horizonDate',
  ]),
  section(itemWords.moreOfIt, ['costOfDoingNothingPerYear', 'parentGoal']),
];

export const useCaseForm: FormSpec<'useCase'> = [
  essentials(['goals', 'dataProduct', 'state', 'approach', 'valuePerYear', 'runCostPerYear'], {
    Foot: UseCaseNeed,
  }),
  section(itemWords.worth, ['missionCritical', 'businessUnit']),
  section(itemWords.dates, ['selectedOn', 'confirmedOn', 'plannedLive', 'actualLive']),
];

export const dataProductForm: FormSpec<'dataProduct'> = [
  essentials(['form', 'replacedProcess', 'decisionChanged', 'decisionsPerMonth', 'endUserRole', 'metrics']),
  section(itemWords.howItIsUsed, ['delivery', 'outOfScope']),
];

export const metricForm: FormSpec<'metric'> = [
  essentials([
    'unit',
    { field: 'baseline', Draw: BaselineFields },
    { field: 'target', Draw: TargetFields },
    'ownerRole',
    'source',
  ]),
  section(itemWords.number, ['kind', 'direction', 'floor', 'freshnessWD']),
  section(itemWords.forecast, ['forecast', 'forecastAt']),
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
  essentials(['statement', 'confidence', 'test', 'testBy', 'state', 'about']),
];

export const painPointForm: FormSpec<'painPoint'> = [
  essentials(['hurts', 'type', 'severity', 'about', 'remedy', 'ownerRole', 'by']),
  section(itemWords.moreOfIt, ['horizon', 'dataProducts']),
];

export const techItemForm: FormSpec<'techItem'> = [
  essentials(['kind', 'useCases', 'capabilities', 'flags', 'lastAudit']),
];

export const capabilityForm: FormSpec<'capability'> = [essentials(['area', 'availableLevel'])];

export const cardForm: FormSpec<'card'> = [essentials(['text', 'stage'])];

export const promptAnswerForm: FormSpec<'promptAnswer'> = [essentials(['text'])];
