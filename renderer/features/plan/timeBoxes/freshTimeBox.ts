// A time box as it is first made: a length to be corrected rather than a blank to be found.
import type { FieldsOf } from '../../../../shared/schema/kinds.ts';

export const freshTimeBox: FieldsOf<'timeBox'> = {
  title: 'New time box',
  duration: { low: 5, likely: 10, high: 15, shape: 'pert' },
};
