// What the builders must tell those above them: an estimate, a block, a risk, an idea (code V).
import { z } from 'zod';
import { coded, day, optionalAnyRef, optionalDay, ref } from './field.ts';

export const upwardNoteSchema = coded({
  raisedOn: day(),
  fromRole: ref('role'),
  toRole: ref('role'),
  about: optionalAnyRef(),
  kind: z.enum(['estimate', 'block', 'risk', 'idea']).default('block'),
  acknowledgedOn: optionalDay(),
  decision: ref('decision'),
});

export const upwardNoteCard = {
  one: 'upward note',
  many: 'upward notes',
  letter: 'V',
  stage: null,
  home: { stage: 'review', tab: 'decisions' },
  made: 'nothing',
  title: 'written',
  thread: { reasons: ['about'] },
} as const;
