// Quillmere Stores: the moments at which the company asks whether it is still worth it, and what it is asked to decide.
import { idOf, seed, type Seed } from '../seed.ts';

const met = (...texts: readonly string[]) => texts.map((text) => ({ text, answer: 'yes' as const }));

export const gateSeeds: readonly Seed[] = [
  seed('gate', 1, {
    title: 'Start',
    stage: 'when',
    scope: 'workbook',
    date: '2026-01-12',
    mustMeet: met(
      'Every selected use case serves a goal with an owner and a figure',
      'Every use case has a state in which it stops, signed by its owner',
      'The build side has named its own best, usual and worst lengths',
    ),
  }),
  seed('gate', 2, {
    title: 'After the shadow run',
    stage: 'deployment',
    scope: 'useCase',
    useCase: idOf('useCase', 1),
    timeBox: idOf('timeBox', 3),
  }),
  seed('gate', 3, {
    title: 'After the stock repair',
    stage: 'why',
    scope: 'useCase',
    useCase: idOf('useCase', 2),
    timeBox: idOf('timeBox', 6),
  }),
  seed('gate', 4, {
    title: 'Before suggestions go to everyone',
    stage: 'deployment',
    scope: 'useCase',
    useCase: idOf('useCase', 1),
    timeBox: idOf('timeBox', 4),
  }),
  seed('gate', 5, {
    title: 'Waiver after a quarter',
    stage: 'why',
    scope: 'useCase',
    useCase: idOf('useCase', 4),
    date: '2026-03-31',
  }),
  seed('gate', 6, {
    title: 'Ready for a second model',
    stage: 'phase',
    scope: 'workbook',
    date: '2026-04-10',
  }),
];

export const decisionSeeds: readonly Seed[] = [
  seed('decision', 1, {
    title: 'Start recommendations, forecast and fee rule',
    purpose: 'gate',
    gate: idOf('gate', 1),
    outcome: 'go',
    options: [
      'Start all three as drawn: first value on 16 January, all live by 10 April',
      'Start the fee rule and the two foundations only, decide the rest on 16 February',
      'Wait until the experiment platform is there on 20 April',
    ],
    rationale:
      'Each use case returns more than twice what work, risk and delay still cost, each stops by itself if its figure fails, and first value lands in the first week.',
    state: 'proposed',
  }),
  seed('decision', 2, {
    title: 'Cancel the inherited deep-learning trial',
    purpose: 'gate',
    outcome: 'stop',
    options: [
      'Cancel now and let the licence end on 31 March',
      'Keep half an ML engineer on it until the board meets',
    ],
    rationale:
      'No goal asks for it and no simpler way has been measured; it takes half of the person the plan is shortest of.',
    state: 'proposed',
    learned: 'A platform chosen before the question brings its own question.',
    reusable: 'The product pictures and texts cleaned for it serve the replay test.',
    movesOn: 'Half an ML engineer to the delivery-fee rule; the rest of the licence fee is lost.',
  }),
  seed('decision', 3, {
    title: 'Bring the experiment platform forward to 2 March',
    purpose: 'gate',
    outcome: 'go',
    options: [
      'Pay 1 800 for an earlier start of the contract',
      'Run the A/B test by hand with two shares and accept a longer test',
      'Move the A/B test behind 20 April: thirty-three working days later, nine of them after 15 May',
    ],
    rationale:
      'Canary and A/B need level 3 on 2 March, the contract gives it on 20 April. Waiting would end the plan nine working days after 15 May, at 900 each, against a surcharge of 1 800.',
    state: 'proposed',
  }),
];
