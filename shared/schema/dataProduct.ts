// What a user will hold: a list, a score, a forecast, an alert (code P).
import { coded, optionalChoice, optionalNumber, ref, refs, text } from './field.ts';

export const dataProductSchema = coded({
  form: optionalChoice('Form', ['list', 'score', 'forecast', 'alert', 'content', 'automatedAction']),
  endUserRole: ref('End user', 'role'),
  decisionChanged: text('Which decision changes because of it', { short: 'Decision it changes' }),
  decisionsPerMonth: optionalNumber('Decisions per month', 0, 1e12),
  replacedProcess: text('Replaces'),
  delivery: optionalChoice('Delivered as', ['screen', 'report', 'API', 'file', 'embedded']),
  outOfScope: text('Left out on purpose'),
  metrics: refs('Metrics', 'metric'),
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
