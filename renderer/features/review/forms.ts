// The inspector forms of decisions and of what is said upward.
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const decisionForm: FormSpec<'decision'> = [
  section('Decision', ['outcome', 'rationale', 'options', 'decidedOn']),
  section('About', [
    'purpose',
    'gate',
    'criterion',
    { field: 'risk', when: ({ purpose }) => purpose === 'acceptance' },
    { field: 'newCheckpoint', when: ({ purpose }) => purpose === 'waiver' },
  ]),
  section('What stopping leaves', ['learned', 'reusable', 'movesOn'], { folded: true }),
];

export const upwardNoteForm: FormSpec<'upwardNote'> = [
  section('Note upward', ['kind', 'raisedOn', 'fromRole', 'toRole', 'acknowledgedOn', 'decision']),
];
