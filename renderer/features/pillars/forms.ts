// The inspector form of a pillar: what stands behind its ratings, and what is missing.
import { essentials, type FormSpec } from '../../records/form/formSpec.ts';

export const pillarForm: FormSpec<'pillar'> = [essentials(['evidence', 'gaps'])];
