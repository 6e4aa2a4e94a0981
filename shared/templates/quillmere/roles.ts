// Quillmere Stores: the people as roles, what the plan draws on, and the days on which they work.
import type { FieldsOf } from '../../schema/kinds.ts';
import { idOf, major, seed, type Seed } from '../seed.ts';

export const role = (name: string) => idOf('role', name);

export const roleSeeds: readonly Seed[] = [
  seed('role', 'coo', {
    title: 'Chief operating officer',
    side: 'client',
    level: 'executive',
    voteWeight: 2,
  }),
  seed('role', 'ecommerce', { title: 'Head of e-commerce', side: 'client', level: 'manager' }),
  seed('role', 'supply', { title: 'Head of supply', side: 'client', level: 'manager' }),
  seed('role', 'delivery', { title: 'Head of delivery', side: 'client', level: 'manager' }),
  seed('role', 'product', { title: 'Product manager', side: 'client', level: 'manager', build: true }),
  seed('role', 'science', {
    title: 'Lead data scientist',
    side: 'client',
    level: 'contributor',
    build: true,
  }),
  seed('role', 'engineering', { title: 'ML engineer', side: 'client', level: 'contributor', build: true }),
  seed('role', 'data', { title: 'Data engineer', side: 'client', level: 'contributor', build: true }),
  seed('role', 'shops', { title: 'Store operations lead', side: 'client', level: 'contributor' }),
  seed('role', 'planner', { title: 'Replenishment planner', side: 'client', level: 'contributor' }),
  seed('role', 'merchandiser', { title: 'Online merchandiser', side: 'client', level: 'contributor' }),
  seed('role', 'privacy', { title: 'Data protection officer', side: 'client', level: 'manager' }),
  seed('role', 'shopper', {
    title: 'Shopper',
    side: 'client',
    level: 'contributor',
    voteWeight: 0,
    notes: 'Not in the room: spoken for by the head of e-commerce and by the customer panel.',
  }),
  seed('role', 'facilitator', { title: 'Facilitator', side: 'consultant', level: 'manager', voteWeight: 0 }),
];

export const resourceSeeds: readonly Seed[] = [
  seed('resource', 1, {
    title: 'Data engineer (DE)',
    capacity: 1,
    ratePerUnitWD: major(520),
    notes: 'Knows the sales ledger and the loyalty tables; the only one who may change the nightly load.',
  }),
  seed('resource', 2, {
    title: 'Data scientist (DS)',
    capacity: 1.5,
    ratePerUnitWD: major(600),
    notes: 'One full-time and one half-time person; the half-time one also serves pricing.',
  }),
  seed('resource', 3, {
    title: 'ML engineer (ME)',
    capacity: 1,
    ratePerUnitWD: major(640),
    notes: 'One person for everything that runs in production: the narrowest point of the plan.',
  }),
  seed('resource', 4, { title: 'Product manager (PM)', capacity: 1, ratePerUnitWD: major(560) }),
  seed('resource', 5, {
    title: 'Store operations (SO)',
    capacity: 0.5,
    ratePerUnitWD: major(400),
    availableFrom: '2026-01-26',
    notes: 'Shop staff are free for counting only after the January stocktake.',
  }),
  seed('resource', 6, {
    title: 'Project budget 2026',
    kind: 'funding',
    capacity: 0,
    releases: [
      { date: '2026-01-12', amount: major(75_000) },
      { date: '2026-03-02', amount: major(55_000) },
    ],
    notes: 'The second part is released after the gate of 27 February.',
  }),
];

/** Days without work for the whole company: Good Friday, Easter Monday, Labour Day, Whit Monday. */
export const calendarFields: FieldsOf<'calendar'> = {
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: ['2026-04-03', '2026-04-06', '2026-05-01', '2026-05-25'],
};

export const settingsFields: FieldsOf<'settings'> = {
  startDate: '2026-01-12',
  neededBy: '2026-05-15',
  budget: major(130_000),
  costOfDelayPerWD: major(900),
  horizonYears: 2,
  iterations: 10_000,
  rngStart: 20_260_112,
  stageRoles: {
    why: role('coo'),
    what: role('coo'),
    risks: role('coo'),
    when: role('coo'),
    how: role('product'),
  },
};
