// The inspector form of a pillar: what stands behind its ratings, and what is missing.
import { type FormSpec, section } from '../../records/form/formSpec.ts';

export const pillarForm: FormSpec<'pillar'> = [section('Behind the ratings', ['evidence', 'gaps'])];
