// What people decided at a gate or about a kill criterion, and on which facts (code D).
import { z } from 'zod';
import { coded, limits, lines, optionalDay, optionalWhole, ref, text, yes, part } from './field.ts';

export const decisionOutcomes = ['go', 'goWithConditions', 'returnToWhy', 'pivot', 'hold', 'stop'] as const;

const condition = part({ text: text(), due: optionalDay(), ownerRole: ref('role'), done: yes() });

/**
 * `waiver` decisions carry on past a tripped criterion until `newCheckpoint` (KIL-04); stopping captures KIL-10.
 * `sequence` counts up in the order in which decisions are signed: it tells apart those of one moment.
 */
export const decisionSchema = coded({
  purpose: z.enum(['gate', 'criterion', 'waiver', 'loosening', 'acceptance']).default('gate'),
  gate: ref('gate'),
  criterion: ref('killCriterion'),
  risk: ref('risk'),
  outcome: z.enum(decisionOutcomes).nullable().default(null),
  decidedOn: optionalDay(),
  options: lines(),
  rationale: text(),
  conditions: z.array(condition).max(limits.listItems).default([]),
  snapshot: ref('snapshot'),
  state: z.enum(['proposed', 'signed', 'superseded', 'revoked']).default('proposed'),
  sequence: optionalWhole(1, 999_999_999),
  newCheckpoint: optionalDay(),
  learned: text(),
  reusable: text(),
  movesOn: text(),
});

export const decisionCard = {
  one: 'decision',
  many: 'decisions',
  letter: 'D',
  stage: null,
  home: { stage: 'review', tab: 'decisions' },
  made: 'command',
  title: 'written',
  thread: { reasons: ['gate', 'criterion', 'risk'] },
  signing: ['state', 'snapshot', 'decidedOn', 'sequence'],
} as const;
