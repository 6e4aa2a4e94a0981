// The inspector forms of who and what the work draws on: roles, resources, calendars.
import { levels } from '../../../shared/schema/role.ts';
import type { FormSpec } from '../../records/formSpec.ts';

export const roleForm: FormSpec<'role'> = [
  {
    title: 'Role',
    fields: [
      {
        field: 'side',
        label: 'Side',
        as: 'choice',
        options: ['client', 'consultant', 'vendor'],
        required: true,
      },
      { field: 'level', label: 'Level', as: 'choice', options: levels, required: true },
      { field: 'build', label: 'Builds', as: 'toggle', hint: 'May sign the How stage.' },
      { field: 'voteWeight', label: 'Weight of votes', as: 'number', min: 0, required: true },
      {
        field: 'displayName',
        label: 'Name of the person',
        as: 'text',
        max: 120,
        hint: 'Stays on this computer: exports name the role.',
      },
    ],
  },
];

export const resourceForm: FormSpec<'resource'> = [
  {
    title: 'Capacity',
    fields: [
      {
        field: 'kind',
        label: 'Kind',
        as: 'choice',
        options: ['specialist', 'tool', 'funding', 'sponsorTime', 'infrastructure'],
        required: true,
      },
      { field: 'capacity', label: 'Capacity per working day', as: 'number', min: 0, required: true },
      { field: 'ratePerUnitWD', label: 'Rate per unit and working day', as: 'money', required: true },
      { field: 'availableFrom', label: 'Available from', as: 'day' },
      { field: 'availableTo', label: 'Available to', as: 'day' },
      { field: 'calendar', label: 'Own calendar', as: 'one', kind: 'calendar' },
    ],
  },
];
