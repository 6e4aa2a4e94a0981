// Quillmere Stores: the three results the company wants, and what hurts today.
import { idOf, idsOf, major, seed, type Seed } from '../seed.ts';
import { role } from './roles.ts';

export const goalSeeds: readonly Seed[] = [
  seed('goal', 1, {
    title: 'More customers come back within 90 days',
    statement:
      'Raise the share of online customers who buy again within 90 days from 22% to 26% by the end of 2026, without deeper discounts.',
    driver: 'growth',
    horizonDate: '2026-12-31',
    costOfDoingNothingPerYear: major(410_000),
    state: 'agreed',
    metric: idOf('metric', 1),
    ownerRole: role('ecommerce'),
    notes:
      'Four points are worth about 410 000 a year in margin at today’s basket; two rivals already suggest well.',
  }),
  seed('goal', 2, {
    title: 'Fewer sales lost to empty shelves',
    statement:
      'Cut sales lost because one of the 200 best-selling products is out of stock from 8% to 5% by the end of September 2026.',
    driver: 'profit',
    horizonDate: '2026-09-30',
    costOfDoingNothingPerYear: major(260_000),
    state: 'agreed',
    metric: idOf('metric', 2),
    ownerRole: role('supply'),
    notes: 'Shop managers name empty shelves as the first complaint in nine of twelve monthly reports.',
  }),
  seed('goal', 3, {
    title: 'Waive delivery fees only where it wins an order',
    statement:
      'Bring orders whose delivery fee was waived without winning a further order from 12% down to 8% of all orders by the end of June 2026.',
    driver: 'cost',
    horizonDate: '2026-06-30',
    costOfDoingNothingPerYear: major(58_000),
    state: 'agreed',
    metric: idOf('metric', 3),
    ownerRole: role('delivery'),
    notes: 'The waiver began as a Christmas campaign and was never switched off.',
  }),
];

export const painPointSeeds: readonly Seed[] = [
  seed('painPoint', 1, {
    title: 'Suggestions under the basket repeat what is in it',
    type: 'friction',
    hurts: 'A customer with a kettle in the basket is shown three more kettles; the panel calls it “noise”.',
    severity: 4,
    horizon: 'now',
    remedy: 'Suggest what is bought together, starting with the plainest rule that can be measured.',
    ownerRole: role('ecommerce'),
    by: '2026-03-27',
    dataProducts: idsOf('dataProduct', 1),
  }),
  seed('painPoint', 2, {
    title: 'Stock on record is not stock on the shelf',
    type: 'dataDebt',
    hurts: 'One count in nine is wrong by two pieces or more, so every order is padded by hand.',
    severity: 5,
    horizon: 'now',
    remedy: 'Recount the 200 products, mend the returns booking, measure accuracy every Friday.',
    ownerRole: role('supply'),
    by: '2026-02-13',
    dataProducts: idsOf('dataProduct', 2),
  }),
  seed('painPoint', 3, {
    title: 'Guest orders carry no history',
    type: 'dataDebt',
    hurts: 'A third of orders are placed as guest and cannot be joined to earlier purchases.',
    severity: 3,
    horizon: 'thisYear',
    remedy: 'Join by hashed e-mail where consent allows; measure what share remains unjoined.',
    ownerRole: role('data'),
    by: '2026-01-30',
    dataProducts: idsOf('dataProduct', 1),
  }),
  seed('painPoint', 4, {
    title: 'The fee waiver has no owner and no end date',
    type: 'friction',
    hurts: 'Six waiver codes are live; nobody can say which of them still earns its cost.',
    severity: 3,
    horizon: 'now',
    remedy: 'One rule, one owner, one monthly cost figure.',
    ownerRole: role('delivery'),
    by: '2026-01-23',
    dataProducts: idsOf('dataProduct', 3),
  }),
  seed('painPoint', 5, {
    title: 'Models are released by hand from one laptop',
    type: 'technicalDebt',
    hurts: 'Two people know the steps; going back to an earlier version took a day last time.',
    severity: 4,
    horizon: 'thisYear',
    remedy: 'Release and way back as one script each, tried in the shadow run before anything is visible.',
    ownerRole: role('engineering'),
    by: '2026-02-27',
    dataProducts: idsOf('dataProduct', 1, 2),
  }),
];
