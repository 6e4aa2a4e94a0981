// Quillmere Stores: the day in the room: agenda as planned and used, who was there, cards, one vote, the parking lot.
import type { Stage } from '../../schema/stages.ts';
import { anyOf, idOf, seed, type Seed } from '../seed.ts';
import { role } from './roles.ts';

/** An agenda item as it ran: planned minutes, the instant it began, minutes used. */
export const agendaItem = (
  title: string,
  stage: Stage | null,
  minutes: number,
  startedAt: string,
  usedMinutes: number,
  outputs: readonly string[] = [],
) => ({ title, stage, minutes, startedAt, usedSeconds: usedMinutes * 60, prompts: [], outputs });

const item = (
  title: string,
  stage: Stage | null,
  minutes: number,
  from: string,
  usedMinutes: number,
  outputs?: readonly string[],
) => agendaItem(title, stage, minutes, `2026-01-09T${from}:00Z`, usedMinutes, outputs);

const workshopSeed = seed('workshop', 1, {
  title: 'Why to how, full day',
  date: '2026-01-09',
  place: 'Quillmere head office, room Harbour',
  agenda: [
    item('Opening', null, 15, '08:00', 14, ['Roles and the one rule: figures before opinions']),
    item('Pain points and tempo scan', 'why', 30, '08:14', 33, [
      'Five pain points',
      'Tempo rated alone by three levels',
    ]),
    item('Why', 'why', 60, '08:47', 68, ['Three goals with owner and figure', 'Six ideas in one coat']),
    item('Break', null, 15, '09:55', 12),
    item('What', 'what', 60, '10:07', 58, ['Three data products', 'Ten metrics']),
    item('Lunch', null, 45, '11:05', 45),
    item('Risks', 'risks', 75, '11:50', 79, ['Eight risks', 'Six kill criteria', 'Four other paths']),
    item('Break', null, 15, '13:09', 13),
    item('When', 'when', 50, '13:22', 52, ['Ten time boxes in six slices']),
    item('Gate', 'when', 20, '14:14', 19, ['Proposal: go for three use cases']),
    item('How', 'how', 20, '14:33', 21, ['Build brief handed to the builders']),
    item('Close', null, 15, '14:54', 11, ['Three decisions asked of the chief operating officer']),
  ],
  headcount: [
    'coo',
    'ecommerce',
    'supply',
    'delivery',
    'product',
    'science',
    'engineering',
    'data',
    'shops',
    'privacy',
    'facilitator',
  ]
    .map((name) => ({ role: role(name), heads: 1 }))
    .concat([
      { role: role('planner'), heads: 2 },
      { role: role('merchandiser'), heads: 1 },
    ]),
  parkingLot: [
    { text: 'Could the forecast later order by itself?', outcome: 'note' },
    { text: 'Are pairs the same in all regions?', outcome: 'assumption' },
    { text: 'The payments team may want the ML engineer in February', outcome: 'risk' },
    { text: 'Rename the loyalty card', outcome: 'dropped' },
  ],
});

const card = (
  number: number,
  stage: Stage,
  text: string,
  by: string,
  becomes: ReturnType<typeof anyOf> | null,
) => seed('card', number, { text, stage, byRole: role(by), becomes, workshop: idOf('workshop', 1) });

const cardSeeds: readonly Seed[] = [
  card(1, 'risks', 'We never asked whether guests’ orders can be joined', 'data', anyOf('risk', 1)),
  card(2, 'risks', 'The stock figures were fiction', 'shops', anyOf('risk', 2)),
  card(3, 'risks', 'Bestsellers would have done just as well', 'merchandiser', anyOf('risk', 3)),
  card(4, 'risks', 'Legal stopped it a week before the test', 'privacy', anyOf('risk', 4)),
  card(5, 'risks', 'Payments took our engineer', 'product', anyOf('risk', 5)),
  card(6, 'risks', 'Planners went on ordering by hand', 'planner', anyOf('risk', 6)),
  card(7, 'risks', 'The board lost interest before anything was visible', 'ecommerce', anyOf('risk', 7)),
];

/** Dots on the six ideas: what the room would keep if it could keep only three. */
const dots: readonly (readonly [useCase: number, by: string, dots: number])[] = [
  [1, 'coo', 2],
  [2, 'coo', 1],
  [1, 'ecommerce', 2],
  [4, 'ecommerce', 1],
  [2, 'supply', 2],
  [3, 'supply', 1],
  [4, 'delivery', 3],
  [1, 'product', 1],
  [2, 'product', 1],
  [4, 'product', 1],
  [1, 'science', 2],
  [6, 'science', 1],
  [2, 'shops', 2],
  [4, 'shops', 1],
];

const voteSeed = seed('vote', 'ideas', {
  title: 'Which three ideas do we keep?',
  kind: 'dots',
  allowancePerRole: 3,
  closed: true,
  subjects: [1, 2, 3, 4, 5, 6].map((number) => anyOf('useCase', number)),
  results: dots.map(([useCase, by, value]) => ({
    subject: anyOf('useCase', useCase),
    role: role(by),
    value,
    second: null,
  })),
  workshop: idOf('workshop', 1),
});

export const workshopSeeds: readonly Seed[] = [workshopSeed, ...cardSeeds, voteSeed];
