// Quillmere Stores: what was checked before a day of building was promised, and what stayed open.
import type { FieldsOf } from '../../schema/kinds.ts';
import { fixedIds } from '../../schema/workbook.ts';
import { anyOf, idOf, major, seed, type Seed, thousands } from '../seed.ts';
import { role } from './roles.ts';

type Item =
  FieldsOf<'checklist'> extends { items?: infer I }
    ? I extends Readonly<Record<string, infer E>>
      ? E
      : never
    : never;
type Answer = Item['answer'];

/** Items by key: the answer and what it rests on. */
const items = (
  ownerRole: string,
  given: Readonly<Record<string, readonly [Answer, string, Item['effort']?]>>,
): Readonly<Record<string, Item>> =>
  Object.fromEntries(
    Object.entries(given).map(([key, [answer, evidence, effort = null]]) => [
      key,
      { answer, evidence, ownerRole: role(ownerRole), due: null, effort, risk: null, timeBox: null },
    ]),
  );

const dataSeeds: readonly Seed[] = [
  seed('checklist', 1, {
    title: 'Data readiness of recommendations',
    template: 'dataReadiness',
    subject: anyOf('useCase', 1),
    items: items('data', {
      access: ['yes', 'Basket data may be used; personal history waits for counsel’s reading (R-4)'],
      exists: ['yes', 'Twenty-six months of baskets from both old shop systems'],
      complete: ['partly', 'A third of orders are placed as guest and carry no history'],
      consistent: ['partly', 'Product numbers changed with the merger of 2024; a mapping exists for 96%'],
      timely: ['yes', 'Baskets are in the warehouse the next morning'],
      accurate: ['yes', 'Tills and web shop agree with the ledger to the cent'],
      relevant: ['yes', 'What was bought together is what the list is to show'],
      transformable: ['yes', 'Ten working days, T-1'],
      volumeCanGrow: ['yes', 'Warehouse sized for three times today’s baskets'],
      labelled: ['yes', 'The outcome is the basket itself; clicks are logged since May'],
      versioned: ['partly', 'Dated extracts by hand; a convention is part of S-2'],
      monitored: ['partly', 'The nightly load is watched, its content is not'],
      ownerNamed: ['yes', 'Head of e-commerce'],
      goalsTold: ['yes', 'The data engineer was in the room'],
    }),
  }),
  seed('checklist', 2, {
    title: 'Data readiness of the forecast',
    template: 'dataReadiness',
    subject: anyOf('useCase', 2),
    items: items('data', {
      access: ['yes', 'No personal data'],
      exists: ['yes', 'Three years of daily sales for 200 products in 40 shops'],
      complete: ['partly', 'Stock-outs are marked only from 2024 on'],
      consistent: ['partly', 'Returns are booked in two ways'],
      timely: ['yes', 'Sales of the day are there by 21:00'],
      accurate: ['partly', '89% of stock records were right in the test count of December; K-4 asks for 95%'],
      relevant: ['yes', 'Sales and stock are what an order depends on'],
      transformable: ['yes', 'Daily sales need no preparation; stock is repaired in T-6'],
      volumeCanGrow: ['yes', 'All 40 shops are in the warehouse already'],
      labelled: ['yes', 'The outcome is what was sold'],
      versioned: ['partly', 'Dated extracts by hand'],
      monitored: ['partly', 'The nightly load is watched, its content is not'],
      ownerNamed: ['yes', 'Head of supply'],
      goalsTold: ['yes', 'The data engineer was in the room'],
    }),
  }),
];

const modelSeeds: readonly Seed[] = [
  seed('checklist', 3, {
    title: 'Complexity of the recommendation model',
    template: 'modelComplexity',
    subject: anyOf('useCase', 1),
    items: items('science', {
      simplestTried: ['partly', 'The bestseller rule is measured in T-2, before any model', 'low'],
      endUseFixed: ['yes', 'Five products under the basket, nothing else', 'low'],
      trainingEffort: ['yes', 'Counting pairs over 26 months: minutes, not hours', 'low'],
      validationEffort: ['yes', 'Replay, shadow run, A/B test', 'medium'],
      explainable: ['yes', '“Bought together 214 times last month”', 'low'],
      maintainable: ['yes', 'Two people can read every line of it', 'low'],
      retrainingCost: ['yes', 'Counted anew each night', 'low'],
      acceptanceEffort: ['partly', 'Merchandisers look at fifty lists by hand', 'medium'],
      updatesPlanned: ['yes', 'With each change of season, four times a year', 'medium'],
      experimentLimit: ['yes', 'T-3 and T-4 end after 15 and 30 working days at the latest', 'low'],
    }),
  }),
  seed('checklist', 4, {
    title: 'Regulation of recommendations, European Union',
    template: 'regulation',
    subject: anyOf('useCase', 1),
    region: 'European Union',
    items: items('privacy', {
      residency: ['yes', 'All data stay in the hoster’s centre in Rotterdam'],
      transfer: ['yes', 'Nothing leaves the region'],
      features: ['yes', 'No age, no address, no health products'],
      consent: ['partly', 'Basket yes; personal history under review by counsel (R-4)'],
      documents: ['yes', 'Entry in the register of processing is drafted'],
      validation: ['n/a', 'Not a decision with legal effect'],
      audit: ['n/a', 'Not required for suggestions'],
      modelTypes: ['yes', 'Counts of pairs; no type of model is barred for this'],
      retention: ['yes', 'Baskets are deleted after 26 months'],
      internalRules: ['yes', 'Read against the house rules on customer data'],
    }),
  }),
  seed('checklist', 5, {
    title: 'From hit rate to repeat purchases',
    template: 'metricAlignment',
    subject: anyOf('useCase', 1),
    metric: idOf('metric', 10),
    items: items('product', {
      userMeasureFirst: ['yes', 'Customer panel of November: “show me what I forgot”'],
      threeNamed: ['yes', 'Repeat purchases (M-1), conversion (M-5), hit rate (M-10)'],
      linksStated: ['yes', 'Each link is claimed; the A/B test measures the second'],
      lossMoves: ['partly', 'Replay of eight weeks: lists with more hits were clicked more'],
      threshold: ['yes', '5% more clicks than the rule (K-1), 1% more conversion (K-2)'],
      ownerValidates: ['yes', 'Product manager signs each release'],
      stalenessTested: ['partly', 'Pairs of last spring still hit two thirds as often; to be repeated'],
    }),
  }),
];

