// The inspector forms of who and what the work draws on: roles, resources, calendars.
import { labelOf } from '../../../shared/words.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const roleForm: FormSpec<'role'> = [
  section(labelOf(cards.role.one), ['side', 'level', 'build', 'voteWeight', 'displayName']),
];

export const resourceForm: FormSpec<'resource'> = [
  section(frameWords.capacity, [
    'kind',
    'capacity',
    'ratePerUnitWD',
    'availableFrom',
    'availableTo',
    'calendar',
  ]),
];
