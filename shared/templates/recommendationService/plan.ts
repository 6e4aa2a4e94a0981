// Recommendation service: four slices, from the plain rule to everybody, with what could go wrong and when to stop.
import { about, box, endOf, risk, role, slice, treatment } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, impacts, major, seed, type Seed, thousands } from '../seed.ts';

const slices = (day: DayOf): readonly Seed[] => [
  slice(1, 1, {
    title: 'Popularity by subject: the bar to beat',
    benefit: 'Everybody sees what others of the same subject went on with, and the bar is measured.',
    to: 'subscriber',
    components: ['Event log', 'Popularity rule', 'Course page slot'],
    ask: [day(20), 'learning', 'Which of these lists would you not have printed?'],
  }),
  slice(2, 1, {
    title: 'What goes on with what, for a twentieth',
    benefit: 'A twentieth of subscribers sees a list learnt from finishes; its first week is watched by eye.',
    to: 'subscriber',
    components: ['Transition counts', 'Shadow log'],
    ask: [day(33), 'subscriber', 'Which of the three would you start, and why not the others?'],
  }),
  slice(3, 1, {
    title: 'Proven with half of them',
    benefit: 'The gain over the rule is a measured figure with its chance of error, not an opinion.',
    to: 'learning',
    components: ['A/B switch'],
    ask: [day(44), 'learning', 'Would you pay the running cost for this gain?'],
  }),
  slice(4, 1, {
    title: 'Everybody, watched',
    benefit: 'All subscribers are served, and a fall in starts is noticed the same day.',
    to: 'subscriber',
    components: ['Alarm and way back'],
    ask: [day(53), 'learning', 'Which alarm came too late, and which was noise?'],
  }),
];

const boxes: readonly Seed[] = [
  box(1, 1, [8, 10, 14], {
    title: 'Event log and popularity rule',
    kind: 'build',
    by: 'engineering',
    units: { 1: 0.5, 2: 0.5, 3: 0.2 },
    exitQuestion: 'Is the rule live for all subjects, and do we trust the count of starts?',
  }),
  box(2, 1, [3, 5, 8], {
    title: 'Measure the bar',
    kind: 'experiment',
    by: 'science',
    after: [1],
    units: { 1: 0.5, 3: 0.2 },
    exitQuestion: 'How many starts does the plain rule bring, and how much do weeks differ?',
  }),
  box(3, 2, [7, 10, 15], {
    title: 'Transition counts, shadow, then canary',
    kind: 'experiment',
    by: 'science',
    after: [2],
    units: { 1: 0.7, 2: 0.3 },
    exitQuestion: 'Would at least 5% more starts fall on the list than on the rule?',
  }),
  box(4, 3, [15, 15, 20], {
    title: 'A/B test',
    kind: 'pilot',
    by: 'engineering',
    after: [3],
    units: { 1: 0.2, 2: 0.4, 3: 0.1 },
    exitQuestion: 'Do those with the list start more courses, and finish as many as before?',
  }),
  box(5, 4, [6, 8, 12], {
    title: 'Release to everybody, alarm, way back',
    kind: 'rollout',
    by: 'engineering',
    after: [4],
    units: { 2: 0.7, 3: 0.2 },
    exitQuestion: 'Does the alarm reach someone within the day, and did the way back work twice?',
  }),
];

const risks = (day: DayOf): readonly Seed[] => [
  risk(1, 1, {
    title: 'No better than what is popular',
    story: [
      'Most subscribers follow one of five well-trodden paths',
      'the learnt list brings no more starts than popularity by subject',
      'running cost is paid for a list the rule would have given',
    ],
    owner: 'learning',
    category: 'model',
    probabilityBand: 3,
    impacts: impacts({ value: 4 }),
    valueLoss: thousands(40, 90, 160),
    reviewBy: day(20),
    alternatives: idsOf('alternative', 1),
    signal: 'Share of starts both lists would have shown, in the first week of shadow',
  }),
  risk(2, 1, {
    title: 'New courses are never shown',
    story: [
      'A course without finishes has no place in counts of what follows what',
      'a third of new courses gets no start from the list in its first month',
      'authors complain and the catalogue ages',
    ],
    owner: 'product',
    category: 'adoption',
    probabilityBand: 4,
    impacts: impacts({ value: 2, reputation: 2 }),
    valueLoss: thousands(5, 12, 25),
    reviewBy: day(40),
    signal: 'Starts of courses younger than 30 days',
  }),
  treatment(1, 2, 'One of three places goes to a course younger than 60 days', 1_500, 2, 'product', day(24)),
  seed('alternative', 1, {
    title: 'Keep popularity by subject',
    path: 'The rule of the first slice stays, refreshed each night; no model is kept.',
    extraWD: 2,
    extraCost: major(1_000),
    valueFactor: 0.4,
    runCostPerYear: major(6_000),
    keepsTimeBoxes: idsOf('timeBox', 5),
    goalsStillServed: idsOf('goal', 1),
  }),
  seed('killCriterion', 1, {
    title: 'The list must beat the rule in shadow',
    ...about(1),
    metric: idOf('metric', 2),
    comparator: '>=',
    value: 5,
    unit: '%',
    ...endOf(3),
    silence: 'fail',
    action: 'pivot',
    alternative: idOf('alternative', 1),
    valueIfIgnored: 0.4,
    ownerRole: role('learning'),
    goals: idsOf('goal', 1),
    risks: idsOf('risk', 1),
  }),
  seed('gate', 1, {
    title: 'After the A/B test',
    stage: 'deployment',
    ...about(1),
    timeBox: idOf('timeBox', 4),
  }),
];

export const plan = (day: DayOf): readonly Seed[] => [...slices(day), ...boxes, ...risks(day)];
