// What the list of kill criteria and the inspector of one say.
import { dayText, moneyText, percentText } from '../../../text/format.ts';
import { workingDays } from '../../../words.ts';

/** Arming a criterion. */
export const armWords = {
  arm: 'Arm',
  useUnit: ({ unit }: { unit: string }) => `Use “${unit}”`,
  signedBy: ({ owner }: { owner: string }) => `Signed by the owner, ${owner}`,
  signedByOwner: 'Signed by the owner',
  armCriterion: 'Arm criterion',
  onceArmed: 'Once armed, every change is logged; making it easier to pass takes an executive’s signature.',
};

/** Moving the terms of an armed criterion, and retiring it. */
export const termsWords = {
  dayPassed: 'Its day has passed: add the reading it waits for below.',
  change: 'Change the terms',
  retireThis: 'Retire this criterion',
  loosen: 'Loosen kill criterion',
  loosening: ({ criterion }: { criterion: string }) => `Loosen ${criterion}`,
  whatMoves: 'What moves',
  looser: 'Looser',
  stricter: 'Stricter',
  whyChange: 'Why it changes',
  takesExecutive:
    'This makes it easier to pass: it takes a decision signed by an executive, and is counted for good.',
  decidedBy: 'Decided by',
  noExecutive: 'No executive is in this workbook yet.',
  signature: 'Signature (typed name)',
  signAndChange: 'Sign and change',
  changeCriterion: 'Change criterion',
  retire: 'Retire criterion',
};

/** The list of all criteria. */
export const criteriaWords = {
  filter: 'Filter kill criteria',
  look: 'Look',
  looks: { list: 'List', table: 'Table' },
  label: 'Kill criteria',
  sentence: 'As a sentence',
  search: 'Search kill criteria',
  state: 'State',
  noneMatches: ({ hidden }: { hidden: number }) => `No kill criterion matches the filter. ${hidden} hidden.`,
  byDueDate: 'Kill criteria by due date',
  question: 'When do we stop?',
  sampleUnless:
    '“Unless the list beats the plain rule by 5 % clicks by the end of the shadow run, we pivot to the rule.”',
  sampleIf: '“If more than 90,000 is spent before the rollout ends, we stop.”',
  agreeOnFirst: 'Agree on the first',
  whatItIs:
    'A criterion names a measured state, a day and an action, agreed before anyone is in love with the result.',
};

/** One criterion: where it stands, and what it has seen. */
export const criterionWords = {
  simulated: ({ tripped, worth, currency }: { tripped: number; worth: number; currency: string }) =>
    `Trips in ${percentText(tripped)} of simulated futures; worth ${moneyText(worth, currency)}`,
  tripChance: 'Trips in',
  worth: 'Worth',
  retired: ({ reason }: { reason: string }) => `Retired: ${reason}`,
  trips: 'Trips on record',
  goalpostsMoved: ({ times }: { times: number }) =>
    `Goalposts moved ${times === 1 ? 'once' : `${times} times`}`,
  checkpoint: 'Checkpoint',
  noDate: 'no date yet',
  lastReading: 'Last reading',
  addReadingFor: ({ criterion }: { criterion: string | null }) => `Add reading for ${criterion}`,
  addReading: 'Add reading',
  state: 'State',
  since: ({ day }: { day: string }) => `since ${dayText(day)}`,
  exampleSentence:
    'For example: U-1 STOPS UNLESS M-2 >= 5 % BY END OF T-3 SILENCE COUNTS AS FAIL AFTER 5 WD THEN STOP OWNER "Head of sales"',
  noReading: 'no reading yet',
  noneFresh: ({ amount, day }: { amount: string; day: string }) =>
    `none fresh; last ${amount} on ${dayText(day)}`,
  notKnown: 'not known yet',
  now: ({ amount }: { amount: string }) => `${amount} now`,
  on: ({ amount, day }: { amount: string; day: string }) => `${amount} on ${dayText(day)}`,
  today: 'today',
  daysLeft: ({ daysWD }: { daysWD: number }) =>
    daysWD > 0 ? `in ${workingDays(daysWD)}` : `${workingDays(-daysWD)} ago`,
  /** Where the code of a decision is not known. */
  decision: 'decision',
  nobody: 'nobody yet',
};

/** Noting a reading of a metric. */
export const readingWords = {
  added: 'Reading added',
  valueIn: ({ unit }: { unit: string }) => `Value in ${unit}`,
  tooLate: ({ last }: { last: string }) => `A reading after ${dayText(last)} no longer counts.`,
  whereFound: 'Where it can be looked up',
  save: 'Save reading',
};

/** After a criterion has tripped. */
export const waiverWords = {
  carryOn: 'Carry on under a waiver',
  whyCarryOn: 'Why the work carries on',
  within: ({ waiverMaxWD }: { waiverMaxWD: number }) =>
    `Within ${waiverMaxWD} working days. A second waiver is not possible.`,
  firstSignature: 'First signature',
  secondSignature: 'Second signature, one of the two an executive',
  sign: 'Sign waiver',
};
