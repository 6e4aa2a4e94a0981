// Template: a recommendation service, from a plain rule to a watched release in stages.
import { items, stages, subject } from './caseRows.ts';
import { type Case, type DayOf, plantCase } from './plantCase.ts';
import { plan } from './recommendationService/plan.ts';
import { purpose } from './recommendationService/purpose.ts';
import { idOf, idsOf, major, seed, type Seed, thousands } from './seed.ts';

const switchToRule = 'Switch to the popularity rule';
const beatsRule = [{ metric: idOf('metric', 2), comparator: '>=' as const, value: 5 }];

const deployment = seed('checklist', 1, {
  title: 'Stages of the next-course list',
  template: 'stagedDeployment',
  ...subject(1),
  stages: stages(
    'product',
    { stage: 'test', share: 0, minWD: 2, rollback: 'Nothing to take back' },
    { stage: 'staging', share: 0, minWD: 2, rollback: 'Yesterday’s list stays' },
    { stage: 'shadow', share: 0, minWD: 5, rollback: 'Stop the log', limits: beatsRule },
    { stage: 'canary', share: 0.05, minWD: 5, rollback: switchToRule, limits: beatsRule },
    { stage: 'ab', share: 0.5, minWD: 15, rollback: switchToRule, limits: beatsRule },
    { stage: 'full', share: 1, minWD: 5, rollback: switchToRule, limits: beatsRule },
  ),
});

const parts = seed('checklist', 2, {
  title: 'Parts to build or to buy',
  template: 'buildOrBuy',
  ...subject(1),
  components: [
    {
      title: 'Ranking of courses',
      ratings: {
        coreValue: 2,
        dataOwnership: 2,
        time: 0,
        ownSkill: 1,
        cost: 1,
        explainability: 1,
        lockIn: 1,
        trainingLoad: 0,
      },
      build: thousands(8, 12, 20),
      runPerYear: major(9_000),
      setup: major(4_000),
      feePerYear: major(22_000),
      exit: major(3_000),
      years: 3,
      executiveSignOff: null,
    },
    {
      title: 'A/B switch',
      ratings: {
        coreValue: -2,
        dataOwnership: -1,
        time: -2,
        ownSkill: -1,
        cost: -1,
        explainability: 0,
        lockIn: 1,
        trainingLoad: -1,
      },
      build: thousands(10, 18, 35),
      runPerYear: major(8_000),
      setup: major(1_000),
      feePerYear: major(6_000),
      exit: 0,
      years: 3,
      executiveSignOff: null,
    },
  ],
});

const lists = (day: DayOf): readonly Seed[] => [
  deployment,
  parts,
  seed('checklist', 3, {
    title: 'Does a better list make more learners?',
    template: 'metricAlignment',
    ...subject(1),
    metric: idOf('metric', 3),
    items: items('product', {
      userMeasureFirst: ['yes', 'Twelve subscribers: “show me what I can finish”'],
      threeNamed: ['yes', 'M-1, M-2, M-3'],
      linksStated: [
        'yes',
        'Hits move starts, starts move second finishes: claimed, measured in the A/B test',
      ],
      lossMoves: ['partly', 'Replay counts finishes, not clicks'],
      threshold: ['yes', 'Five per cent more starts than the rule'],
      ownerValidates: ['yes', 'The product manager signs each stage'],
      stalenessTested: ['no', 'Once four monthly readings exist', { due: day(80) }],
    }),
  }),
  seed('techItem', 1, {
    title: 'Course platform',
    kind: 'platform',
    versions: [{ team: 'Learning', version: '5.2' }],
    lastAudit: day(-30),
    useCases: idsOf('useCase', 1),
  }),
];

const recommendation: Case = {
  title: 'Recommendation service',
  clientLabel: 'Lumen Courses',
  settings: (day) => ({ neededBy: day(75), budget: major(50_000), costOfDelayPerWD: major(550) }),
  seeds: (day) => [...purpose(day), ...plan(day), ...lists(day)],
  pillars: [
    [3, 3, 3, 2],
    [3, 3, 2, 2],
    [3, 2, 3, 2],
    [2, 3, 3, 2],
    [3, 2, 2, 3],
    [2, 3, 2, 2],
    [2, 2, 2, 2],
  ],
  said: {
    'why 3': 'The popularity rule is the bar: it ships first, and the list must beat it or go.',
    'risks 5':
      'Learning histories are personal: the terms allow suggestions inside the service, nothing outside it.',
    'when 1': 'Before the autumn term; each working day later costs about 550 in renewals.',
    'how 1': 'The product manager owns it; inside experiments the data scientist decides.',
    'how 2': 'Popularity by subject, then counts of what follows what. More only if these miss and show why.',
  },
};

/** A service that suggests what to go on with: rule first, then a simple model, released in stages. */
export const recommendationService = plantCase(recommendation);
