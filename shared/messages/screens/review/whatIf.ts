// What stands on the screen of a simulation where other numbers are tried.
import { numberText } from '../../../text/format.ts';
import { listedBriefly } from '../../../words.ts';

interface Named {
  readonly code: string | null;
  readonly title: string;
}

export const leverWords = {
  kinds: {
    likelihood: 'likelihood',
    length: 'length',
    threshold: 'threshold',
    checkpoint: 'day it is judged',
    criterionOff: 'switched off',
    treatmentOff: 'not done',
  },
  ofRisk: ({ treatment, risk }: { treatment: Named; risk: Named }): string =>
    `${risk.code ?? ''} ${treatment.title}`.trim(),
  lever: ({ name, what }: { name: string; what: string }): string => `${name}: ${what}`,
  short: ({ code, what }: { code: string; what: string }): string => `${code} ${what}`,
  now: ({ value }: { value: string }): string => `now ${value}`,
  takeOut: ({ lever }: { lever: string }): string => `Take back ${lever}`,
  /** Low, likely and high of a length. */
  length: ({ low, likely, high }: { low: number; likely: number; high: number }): string =>
    `${numberText(low)} / ${numberText(likely)} / ${numberText(high)} WD`,
};

export const whatIfWords = {
  title: 'What if?',
  about: 'Try other numbers: nothing is written until you say so.',
  add: 'Try another number',
  choose: 'Likelihood, length, criterion or treatment',
  before: 'as planned',
  after: 'what if',
  figure: 'Figure',
  change: 'Change',
  days: (days: number): string => `${numberText(days, 1)} WD`,
  /** A difference of two shares. */
  points: (share: number): string => `${numberText(share * 100, 1)} points`,
  outcome: 'What it would do',
  from: ({ count }: { count: number }): string => `From ${numberText(count)} futures.`,
  running: 'Simulating what if',
  keep: 'Keep as scenario',
  name: 'Name of the scenario',
  unnamed: ({ levers }: { levers: readonly string[] }): string => listedBriefly(levers).slice(0, 120),
  kept: ({ name }: { name: string }): string => `Kept: ${name}.`,
  apply: 'Write into the plan',
  applied: 'The plan says it now. Run again to see it whole.',
  takeBack: 'Take all back',
  agreed: ({ criterion }: { criterion: Named }): string =>
    `${criterion.code ?? ''} is agreed: its terms change with a reason, on its own form.`,
  openTerms: ({ criterion }: { criterion: Named }): string => `Change terms of ${criterion.code ?? ''}`,
  takeUp: 'Try again',
  takeUpOf: ({ name }: { name: string }): string => `Try again: ${name}`,
  remove: ({ name }: { name: string }): string => `Delete result: ${name}`,
};

export const worthCurveWords = {
  title: 'Where would a threshold be worth most?',
  criterion: 'Kill criterion',
  threshold: 'Threshold',
  most: ({ value, worth, now }: { value: string; worth: string; now: string }): string =>
    `Worth most at ${value}: ${worth}, against ${now} as it is.`,
  stands: ({ value, worth }: { value: string; worth: string }): string =>
    `It stands where it is worth most: ${value}, ${worth}.`,
  at: ({ value, worth, tripped }: { value: string; worth: string; tripped: string }): string =>
    `At ${value} it is worth ${worth} and trips in ${tripped}.`,
  use: ({ value }: { value: string }): string => `Use ${value} as threshold`,
  try: 'Try it',
  none: 'No kill criterion with a threshold takes part.',
};