const metricLimit = (number: number, comparator: '>=' | '<=', value: number) => ({
  metric: idOf('metric', number),
  comparator,
  value,
});
const stage = (
  name: 'test' | 'staging' | 'shadow' | 'canary' | 'ab' | 'full',
  share: number,
  minWD: number,
  rollback: string,
  limits: readonly ReturnType<typeof metricLimit>[] = [],
) => ({
  stage: name,
  share,
  minWD,
  limits,
  ownerRole: role('product'),
  rollback,
  startedOn: null,
  promotedOn: null,
  signOff: null,
});

const roadSeeds: readonly Seed[] = [
  seed('checklist', 6, {
    title: 'How suggestions reach the shoppers',
    template: 'stagedDeployment',
    subject: anyOf('useCase', 1),
    firstVersion: true,
    stages: [
      stage('test', 0, 2, 'Nothing is visible: the build is thrown away'),
      stage('staging', 0, 2, 'Nothing is visible: the earlier list is loaded again'),
      stage('shadow', 0, 8, 'Nothing is visible: the log is switched off', [metricLimit(4, '>=', 5)]),
      stage('canary', 0.1, 5, 'One switch: the place under the basket stays empty'),
      stage('ab', 0.5, 10, 'One switch: everybody is in the group without', [metricLimit(5, '>=', 1)]),
      stage('full', 1, 5, 'One switch back to the bestseller rule, tried twice'),
    ],
  }),
  seed('checklist', 7, {
    title: 'Build or buy, part by part',
    template: 'buildOrBuy',
    subject: anyOf('useCase', 1),
    components: [
      {
        title: 'Suggestion list',
        ratings: {
          coreValue: 2,
          dataOwnership: 2,
          time: 0,
          ownSkill: 1,
          cost: 1,
          explainability: 2,
          lockIn: 2,
          trainingLoad: 0,
        },
        build: thousands(22, 28, 40),
        runPerYear: major(9_000),
        setup: major(12_000),
        feePerYear: major(36_000),
        exit: major(8_000),
        years: 3,
        executiveSignOff: null,
      },
      {
        title: 'Experiment platform',
        ratings: {
          coreValue: -1,
          dataOwnership: -1,
          time: -2,
          ownSkill: -2,
          cost: -1,
          explainability: 0,
          lockIn: 1,
          trainingLoad: -1,
        },
        build: thousands(25, 40, 70),
        runPerYear: major(12_000),
        setup: major(4_000),
        feePerYear: major(9_000),
        exit: major(2_000),
        years: 3,
        executiveSignOff: null,
      },
    ],
  }),
  seed('checklist', 8, {
    title: 'Our strategy for data on one page',
    template: 'strategyPage',
    subject: { kind: 'facts', id: fixedIds.facts },
    items: items('coo', {
      friction: [
        'yes',
        'Suggestions that repeat the basket, stock figures nobody trusts, waivers without an end',
      ],
      idealWorkflow: ['yes', 'Three goals, one owner each; a rule first, a model where the rule is beaten'],
      budget: ['yes', '130 000 for the first half of 2026, in two parts'],
      shortTermFix: ['yes', 'One rule for the fee waiver, live in the first week'],
      longTermPlan: [
        'yes',
        'Returns flag and markdowns from autumn; unsolved: guests without history, model versions',
      ],
      ownership: ['yes', 'Product manager for all three products, build side of four'],
      timeline: ['yes', 'First value 16 January, all live 10 April, needed by 15 May'],
      published: ['yes', 'Intranet front page and the notice board of every shop, 12 January'],
    }),
  }),
];

export const checklistSeeds: readonly Seed[] = [...dataSeeds, ...modelSeeds, ...roadSeeds];
