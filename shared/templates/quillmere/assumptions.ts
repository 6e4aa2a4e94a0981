// Quillmere Stores: what is taken for true until a test says otherwise, and what the builders told those above them.
import { anyOf, seed, type Seed } from '../seed.ts';
import { role } from './roles.ts';

export const assumptionSeeds: readonly Seed[] = [
  seed('assumption', 1, {
    title: 'Returning customers are worth 35 more a year',
    statement: 'A customer who buys again within 90 days brings 35 more margin a year than one who does not.',
    confidence: 0.8,
    test: 'Compare margin of the 2024 cohorts by month of second purchase.',
    testBy: '2026-02-13',
    about: [anyOf('goal', 1), anyOf('useCase', 1)],
  }),
  seed('assumption', 2, {
    title: 'Half of lost sales are lost to wrong orders',
    statement: 'At least half of the lost sales come from ordering too little, not from late deliveries.',
    confidence: 0.65,
    test: 'Read thirteen weeks of stock-outs with the supplier’s delivery times beside them.',
    testBy: '2026-02-27',
    about: [anyOf('goal', 2), anyOf('useCase', 2)],
  }),
  seed('assumption', 3, {
    title: 'Customers accept the end of the codes',
    statement: 'Fewer than one order in a hundred is given up because a waiver code no longer works.',
    confidence: 0.75,
    test: 'Watch abandoned baskets for two weeks after the rule is live.',
    testBy: '2026-02-06',
    about: [anyOf('goal', 3), anyOf('slice', 1)],
  }),
  seed('assumption', 4, {
    title: 'Pairs learnt online hold for all regions',
    statement: 'What is bought together differs little between regions, so one list serves all.',
    confidence: 0.6,
    test: 'Replay the list for each of four regions and compare hit rates.',
    testBy: '2026-02-20',
    about: [anyOf('dataProduct', 1)],
  }),
  seed('assumption', 5, {
    title: 'Five shops speak for forty',
    statement:
      'The five pilot shops cover the spread of size, region and range well enough to decide for all forty.',
    confidence: 0.7,
    test: 'Compare their sales profile with the other thirty-five before the pilot starts.',
    testBy: '2026-03-06',
    about: [anyOf('timeBox', 8), anyOf('slice', 6)],
  }),
];

export const noteSeeds: readonly Seed[] = [
  seed('upwardNote', 1, {
    title: 'One data engineer cannot do two repairs at once',
    notes: 'History check and stock repair together need 1.8 of one person for two weeks.',
    raisedOn: '2026-01-07',
    fromRole: role('data'),
    toRole: role('product'),
    about: anyOf('timeBox', 6),
    kind: 'block',
    acknowledgedOn: '2026-01-09',
  }),
  seed('upwardNote', 2, {
    title: 'The A/B test needs a platform we do not have',
    notes: 'With a spreadsheet we can run one test with two shares, by hand, and no early stopping.',
    raisedOn: '2026-01-09',
    fromRole: role('engineering'),
    toRole: role('ecommerce'),
    about: anyOf('capability', 1),
    kind: 'risk',
    acknowledgedOn: '2026-01-12',
  }),
  seed('upwardNote', 3, {
    title: 'Twenty days for the pilot is the least, not the middle',
    notes: 'Four full order cycles are needed; the usual length is the best case here.',
    raisedOn: '2026-01-08',
    fromRole: role('shops'),
    toRole: role('supply'),
    about: anyOf('timeBox', 8),
    kind: 'estimate',
    acknowledgedOn: '2026-01-09',
  }),
  seed('upwardNote', 4, {
    title: 'Let the returns flag ride on the joined history',
    notes: 'If sizes are kept while baskets are joined, U-6 has its data for nothing.',
    raisedOn: '2026-01-09',
    fromRole: role('science'),
    toRole: role('product'),
    about: anyOf('risk', 8),
    kind: 'idea',
    acknowledgedOn: '2026-01-12',
  }),
];
