// Quillmere Stores five weeks later (Y-3): what was done and read by 16 February, and what is now to be decided.
import { anyOf, change, idOf, idsOf, range, seed, type Seed, thousands } from '../seed.ts';
import { role } from './roles.ts';
import { box } from './timeBoxes.ts';
import { agendaItem } from './workshop.ts';

const workDone: readonly Seed[] = [
  change('timeBox', 1, { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-23' }),
  change('timeBox', 2, { state: 'done', actualStart: '2026-01-26', actualEnd: '2026-02-13' }),
  change('timeBox', 3, { state: 'running', actualStart: '2026-02-16' }),
  change('timeBox', 6, { state: 'done', actualStart: '2026-01-26', actualEnd: '2026-02-13' }),
  change('timeBox', 7, { predecessors: [{ timeBox: idOf('timeBox', 11), lagWD: 0 }] }),
  change('timeBox', 9, { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-19' }),
  change('timeBox', 10, {
    state: 'cancelled',
    notes:
      'Bought with the platform in October, before anyone had asked why. Cancelled by D-2 before it began.',
  }),
  change('slice', 5, {
    feedback: {
      date: '2026-03-06',
      fromRole: role('shops'),
      question: 'Can the Friday recount be kept up with the hands you have?',
    },
  }),
  change('slice', 6, {
    feedback: {
      date: '2026-04-29',
      fromRole: role('planner'),
      question: 'Which proposals did you change, and what did you know that it did not?',
    },
  }),
];

const whatChanged: readonly Seed[] = [
  change('useCase', 1, { state: 'inDelivery' }),
  change('useCase', 2, {
    state: 'inDelivery',
    valuePerYear: thousands(20, 40, 90),
    plannedLive: '2026-04-21',
    notes:
      'Value estimated again on 16 February: with records this poor only half of the lost sales can be reached.',
  }),
  change('useCase', 4, { state: 'live', actualLive: '2026-01-19' }),
  change('risk', 2, {
    state: 'closed',
    notes:
      'Closed on 16 February: it is no longer a risk but a fact, and the gate counts the second repair as cost.',
  }),
  change('risk', 3, { reviewBy: '2026-03-16' }),
  change('risk', 4, { reviewBy: '2026-03-16' }),
  change('risk', 6, { reviewBy: '2026-03-16' }),
  change('treatment', 1, { state: 'done' }),
  change('treatment', 2, { state: 'done' }),
  change('treatment', 3, { state: 'doing' }),
  change('treatment', 4, { state: 'doing' }),
  change('assumption', 1, { state: 'held' }),
  change('assumption', 3, { state: 'held' }),
  change('capability', 1, {
    steps: [{ date: '2026-03-02', level: 3 }],
    notes: 'The contract was brought forward to 2 March by D-3.',
  }),
];

/** The proposals of the workshop as they were decided. */
export const decisionsTaken: readonly Seed[] = [
  change('decision', 1, { state: 'signed', decidedOn: '2026-01-12' }),
  change('decision', 2, { state: 'signed', decidedOn: '2026-01-12' }),
  change('decision', 3, { state: 'signed', decidedOn: '2026-01-14' }),
];

/** Changes of what the workshop left, up to the status date of the review. */
export const reviewChanges: readonly Seed[] = [...workDone, ...whatChanged];

const reading = (name: string, metric: number, date: string, value: number, evidence: string, by: string) =>
  seed('reading', name, { metric: idOf('metric', metric), date, value, evidence, byRole: role(by) });

const readingSeeds: readonly Seed[] = [
  reading('repeat-2026-01', 1, '2026-01-31', 22.1, 'Loyalty ledger, January close', 'ecommerce'),
  reading('lost-2026-01', 2, '2026-01-31', 7.8, 'Sales ledger, January', 'supply'),
  reading('waived-2026-01', 3, '2026-01-31', 10.4, 'Order ledger, first two weeks of the rule', 'delivery'),
  reading('waiver-cost-2026-01', 9, '2026-01-31', 2_350, 'Month-end close, cost centre 4410', 'delivery'),
  reading('stock-2026-01-30', 6, '2026-01-30', 90.4, 'Friday recount, five shops; 452 of 500 right', 'shops'),
  reading('stock-2026-02-06', 6, '2026-02-06', 92, 'Friday recount, five shops; 460 of 500 right', 'shops'),
  reading('stock-2026-02-13', 6, '2026-02-13', 93.2, 'Friday recount, five shops; 466 of 500 right', 'shops'),
  reading(
    'hit-rate-2026-02-13',
    10,
    '2026-02-13',
    14.2,
    'Replay of eight weeks, list of 12 February',
    'science',
  ),
];

const secondRepair: Seed = box(11, range(5, 10, 15), 'data', {
  title: 'Stock record repair, second pass',
  kind: 'repair',
  limitWD: 15,
  after: [6],
  slice: idOf('slice', 5),
  units: { DE: 0.8, SO: 0.5 },
  exitQuestion: 'Does the Friday recount find at least 95% of stock records right in all five shops?',
  techItems: idsOf('techItem', 4),
  notes: 'Asked for by the data engineer (V-5); not begun while K-4 waits for a decision.',
});

const pivotSeed: Seed = seed('decision', 4, {
  title: 'Turn the forecast into a reorder rule for 50 products',
  purpose: 'criterion',
  gate: idOf('gate', 3),
  criterion: idOf('killCriterion', 4),
  outcome: 'pivot',
  options: [
    'Return to why: ask again whether fuller shelves need a forecast at all',
    'Pivot to A-4: a reorder rule for the fifty products whose records are right',
    'Repair for ten more days and decide again on 2 March',
    'Stop U-2 and give its people to recommendations',
  ],
  rationale:
    'Stock accuracy stands at 93.2% against 95%. With the new estimate the forecast returns 0.82 of what it still costs; the rule reaches two fifths of the value for a seventh of the work.',
  state: 'proposed',
  learned: 'Returns booked at the counter are the root: no recount holds longer than three weeks.',
  reusable: 'The recount routine, and the list of 50 products whose records can be trusted.',
  movesOn: 'Three quarters of a scientist to the A/B test from 2 March.',
});

const reviewSeed: Seed = seed('workshop', 2, {
  title: 'Gate review',
  date: '2026-02-16',
  place: 'Quillmere head office, room Quay',
  agenda: [
    agendaItem('Readings', null, 15, '2026-02-16T08:00:00Z', 14, ['Eight readings taken']),
    agendaItem('Kill criteria', 'risks', 20, '2026-02-16T08:14:00Z', 22, ['K-4 tripped: 93.2% against 95%']),
    agendaItem('Why again', 'why', 20, '2026-02-16T08:36:00Z', 25, ['Value of U-2 estimated again']),
    agendaItem('Options', 'when', 20, '2026-02-16T09:01:00Z', 19, ['Four options for U-2']),
    agendaItem('Decide and sign', null, 15, '2026-02-16T09:20:00Z', 12, [
      'D-4 proposed; waits for the COO’s signature',
    ]),
  ],
  headcount: ['coo', 'supply', 'product', 'science', 'data', 'shops', 'facilitator'].map((name) => ({
    role: role(name),
    heads: 1,
  })),
});

const noteSeed: Seed = seed('upwardNote', 5, {
  title: 'The repair needs ten more days, and will not hold by itself',
  notes: 'Between five and fifteen days; without the returns booking mended it decays again.',
  raisedOn: '2026-02-13',
  fromRole: role('data'),
  toRole: role('supply'),
  about: anyOf('timeBox', 11),
  kind: 'estimate',
  acknowledgedOn: '2026-02-16',
});

/** What came into being between the workshop and the review. */
export const reviewSeeds: readonly Seed[] = [...readingSeeds, secondRepair, pivotSeed, reviewSeed, noteSeed];
