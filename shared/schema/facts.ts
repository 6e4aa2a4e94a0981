// What the workbook as a whole says of itself: the sheet a reader sees first (the domain's Workbook entity).
import { z } from 'zod';
import { choice, day, hidden, limits, lines, record, said, text } from './field.ts';
import { shareChoiceSchema } from './shareChoice.ts';

/** The single record of this kind; `lastCodes` keeps codes from ever being reused. */
export const factsSchema = record({
  title: said('Title', 'text', z.string().min(1, 'must not be empty').max(limits.titleChars)),
  clientLabel: text('Client', { max: limits.titleChars, hint: 'Stands on every page of an export.' }),
  clientAliases: lines('Other names of the client', {
    max: limits.titleChars,
    hint: 'Short forms and brands, one a line: share copies replace them too.',
    private: true,
  }),
  confidentiality: choice('Confidentiality', ['public', 'internal', 'confidential', 'strict']).default(
    'confidential',
  ),
  currency: said(
    'Currency',
    'text',
    z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code')
      .default('EUR'),
    { hint: 'ISO code, such as EUR.', maxChars: 3 },
  ),
  asOf: day('As of', { hint: 'Every rule and figure is worked out for this date, on any computer.' }),
  language: said(
    'Language of exports',
    'choice',
    z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language, such as en or de-CH')
      .default('en'),
  ),
  lastCodes: hidden(
    z.record(z.string().regex(/^[A-Z]$/), z.number().int().min(0).max(999_999_999)).default({}),
  ),
  /** In a share copy: what of the whole it holds; null in every other workbook. */
  sharedAs: hidden(shareChoiceSchema().nullable().default(null)),
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
