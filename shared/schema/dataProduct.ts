// What a user will hold: a list, a score, a forecast, an alert (code P).
import { z } from 'zod';
import { coded, optionalNumber, ref, refs, text } from './field.ts';

export const dataProductSchema = coded({
  form: z.enum(['list', 'score', 'forecast', 'alert', 'content', 'automatedAction']).nullable().default(null),
  endUserRole: ref('role'),
  decisionChanged: text(),
  decisionsPerMonth: optionalNumber(0, 1e12),
  replacedProcess: text(),
  delivery: z.enum(['screen', 'report', 'API', 'file', 'embedded']).nullable().default(null),
  outOfScope: text(),
  metrics: refs('metric'),
});

export const dataProductCard = {
  one: 'data product',
  many: 'data products',
  letter: 'P',
  stage: 'what',
  canvas: 2,
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'command',
  title: 'written',
  thread: { servants: ['metrics'] },
} as const;
