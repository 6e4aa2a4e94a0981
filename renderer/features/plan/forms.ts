// The inspector forms of When: time boxes, slices and gates.
import { timeBoxKinds } from '../../../shared/schema/timeBox.ts';
import type { FormSpec } from '../../records/formSpec.ts';

export const timeBoxForm: FormSpec<'timeBox'> = [
  {
    title: 'Time box',
    fields: [
      {
        field: 'exitQuestion',
        label: 'Exit question',
        as: 'area',
        hint: 'What do we know at its end that we do not know now?',
      },
      { field: 'slice', label: 'Part of slice', as: 'one', kind: 'slice' },
      { field: 'kind', label: 'Kind', as: 'choice', options: timeBoxKinds, required: true },
      {
        field: 'state',
        label: 'State',
        as: 'choice',
        options: ['planned', 'running', 'done', 'cancelled'],
        required: true,
      },
    ],
  },
  {
    title: 'Length and cost',
    fields: [
      { field: 'duration', label: 'Length', as: 'numberRange', unit: 'WD', min: 0 },
      { field: 'limitWD', label: 'Limit', as: 'whole', unit: 'WD', min: 1 },
      { field: 'notBefore', label: 'Not before', as: 'day' },
      { field: 'fixedCost', label: 'Fixed cost', as: 'moneyRange' },
    ],
  },
  {
    title: 'Actual dates and estimates',
    folded: true,
    fields: [
      { field: 'actualStart', label: 'Started on', as: 'day' },
      { field: 'actualEnd', label: 'Ended on', as: 'day' },
      { field: 'estimateByRole', label: 'Estimated by', as: 'one', kind: 'role' },
      { field: 'buildEstimate', label: 'What the build side says', as: 'numberRange', unit: 'WD', min: 0 },
      { field: 'techItems', label: 'Technology used', as: 'many', kind: 'techItem' },
      { field: 'gate', label: 'Gate at its end', as: 'one', kind: 'gate' },
    ],
  },
];

export const sliceForm: FormSpec<'slice'> = [
  {
    title: 'Slice',
    fields: [
      { field: 'benefit', label: 'What it is worth having alone', as: 'area' },
      { field: 'beneficiaryRole', label: 'Who has the benefit', as: 'one', kind: 'role' },
      { field: 'kind', label: 'Kind', as: 'choice', options: ['value', 'foundation'], required: true },
      { field: 'ownRelease', label: 'Can be released by itself', as: 'toggle' },
      { field: 'components', label: 'Components', as: 'lines' },
    ],
  },
  {
    title: 'Serves',
    fields: [
      { field: 'useCase', label: 'Use case', as: 'one', kind: 'useCase' },
      { field: 'goals', label: 'Goals', as: 'many', kind: 'goal' },
      { field: 'enables', label: 'Enables slices', as: 'many', kind: 'slice' },
      { field: 'painPoints', label: 'Eases pain points', as: 'many', kind: 'painPoint' },
    ],
  },
];

export const gateForm: FormSpec<'gate'> = [
  {
    title: 'Gate',
    fields: [
      { field: 'date', label: 'Date', as: 'day' },
      { field: 'timeBox', label: 'or at the end of time box', as: 'one', kind: 'timeBox' },
      {
        field: 'stage',
        label: 'Stage',
        as: 'choice',
        options: ['why', 'what', 'risk', 'when', 'how', 'deployment', 'phase'],
        required: true,
      },
      {
        field: 'scope',
        label: 'Scope',
        as: 'choice',
        options: ['workbook', 'useCase', 'slice'],
        required: true,
      },
      {
        field: 'useCase',
        label: 'Use case',
        as: 'one',
        kind: 'useCase',
        when: ({ scope }) => scope === 'useCase',
      },
      { field: 'slice', label: 'Slice', as: 'one', kind: 'slice', when: ({ scope }) => scope === 'slice' },
    ],
  },
];
