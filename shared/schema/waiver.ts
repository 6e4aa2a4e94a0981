// A finding that someone has decided to live with, by name and until a date.
import { z } from 'zod';
import { anyRef, day, record, ref, said, text } from './field.ts';

export const waiverSchema = record({
  rule: said('Rule', 'text', z.string().regex(/^[A-Z]{3}-\d{2}$/, 'must look like TRC-01')),
  subject: anyRef('About'),
  reason: text('Reason'),
  byRole: ref('Waived by', 'role'),
  until: day('Until'),
});

export const waiverCard = {
  one: 'waiver',
  many: 'waivers',
  letter: null,
  stage: null,
  home: { stage: 'review', tab: 'findings' },
  made: 'screen',
  title: null,
  thread: null,
  owners: ['subject'],
} as const;
