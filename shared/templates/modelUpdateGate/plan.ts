// Model update gate: the work around the swap, what may go wrong with it, and the decisions taken so far.
import { box, endOf, risk, role, slice, treatment } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, impacts, major, seed, type Seed, thousands } from '../seed.ts';

const slices = (day: DayOf): readonly Seed[] => [
  slice(1, 1, {
    title: 'Version 8 to two depots',
    benefit: 'Two depots keep more promises, and nobody else is touched.',
    to: 'dispatch',
    components: ['Road works feed', 'Version 8'],
    ask: [day(-8), 'dispatch', 'What did the two depots notice?'],
  }),
  slice(2, 1, {
    title: 'Champion or challenger: a figure, not a feeling',
    benefit: 'Half of all promises show whether version 8 is better, with the chance of error.',
    to: 'dispatch',
    components: ['A/B report'],
    ask: [day(14), 'receiver', 'Which promise would you have waited for?'],
  }),
  slice(3, 1, {
    title: 'The swap, with the way back kept warm',
    benefit: 'All promises come from the better model; version 7 is back within ten minutes.',
    to: 'receiver',
    components: ['Swap script'],
    ask: [day(26), 'dispatch', 'Did the way back work on the day you asked for it?'],
  }),
];

const boxes = (day: DayOf): readonly Seed[] => [
  box(1, 1, [18, 20, 26], {
    title: 'Shadow, then canary in two depots',
    kind: 'experiment',
    by: 'engineering',
    state: 'done',
    actualStart: day(-31),
    actualEnd: day(-11),
    units: { 1: 0.5, 2: 0.3 },
    exitQuestion: 'Does version 8 keep at least a point more promises where it is seen?',
  }),
  box(2, 2, [18, 20, 28], {
    title: 'A/B until 240 000 promises each',
    kind: 'experiment',
    by: 'science',
    after: [1],
    state: 'running',
    actualStart: day(-10),
    units: { 1: 0.3, 2: 0.4, 3: 0.1 },
    exitQuestion: 'Is the difference beyond chance, on as many promises as planned?',
  }),
  box(3, 3, [7, 10, 15], {
    title: 'Swap, watch, take back once',
    kind: 'rollout',
    by: 'engineering',
    after: [2],
    units: { 1: 0.8, 2: 0.2, 3: 0.1 },
    exitQuestion: 'Did version 7 come back within ten minutes on the day nobody expected it?',
  }),
];

export const plan = (day: DayOf): readonly Seed[] => [
  ...slices(day),
  ...boxes(day),
  risk(1, 1, {
    title: 'Better on the whole, worse in the country',
    story: [
      'Road works are reported in towns and forgotten in villages',
      'country depots keep two points fewer promises with version 8',
      'the mean improves while a fifth of receivers lose',
    ],
    owner: 'dispatch',
    category: 'model',
    probabilityBand: 3,
    impacts: impacts({ value: 3, reputation: 3 }),
    valueLoss: thousands(10, 25, 60),
    reviewBy: day(8),
    timeBoxes: idsOf('timeBox', 2),
    alternatives: idsOf('alternative', 1),
    signal: 'Promises kept by depot, weekly',
  }),
  risk(2, 1, {
    title: 'The road works feed stops',
    story: [
      'The feed is a free service of the road authority',
      'it is changed without notice',
      'version 8 promises as if roads were open',
    ],
    owner: 'engineering',
    category: 'vendor',
    probabilityBand: 3,
    impacts: impacts({ value: 2 }),
    valueLoss: thousands(5, 15, 30),
    reviewBy: day(15),
    timeBoxes: idsOf('timeBox', 3),
    signal: 'Messages each hour, against the same hour last week',
  }),
  treatment(1, 1, 'Judge town and country apart in the A/B report', 500, 2, 'science', day(4)),
  treatment(
    2,
    2,
    'Fall back to version 7 by itself when the feed is silent for an hour',
    1_800,
    1,
    'engineering',
    day(12),
  ),
  seed('alternative', 1, {
    title: 'Retrain version 7',
    path: 'Train the champion anew on the stops of this year, without road works.',
    extraWD: 5,
    extraCost: major(2_000),
    valueFactor: 0.8,
    runCostPerYear: major(66_000),
    goalsStillServed: idsOf('goal', 1),
  }),
  seed('killCriterion', 1, {
    title: 'A point more promises kept, or version 7 is trained anew',
    scope: 'slice',
    slice: idOf('slice', 2),
    metric: idOf('metric', 2),
    comparator: '>=',
    value: 1,
    unit: 'points',
    checkpoint: 'gate',
    checkpointGate: idOf('gate', 1),
    silence: 'fail',
    action: 'pivot',
    alternative: idOf('alternative', 1),
    warnMargin: 0.2,
    ownerRole: role('dispatch'),
    status: 'armed',
    armedOn: day(-32),
    goals: idsOf('goal', 1),
    risks: idsOf('risk', 1),
  }),
  seed('killCriterion', 2, {
    title: 'Half a point in two depots, or no A/B test',
    scope: 'slice',
    slice: idOf('slice', 1),
    metric: idOf('metric', 2),
    comparator: '>=',
    value: 0.5,
    unit: 'points',
    ...endOf(1),
    silence: 'fail',
    action: 'stop',
    ownerRole: role('dispatch'),
    status: 'armed',
    armedOn: day(-32),
    goals: idsOf('goal', 1),
    risks: idsOf('risk', 1),
  }),
  seed('gate', 1, {
    title: 'Update gate: version 8 for everybody?',
    stage: 'deployment',
    scope: 'useCase',
    useCase: idOf('useCase', 1),
    date: day(10),
    mustMeet: [
      { text: 'Both models have had 240 000 promises on the same days', answer: 'unknown' },
      { text: 'Neither town nor country is worse than with version 7', answer: 'unknown' },
      { text: 'The way back was tried this month', answer: 'yes' },
    ],
  }),
];

const release = (number: number, title: string, rationale: string, decidedOn: string): Seed =>
  seed('decision', number, {
    title,
    outcome: 'go',
    options: ['Go on to the next stage', 'Stay a week longer', 'Take version 8 back'],
    rationale,
    decidedOn,
    state: 'signed',
  });

/** The steps of version 8 so far, each decided by the product owner. */
export const decisions = (day: DayOf): readonly Seed[] => [
  release(1, 'Version 8 into shadow', 'Replay of eight weeks: four minutes less error.', day(-31)),
  release(
    2,
    'Version 8 from shadow to two depots',
    'In shadow 1.6 points more promises would have been kept.',
    day(-20),
  ),
  release(
    3,
    'Version 8 from canary to A/B',
    'Two depots kept 1.4 points more and noticed nothing else.',
    day(-10),
  ),
];
