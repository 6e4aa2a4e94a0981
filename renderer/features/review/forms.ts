// The inspector forms of decisions and of what is said upward.
import { decisionOutcomes } from '../../../shared/schema/decision.ts';
import type { FormSpec } from '../../records/formSpec.ts';

export const decisionForm: FormSpec<'decision'> = [
  {
    title: 'Decision',
    fields: [
      { field: 'outcome', label: 'Outcome', as: 'choice', options: decisionOutcomes },
      { field: 'rationale', label: 'Why', as: 'area' },
      { field: 'options', label: 'Options weighed', as: 'lines' },
      { field: 'decidedOn', label: 'Decided on', as: 'day' },
    ],
  },
  {
    title: 'About',
    fields: [
      {
        field: 'purpose',
        label: 'Purpose',
        as: 'choice',
        options: ['gate', 'criterion', 'waiver', 'loosening', 'acceptance'],
        required: true,
      },
      { field: 'gate', label: 'Gate', as: 'one', kind: 'gate' },
      { field: 'criterion', label: 'Kill criterion', as: 'one', kind: 'killCriterion' },
      {
        field: 'risk',
        label: 'Risk',
        as: 'one',
        kind: 'risk',
        when: ({ purpose }) => purpose === 'acceptance',
      },
      {
        field: 'newCheckpoint',
        label: 'New checkpoint',
        as: 'day',
        when: ({ purpose }) => purpose === 'waiver',
      },
    ],
  },
  {
    title: 'What stopping leaves',
    folded: true,
    fields: [
      { field: 'learned', label: 'What was learned', as: 'area' },
      { field: 'reusable', label: 'What can be used again', as: 'area' },
      { field: 'movesOn', label: 'Where people and money go next', as: 'area' },
    ],
  },
];

export const upwardNoteForm: FormSpec<'upwardNote'> = [
  {
    title: 'Note upward',
    fields: [
      {
        field: 'kind',
        label: 'Kind',
        as: 'choice',
        options: ['estimate', 'block', 'risk', 'idea'],
        required: true,
      },
      { field: 'raisedOn', label: 'Raised on', as: 'day', required: true },
      { field: 'fromRole', label: 'From', as: 'one', kind: 'role' },
      { field: 'toRole', label: 'To', as: 'one', kind: 'role' },
      { field: 'acknowledgedOn', label: 'Answered on', as: 'day' },
      { field: 'decision', label: 'Decision', as: 'one', kind: 'decision' },
    ],
  },
];
