// Template: a recommender that has grown for two years, and the tool audit that comes back every half-year.
import { items } from './caseRows.ts';
import { plan, tools } from './growingRecommender/plan.ts';
import { purpose } from './growingRecommender/purpose.ts';
import { type Case, type DayOf, plantCase } from './plantCase.ts';
import { major, seed, type Seed } from './seed.ts';

const lists = (day: DayOf): readonly Seed[] => [
  ...tools(day),
  seed('checklist', 1, {
    title: 'Pipelines of the recommender',
    template: 'automationMaturity',
    items: items('platform', {
      integration: ['yes', 'Each change of code is built and tested'],
      delivery: ['no', 'Released by hand from the console, 17 days after it is finished'],
      training: ['partly', 'The rows are trained by a pipeline each Sunday, the trailers by a person'],
      monitoring: ['partly', 'Predictions are watched, inputs are not'],
    }),
    maturity: { data: 1, model: 0, code: 2, triggers: ['calendar'] },
  }),
  seed('checklist', 2, {
    title: 'Versions and tests of the recommender',
    template: 'versioningAndTests',
    items: items('platform', {
      dataVersioned: ['partly', 'In the bought store only'],
      modelVersioned: ['yes', 'By number, kept for a year'],
      codeVersioned: ['yes', 'One repository'],
      reasonsLogged: ['no', 'The log says “update”', { due: day(30) }],
      experimentsTracked: ['partly', 'Each team has its own sheet'],
      schemaChecked: ['no', 'A renamed field went unnoticed for nine days in spring', { due: day(40) }],
      featureWorth: ['no', '412 features; nobody knows what each is worth', { due: day(50) }],
      unusedRemoved: ['no', 'None was ever removed', { due: day(50) }],
      featureCodeTested: ['partly', 'In the own store'],
      reproducible: ['partly', 'The rows yes, the trailers not since the scheduler was updated'],
      chanceListed: ['unknown', ''],
      endToEnd: ['no', 'Part by part only', { due: day(60) }],
    }),
  }),
  seed('gate', 1, {
    title: 'May a third model be built?',
    stage: 'phase',
    scope: 'workbook',
    date: day(98),
    mustMeet: [
      { text: 'The second audit found no double tool', answer: 'unknown' },
      { text: 'A change is released within five days', answer: 'unknown' },
    ],
  }),
];

const growing: Case = {
  title: 'Growing recommender, tool audit',
  clientLabel: 'Perrin Television',
  settings: (day) => ({ neededBy: day(115), budget: major(70_000), costOfDelayPerWD: major(420) }),
  seeds: (day) => [...purpose(day), ...plan(day), ...lists(day)],
  pillars: [
    [3, 3, 3, 2],
    [3, 2, 2, 2],
    [3, 2, 3, 3],
    [3, 1, 3, 3],
    [3, 2, 2, 2],
    [3, 2, 2, 2],
    [2, 3, 2, 1],
  ],
  practices: {
    '1.1': 3,
    '1.2': 4,
    '1.3': 4,
    '1.4': 3,
    '1.5': 3,
    '1.6': 3,
    '1.7': 3,
    '1.8': 3,
    '1.9': 4,
    '2.1': 2,
    '2.2': 2,
    '2.3': 3,
    '2.4': 2,
    '2.5': 1,
    '2.6': 2,
  },
  said: {
    'why 3': 'Yes: the first thing that helps is a register and a habit, not a model.',
    'risks 1': 'We added a third model to four half-merged tools and released nothing for a quarter.',
    'risks 5':
      'The contract of the bought feature store ends in autumn and renews by itself if nobody writes.',
    'when 1': 'Before the contract renews in autumn; each working day later costs about 420.',
    'how 1': 'The platform engineer owns the register; the product manager decides what waits.',
    'how 2':
      'An afternoon with the invoices. A script for the merge. A pipeline only for what is released weekly.',
  },
};

/** Two models live, five tools, and an audit before anything is added. */
export const growingRecommender = plantCase(growing);
