// What is still unknown about a subject: one filled copy of one of the checklist templates (code Q).
import { z } from 'zod';
import {
  coded,
  limits,
  money,
  moneyRange,
  number,
  optionalAnyRef,
  optionalDay,
  ref,
  share,
  text,
  whole,
  part,
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

const item = part({
  answer: z.enum(['yes', 'partly', 'no', 'unknown', 'n/a']).default('unknown'),
  evidence: text(),
  ownerRole: ref('role'),
  due: optionalDay(),
  /** Effort of this item, for the model complexity template. */
  effort: z.enum(['low', 'medium', 'high']).nullable().default(null),
  /** What was drafted because of a “no”. */
  risk: ref('risk'),
  timeBox: ref('timeBox'),
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

/** One component to build or buy: eight ratings −2 buy … +2 build, and the costs of either road (BVB-01..03). */
const component = part({
  title: text(120),
  ratings: z.partialRecord(z.enum(componentCriteria), number(-2, 2).nullable()).default({}),
  build: moneyRange(),
  runPerYear: money().nullable().default(null),
  setup: money().nullable().default(null),
  feePerYear: money().nullable().default(null),
  exit: money().nullable().default(null),
  years: number(0, 50).default(3),
  executiveSignOff: ref('signOff'),
});

/**
 * One stage of a staged deployment (STG-01..05): `promotedOn` is the day it was left for the next one listed, under
 * the sign-off of its owner.
 */
const stage = part({
  stage: z.enum(deploymentStages),
  share: share().default(0),
  minWD: whole(0, 10_000).default(0),
  limits: z
    .array(part({ metric: ref('metric'), comparator: z.enum(['<', '<=', '>=', '>']), value: number() }))
    .max(100)
    .default([]),
  ownerRole: ref('role'),
  rollback: text(),
  startedOn: optionalDay(),
  promotedOn: optionalDay(),
  signOff: ref('signOff'),
});

/** Challenger against champion on one period, both days included: successes of trials each (STG-04). */
const comparison = part({
  from: optionalDay(),
  to: optionalDay(),
  championSuccesses: whole(0, 1e12),
  championTrials: whole(1, 1e12),
  challengerSuccesses: whole(0, 1e12),
  challengerTrials: whole(1, 1e12),
  plannedTrials: whole(1, 1e12),
});

const pipelineLevel = () => whole(0, 2).nullable().default(null);
export const trainingTriggers = [
  'calendar',
  'monitoring',
  'dataChange',
  'trainingCodeChange',
  'applicationCodeChange',
] as const;
/** 0 manual, 1 automated training pipeline, 2 automated build-test-release, by pipeline (AUT-01, AUT-02). */
const maturity = part({
  data: pipelineLevel(),
  model: pipelineLevel(),
  code: pipelineLevel(),
  triggers: z.array(z.enum(trainingTriggers)).max(5).default([]),
});

/** `items` is keyed by the item's key in its template; the parts below belong to the template they name. */
export const checklistSchema = coded({
  template: z.enum(checklistTemplates).default('dataReadiness'),
  subject: optionalAnyRef(),
  region: text(120),
  firstVersion: z.boolean().default(true),
  items: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), item).default({}),
  components: z.array(component).max(limits.listItems).default([]),
  stages: z.array(stage).max(6).default([]),
  comparison: comparison.nullable().default(null),
  maturity: maturity.prefault({}),
  metric: ref('metric'),
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
