// What people decided at a gate or about a kill criterion, and on which facts (code D).
import {
  choice,
  coded,
  hidden,
  lines,
  optionalMoney,
  optionalChoice,
  optionalDay,
  optionalWhole,
  parts,
  ref,
  text,
  yes,
} from './field.ts';

export const decisionOutcomes = ['go', 'goWithConditions', 'returnToWhy', 'pivot', 'hold', 'stop'] as const;
/** What the figures may say beyond what people may decide: there is no work to weigh yet, or nothing at all. */
export const advices = [...decisionOutcomes, 'planFirst', 'nothingToWeigh'] as const;

/**
 * `waiver` decisions carry on past a tripped criterion until `newCheckpoint` (KIL-04); stopping captures KIL-10.
 * `recommended`, `because` and `figuresThen` are what the figures said when the first signature was put under it;
 * `did` is what it changed in the plan with the last. `sequence` counts up in the order in which decisions are signed: it tells apart those of one moment.
 */
export const decisionSchema = coded({
  purpose: choice('Purpose', ['gate', 'criterion', 'waiver', 'loosening', 'acceptance'], {
    optionLabels: { gate: 'At a gate' },
  }).default('gate'),
  gate: ref('Gate', 'gate'),
  criterion: ref('Kill criterion', 'killCriterion'),
  risk: ref('Risk', 'risk'),
  outcome: optionalChoice('Outcome', decisionOutcomes),
  alternative: ref('Pivot to', 'alternative'),
  decidedOn: optionalDay('Decided on'),
  options: lines('Options weighed'),
  rationale: text('Why'),
  conditions: parts('Conditions', {
    text: text('Condition'),
    due: optionalDay('Due'),
    ownerRole: ref('Owner', 'role'),
    done: yes('Done'),
  }),
  recommended: optionalChoice('The figures said', advices, { byCommand: true }),
  because: text('Because', { byCommand: true }),
  figuresThen: parts(
    'Figures it stood on',
    { name: text('Name', { max: 200 }), value: text('Value', { max: 200 }) },
    { byCommand: true },
  ),
  did: lines('What it did to the plan', { byCommand: true }),
  spend: optionalMoney('Spent until then', { byCommand: true }),
  supersedes: ref('Supersedes', 'decision', { byCommand: true }),
  endedReason: text('Why it no longer stands', { byCommand: true }),
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
  opens: 'panel',
  made: 'command',
  title: 'written',
  thread: { reasons: ['gate', 'criterion', 'risk'] },
  signing: [
    'state',
    'snapshot',
    'decidedOn',
    'sequence',
    'did',
    'spend',
    'supersedes',
    'endedReason',
    // What stopping leaves is written down when it is known.
    'learned',
    'reusable',
    'movesOn',
  ],
} as const;
