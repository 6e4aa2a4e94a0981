// Quillmere Stores: the seven pillars rated, the practices of the phases, capabilities and technology.
import type { FieldsOf } from '../../schema/kinds.ts';
import { change, idOf, idsOf, seed, type Seed } from '../seed.ts';

/** Ratings of the four statements of each pillar: scores 75, 62.5, 56.25 | 50, 68.75, 56.25, 37.5. */
export const pillarChanges: readonly Seed[] = [
  change('pillar', 1, {
    ratings: [3, 3, 4, 2],
    evidence:
      'Strategy paper 2026–2028 with three ranked goals; each has an owner and a figure since the workshop.',
    gaps: 'Shop teams could repeat one goal of three when asked in December.',
  }),
  change('pillar', 2, {
    ratings: [3, 3, 2, 2],
    evidence: 'One product manager owns all three data products; scope is written on one page each.',
    gaps: 'No fixed review rhythm; decisions of the management meeting reach teams after one to two weeks.',
  }),
  change('pillar', 3, {
    ratings: [3, 2, 2, 2],
    evidence: 'Budget of 130 000 released; the chief operating officer sponsors.',
    gaps: 'Experts’ hours are promised, not booked; other running work is known but not listed.',
  }),
  change('pillar', 4, {
    ratings: [1, 3, 2, 2],
    evidence: 'Tools fit the work; a technical sponsor is named.',
    gaps: 'One ML engineer for everything in production; contractors need six weeks’ notice.',
  }),
  change('pillar', 5, {
    ratings: [3, 3, 2, 3],
    evidence: 'Warehouse and web shop capacity measured in November; growth path agreed with the hoster.',
    gaps: 'Nobody has listed what blocks a nightly load from becoming an hourly one.',
  }),
  change('pillar', 6, {
    ratings: [3, 2, 2, 2],
    evidence: 'Problems for models are listed and ranked since the workshop.',
    gaps: 'Retraining and retirement are agreed in words only; the debt list has five entries and no dates.',
  }),
  change('pillar', 7, {
    ratings: [2, 1, 2, 1],
    evidence: 'Code is versioned; experiments are kept in a shared sheet.',
    gaps: 'Data and models are not versioned, tests are run by hand, there is no standard for release and way back.',
  }),
];

/** Nine practices of phase 1 with 22 of 36 points: 61.11. */
export const phasePlanFields: FieldsOf<'phasePlan'> = {
  practices: {
    '1.1': 3,
    '1.2': 3,
    '1.3': 3,
    '1.4': 2,
    '1.5': 3,
    '1.6': 2,
    '1.7': 2,
    '1.8': 1,
    '1.9': 3,
    '2.1': 1,
    '2.2': 1,
    '2.3': 2,
    '2.4': 1,
    '2.5': 0,
    '2.6': 0,
  },
  targetDates: { '1.4': '2026-02-13', '1.6': '2026-02-27', '1.7': '2026-03-27', '1.8': '2026-04-10' },
};

const capabilitySeeds: readonly Seed[] = [
  seed('capability', 1, {
    title: 'Experiment platform',
    area: 'platform',
    availableLevel: 1,
    steps: [{ date: '2026-04-20', level: 3 }],
    notes:
      'Today: a switch in the page template and a spreadsheet. The contract for a real one starts on 20 April.',
  }),
  seed('capability', 2, {
    title: 'Purchase history in the warehouse',
    area: 'data',
    availableLevel: 2,
    steps: [{ date: '2026-01-26', level: 3 }],
  }),
  seed('capability', 3, { title: 'Daily sales by shop', area: 'data', availableLevel: 3 }),
  seed('capability', 4, { title: 'Forecasting skill', area: 'skill', availableLevel: 3 }),
  seed('capability', 5, { title: 'Rules at checkout', area: 'platform', availableLevel: 3 }),
];

const need = (
  name: string,
  useCase: number,
  capability: number,
  requiredLevel: number,
  firstTimeBox: number,
) =>
  seed('capabilityNeed', name, {
    useCase: idOf('useCase', useCase),
    capability: idOf('capability', capability),
    requiredLevel,
    firstTimeBox: idOf('timeBox', firstTimeBox),
  });

const needSeeds: readonly Seed[] = [
  need('experiments', 1, 1, 3, 4),
  need('history', 1, 2, 2, 1),
  need('sales', 2, 3, 3, 7),
  need('forecasting', 2, 4, 2, 7),
  need('checkout', 4, 5, 2, 9),
];

const techSeeds: readonly Seed[] = [
  seed('techItem', 1, {
    title: 'Deep-learning recommender platform',
    kind: 'platform',
    versions: [{ team: 'E-commerce', version: 'trial licence, October 2025' }],
    lastAudit: '2025-12-15',
    notes: 'Bought before anyone had asked why; the trial licence ends by itself on 31 March.',
  }),
  seed('techItem', 2, {
    title: 'Data warehouse',
    kind: 'infrastructure',
    versions: [
      { team: 'E-commerce', version: '14' },
      { team: 'Supply', version: '14' },
    ],
    lastAudit: '2025-12-15',
    useCases: idsOf('useCase', 1, 2),
    capabilities: idsOf('capability', 2, 3),
  }),
  seed('techItem', 3, {
    title: 'Web shop and checkout rules',
    kind: 'platform',
    versions: [{ team: 'E-commerce', version: '2025.4' }],
    lastAudit: '2025-12-15',
    useCases: idsOf('useCase', 1, 4),
    capabilities: idsOf('capability', 1, 5),
  }),
  seed('techItem', 4, {
    title: 'Stock and ordering system',
    kind: 'tool',
    versions: [{ team: 'Supply', version: '7.2' }],
    lastAudit: '2025-12-15',
    useCases: idsOf('useCase', 2),
  }),
];

export const technologySeeds: readonly Seed[] = [...techSeeds, ...capabilitySeeds];
/** Capability needs name time boxes and use cases, and are planted after both. */
export const capabilityNeedSeeds: readonly Seed[] = needSeeds;
