// What hurts now: friction or debt, with its remedy (code F).
import { z } from 'zod';
import { coded, optionalDay, ref, refs, text, whole } from './field.ts';

export const painPointSchema = coded({
  type: z.enum(['friction', 'dataDebt', 'modelDebt', 'technicalDebt']).default('friction'),
  hurts: text(),
  severity: whole(1, 5).nullable().default(null),
  horizon: z.enum(['now', 'thisYear', 'later']).default('now'),
  remedy: text(),
  ownerRole: ref('role'),
  by: optionalDay(),
  dataProducts: refs('dataProduct'),
});

export const painPointCard = {
  one: 'pain point',
  many: 'pain points',
  letter: 'F',
  stage: 'why',
  home: { stage: 'canvas', tab: 'canvas' },
  made: 'command',
  title: 'written',
  thread: { reasons: ['dataProducts'] },
} as const;
