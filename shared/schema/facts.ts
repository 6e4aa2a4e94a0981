// What the workbook as a whole says of itself: the sheet a reader sees first (the domain's Workbook entity).
import { z } from 'zod';
import { day, record, text, whole } from './field.ts';

/** The single record of this kind; `lastCodes` keeps codes from ever being reused. */
export const factsSchema = record({
  title: z.string().min(1, 'must not be empty').max(120),
  clientLabel: text(120),
  confidentiality: z.enum(['public', 'internal', 'confidential', 'strict']).default('confidential'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code')
    .default('EUR'),
  asOf: day(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language, such as en or de-CH')
    .default('en'),
  lastCodes: z.record(z.string().regex(/^[A-Z]$/), whole(0, 999_999_999)).default({}),
});

export const factsCard = {
  one: 'workbook',
  many: 'workbooks',
  letter: null,
  stage: null,
  home: { stage: 'frame', tab: 'facts' },
  opens: 'home',
  made: 'start',
  title: 'written',
  thread: null,
} as const;
