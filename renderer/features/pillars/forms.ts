// The inspector form of a pillar: what stands behind its ratings, and what is missing.
import type { FormSpec } from '../../records/formSpec.ts';

export const pillarForm: FormSpec<'pillar'> = [
  {
    title: 'Behind the ratings',
    fields: [
      { field: 'evidence', label: 'Evidence', as: 'area' },
      { field: 'gaps', label: 'Gaps', as: 'area' },
    ],
  },
];
