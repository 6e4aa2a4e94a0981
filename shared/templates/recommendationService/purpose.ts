// Recommendation service: people, the goal, what subscribers hold, and whether learning is needed.
import { builder, moves, need, person, resource, role } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, major, range, seed, type Seed, thousands } from '../seed.ts';

const people: readonly Seed[] = [
  person('director', 'Managing director', 'executive'),
  person('learning', 'Head of learning', 'manager'),
  person('subscriber', 'Subscriber', 'contributor', { voteWeight: 0 }),
  builder('product', 'Product manager', 'manager'),
  builder('science', 'Data scientist'),
  builder('engineering', 'Software engineer'),
  resource(1, 'Data scientist', 1, 600),
  resource(2, 'Software engineer', 1, 580),
  resource(3, 'Product manager', 0.5, 560),
];

const metrics = (day: DayOf): readonly Seed[] => [
  seed('metric', 1, {
    title: 'Second course finished within 90 days',
    unit: '%',
    kind: 'business',
    baseline: { value: 31, date: day(-15) },
    target: { value: 37, date: day(240) },
    freshnessWD: 22,
    source: 'Course ledger, each month',
    ownerRole: role('learning'),
  }),
  seed('metric', 2, {
    title: 'Starts from the list, over the popularity rule',
    unit: '%',
    kind: 'product',
    baseline: { value: 0, date: day(-5) },
    target: { value: 10, date: day(60) },
    forecast: range(1, 8, 16),
    source: 'Course page log, list against rule on the same days',
    ownerRole: role('product'),
    movesWith: moves(1),
  }),
  seed('metric', 3, {
    title: 'Hit rate at three in replay',
    unit: '%',
    kind: 'model',
    baseline: { value: 14, date: day(-5) },
    target: { value: 19, date: day(30) },
    floor: 15,
    source: 'Replay of the last twelve weeks, next course hidden',
    ownerRole: role('science'),
    movesWith: moves(2),
  }),
];

export const purpose = (day: DayOf): readonly Seed[] => [
  ...people,
  ...metrics(day),
  seed('goal', 1, {
    title: 'More subscribers finish a second course',
    statement:
      'Raise the share of subscribers who finish a second course within 90 days from 31% to 37%: those who do renew twice as often.',
    driver: 'growth',
    horizonDate: day(240),
    costOfDoingNothingPerYear: major(290_000),
    state: 'agreed',
    metric: idOf('metric', 1),
    ownerRole: role('learning'),
  }),
  seed('dataProduct', 1, {
    title: 'Three courses to go on with',
    form: 'list',
    endUserRole: role('subscriber'),
    decisionChanged: 'Which course a subscriber starts after finishing one.',
    decisionsPerMonth: 46_000,
    replacedProcess: 'The twelve courses the editors liked best this quarter, the same for everybody.',
    delivery: 'embedded',
    outOfScope: 'E-mail, prices, courses of partners, the order of search results.',
    metrics: idsOf('metric', 2, 3),
  }),
  seed('useCase', 1, {
    title: 'Next-course recommendations',
    businessUnit: 'Learning',
    state: 'selected',
    approach: 'simpleModel',
    valuePerYear: thousands(60, 140, 260),
    runCostPerYear: major(28_000),
    plannedLive: day(48),
    selectedOn: day(-3),
    confirmedOn: day(-3),
    goals: idsOf('goal', 1),
    dataProduct: idOf('dataProduct', 1),
  }),
  need(
    1,
    ['no', 'The editors’ list is the same for all: a nurse and a baker are shown the same course.'],
    ['yes', 'About 46 000 courses are finished a month.'],
    ['yes', 'Subject, level, length and season act together and shift with every new course.'],
    ['yes', 'Three years of starts and finishes for 210 000 subscribers.'],
    ['yes', 'A poor suggestion is passed over; nothing starts by itself.'],
    ['no', 'Nothing but the popularity rule has been measured.'],
    ['yes', 'Which course is started next.'],
  ),
];
