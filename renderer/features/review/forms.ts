// The inspector form of what is said upward.
import { reviewForms } from '../../../shared/messages/screens/review/review.ts';
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const upwardNoteForm: FormSpec<'upwardNote'> = [
  section(reviewForms.noteUpward, ['kind', 'fromRole', 'toRole', 'raisedOn', 'acknowledgedOn', 'decision']),
];
