// Credit scoring: repair first, then the mended points sheet, then the question whether to learn at all.
import { about, box, endOf, risk, role, slice, treatment } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, impacts, major, range, seed, type Seed, thousands } from '../seed.ts';

const slices = (day: DayOf): readonly Seed[] => [
  slice(1, 1, {
    title: 'Records an underwriter can trust',
    benefit: 'Every new application is complete and comparable; underwriters stop telephoning branches.',
    to: 'underwriter',
    components: ['Entry checks', 'Mended records'],
    ask: [day(27), 'underwriter', 'Which field do you still not believe?'],
    painPoints: idsOf('painPoint', 1),
  }),
  slice(2, 1, {
    title: 'Outcomes joined to applications',
    kind: 'foundation',
    benefit: 'For each loan it is known what was asked, what was decided and how it ended.',
    to: 'analyst',
    components: ['Joined outcomes', 'Kept declines'],
    ask: [day(40), 'analyst', 'Which loans still have no ending, and do they matter?'],
    enables: idsOf('slice', 3),
    painPoints: idsOf('painPoint', 2),
  }),
  slice(3, 1, {
    title: 'Points sheet, mended and measured',
    benefit: 'Underwriters decide on a sheet that tells good from bad loans better, with three reasons each.',
    to: 'underwriter',
    components: ['Points sheet', 'Reasons on screen'],
    ask: [day(70), 'underwriter', 'Which reason would you not read out to an applicant?'],
  }),
];

const boxes: readonly Seed[] = [
  box(1, 1, [5, 8, 12], {
    title: 'Count what is wrong',
    kind: 'discovery',
    by: 'data',
    units: { 1: 0.6, 2: 0.3, 4: 0.2 },
    exitQuestion: 'Which ten faults explain most of the unusable records, and who can mend each?',
  }),
  box(2, 1, [10, 14, 22], {
    title: 'Repair application records',
    kind: 'repair',
    by: 'branches',
    after: [1],
    units: { 1: 0.5, 3: 0.6 },
    exitQuestion: 'Do two readers agree that at least 95% of sampled records are complete and right?',
  }),
  box(3, 2, [8, 12, 20], {
    title: 'Join outcomes, keep declines',
    kind: 'repair',
    by: 'data',
    after: [2],
    units: { 1: 0.8, 2: 0.3 },
    exitQuestion: 'For what share of loans of the last five years do we know the ending?',
  }),
  box(4, 3, [8, 12, 18], {
    title: 'Retune the points sheet',
    kind: 'experiment',
    by: 'analyst',
    after: [3],
    units: { 2: 0.7, 4: 0.2 },
    exitQuestion: 'Does the mended sheet reach 34 points, and would a learnt score be worth trying?',
  }),
  box(5, 3, [12, 16, 22], {
    title: 'Pilot with twelve underwriters',
    kind: 'pilot',
    by: 'product',
    after: [4],
    units: { 2: 0.3, 3: 0.3, 4: 0.2 },
    exitQuestion: 'Do underwriters follow the sheet in eight cases of ten, and can they defend the rest?',
  }),
];

const risks = (day: DayOf): readonly Seed[] => [
  risk(1, 1, {
    title: 'The records cannot be mended in time',
    story: [
      'Branch files before the merger are on paper or gone',
      'fewer than 95% of sampled records are complete after the repair',
      'any score rests on the clean third of customers and misjudges the rest',
    ],
    owner: 'branches',
    category: 'data',
    probabilityBand: 4,
    impacts: impacts({ cost: 3, time: 3, value: 4 }),
    cost: thousands(4, 9, 20),
    days: range(5, 10, 25),
    reviewBy: day(10),
    timeBoxes: idsOf('timeBox', 2),
    alternatives: idsOf('alternative', 1),
    signal: 'Share of mended records in the first sample of 200',
  }),
  risk(2, 1, {
    title: 'Outcomes are missing where they matter',
    story: [
      'Loans sold to a collector lost their ending',
      'bad loans are under-counted by a fifth',
      'the sheet looks better than it is and losses stay where they are',
    ],
    owner: 'analyst',
    category: 'data',
    probabilityBand: 3,
    impacts: impacts({ value: 3 }),
    valueLoss: thousands(30, 70, 120),
    reviewBy: day(30),
    timeBoxes: idsOf('timeBox', 3),
    signal: 'Loans without an ending, by year of sale',
  }),
  risk(3, 1, {
    title: 'A decline cannot be explained',
    story: [
      'Rules ask for reasons an applicant can understand',
      'the three reasons do not match what moved the score',
      'declines are overturned and the regulator asks for the method',
    ],
    owner: 'compliance',
    category: 'regulation',
    probabilityBand: 2,
    impacts: impacts({ compliance: 4, reputation: 3 }),
    cost: thousands(8, 20, 45),
    reviewBy: day(35),
    signal: 'Complaints that name the reason given',
  }),
  treatment(
    1,
    1,
    'Mend the three largest branches first and sample after one week',
    2_000,
    3,
    'branches',
    day(12),
  ),
  treatment(2, 2, 'Buy back the endings of sold loans from the collector', 6_000, 2, 'lending', day(24)),
  seed('alternative', 1, {
    title: 'Second reader for doubtful files',
    path: 'Keep the sheet as it is; every application with a doubtful record is read by two underwriters.',
    extraWD: 5,
    extraCost: major(2_000),
    valueFactor: 0.35,
    runCostPerYear: major(55_000),
    goalsStillServed: idsOf('goal', 1),
  }),
];

const stops = (): readonly Seed[] => [
  seed('killCriterion', 1, {
    title: 'No score on broken records',
    ...about(1),
    metric: idOf('metric', 2),
    comparator: '>=',
    value: 95,
    unit: '%',
    ...endOf(2),
    silence: 'fail',
    action: 'returnToWhy',
    valueIfIgnored: 0.2,
    warnMargin: 1,
    ownerRole: role('lending'),
    goals: idsOf('goal', 1),
    risks: idsOf('risk', 1),
  }),
  seed('killCriterion', 2, {
    title: 'The sheet must tell loans apart',
    ...about(1),
    metric: idOf('metric', 3),
    comparator: '>=',
    value: 34,
    unit: 'points',
    ...endOf(4),
    silence: 'ask',
    action: 'pivot',
    alternative: idOf('alternative', 1),
    ownerRole: role('lending'),
    goals: idsOf('goal', 1),
    risks: idsOf('risk', 2),
  }),
  seed('gate', 1, {
    title: 'Are the records good enough?',
    stage: 'why',
    ...about(1),
    timeBox: idOf('timeBox', 2),
    mustMeet: [
      { text: 'A sample of 200 mended records was read by two people', answer: 'unknown' },
      { text: 'Compliance has settled how long declined cases are kept', answer: 'unknown' },
    ],
  }),
];

export const plan = (day: DayOf): readonly Seed[] => [...slices(day), ...boxes, ...risks(day), ...stops()];
