// What people decided at a gate or about a kill criterion, and on which facts (code D).
import {
  choice,
  coded,
  hidden,
  lines,
  optionalChoice,
  optionalDay,
  optionalWhole,
  parts,
  ref,
  text,
  yes,
} from './field.ts';

export const decisionOutcomes = ['go', 'goWithConditions', 'returnToWhy', 'pivot', 'hold', 'stop'] as const;

/**
 * `waiver` decisions carry on past a tripped criterion until `newCheckpoint` (KIL-04); stopping captures KIL-10.
 * `sequence` counts up in the order in which decisions are signed: it tells apart those of one moment.
 */
export const decisionSchema = coded({
  purpose: choice('Purpose', ['gate', 'criterion', 'waiver', 'loosening', 'acceptance'], {
    optionLabels: { gate: 'At a gate' },
  }).default('gate'),
  gate: ref('Gate', 'gate'),
  criterion: ref('Kill criterion', 'killCriterion'),
  risk: ref('Risk', 'risk'),
  outcome: optionalChoice('Outcome', decisionOutcomes),
  decidedOn: optionalDay('Decided on'),
  options: lines('Options weighed'),
  rationale: text('Why'),
  conditions: parts('Conditions', {
    text: text('Condition'),
    due: optionalDay('Due'),
    ownerRole: ref('Owner', 'role'),
    done: yes('Done'),
  }),
  snapshot: ref('Snapshot', 'snapshot', { byCommand: true }),
  state: choice('State', ['proposed', 'signed', 'superseded', 'revoked'], { byCommand: true }).default(
    'proposed',
  ),
  sequence: hidden(optionalWhole('', 1, 999_999_999)),
  newCheckpoint: optionalDay('New checkpoint'),
  learned: text('What was learned'),
  reusable: text('What can be used again'),
  movesOn: text('Where people and money go next'),
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
