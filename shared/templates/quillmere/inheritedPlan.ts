// Quillmere Stores before the workshop (Y-0): one big box, six models, and nobody had asked why.
import { idOf, idsOf, range, seed, type Seed } from '../seed.ts';
import { role } from './roles.ts';

const titles = [
  'Bought-together recommendations',
  'Demand forecast for replenishment',
  'Markdown rules for season ends',
  'Delivery-fee waiver',
  'Shop assistant chat',
  'Returns flag at checkout',
] as const;
const units = [
  'E-commerce',
  'Supply',
  'Merchandising',
  'Delivery',
  'E-commerce',
  'Customer service',
] as const;

const useCaseSeeds: readonly Seed[] = titles.map((title, i) =>
  seed('useCase', i + 1, {
    title,
    businessUnit: units[i] ?? '',
    state: 'selected',
    approach: 'complexModel',
    selectedOn: '2025-10-06',
    confirmedOn: '2025-10-06',
    plannedLive: '2026-07-31',
    notes: 'From the vendor’s proposal of October.',
  }),
);

export const inheritedSeeds: readonly Seed[] = [
  ...useCaseSeeds,
  seed('slice', 0, {
    title: 'One platform for everything',
    kind: 'value',
    benefit: 'All six models go live together on the new platform.',
    components: [
      'Feature store',
      'Vector index',
      'Training cluster',
      'Recommendation service',
      'Forecast service',
      'Chat service',
      'Event stream',
    ],
    useCase: idOf('useCase', 1),
  }),
  seed('timeBox', 0, {
    title: 'Build the recommender platform',
    kind: 'build',
    duration: range(100, 140, 220),
    slice: idOf('slice', 0),
    allocations: [
      { resource: idOf('resource', 1), units: 0.5 },
      { resource: idOf('resource', 2), units: 1 },
      { resource: idOf('resource', 3), units: 1 },
    ],
    techItems: idsOf('techItem', 1),
    notes: 'Length taken from the vendor’s offer; nobody who would build it was asked.',
  }),
  seed('techItem', 1, {
    title: 'Deep-learning recommender platform',
    kind: 'platform',
    versions: [{ team: 'E-commerce', version: 'trial licence, October 2025' }],
    lastAudit: '2025-12-15',
    useCases: idsOf('useCase', 1),
  }),
  seed('upwardNote', 1, {
    title: 'Which result is this for?',
    notes: 'Asked twice by the builders before the workshop was called.',
    raisedOn: '2026-01-06',
    fromRole: role('engineering'),
    toRole: role('coo'),
    about: { kind: 'timeBox', id: idOf('timeBox', 0) },
    kind: 'block',
    acknowledgedOn: '2026-01-08',
  }),
];
