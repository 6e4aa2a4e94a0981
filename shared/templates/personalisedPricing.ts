// Template: personalised pricing with a team of three part-timers: little, late and plain beats much and clever.
import { items, subject } from './caseRows.ts';
import { plan } from './personalisedPricing/plan.ts';
import { purpose } from './personalisedPricing/purpose.ts';
import { type Case, type DayOf, plantCase } from './plantCase.ts';
import { idsOf, major, seed, type Seed, thousands } from './seed.ts';

const high = { effort: 'high' } as const;
const medium = { effort: 'medium' } as const;
const low = { effort: 'low' } as const;

const complexity = seed('checklist', 1, {
  title: 'What a price for each customer would take',
  template: 'modelComplexity',
  ...subject(2),
  items: items('analyst', {
    simplestTried: ['no', 'Group prices come first (U-1)', low],
    endUseFixed: ['partly', 'Shown in the basket; not settled for telephone orders', medium],
    trainingEffort: [
      'no',
      'Weekly training on 4 million order lines by one person with three other duties',
      high,
    ],
    validationEffort: ['no', 'Every price group needs its own hold-out; nobody has the hours', high],
    explainable: ['no', 'Service could not say why two customers pay differently', medium],
    maintainable: ['no', 'One developer at half time', high],
    retrainingCost: ['no', 'Ranges change each season: at least monthly', high],
    acceptanceEffort: ['partly', 'Service reads fifty cases a release', medium],
    updatesPlanned: ['no', 'Not thought of', low],
    experimentLimit: ['yes', 'Six weeks, then decide', low],
  }),
});

const parts = seed('checklist', 2, {
  title: 'Price engine: build or buy',
  template: 'buildOrBuy',
  ...subject(1),
  components: [
    {
      title: 'Discount rules at checkout',
      ratings: {
        coreValue: 1,
        dataOwnership: 1,
        time: 1,
        ownSkill: 1,
        cost: 2,
        explainability: 2,
        lockIn: 1,
        trainingLoad: 0,
      },
      build: thousands(4, 7, 12),
      runPerYear: major(3_000),
      setup: major(9_000),
      feePerYear: major(24_000),
      exit: major(4_000),
      years: 3,
      executiveSignOff: null,
    },
    {
      title: 'Competitor prices',
      ratings: {
        coreValue: -1,
        dataOwnership: -2,
        time: -2,
        ownSkill: -2,
        cost: -1,
        explainability: 0,
        lockIn: 0,
        trainingLoad: -1,
      },
      build: thousands(12, 20, 40),
      runPerYear: major(12_000),
      setup: major(500),
      feePerYear: major(7_200),
      exit: 0,
      years: 3,
      executiveSignOff: null,
    },
  ],
});

const rules = seed('checklist', 3, {
  title: 'Price rules at home',
  template: 'regulation',
  ...subject(1),
  region: 'Home market',
  items: items('service', {
    residency: ['yes', 'The shop is hosted at home'],
    transfer: ['n/a', 'Orders from abroad are out of scope'],
    features: ['yes', 'Groups by parts bought, never by person, address or device'],
    consent: ['yes', 'Order history for own offers is in the terms'],
    documents: ['yes', 'The rule is printed on one page'],
    validation: ['n/a', 'None for group discounts'],
    audit: ['n/a', 'None'],
    modelTypes: ['yes', 'Rules only; a personal price would have to be labelled as such'],
    retention: ['yes', 'Orders are kept for seven years anyway'],
    internalRules: ['partly', 'The fairness note is a draft'],
  }),
});

const lists = (day: DayOf): readonly Seed[] => [
  complexity,
  parts,
  rules,
  seed('techItem', 1, {
    title: 'Web shop',
    kind: 'platform',
    versions: [{ team: 'Shop', version: '8.1' }],
    lastAudit: day(-45),
    useCases: idsOf('useCase', 1, 2),
  }),
];

const pricing: Case = {
  title: 'Personalised pricing, small team',
  clientLabel: 'Corvid Cycles',
  settings: (day) => ({ neededBy: day(75), budget: major(30_000), costOfDelayPerWD: major(250) }),
  seeds: (day) => [...purpose(day), ...plan(day), ...lists(day)],
  pillars: [
    [2, 3, 3, 3],
    [3, 3, 2, 3],
    [2, 2, 3, 2],
    [1, 3, 2, 2],
    [3, 2, 2, 2],
    [2, 2, 1, 2],
    [2, 1, 2, 2],
  ],
  said: {
    'why 3':
      'For groups of parts, yes: a table of twelve discounts. A price for each person is a dream of three half posts.',
    'risks 1': 'We built a clever engine, the one developer left, and nobody could say why prices moved.',
    'when 3':
      'Never more than two of the three in one week, and nobody in the two weeks of the season launch.',
    'how 1': 'The shop manager owns the table; the developer decides how it reaches the checkout.',
    'how 2': 'A printed table first. More only if it misses two points of margin and shows where.',
  },
};

/** Three people at part time, a table of discounts first, and a list that shows what a personal price would take. */
export const personalisedPricing = plantCase(pricing);
