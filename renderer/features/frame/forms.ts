// The inspector forms of who and what the work draws on: roles, resources, calendars.
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const roleForm: FormSpec<'role'> = [
  section('Role', ['side', 'level', 'build', 'voteWeight', 'displayName']),
];

export const resourceForm: FormSpec<'resource'> = [
  section('Capacity', ['kind', 'capacity', 'ratePerUnitWD', 'availableFrom', 'availableTo', 'calendar']),
];
