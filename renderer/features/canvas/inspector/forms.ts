// The inspector forms of Why, What and How: goals, use cases, products, metrics, assumptions, technology.
import { approaches, useCaseStates } from '../../../../shared/schema/useCase.ts';
import { techFlags } from '../../../../shared/schema/techItem.ts';
import type { FormSpec } from '../../../records/formSpec.ts';

export const goalForm: FormSpec<'goal'> = [
  {
    title: 'Why',
    fields: [
      { field: 'statement', label: 'What should move, by how much, by when', as: 'area' },
      {
        field: 'driver',
        label: 'Driver',
        as: 'choice',
        options: ['profit', 'growth', 'cost', 'risk', 'compliance', 'customer', 'capability'],
      },
      {
        field: 'state',
        label: 'State',
        as: 'choice',
        options: ['draft', 'agreed', 'retired'],
        required: true,
      },
      { field: 'horizonDate', label: 'By', as: 'day' },
      { field: 'costOfDoingNothingPerYear', label: 'Cost of doing nothing, per year', as: 'money' },
    ],
  },
  {
    title: 'Held to',
    fields: [
      { field: 'metric', label: 'Metric', as: 'one', kind: 'metric' },
      { field: 'ownerRole', label: 'Owner', as: 'one', kind: 'role' },
      { field: 'parentGoal', label: 'Part of goal', as: 'one', kind: 'goal' },
    ],
  },
];

export const useCaseForm: FormSpec<'useCase'> = [
  {
    title: 'What',
    fields: [
      { field: 'state', label: 'State', as: 'choice', options: useCaseStates, required: true },
      { field: 'approach', label: 'Approach', as: 'choice', options: approaches, required: true },
      { field: 'goals', label: 'Serves goals', as: 'many', kind: 'goal' },
      { field: 'dataProduct', label: 'Data product', as: 'one', kind: 'dataProduct' },
      { field: 'businessUnit', label: 'Business unit', as: 'text', max: 120 },
    ],
  },
  {
    title: 'Worth',
    fields: [
      { field: 'valuePerYear', label: 'Value per year', as: 'moneyRange' },
      { field: 'runCostPerYear', label: 'Running cost per year', as: 'money' },
      { field: 'missionCritical', label: 'Mission critical', as: 'toggle' },
    ],
  },
  {
    title: 'Dates',
    folded: true,
    fields: [
      { field: 'selectedOn', label: 'Selected on', as: 'day' },
      { field: 'confirmedOn', label: 'Last confirmed on', as: 'day' },
      { field: 'plannedLive', label: 'Planned live', as: 'day' },
      { field: 'actualLive', label: 'Live since', as: 'day' },
    ],
  },
];

export const dataProductForm: FormSpec<'dataProduct'> = [
  {
    title: 'What its user holds',
    fields: [
      {
        field: 'form',
        label: 'Form',
        as: 'choice',
        options: ['list', 'score', 'forecast', 'alert', 'content', 'automatedAction'],
      },
      { field: 'endUserRole', label: 'End user', as: 'one', kind: 'role' },
      { field: 'decisionChanged', label: 'Which decision changes because of it', as: 'area' },
      { field: 'decisionsPerMonth', label: 'Decisions per month', as: 'number', min: 0 },
      { field: 'replacedProcess', label: 'Replaces', as: 'area' },
      {
        field: 'delivery',
        label: 'Delivered as',
        as: 'choice',
        options: ['screen', 'report', 'API', 'file', 'embedded'],
      },
      { field: 'outOfScope', label: 'Left out on purpose', as: 'area' },
      { field: 'metrics', label: 'Metrics', as: 'many', kind: 'metric' },
    ],
  },
];

