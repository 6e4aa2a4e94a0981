// The inspector form of what is said upward.
import { reviewForms } from '../../../shared/messages/screens/review/review.ts';
import { essentials, type FormSpec, section } from '../../records/form/formSpec.ts';

export const upwardNoteForm: FormSpec<'upwardNote'> = [
  essentials(['kind', 'fromRole', 'toRole', 'raisedOn']),
  section(reviewForms.answer, ['acknowledgedOn', 'decision']),
];
