// Personalised pricing: three part-timers, one margin goal, groups of parts instead of persons.
import { builder, moves, need, person, resource, role } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, major, range, seed, type Seed, thousands } from '../seed.ts';

const people = (day: DayOf): readonly Seed[] => [
  person('owner', 'Owner', 'executive'),
  person('shop', 'Shop manager', 'manager'),
  person('service', 'Customer service lead'),
  person('customer', 'Workshop customer', 'contributor', { voteWeight: 0 }),
  builder('analyst', 'Analyst'),
  builder('developer', 'Developer'),
  resource(1, 'Analyst', 0.6, 480, { notes: 'Three days a week; also makes the monthly report.' }),
  resource(2, 'Developer', 0.5, 540, {
    notes: 'Half a post, shared with the warehouse.',
    otherWork: [{ from: day(16), to: day(22), units: 0.3, label: 'Season launch of the shop' }],
  }),
  resource(3, 'Shop manager', 0.2, 500),
];

const metrics = (day: DayOf): readonly Seed[] => [
  seed('metric', 1, {
    title: 'Margin on parts',
    unit: '%',
    kind: 'business',
    baseline: { value: 27, date: day(-10) },
    target: { value: 30, date: day(200) },
    freshnessWD: 22,
    source: 'Month-end report',
    ownerRole: role('shop'),
  }),
  seed('metric', 2, {
    title: 'Margin of discounted groups against the rest',
    unit: 'points',
    kind: 'product',
    baseline: { value: 0, date: day(-10) },
    target: { value: 3, date: day(60) },
    forecast: range(0, 2.2, 4),
    source: 'Weekly comparison, same groups with and without the table',
    ownerRole: role('analyst'),
    movesWith: moves(1),
  }),
];

export const purpose = (day: DayOf): readonly Seed[] => [
  ...people(day),
  ...metrics(day),
  seed('goal', 1, {
    title: 'Earn three points more on parts',
    statement:
      'Raise the margin on parts from 27% to 30% by autumn without losing workshop customers, by giving discounts only where they win an order.',
    driver: 'profit',
    horizonDate: day(200),
    costOfDoingNothingPerYear: major(95_000),
    state: 'agreed',
    metric: idOf('metric', 1),
    ownerRole: role('shop'),
  }),
  seed('dataProduct', 1, {
    title: 'Table of discounts by group of parts',
    form: 'automatedAction',
    endUserRole: role('customer'),
    decisionChanged: 'Which discount a basket of parts gets.',
    decisionsPerMonth: 9_000,
    replacedProcess: 'Ten per cent for whoever asks on the telephone.',
    delivery: 'embedded',
    outOfScope: 'Prices by person, bicycles, repairs, orders from abroad.',
    metrics: idsOf('metric', 2),
  }),
  seed('useCase', 1, {
    title: 'Discounts by group of parts',
    businessUnit: 'Shop',
    state: 'selected',
    approach: 'rules',
    valuePerYear: thousands(25, 55, 90),
    runCostPerYear: major(5_000),
    plannedLive: day(50),
    selectedOn: day(-2),
    confirmedOn: day(-2),
    goals: idsOf('goal', 1),
    dataProduct: idOf('dataProduct', 1),
  }),
  seed('useCase', 2, {
    title: 'A price for each customer',
    businessUnit: 'Shop',
    state: 'framed',
    approach: 'complexModel',
    valuePerYear: thousands(0, 60, 150),
    runCostPerYear: major(35_000),
    goals: idsOf('goal', 1),
    notes:
      'What was asked for at first. Kept in sight, with the list that shows what it would take of this team.',
  }),
  need(
    1,
    ['yes', 'The shop manager wrote the table on one page: twelve groups, three steps.'],
    ['yes', 'About 9 000 baskets of parts a month.'],
    ['no', 'Group of parts and size of basket explain nearly all of it.'],
    ['yes', 'Four years of orders.'],
    ['yes', 'The table is changed with one line.'],
    ['no', 'No model was tried.'],
    ['yes', 'Which discount the basket gets.'],
  ),
  need(
    2,
    ['no', 'No fixed rule can follow each customer.'],
    ['yes', 'About 9 000 baskets a month.'],
    ['yes', 'Season, stock, rivals and habit.'],
    ['yes', 'Four years of orders with what was paid.'],
    ['yes', 'A wrong price can be taken back, at the cost of trust.'],
    [
      'yes',
      'A simple score by customer was tried on last year’s orders and missed the margin target by two points.',
    ],
    ['yes', 'The price shown to this customer.'],
  ),
];