export const metricForm: FormSpec<'metric'> = [
  {
    title: 'Number',
    fields: [
      { field: 'unit', label: 'Unit', as: 'text', max: 40 },
      {
        field: 'kind',
        label: 'Kind',
        as: 'choice',
        options: ['business', 'product', 'model', 'operational', 'cost', 'schedule'],
        required: true,
      },
      {
        field: 'direction',
        label: 'Better is',
        as: 'choice',
        options: ['up', 'down', 'target'],
        required: true,
      },
      { field: 'floor', label: 'Never below', as: 'number' },
      { field: 'forecast', label: 'Forecast at its checkpoint', as: 'numberRange' },
      { field: 'forecastAt', label: 'Forecast for', as: 'day' },
    ],
  },
  {
    title: 'How it is read',
    fields: [
      { field: 'source', label: 'Where readings come from', as: 'area' },
      { field: 'ownerRole', label: 'Who reads it', as: 'one', kind: 'role' },
      { field: 'freshnessWD', label: 'Fresh for', as: 'whole', unit: 'working days', min: 0, required: true },
    ],
  },
];

export const assumptionForm: FormSpec<'assumption'> = [
  {
    title: 'Assumption',
    fields: [
      { field: 'statement', label: 'What we take for true', as: 'area' },
      { field: 'confidence', label: 'How sure we are', as: 'percent' },
      { field: 'test', label: 'What would show it', as: 'area' },
      { field: 'testBy', label: 'Test by', as: 'day' },
      { field: 'state', label: 'State', as: 'choice', options: ['open', 'held', 'broken'], required: true },
    ],
  },
];

export const painPointForm: FormSpec<'painPoint'> = [
  {
    title: 'Pain point',
    fields: [
      {
        field: 'type',
        label: 'Type',
        as: 'choice',
        options: ['friction', 'dataDebt', 'modelDebt', 'technicalDebt'],
        required: true,
      },
      { field: 'hurts', label: 'What hurts', as: 'area' },
      { field: 'severity', label: 'Severity, 1 to 5', as: 'whole', min: 1, max: 5 },
      {
        field: 'horizon',
        label: 'Horizon',
        as: 'choice',
        options: ['now', 'thisYear', 'later'],
        required: true,
      },
      { field: 'remedy', label: 'Remedy', as: 'area' },
      { field: 'ownerRole', label: 'Owner', as: 'one', kind: 'role' },
      { field: 'by', label: 'By', as: 'day' },
      { field: 'dataProducts', label: 'Data products', as: 'many', kind: 'dataProduct' },
    ],
  },
];

export const techItemForm: FormSpec<'techItem'> = [
  {
    title: 'How',
    fields: [
      {
        field: 'kind',
        label: 'Kind',
        as: 'choice',
        options: ['tool', 'platform', 'model', 'infrastructure', 'framework'],
        required: true,
      },
      { field: 'useCases', label: 'Serves use cases', as: 'many', kind: 'useCase' },
      { field: 'capabilities', label: 'Gives capabilities', as: 'many', kind: 'capability' },
      { field: 'flags', label: 'What is wrong with it', as: 'flags', options: techFlags },
      { field: 'lastAudit', label: 'Last audit', as: 'day' },
    ],
  },
];

export const capabilityForm: FormSpec<'capability'> = [
  {
    title: 'Capability',
    fields: [
      {
        field: 'area',
        label: 'Area',
        as: 'choice',
        options: ['data', 'compute', 'storage', 'network', 'platform', 'skill', 'process'],
        required: true,
      },
      { field: 'availableLevel', label: 'Level available today, 0 to 4', as: 'whole', min: 0, max: 4 },
    ],
  },
];

export const cardForm: FormSpec<'card'> = [
  {
    title: 'Card',
    fields: [
      { field: 'text', label: 'What it says', as: 'area' },
      {
        field: 'stage',
        label: 'Stage',
        as: 'choice',
        options: ['why', 'what', 'risks', 'when', 'how'],
        required: true,
      },
    ],
  },
];

export const promptAnswerForm: FormSpec<'promptAnswer'> = [
  { title: 'Answer', fields: [{ field: 'text', label: 'Answer', as: 'area' }] },
];
