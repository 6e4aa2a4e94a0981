// The inspector forms of risks, treatments, other paths and kill criteria.
import { criterionActions, systemMetrics } from '../../../shared/schema/killCriterion.ts';
import { riskCategories, riskResponses, riskStates } from '../../../shared/schema/risk.ts';
import type { KillCriterion } from '../../../shared/schema/kinds.ts';
import type { FormSpec } from '../../records/formSpec.ts';

export const riskForm: FormSpec<'risk'> = [
  {
    title: 'Risk',
    fields: [
      { field: 'kind', label: 'Kind', as: 'choice', options: ['threat', 'opportunity'], required: true },
      { field: 'cause', label: 'Because of (cause)', as: 'area' },
      { field: 'event', label: 'it may happen that (event)', as: 'area' },
      { field: 'effect', label: 'which would lead to (effect)', as: 'area' },
      { field: 'category', label: 'Category', as: 'choice', options: riskCategories },
      {
        field: 'state',
        label: 'State',
        as: 'choice',
        // Accepting takes a role, a reason and an end: it has a place of its own below.
        options: riskStates.filter((state) => state !== 'accepted'),
        required: true,
        when: ({ state }) => state !== 'accepted',
      },
      { field: 'response', label: 'Response', as: 'choice', options: riskResponses },
      { field: 'ownerRole', label: 'Owner', as: 'one', kind: 'role' },
      { field: 'reviewBy', label: 'Review by', as: 'day' },
    ],
  },
  {
    title: 'In numbers',
    fields: [
      { field: 'cost', label: 'Cost if it happens', as: 'moneyRange' },
      { field: 'days', label: 'Delay if it happens', as: 'numberRange', unit: 'WD', min: 0 },
      { field: 'valueLoss', label: 'Value lost if it happens', as: 'moneyRange' },
      { field: 'proximityFrom', label: 'Could happen from', as: 'day' },
      { field: 'proximityTo', label: 'Could happen until', as: 'day' },
    ],
  },
  {
    title: 'Threatens',
    fields: [
      { field: 'goals', label: 'Goals', as: 'many', kind: 'goal' },
      { field: 'useCases', label: 'Use cases', as: 'many', kind: 'useCase' },
      { field: 'timeBoxes', label: 'Time boxes', as: 'many', kind: 'timeBox' },
      { field: 'slices', label: 'Slices', as: 'many', kind: 'slice' },
      { field: 'signal', label: 'What we would notice first', as: 'area' },
    ],
  },
];

export const treatmentForm: FormSpec<'treatment'> = [
  {
    title: 'Treatment',
    fields: [
      { field: 'risk', label: 'Of risk', as: 'one', kind: 'risk', required: true },
      {
        field: 'state',
        label: 'State',
        as: 'choice',
        options: ['planned', 'doing', 'done', 'dropped'],
        required: true,
      },
      { field: 'cost', label: 'Cost', as: 'money', required: true },
      { field: 'ownerRole', label: 'Owner', as: 'one', kind: 'role' },
      { field: 'due', label: 'Due', as: 'day' },
      { field: 'timeBox', label: 'Done in time box', as: 'one', kind: 'timeBox' },
    ],
  },
];

export const alternativeForm: FormSpec<'alternative'> = [
  {
    title: 'Other path',
    fields: [
      { field: 'path', label: 'What we would do instead', as: 'area' },
      { field: 'extraWD', label: 'Extra working days', as: 'number', min: 0, unit: 'WD', required: true },
      { field: 'extraCost', label: 'Extra cost', as: 'money', required: true },
      { field: 'valueFactor', label: 'Share of the value it keeps', as: 'percent', required: true },
      { field: 'runCostPerYear', label: 'Running cost per year', as: 'money', required: true },
      { field: 'keepsTimeBoxes', label: 'Time boxes it keeps', as: 'many', kind: 'timeBox' },
      { field: 'goalsStillServed', label: 'Goals still served', as: 'many', kind: 'goal' },
    ],
  },
];

/** Terms are typed while a criterion is a draft; once it is armed they move only with a reason, by its sentence. */
const isDraft = ({ status }: KillCriterion): boolean => status === 'draft';

