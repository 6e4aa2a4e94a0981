// Quillmere Stores: the numbers that show whether something works, from business result down to model.
import { idOf, range, seed, type Seed } from '../seed.ts';
import { role } from './roles.ts';

const claimed = (...numbers: readonly number[]) =>
  numbers.map((number) => ({ metric: idOf('metric', number), state: 'claimed' as const }));

const businessMetrics: readonly Seed[] = [
  seed('metric', 1, {
    title: 'Repeat purchase rate, 90 days',
    unit: '%',
    kind: 'business',
    direction: 'up',
    baseline: { value: 22, date: '2025-12-31' },
    target: { value: 26, date: '2026-12-31' },
    freshnessWD: 22,
    source: 'Loyalty ledger, closed on the last day of each month',
    ownerRole: role('ecommerce'),
  }),
  seed('metric', 2, {
    title: 'Lost sales, top 200 products',
    unit: '%',
    kind: 'business',
    direction: 'down',
    baseline: { value: 8, date: '2025-12-31' },
    target: { value: 5, date: '2026-09-30' },
    freshnessWD: 22,
    source: 'Sales ledger against hours out of stock, each month',
    ownerRole: role('supply'),
  }),
  seed('metric', 3, {
    title: 'Fees waived without a further order',
    unit: '% of orders',
    kind: 'business',
    direction: 'down',
    baseline: { value: 12, date: '2025-12-31' },
    target: { value: 8, date: '2026-06-30' },
    freshnessWD: 22,
    source: 'Order ledger, waivers followed for 30 days',
    ownerRole: role('delivery'),
  }),
];

const criterionMetrics: readonly Seed[] = [
  seed('metric', 4, {
    title: 'Click uplift over the bestseller rule',
    unit: '%',
    kind: 'product',
    direction: 'up',
    baseline: { value: 0, date: '2026-01-09' },
    target: { value: 8, date: '2026-02-27' },
    forecast: range(1, 8, 15),
    forecastAt: '2026-02-27',
    source: 'Shadow log: what each list would have shown beside what was clicked',
    ownerRole: role('science'),
    movesWith: claimed(5, 1),
  }),
  seed('metric', 5, {
    title: 'A/B conversion uplift',
    unit: '%',
    kind: 'product',
    direction: 'up',
    baseline: { value: 0, date: '2026-01-09' },
    target: { value: 1.5, date: '2026-03-27' },
    forecast: range(0.2, 1.5, 3),
    forecastAt: '2026-03-27',
    source: 'Web shop test report, baskets with and without the list',
    ownerRole: role('product'),
    movesWith: claimed(1),
  }),
  seed('metric', 6, {
    title: 'Stock record accuracy, top 200 products',
    unit: '%',
    kind: 'operational',
    direction: 'up',
    baseline: { value: 89, date: '2025-12-19' },
    target: { value: 97, date: '2026-02-13' },
    forecast: range(90, 96, 98.5),
    forecastAt: '2026-02-13',
    source: 'Friday recount of 100 products in each of five shops',
    ownerRole: role('shops'),
    movesWith: claimed(2),
  }),
  seed('metric', 7, {
    title: 'Forecast error, 50 products',
    unit: '%',
    kind: 'model',
    direction: 'down',
    baseline: { value: 41, date: '2025-12-31' },
    target: { value: 26, date: '2026-03-06' },
    forecast: range(18, 26, 38),
    forecastAt: '2026-03-06',
    source: 'Back-test over the last thirteen weeks, weighted by pieces sold',
    ownerRole: role('science'),
    movesWith: claimed(8),
  }),
  seed('metric', 9, {
    title: 'Waiver cost a month',
    unit: 'EUR',
    kind: 'cost',
    direction: 'down',
    baseline: { value: 5400, date: '2025-12-31' },
    target: { value: 1800, date: '2026-03-31' },
    forecast: range(1000, 1800, 3500),
    forecastAt: '2026-03-31',
    source: 'Month-end close of the delivery cost centre',
    ownerRole: role('delivery'),
    movesWith: claimed(3),
  }),
];

const workingMetrics: readonly Seed[] = [
  seed('metric', 8, {
    title: 'On-shelf availability, top 200 products',
    unit: '%',
    kind: 'product',
    direction: 'up',
    baseline: { value: 91, date: '2025-12-31' },
    target: { value: 95, date: '2026-04-07' },
    source: 'Shelf check at 17:00 in the five pilot shops',
    ownerRole: role('planner'),
    movesWith: claimed(2),
  }),
  seed('metric', 10, {
    title: 'Hit rate at five in replay',
    unit: '%',
    kind: 'model',
    direction: 'up',
    baseline: { value: 11, date: '2026-01-09' },
    target: { value: 14, date: '2026-02-13' },
    source: 'Replay of the last eight weeks of baskets, last product hidden',
    ownerRole: role('science'),
    movesWith: claimed(4),
  }),
];

const reading = (name: string, metric: number, date: string, value: number, evidence: string, by: string) =>
  seed('reading', name, { metric: idOf('metric', metric), date, value, evidence, byRole: role(by) });

const readingSeeds: readonly Seed[] = [
  reading('repeat-2025-11', 1, '2025-11-30', 21.7, 'Loyalty ledger, November close', 'ecommerce'),
  reading('repeat-2025-12', 1, '2025-12-31', 22, 'Loyalty ledger, December close', 'ecommerce'),
  reading('lost-2025-11', 2, '2025-11-30', 7.6, 'Sales ledger, November', 'supply'),
  reading('lost-2025-12', 2, '2025-12-31', 8, 'Sales ledger, December; Christmas week counted', 'supply'),
  reading(
    'waived-2025-12',
    3,
    '2025-12-31',
    12,
    'Order ledger, waivers of November followed for 30 days',
    'delivery',
  ),
  reading(
    'stock-2025-12',
    6,
    '2025-12-19',
    89,
    'Test count of 40 products in each of five shops; 178 of 200 right',
    'shops',
  ),
  reading('waiver-cost-2025-12', 9, '2025-12-31', 5400, 'Month-end close, cost centre 4410', 'delivery'),
];

export const metricSeeds: readonly Seed[] = [
  ...businessMetrics,
  ...criterionMetrics,
  ...workingMetrics,
  ...readingSeeds,
];
