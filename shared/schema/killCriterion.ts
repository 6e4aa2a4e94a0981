// The measured state at which we stop, turn or hold, agreed before it is reached (code K).
import {
  choice,
  coded,
  day,
  instant,
  optionalChoice,
  optionalDay,
  optionalNumber,
  parts,
  ref,
  refs,
  share,
  text,
  whole,
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
const goalpostMove = {
  at: instant('When'),
  byRole: ref('By', 'role'),
  direction: choice('Direction', ['loosening', 'tightening']),
  part: text('Part', { max: 60 }),
  before: text('Before', { max: 200 }),
  after: text('After', { max: 200 }),
  reason: text('Reason'),
  decision: ref('Decision', 'decision'),
};

/**
 * One time a live figure was found failing: the day, the value (null: a ratio without bound), the state it broke in
 * words, and what it was computed from. Kept, because tomorrow's figures no longer show it.
 */
const trip = {
  on: day('On'),
  value: optionalNumber('Value'),
  state: text('State', { max: 200 }),
  inputs: parts('Computed from', {
    name: text('Name', { max: 200 }),
    code: text('Code', { max: 12 }),
    value: text('Value', { max: 200 }),
  }),
};

/**
 * The parts of the criterion sentence. `status` is what people set; the states armed, warning, tripped,
 * overdue, cleared and decided are computed from it, the readings and `asOf`.
 * `value` and `valueTo` are in `unit`. System metrics have fixed units: the workbook's currency, in major units
 * (90000 EUR), for spend, forecastCost and exposureNow; `WD` for lateWD; none (empty text) for the others.
 */
export const killCriterionSchema = coded({
  scope: choice('Scope', ['workbook', 'useCase', 'slice']).default('workbook'),
  useCase: ref('Use case', 'useCase'),
  slice: ref('Slice', 'slice'),
  form: choice('Form', ['stopsUnless', 'stopsIf']).default('stopsUnless'),
  metric: ref('Metric', 'metric'),
  systemMetric: optionalChoice('or a figure of the plan', systemMetrics, { short: 'Figure of the plan' }),
  checklist: ref('Checklist', 'checklist'),
  comparator: choice('Is', comparators).default('>='),
  value: optionalNumber('Value'),
  valueTo: optionalNumber('and', undefined, undefined, { short: 'Value up to' }),
  unit: text('Unit', { max: 40 }),
  readings: whole('For readings in a row', 1, 100).default(1),
  checkpoint: choice('By', ['endOf', 'on', 'gate'], { optionLabels: { gate: 'At a gate' } }).default('on'),
  checkpointTimeBox: ref('Time box', 'timeBox'),
  checkpointPlusWD: whole('plus working days', 0, 10_000, { short: 'Plus', unit: 'WD' }).default(0),
  checkpointDate: optionalDay('Date'),
  checkpointGate: ref('Gate', 'gate'),
  silence: choice('Silence counts as', ['fail', 'ask']).default('ask'),
  silenceAfterWD: whole('after', 0, 1_000, { short: 'Silence after', unit: 'WD' }).default(5),
  action: choice('Action', criterionActions).default('stop'),
  alternative: ref('Pivot to', 'alternative'),
  ownerRole: ref('Owner', 'role'),
  status: choice('Status', ['draft', 'armed', 'retired'], { byCommand: true }).default('draft'),
  armedOn: optionalDay('Armed on', { byCommand: true }),
  retiredReason: text('Why it is no longer needed', { byCommand: true }),
  valueIfIgnored: share('Share of value left if ignored').default(0.25),
  warnMargin: optionalNumber('Warn within', 0),
  goals: refs('Guards goals', 'goal'),
  risks: refs('Watches risks', 'risk'),
  goalpostLog: parts('Goalpost log', goalpostMove, { byCommand: true }),
  trips: parts('Trips', trip, { byCommand: true }),
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
  asksFirst: ['useCase', 'metric'],
  fresh: { scope: 'useCase' },
  inherits: ['useCase', 'slice', 'metric', 'risks', 'goals'],
  thread: { reasons: ['useCase', 'slice', 'goals', 'risks'], servants: ['metric', 'alternative'] },
  signing: ['status', 'armedOn', 'goalpostLog', 'retiredReason', 'trips'],
} as const;
