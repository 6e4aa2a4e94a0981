// What hurts now: friction or debt, with its remedy (code F).
import { anyRefs, choice, coded, optionalDay, optionalWhole, ref, refs, text } from './field.ts';

export const painPointSchema = coded({
  type: choice('Type', ['friction', 'dataDebt', 'modelDebt', 'technicalDebt']).default('friction'),
  hurts: text('What hurts'),
  severity: optionalWhole('Severity, 1 to 5', 1, 5, { short: 'Severity' }),
  horizon: choice('Horizon', ['now', 'thisYear', 'later']).default('now'),
  remedy: text('Remedy'),
  ownerRole: ref('Owner', 'role'),
  by: optionalDay('By'),
  dataProducts: refs('Data products', 'dataProduct'),
  about: anyRefs('About', { hint: 'The goals, use cases or other things that it gets in the way of.' }),
});

export const painPointCard = {
  one: 'pain point',
  many: 'pain points',
  letter: 'F',
  stage: 'why',
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'command',
  title: 'written',
  thread: { reasons: ['dataProducts', 'about'] },
  inherits: ['dataProducts', 'about'],
} as const;