export const killCriterionForm: FormSpec<'killCriterion'> = [
  {
    title: 'What stops',
    fields: [
      {
        field: 'scope',
        label: 'Scope',
        as: 'choice',
        options: ['workbook', 'useCase', 'slice'],
        required: true,
        when: isDraft,
      },
      {
        field: 'useCase',
        label: 'Use case',
        as: 'one',
        kind: 'useCase',
        when: (record) => isDraft(record) && record.scope === 'useCase',
      },
      {
        field: 'slice',
        label: 'Slice',
        as: 'one',
        kind: 'slice',
        when: (record) => isDraft(record) && record.scope === 'slice',
      },
      {
        field: 'form',
        label: 'Form',
        as: 'choice',
        options: ['stopsUnless', 'stopsIf'],
        required: true,
        when: isDraft,
      },
    ],
  },
  {
    title: 'Measured state',
    fields: [
      {
        field: 'metric',
        label: 'Metric',
        as: 'one',
        kind: 'metric',
        when: (record) => isDraft(record) && record.systemMetric === null,
      },
      {
        field: 'systemMetric',
        label: 'or a figure of the plan',
        as: 'choice',
        options: systemMetrics,
        when: (record) => isDraft(record) && record.metric === null,
      },
      {
        field: 'checklist',
        label: 'Checklist',
        as: 'one',
        kind: 'checklist',
        when: (record) => isDraft(record) && record.systemMetric === 'checklistScore',
      },
      {
        field: 'comparator',
        label: 'Is',
        as: 'choice',
        options: ['<', '<=', '=', '!=', '>=', '>', 'between'],
        required: true,
        when: isDraft,
      },
      { field: 'value', label: 'Value', as: 'number', when: isDraft },
      {
        field: 'valueTo',
        label: 'and',
        as: 'number',
        when: (record) => isDraft(record) && record.comparator === 'between',
      },
      { field: 'unit', label: 'Unit', as: 'text', max: 40, when: isDraft },
      {
        field: 'readings',
        label: 'For readings in a row',
        as: 'whole',
        min: 1,
        max: 100,
        required: true,
        when: isDraft,
      },
    ],
  },
  {
    title: 'Checkpoint',
    fields: [
      {
        field: 'checkpoint',
        label: 'By',
        as: 'choice',
        options: ['endOf', 'on', 'gate'],
        required: true,
        when: isDraft,
      },
      {
        field: 'checkpointTimeBox',
        label: 'Time box',
        as: 'one',
        kind: 'timeBox',
        when: (record) => isDraft(record) && record.checkpoint === 'endOf',
      },
      {
        field: 'checkpointPlusWD',
        label: 'plus working days',
        as: 'whole',
        min: 0,
        unit: 'WD',
        required: true,
        when: (record) => isDraft(record) && record.checkpoint === 'endOf',
      },
      {
        field: 'checkpointDate',
        label: 'Date',
        as: 'day',
        when: (record) => isDraft(record) && record.checkpoint === 'on',
      },
      {
        field: 'checkpointGate',
        label: 'Gate',
        as: 'one',
        kind: 'gate',
        when: (record) => isDraft(record) && record.checkpoint === 'gate',
      },
      {
        field: 'silence',
        label: 'Silence counts as',
        as: 'choice',
        options: ['fail', 'ask'],
        required: true,
        when: (record) => isDraft(record) && record.form === 'stopsUnless',
      },
      {
        field: 'silenceAfterWD',
        label: 'after',
        as: 'whole',
        min: 0,
        unit: 'WD',
        required: true,
        when: (record) => isDraft(record) && record.form === 'stopsUnless',
      },
    ],
  },
  {
    title: 'Then',
    fields: [
      {
        field: 'action',
        label: 'Action',
        as: 'choice',
        options: criterionActions,
        required: true,
        when: isDraft,
      },
      {
        field: 'alternative',
        label: 'Pivot to',
        as: 'one',
        kind: 'alternative',
        when: (record) => isDraft(record) && record.action === 'pivot',
      },
      { field: 'ownerRole', label: 'Owner', as: 'one', kind: 'role' },
      { field: 'valueIfIgnored', label: 'Share of value left if ignored', as: 'percent', required: true },
      { field: 'warnMargin', label: 'Warn within', as: 'number', min: 0 },
      { field: 'goals', label: 'Guards goals', as: 'many', kind: 'goal' },
      { field: 'risks', label: 'Watches risks', as: 'many', kind: 'risk' },
    ],
  },
];

export const readingForm: FormSpec<'reading'> = [
  {
    title: 'Reading',
    fields: [
      { field: 'metric', label: 'Of metric', as: 'one', kind: 'metric', required: true },
      { field: 'date', label: 'Read on', as: 'day', required: true },
      { field: 'value', label: 'Value', as: 'number', required: true },
      { field: 'sampleSize', label: 'Sample size', as: 'number', min: 0 },
      { field: 'evidence', label: 'Evidence', as: 'area' },
      { field: 'byRole', label: 'Read by', as: 'one', kind: 'role' },
    ],
  },
];
