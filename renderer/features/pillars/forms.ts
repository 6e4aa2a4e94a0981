// The inspector form of a pillar: what stands behind its ratings, and what is missing.
import { pillarsWords } from '../../../shared/messages/screens/pillars.ts';
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const pillarForm: FormSpec<'pillar'> = [section(pillarsWords.behindTheRatings, ['evidence', 'gaps'])];
