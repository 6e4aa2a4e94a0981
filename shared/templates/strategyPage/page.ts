// Strategy page: the eight parts of the page, the friction behind it and who stands for it.
import { builder, items, moves, person, resource, role } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, major, range, seed, type Seed, thousands } from '../seed.ts';

const people: readonly Seed[] = [
  person('director', 'Managing director', 'executive'),
  person('practice', 'Head of clinics', 'manager'),
  person('reception', 'Reception lead'),
  person('patient', 'Patient', 'contributor', { voteWeight: 0 }),
  person('privacy', 'Data protection officer', 'manager'),
  builder('product', 'Product manager', 'manager'),
  builder('developer', 'Developer'),
  resource(1, 'Developer', 1, 560),
  resource(2, 'Reception', 0.5, 320),
  resource(3, 'Product manager', 0.4, 560),
];

const metrics = (day: DayOf): readonly Seed[] => [
  seed('metric', 1, {
    title: 'Appointments missed',
    unit: '%',
    kind: 'business',
    direction: 'down',
    baseline: { value: 11.4, date: day(-7) },
    target: { value: 7, date: day(180) },
    freshnessWD: 22,
    source: 'Appointment book, each month',
    ownerRole: role('practice'),
  }),
  seed('metric', 2, {
    title: 'Freed appointments filled again',
    unit: '%',
    kind: 'product',
    baseline: { value: 18, date: day(-7) },
    target: { value: 55, date: day(70) },
    forecast: range(25, 45, 65),
    source: 'Appointment book, each Friday',
    ownerRole: role('reception'),
    movesWith: moves(1),
  }),
];

const pains = (day: DayOf): readonly Seed[] => [
  seed('painPoint', 1, {
    title: 'Nobody knows who will not come',
    type: 'friction',
    hurts: 'One appointment in nine stays empty while the waiting list is six weeks long.',
    severity: 5,
    horizon: 'now',
    remedy: 'Remind with a way to say no, then offer the slot to the waiting list.',
    ownerRole: role('reception'),
    by: day(35),
    dataProducts: idsOf('dataProduct', 1),
  }),
  seed('painPoint', 2, {
    title: 'The waiting list is on paper',
    type: 'dataDebt',
    hurts: 'Four clinics, four lists; a freed slot is offered by telephone or not at all.',
    severity: 4,
    horizon: 'now',
    remedy: 'One list, with leave to be called.',
    ownerRole: role('practice'),
    by: day(15),
    dataProducts: idsOf('dataProduct', 1),
  }),
];

const strategy = (day: DayOf): Seed =>
  seed('checklist', 1, {
    title: 'Our page: fewer empty chairs',
    template: 'strategyPage',
    items: items('practice', {
      friction: [
        'yes',
        'One appointment in nine is missed; the waiting list is six weeks; four lists on paper.',
      ],
      idealWorkflow: [
        'yes',
        'A patient who cannot come says so with one touch; within the hour the slot is offered to three who wait; reception sees it filled.',
      ],
      budget: ['yes', '45 000 this year, of which 20 000 are released; running cost below 9 000 a year.'],
      shortTermFix: ['yes', `Reminder two days ahead with yes or no, in one clinic from ${day(15)}.`],
      longTermPlan: [
        'yes',
        'Offer freed slots by rule; only then ask whether a forecast of missed appointments is worth it. Unsolved: patients without a telephone. Expected: some will say yes to everything.',
      ],
      ownership: [
        'yes',
        'Head of clinics owns it; reception lead and product manager run it; one developer builds.',
      ],
      timeline: [
        'yes',
        `Reminder by ${day(15)}, one list by ${day(34)}, offers by ${day(55)}, decision on a forecast by ${day(70)}.`,
      ],
      published: [
        'partly',
        'On the board in the staff room; goes to all staff after the next clinic meeting.',
      ],
    }),
  });

export const page = (day: DayOf): readonly Seed[] => [
  ...people,
  ...metrics(day),
  seed('goal', 1, {
    title: 'Fewer empty chairs',
    statement: 'Bring missed appointments from 11.4% to 7% within nine months, in all four clinics.',
    driver: 'customer',
    horizonDate: day(180),
    costOfDoingNothingPerYear: major(230_000),
    state: 'agreed',
    metric: idOf('metric', 1),
    ownerRole: role('practice'),
  }),
  seed('dataProduct', 1, {
    title: 'Freed slots and whom to offer them',
    form: 'list',
    endUserRole: role('reception'),
    decisionChanged: 'Who is offered a slot that has come free.',
    decisionsPerMonth: 1_300,
    replacedProcess: 'A telephone call, if there is time.',
    delivery: 'screen',
    outOfScope: 'Treatment, prices, emergencies.',
    metrics: idsOf('metric', 2),
  }),
  seed('useCase', 1, {
    title: 'Reminder and offer of freed slots',
    businessUnit: 'Clinics',
    state: 'candidate',
    approach: 'rules',
    valuePerYear: thousands(60, 110, 160),
    runCostPerYear: major(9_000),
    confirmedOn: day(-2),
    goals: idsOf('goal', 1),
    dataProduct: idOf('dataProduct', 1),
  }),
  seed('useCase', 2, {
    title: 'Forecast of missed appointments',
    businessUnit: 'Clinics',
    state: 'idea',
    valuePerYear: thousands(0, 25, 70),
    runCostPerYear: major(18_000),
    goals: idsOf('goal', 1),
    notes: 'Asked for first. Waits until the rule has shown what it leaves over.',
  }),
  ...pains(day),
  strategy(day),
];
