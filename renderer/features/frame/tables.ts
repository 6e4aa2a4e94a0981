// The tables of who and what the work draws on.
import type { KindTable } from '../../records/grid/kindTable.ts';
import { resourceForm, roleForm } from './forms.ts';

export const roleTable: KindTable<'role'> = {
  kind: 'role',
  form: roleForm,
  essentials: ['title', 'side', 'level', 'build', 'voteWeight'],
};

export const resourceTable: KindTable<'resource'> = {
  kind: 'resource',
  form: resourceForm,
  essentials: [
    'code',
    'title',
    'kind',
    'capacity',
    'ratePerUnitWD',
    'availableFrom',
    'availableTo',
    'absences',
  ],
};
