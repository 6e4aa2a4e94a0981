// Practices rated by phase of maturity, and the dates they are meant to stand by (PHS-01 to PHS-04).
import { z } from 'zod';
import { dayValue, ratingValue, record, said } from './field.ts';

const practice = z.string().regex(/^[123]\.\d{1,2}$/, 'must look like 1.4');

/** Keys are phase and number of the practice, `1.1` to `3.4`. */
export const phasePlanSchema = record({
  practices: said('Practices', 'other', z.record(practice, ratingValue()).default({})),
  targetDates: said('Target dates', 'other', z.record(practice, dayValue()).default({})),
});

export const phasePlanCard = {
  one: 'phase plan',
  many: 'phase plans',
  letter: null,
  stage: null,
  home: { stage: 'plan', tab: 'phases' },
  opens: 'home',
  made: 'start',
  title: null,
  thread: null,
} as const;
