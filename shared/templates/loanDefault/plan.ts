// Loan default in two legal regions: separate environments first, then each region by itself.
import { box, slice } from '../caseRows.ts';
import type { DayOf } from '../plantCase.ts';
import { idOf, idsOf, major, seed, type Seed } from '../seed.ts';

export const slices = (day: DayOf): readonly Seed[] => [
  slice(1, 1, {
    title: 'Two environments, one way of working',
    kind: 'foundation',
    benefit: 'Either region can train and run by itself, and counsel has signed how code moves between them.',
    to: 'legal',
    components: ['Environment North', 'Environment South', 'Code crossing'],
    ask: [day(28), 'legal', 'What could still carry a customer record across?'],
    enables: idsOf('slice', 2, 3),
  }),
  slice(2, 1, {
    title: 'Monday list in the North',
    benefit: 'Account managers in the North call customers a quarter before they are late.',
    to: 'manager',
    components: ['Score North', 'Monday list'],
    ask: [day(47), 'manager', 'Whom would you have called anyway?'],
  }),
  slice(3, 1, {
    title: 'Monday list in the South, checked by itself',
    benefit: 'The South gets its own score on its own data, and its own validation.',
    to: 'manager',
    components: ['Score South', 'Validation file South'],
    ask: [day(74), 'south', 'Which of your customers does the list not understand?'],
  }),
  slice(4, 1, {
    title: 'Watched in both regions',
    benefit: 'A score that grows stale in one region is noticed there, without figures crossing the border.',
    to: 'validation',
    components: ['Monitoring North', 'Monitoring South'],
    ask: [day(90), 'validation', 'Which alarm would an auditor ask about?'],
  }),
];

export const boxes: readonly Seed[] = [
  box(1, 1, [5, 8, 14], {
    title: 'North: what may live where',
    kind: 'governance',
    by: 'science',
    units: { 5: 0.3, 3: 0.2 },
    exitQuestion: 'Has counsel signed which data stay, and what may cross: code, parameters, nothing else?',
  }),
  box(2, 1, [5, 8, 14], {
    title: 'South: notice to the authority',
    kind: 'governance',
    by: 'science',
    after: [1],
    units: { 5: 0.3, 2: 0.1 },
    exitQuestion: 'Has the authority taken note of the model type without a question left open?',
  }),
  box(3, 1, [8, 10, 16], {
    title: 'Environment North',
    kind: 'build',
    by: 'engineerNorth',
    after: [1],
    units: { 1: 0.8 },
    exitQuestion: 'Can a score be trained and run in the North with nobody from outside?',
    techItems: idsOf('techItem', 1),
  }),
  box(4, 1, [10, 15, 24], {
    title: 'Environment South',
    kind: 'build',
    by: 'engineerSouth',
    after: [1],
    units: { 2: 0.8 },
    exitQuestion: 'Can the same code be trained and run in the South with nobody from outside?',
    techItems: idsOf('techItem', 2),
  }),
  box(5, 2, [8, 12, 18], {
    title: 'Score North',
    kind: 'experiment',
    by: 'science',
    after: [3],
    units: { 3: 0.8, 1: 0.3 },
    exitQuestion: 'Does the score catch at least 40% of defaults at one warning in twenty?',
  }),
  box(6, 2, [8, 10, 15], {
    title: 'Validation and pilot North',
    kind: 'pilot',
    by: 'science',
    after: [5],
    units: { 3: 0.3, 4: 0.4, 1: 0.2 },
    exitQuestion: 'Has validation signed, and did account managers call half of the list?',
  }),
  box(7, 3, [8, 12, 20], {
    title: 'Score South, trained in the South',
    kind: 'experiment',
    by: 'science',
    after: [4, 6],
    units: { 3: 0.8, 2: 0.4 },
    exitQuestion: 'Does the same code reach 40% on Southern data, or what is different there?',
  }),
  box(8, 3, [10, 15, 22], {
    title: 'Validation and pilot South',
    kind: 'pilot',
    by: 'science',
    after: [7],
    units: { 3: 0.3, 4: 0.4, 2: 0.2 },
    exitQuestion: 'Has validation signed for the South by itself?',
  }),
  box(9, 4, [12, 18, 26], {
    title: 'Monitoring, twice',
    kind: 'rollout',
    by: 'science',
    after: [8],
    units: { 1: 0.5, 2: 0.5, 3: 0.2 },
    exitQuestion: 'Do both alarms reach their own region within a day, and neither the other?',
  }),
];

/** Two environments, and the one thing that stands in both. */
export const environments = (day: DayOf): readonly Seed[] => [
  seed('techItem', 1, {
    title: 'Data centre North',
    kind: 'infrastructure',
    versions: [{ team: 'North', version: '2 zones' }],
    lastAudit: day(-40),
    useCases: idsOf('useCase', 1),
  }),
  seed('techItem', 2, {
    title: 'Data centre South',
    kind: 'infrastructure',
    versions: [{ team: 'South', version: '1 zone' }],
    lastAudit: day(-25),
    useCases: idsOf('useCase', 1),
  }),
  seed('alternative', 1, {
    title: 'Rule of three signs, each region by itself',
    path: 'Late wages, falling turnover and a second bank: three signs read from the account, no model.',
    extraWD: 6,
    extraCost: major(6_000),
    valueFactor: 0.4,
    runCostPerYear: major(25_000),
    keepsTimeBoxes: idsOf('timeBox', 9),
    goalsStillServed: idsOf('goal', 1),
  }),
  seed('alternative', 2, {
    title: 'North only',
    path: 'Stop at the Northern list; the South keeps its rule until the law allows more.',
    extraWD: 0,
    extraCost: 0,
    valueFactor: 0.6,
    runCostPerYear: major(80_000),
    goalsStillServed: [idOf('goal', 1)],
  }),
];
