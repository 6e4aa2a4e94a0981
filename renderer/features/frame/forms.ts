// The inspector forms of who and what the work draws on: roles, resources, calendars.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { essentials, type FormSpec, section } from '../../records/form/formSpec.ts';

export const roleForm: FormSpec<'role'> = [
  essentials(['side', 'level', 'build']),
  section(frameWords.personAndVote, ['displayName', 'voteWeight']),
];

export const resourceForm: FormSpec<'resource'> = [
  essentials(['kind', 'capacity', 'ratePerUnitWD']),
  section(frameWords.whenThere, ['availableFrom', 'availableTo', 'calendar']),
];
