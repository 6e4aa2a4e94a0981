// What stands on the screen of the simulation.
import { momentText, numberText, percentText } from '../../../text/format.ts';
import { listedBriefly } from '../../../words.ts';

const reasons = {
  noLength: 'has no length',
  noDates: 'has no dates',
  noValue: 'has no value or running cost',
  noForecast: 'its metric has no forecast',
  otherFigure: 'its figure cannot be simulated',
  notQuantified: 'has no numbers',
  notComplete: 'is not complete',
} as const;

const range = ({ low, high }: { low: number; high: number }): string =>
  `${percentText(low)} to ${percentText(high)}`;

export const simulationScreenWords = {
  question: 'How sure are we?',
  about: 'Thousands of futures are drawn from your estimates, risks and kill criteria, and counted.',
  samples: [
    'With this plan there is a 64% chance to be done by 15 May inside the budget.',
    'This criterion trips in 38% of futures and is worth EUR 15,600.',
  ] as const,
  run: 'Run simulation',
  again: 'Run again',
  running: 'Simulating',
  done: ({ iterations }: { iterations: number }) => `Simulated ${numberText(iterations)} futures.`,
  failed: 'The simulation did not get through.',
  failedSafe: 'Nothing has changed.',
  noPlan: 'No box has a length yet: a simulation needs one.',
  toPlan: 'Plan time boxes',
  stale: 'This result is out of date',
  changed: ({ names, count }: { names: readonly string[]; count: number }) =>
    names.length === 0
      ? 'Something it was made of has changed.'
      : `Changed since: ${listedBriefly(names)}${count > names.length ? ' and what is gone' : ''}.`,
  staleTodo: 'Its figures no longer enter findings, criteria and documents. Run it again.',
  leftOut: ({
    leftOut,
  }: {
    leftOut: readonly { readonly code: string; readonly why: keyof typeof reasons }[];
  }): string =>
    leftOut.length === 0
      ? ''
      : `Left out: ${leftOut.map(({ code, why }) => `${code} ${reasons[why]}`).join(', ')}.`,
  made: (it: {
    at: string;
    iterations: number;
    start: number;
    view: string;
    version: string;
    hash: string;
  }) =>
    `${numberText(it.iterations)} futures, start number ${it.start}, view ${it.view}, made ${momentText(it.at)} with version ${it.version}, input ${it.hash.slice(0, 12)}`,
  finish: 'When are we done?',
  cost: 'What does it cost?',
  net: 'What is left of the value?',
  carryOn: 'Carry on, or as drawn?',
  cloud: 'On time and in budget together',
  views: 'Before and after treatment',
  convergence: 'Were these enough futures?',
  criteria: 'What do the kill criteria decide?',
  boxes: 'Which boxes decide the end?',
  drivers: 'What drives it?',
  driverOf: { finishP80: 'P80 finish', costP80: 'P80 cost', meanNet: 'Mean net' },
  driversOf: 'Of which figure',
  results: 'Kept results',
  figures: 'Chances',
  onTime: 'On time',
  inBudget: 'In budget',
  both: 'Both',
  loss: 'Loss, carried on',
  lossOn: 'Loss, criteria on',
  meanNet: 'Mean net, carried on',
  meanNetOn: 'Mean net, criteria on',
  asDrawn: 'Runs as drawn',
  p50: 'P50 finish',
  p80: 'P80 finish',
  p80Cost: 'P80 cost',
  reached: 'Reached',
  tripped: 'Trips',
  interval: 'Interval',
  range,
  worth: 'Worth',
  avoided: 'Spend avoided',
  verdict: 'Says',
  littleDecided: 'decides little',
  stopsValue: 'stops more value than it saves',
  box: 'Time box',
  criterion: 'Kill criterion',
  critical: 'On the longest path',
  overLimit: 'Over its limit',
  spearman: 'Correlation with the end',
  endP80: 'P80 end',
  none: '–',
  result: 'Result',
  actions: 'What can be done with it',
  madeAt: ({ at }: { at: string }): string => `Plan of ${at}`,
  compare: 'Compare',
  compareWith: 'with',
  comparedOf: { finish: 'Finish', cost: 'Cost', netCriteriaOn: 'Net, criteria on' },
  state: 'State',
  fresh: 'fresh',
  staleShort: 'out of date',
  noCriteria: 'No kill criterion takes part.',
  noDrivers: 'No risk moves this figure.',
  formulas: {
    share: 'share of futures in which it is so',
    both: 'share of futures that are on time and in budget',
    net: 'Σ value − cost − days late × cost of delay',
    percentile: 'the value at place ⌈q × N⌉ of all in ascending order',
    asDrawn: 'share of futures in which criteria take no box out and put none in',
    worth: 'mean net with all criteria on − mean net with this one off',
  },
  inputs: { iterations: 'Iterations', start: 'Start number', view: 'View', hash: 'Input' },
};
