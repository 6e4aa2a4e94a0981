// The table of the readings of one metric: the latest first, struck ones with why they no longer count.
import { readingForm } from '../inspector/forms.ts';
import type { KindTable } from '../../../records/grid/kindTable.ts';

export const readingTable: KindTable<'reading'> = {
  kind: 'reading',
  form: readingForm,
  essentials: ['date', 'value', 'sampleSize', 'evidence', 'byRole', 'struckReason'],
  looks: () => ({ evidence: { grow: true } }),
};
