// The measured state at which we stop, turn or hold, agreed before it is reached (code K).
import { z } from 'zod';
import {
  coded,
  day,
  instant,
  limits,
  optionalDay,
  optionalNumber,
  ref,
  refs,
  share,
  text,
  whole,
  part,
} from './field.ts';

export const comparators = ['<', '<=', '=', '!=', '>=', '>', 'between'] as const;
export const systemMetrics = [
  'spend',
  'forecastCost',
  'lateWD',
  'ratio',
  'exposureNow',
  'openCritical',
  'checklistScore',
  'extensions',
  'tempo',
  'lossProbability',
] as const;
export const criterionActions = ['stop', 'pivot', 'returnToWhy', 'hold'] as const;

/** One entry of the goalpost log: which part moved from what to what, why, and under which decision (KIL-03). */
const goalpostMove = part({
  at: instant(),
  byRole: ref('role'),
  direction: z.enum(['loosening', 'tightening']),
  part: text(60),
  before: text(200),
  after: text(200),
  reason: text(),
  decision: ref('decision'),
});

/**
 * One time a live figure was found failing: the day, the value (null: a ratio without bound), the state it broke in
 * words, and what it was computed from. Kept, because tomorrow's figures no longer show it.
 */
const trip = part({
  on: day(),
  value: optionalNumber(),
  state: text(200),
  inputs: z
    .array(part({ name: text(200), code: text(12), value: text(200) }))
    .max(limits.listItems)
    .default([]),
});

/**
 * The parts of the criterion sentence. `status` is what people set; the states armed, warning, tripped,
 * overdue, cleared and decided are computed from it, the readings and `asOf`.
 * `value` and `valueTo` are in `unit`. System metrics have fixed units: the workbook's currency, in major units
 * (90000 EUR), for spend, forecastCost and exposureNow; `WD` for lateWD; none (empty text) for the others.
 */
export const killCriterionSchema = coded({
  scope: z.enum(['workbook', 'useCase', 'slice']).default('workbook'),
  useCase: ref('useCase'),
  slice: ref('slice'),
  form: z.enum(['stopsUnless', 'stopsIf']).default('stopsUnless'),
  metric: ref('metric'),
  systemMetric: z.enum(systemMetrics).nullable().default(null),
  checklist: ref('checklist'),
  comparator: z.enum(comparators).default('>='),
  value: optionalNumber(),
  valueTo: optionalNumber(),
  unit: text(40),
  readings: whole(1, 100).default(1),
  checkpoint: z.enum(['endOf', 'on', 'gate']).default('on'),
  checkpointTimeBox: ref('timeBox'),
  checkpointPlusWD: whole(0, 10_000).default(0),
  checkpointDate: optionalDay(),
  checkpointGate: ref('gate'),
  silence: z.enum(['fail', 'ask']).default('ask'),
  silenceAfterWD: whole(0, 1_000).default(5),
  action: z.enum(criterionActions).default('stop'),
  alternative: ref('alternative'),
  ownerRole: ref('role'),
  status: z.enum(['draft', 'armed', 'retired']).default('draft'),
  armedOn: optionalDay(),
  retiredReason: text(),
  valueIfIgnored: share().default(0.25),
  warnMargin: optionalNumber(0),
  goals: refs('goal'),
  risks: refs('risk'),
  goalpostLog: z.array(goalpostMove).max(limits.listItems).default([]),
  trips: z.array(trip).max(limits.listItems).default([]),
});

export const killCriterionCard = {
  one: 'kill criterion',
  many: 'kill criteria',
  letter: 'K',
  stage: 'risks',
  canvas: 2,
  headline: true,
  home: { stage: 'risks', tab: 'criteria' },
  made: 'command',
  keys: 'alt+k',
  title: 'written',
  thread: { reasons: ['useCase', 'slice', 'goals', 'risks'], servants: ['metric', 'alternative'] },
  signing: ['status', 'armedOn', 'goalpostLog', 'retiredReason', 'trips'],
} as const;
