// Template: a strategy on one page that everybody can read, with the roadmap behind it.
import { about, box, need, risk, role, slice, treatment } from './caseRows.ts';
import { type Case, type DayOf, plantCase } from './plantCase.ts';
import { idOf, idsOf, impacts, major, seed, type Seed, thousands } from './seed.ts';
import { page } from './strategyPage/page.ts';

const slices = (day: DayOf): readonly Seed[] => [
  slice(1, 1, {
    title: 'Reminder in one clinic',
    benefit: 'Patients of one clinic can say no two days ahead; reception hears of it in time.',
    to: 'reception',
    components: ['Reminder', 'Yes or no by one touch'],
    ask: [day(19), 'reception', 'Which answers could you not do anything with?'],
    painPoints: idsOf('painPoint', 1),
  }),
  slice(2, 1, {
    title: 'One waiting list for four clinics',
    benefit: 'A freed slot is offered to those who wait, wherever they asked first.',
    to: 'patient',
    components: ['Waiting list'],
    ask: [day(38), 'patient', 'Would you have come at an hour’s notice?'],
    painPoints: idsOf('painPoint', 2),
  }),
  slice(3, 1, {
    title: 'Offers by rule in all clinics',
    benefit: 'Freed slots fill themselves; reception only looks at what is left.',
    to: 'reception',
    components: ['Offer rule'],
    ask: [day(60), 'practice', 'Which slots stayed empty, and whom would a forecast have helped?'],
    painPoints: idsOf('painPoint', 1),
  }),
];

const boxes: readonly Seed[] = [
  box(1, 1, [10, 14, 20], {
    title: 'Reminder with an answer',
    kind: 'build',
    by: 'developer',
    units: { 1: 0.7, 2: 0.1, 3: 0.2 },
    exitQuestion: 'Do at least six patients in ten answer, and how many say no?',
  }),
  box(2, 2, [12, 18, 24], {
    title: 'One list, with leave to call',
    kind: 'repair',
    by: 'developer',
    after: [1],
    units: { 1: 0.5, 2: 0.3, 3: 0.2 },
    exitQuestion: 'Is every waiting patient on one list with a yes to being called?',
  }),
  box(3, 3, [12, 20, 28], {
    title: 'Offer rule, clinic by clinic',
    kind: 'rollout',
    by: 'developer',
    after: [2],
    units: { 1: 0.5, 2: 0.2, 3: 0.2 },
    exitQuestion: 'Are four freed slots in ten filled, and is there anything left for a forecast?',
  }),
];

const risks = (day: DayOf): readonly Seed[] => [
  risk(1, 1, {
    title: 'Reminders say too much',
    story: [
      'A message can be read by others in the house',
      'the kind of clinic shows in the text',
      'a complaint stops all messages for weeks',
    ],
    owner: 'privacy',
    category: 'regulation',
    probabilityBand: 2,
    impacts: impacts({ compliance: 4, time: 2, reputation: 3 }),
    cost: thousands(3, 8, 20),
    reviewBy: day(18),
    timeBoxes: idsOf('timeBox', 1),
    signal: 'Any question from a patient about the text',
  }),
  treatment(
    1,
    1,
    'Text names time and place only, read by the data protection officer',
    300,
    1,
    'privacy',
    day(8),
  ),
  seed('alternative', 1, {
    title: 'Call the day before',
    path: 'Two hours of calls each afternoon, for the long appointments only.',
    extraWD: 2,
    extraCost: major(500),
    valueFactor: 0.5,
    runCostPerYear: major(22_000),
    goalsStillServed: idsOf('goal', 1),
  }),
  seed('killCriterion', 1, {
    title: 'Three freed slots in ten, or we call by telephone',
    ...about(1),
    metric: idOf('metric', 2),
    comparator: '>=',
    value: 30,
    unit: '%',
    checkpoint: 'on',
    checkpointDate: day(26),
    silence: 'ask',
    action: 'pivot',
    alternative: idOf('alternative', 1),
    ownerRole: role('practice'),
    goals: idsOf('goal', 1),
  }),
  need(
    1,
    ['yes', 'Remind, ask, offer to the next three who wait: six lines.'],
    ['yes', 'About 1 300 freed slots a month.'],
    ['no', 'Time and clinic settle whom to ask.'],
    ['yes', 'Three years of appointments.'],
    ['yes', 'An offer can be declined.'],
    ['no', 'No model was tried.'],
    ['yes', 'Who is offered the slot.'],
  ),
  seed('techItem', 1, {
    title: 'Appointment book',
    kind: 'platform',
    versions: [{ team: 'Clinics', version: '6' }],
    lastAudit: day(-55),
    useCases: idsOf('useCase', 1),
  }),
];

const clinics: Case = {
  title: 'Strategy page',
  clientLabel: 'Oakhill Clinics',
  settings: (day) => ({ neededBy: day(75), budget: major(45_000), costOfDelayPerWD: major(400) }),
  seeds: (day) => [...page(day), ...slices(day), ...boxes, ...risks(day)],
  pillars: [
    [4, 3, 3, 3],
    [3, 3, 2, 3],
    [2, 2, 3, 2],
    [2, 3, 3, 2],
    [3, 3, 2, 2],
    [2, 2, 2, 2],
    [2, 2, 2, 2],
  ],
  said: {
    'why 3':
      'Yes: a reminder with an answer and a list. A forecast was asked for and waits for what the rule leaves over.',
    'risks 5': 'Health data: messages name time and place only; being called needs a yes.',
    'when 1': 'By the end of the season; each working day later costs about 400 in empty chairs.',
    'how 1': 'The product manager owns it; reception decides what a good offer is.',
    'how 3': 'One clinic, then all; switched off by one setting.',
  },
};

/** One page, filled in: friction, ideal, budget, short and long term, team, timeline, where it hangs. */
export const strategyPage = plantCase(clinics);
