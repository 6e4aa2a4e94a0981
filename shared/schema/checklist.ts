// What is still unknown about a subject: one filled copy of one of the checklist templates (code Q).
import { z } from 'zod';
import {
  choice,
  coded,
  flags,
  limits,
  moneyRange,
  number,
  optionalAnyRef,
  optionalChoice,
  optionalDay,
  optionalMoney,
  optionalWhole,
  part,
  parts,
  ref,
  said,
  shapeOf,
  share,
  text,
  whole,
  yes,
} from './field.ts';

export const checklistTemplates = [
  'dataReadiness',
  'modelComplexity',
  'regulation',
  'buildOrBuy',
  'stagedDeployment',
  'metricAlignment',
  'automationMaturity',
  'lifecycle',
  'governance',
  'versioningAndTests',
  'strategyPage',
  'readinessOfMinds',
] as const;
export const deploymentStages = ['test', 'staging', 'shadow', 'canary', 'ab', 'full'] as const;

const item = shapeOf({
  answer: choice('Answer', ['yes', 'partly', 'no', 'unknown', 'n/a']).default('unknown'),
  evidence: text('Evidence'),
  ownerRole: ref('Owner', 'role'),
  due: optionalDay('Due'),
  /** Effort of this item, for the model complexity template. */
  effort: optionalChoice('Effort', ['low', 'medium', 'high']),
  /** What was drafted because of a “no”. */
  risk: ref('Drafted risk', 'risk'),
  timeBox: ref('Drafted time box', 'timeBox'),
});

export const componentCriteria = [
  'coreValue',
  'dataOwnership',
  'time',
  'ownSkill',
  'cost',
  'explainability',
  'lockIn',
  'trainingLoad',
] as const;

const rating = said('Rating', 'number', z.number().min(-2).max(2).nullable());

/** One component to build or buy: eight ratings −2 buy … +2 build, and the costs of either road (BVB-01..03). */
const component = {
  title: text('Component', { max: limits.titleChars }),
  ratings: said('Ratings', 'other', z.partialRecord(z.enum(componentCriteria), rating).default({})),
  build: moneyRange('Cost of building'),
  runPerYear: optionalMoney('Running it, per year'),
  setup: optionalMoney('Setting up what is bought'),
  feePerYear: optionalMoney('Fee per year'),
  exit: optionalMoney('Leaving it again'),
  years: number('Years it lives', 0, 50).default(3),
  executiveSignOff: ref('Executive’s sign-off', 'signOff'),
};

/**
 * One stage of a staged deployment (STG-01..05): `promotedOn` is the day it was left for the next one listed, under
 * the sign-off of its owner.
 */
const stage = {
  stage: choice('Stage', deploymentStages),
  share: share('Seen by').default(0),
  minWD: whole('At least', 0, 10_000, { unit: 'WD' }).default(0),
  limits: parts(
    'Limits',
    {
      metric: ref('Limit on', 'metric'),
      comparator: choice('must be', ['<', '<=', '>=', '>']),
      value: number('Value'),
    },
    { max: 100 },
  ),
  ownerRole: ref('Owner', 'role'),
  rollback: text('Way back'),
  startedOn: optionalDay('Started on'),
  promotedOn: optionalDay('Left on'),
  signOff: ref('Signed under', 'signOff'),
};

/** Challenger against champion on one period, both days included: successes of trials each (STG-04). */
const comparison = shapeOf({
  from: optionalDay('From'),
  to: optionalDay('To'),
  championSuccesses: whole('Champion: successes', 0, 1e12),
  championTrials: whole('Champion: trials', 1, 1e12),
  challengerSuccesses: whole('Challenger: successes', 0, 1e12),
  challengerTrials: whole('Challenger: trials', 1, 1e12),
  plannedTrials: whole('Trials planned for each', 1, 1e12),
});

export const trainingTriggers = [
  'calendar',
  'monitoring',
  'dataChange',
  'trainingCodeChange',
  'applicationCodeChange',
] as const;
/** 0 manual, 1 automated training pipeline, 2 automated build-test-release, by pipeline (AUT-01, AUT-02). */
const maturity = {
  data: optionalWhole('Data pipeline', 0, 2),
  model: optionalWhole('Model pipeline', 0, 2),
  code: optionalWhole('Code pipeline', 0, 2),
  triggers: flags('What sets training off', trainingTriggers),
};

/** `items` is keyed by the item's key in its template; the parts below belong to the template they name. */
export const checklistSchema = coded({
  template: choice('Template', checklistTemplates).default('dataReadiness'),
  subject: optionalAnyRef('About'),
  region: text('Region', {
    max: limits.titleChars,
    hint: 'One checklist for each region with rules of its own.',
  }),
  firstVersion: yes('First version of this model', {
    fallback: true,
    hint: 'A first version must run in shadow before anybody sees it.',
  }),
  items: said('Items', 'other', z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), item).default({})),
  components: parts('Components', component),
  stages: parts('Stages', stage, { max: 6 }),
  comparison: said('Comparison', 'part', comparison.nullable().default(null)),
  maturity: part('Automation', maturity).prefault({}),
  metric: ref('Measure of the model', 'metric'),
});

export const checklistCard = {
  one: 'checklist',
  many: 'checklists',
  letter: 'Q',
  stage: null,
  home: { stage: 'tempo', tab: 'checklists' },
  opens: 'both',
  made: 'screen',
  title: 'written',
  thread: { reasons: ['subject'] },
} as const;
