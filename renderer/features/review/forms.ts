// The inspector forms of decisions and of what is said upward.
import { reviewForms } from '../../../shared/messages/screens/review.ts';
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const decisionForm: FormSpec<'decision'> = [
  section(reviewForms.decision, [
    'outcome',
    { field: 'alternative', when: ({ outcome }) => outcome === 'pivot' },
    'rationale',
    'options',
    'decidedOn',
  ]),
  section(reviewForms.about, [
    'purpose',
    { field: 'gate', when: ({ purpose }) => purpose === 'gate' || purpose === 'criterion' },
    { field: 'criterion', when: ({ purpose, criterion }) => purpose !== 'gate' || criterion !== null },
    { field: 'risk', when: ({ purpose }) => purpose === 'acceptance' },
    { field: 'newCheckpoint', when: ({ purpose }) => purpose === 'waiver' },
  ]),
  section(reviewForms.whatStopping, ['learned', 'reusable', 'movesOn'], { folded: true }),
];

export const upwardNoteForm: FormSpec<'upwardNote'> = [
  section(reviewForms.noteUpward, ['kind', 'fromRole', 'toRole', 'raisedOn', 'acknowledgedOn', 'decision']),
];
