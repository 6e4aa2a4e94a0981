// Template: a platform in slices: prediction monitoring first, then automated release of one high-impact model.
import { items, stages, subject } from './caseRows.ts';
import { type Case, type DayOf, plantCase } from './plantCase.ts';
import { plan } from './platformBySlices/plan.ts';
import { purpose } from './platformBySlices/purpose.ts';
import { idOf, idsOf, major, seed, type Seed } from './seed.ts';

const quick = [{ metric: idOf('metric', 2), comparator: '<=' as const, value: 24 }];

const lists = (day: DayOf): readonly Seed[] => [
  seed('checklist', 1, {
    title: 'Release of the triage model',
    template: 'stagedDeployment',
    ...subject(1),
    firstVersion: false,
    stages: stages(
      'owner',
      { stage: 'test', share: 0, minWD: 2, rollback: 'Nothing to take back' },
      { stage: 'staging', share: 0, minWD: 2, rollback: 'Nothing to take back' },
      { stage: 'shadow', share: 0, minWD: 5, rollback: 'Stop the log', limits: quick },
      { stage: 'canary', share: 0.1, minWD: 5, rollback: 'Version before, within the hour', limits: quick },
      { stage: 'full', share: 1, minWD: 5, rollback: 'Version before, within the hour', limits: quick },
    ),
  }),
  seed('checklist', 2, {
    title: 'Pipelines of triage and fraud',
    template: 'automationMaturity',
    items: items('platform', {
      integration: ['yes', 'Code is built and tested on each change'],
      delivery: ['no', 'Eleven people and 41 days'],
      training: ['no', 'From the laptop of one person'],
      monitoring: ['no', 'Claims calls us'],
    }),
    maturity: { data: 1, model: 0, code: 1, triggers: ['calendar'] },
  }),
  seed('checklist', 3, {
    title: 'Life of the triage model',
    template: 'lifecycle',
    ...subject(1),
    items: items('owner', {
      inputsWatched: ['no', 'First slice', { due: day(18) }],
      qualityWatched: ['no', 'First slice', { due: day(18) }],
      effectWatched: ['partly', 'Monthly, by claims'],
      challenger: ['no', 'Not before release takes days', { due: day(60) }],
      triage: ['partly', 'A telephone number'],
      approval: ['yes', 'Head of claims and model owner sign each version'],
      uninterrupted: ['no', 'A release stops routing for half a day', { due: day(47) }],
      retirement: ['no', 'Never spoken of'],
      environmentMatch: ['yes', 'Same image for training and service'],
      loadTried: ['partly', 'For winter storms, two years ago'],
    }),
  }),
  ...(
    [
      ['Claims system', 'platform', '9', [1, 2, 3]],
      ['Build and release tools', 'tool', '4.7', [1, 3]],
      ['Data warehouse', 'infrastructure', '22', [1, 2, 3]],
    ] as const
  ).map(([title, kind, version, useCases], i) =>
    seed('techItem', i + 1, {
      title,
      kind,
      versions: [{ team: 'Claims', version }],
      lastAudit: day(-35),
      useCases: idsOf('useCase', ...useCases),
    }),
  ),
];

const platform: Case = {
  title: 'Platform by slices',
  clientLabel: 'Fenwick Mutual',
  settings: (day) => ({ neededBy: day(130), budget: major(120_000), costOfDelayPerWD: major(700) }),
  seeds: (day) => [...purpose(day), ...plan(day), ...lists(day)],
  pillars: [
    [3, 3, 3, 2],
    [3, 3, 2, 2],
    [3, 2, 3, 2],
    [3, 3, 2, 3],
    [3, 3, 2, 2],
    [3, 2, 2, 2],
    [2, 2, 2, 1],
  ],
  practices: {
    '1.1': 4,
    '1.2': 4,
    '1.3': 3,
    '1.4': 3,
    '1.5': 4,
    '1.6': 3,
    '1.7': 3,
    '1.8': 2,
    '1.9': 4,
    '2.1': 2,
    '2.2': 1,
    '2.3': 3,
    '2.4': 1,
    '2.5': 1,
    '2.6': 1,
  },
  said: {
    'why 3':
      'An alarm by rule and a script for release get the result; a platform for everything was asked for and turned down.',
    'risks 1': 'Two years, one portal, no model released sooner.',
    'risks 5': 'Each version must be traceable for seven years; handlers must be able to overrule a route.',
    'when 1': 'Monitoring before the storm season; each working day later costs about 700.',
    'how 1': 'The platform engineer decides how; nothing enters a slice that no live model needs.',
    'how 3': 'Shadow, a tenth, everybody; the version before is back within the hour.',
  },
};

/** Two models live, no platform: what hurts most comes first, and each slice stands alone. */
export const platformBySlices = plantCase(platform);
